// Manuscripts and files: libraries with their shelfmarks.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_archives[] = {
    {"BL, Harl. MS 585, f. 5r", "archival rep=BL sh=Harl. MS 585 @folio 5r"},
    {"BL, Cotton MS Nero A. x, f. 5.", "archival rep=BL sh=Cotton MS Nero A. x @folio 5"},
    {"BL Add. MS 41567, f. 3; Add. MS 41568, f. 4.",
     "archival rep=BL sh=Add. MS 41567 @folio 3 | archival sh=Add. MS 41568 @folio 4 carried"},
    {"MS Rawl. D. 399, f. 5.", "archival sh=MS Rawl. D. 399 @folio 5"},
    {"Oxford, Bodleian Library, MS Rawl. D. 399, f. 5.",
     "archival rep=Bodleian Library sh=MS Rawl. D. 399 @folio 5"},
    {"Bodl., MS Rawl. D. 399, f. 5.", "archival rep=Bodl. sh=MS Rawl. D. 399 @folio 5"},
    {"BnF, ms. nouv. acq. fr. 1234, f. 5.", "archival rep=BnF sh=ms. nouv. acq. fr. 1234 @folio 5"},
    {"BAV, Vat. lat. 1234, f. 5r.", "archival rep=BAV sh=Vat. lat. 1234 @folio 5r"},
    {"BSB, Clm 14000, f. 5.", "archival rep=BSB sh=Clm 14000 @folio 5"},
    {"AN, F7 4432.", "archival rep=AN sh=F7 4432"},
    {"AN, F⁷ 4432.", "archival rep=AN sh=F⁷ 4432"},
    {"Paris, Archives nationales, F7 4432, dossier 3, f. 5.",
     "archival rep=Archives nationales sh=F7 4432, dossier 3 @folio 5"},
    {"RGASPI, f. 17, op. 2, d. 5, l. 8.", "archival rep=RGASPI sh=f. 17, op. 2, d. 5 @folio 8"},
    {"Bundesarchiv (BArch), R 1501, Bl. 3.",
     "archival rep=Bundesarchiv sh=R 1501 abbr=BArch @folio 3"},
    {"The National Archives, Kew (TNA), FO 371/12345, f. 3.",
     "archival rep=The National Archives sh=FO 371/12345 abbr=TNA @folio 3"},
    {"National Archives, Washington (henceforth NARA), RG 59, Box 3.",
     "archival rep=National Archives sh=RG 59, Box 3 sgl=NARA"},
    {"Российский государственный архив, Москва (далее — РГАСПИ), ф. 17, оп. 2, л. 4.",
     "archival rep=Российский государственный архив sh=ф. 17, оп. 2 sgl=РГАСПИ @folio 4"},
    {"National Archives, Washington (a long way off), RG 59, Box 3.", ""},
    {"“Protokol No. 12 zasedaniia,” RGASPI, f. 17, op. 3, d. 567, l. 3 ob.",
     "archival T=Protokol No. 12 zasedaniia rep=RGASPI sh=f. 17, op. 3, d. 567 @folio 3v"},
    {"RGASPI, f. 17, op. 3, d. 567, ll. 3 ob.–5, 7ob.; Bl. 8 Rs.",
     "archival rep=RGASPI sh=f. 17, op. 3, d. 567 @folio 3v-5 @folio 7v | unread @folio 8v"},
    {"BArch, R 43 I/1234, Bl. 12 Rs.", "archival rep=BArch sh=R 43 I/1234 @folio 12v"},
    {"“Доклад”, 3 March 1926, RGASPI, f. 17, op. 3, d. 567, l. 3.",
     "archival T=Доклад d=3 March 1926 y=1926 rep=RGASPI sh=f. 17, op. 3, d. 567 @folio 3"},
    {"Stalin to Molotov, 3 May 1930, RGASPI, f. 558, op. 11, d. 769, l. 37.",
     "archival t=Stalin to Molotov d=3 May 1930 y=1930 rep=RGASPI sh=f. 558, op. 11, d. 769 @folio "
     "37"},
    {"Lenin, “Letter to the Congress,” 24 December 1922, in RGASPI, f. 2, op. 1, d. 1, ll. 1–2.",
     "archival a=Lenin T=Letter to the Congress d=24 December 1922 y=1922 rep=RGASPI sh=f. 2, op. "
     "1, d. 1 @folio 1-2"},
    {"“Doklad,” The National Archives, Kew (TNA), FO 371/12345, f. 3.",
     "archival T=Doklad rep=The National Archives sh=FO 371/12345 abbr=TNA @folio 3"},
    {"As the minutes of that day show again, and as all of them knew, RGASPI, f. 17, op. 3.",
     "unread @folio 17"},
    {"Moscow, 3 May 1926.", ""},
    {"MSS of this work, p. 5.", "unread @5"},
    {"Ms. Smith 5, p. 3.", "short t=Ms. Smith 5 @3"},
};
INSTANTIATE_TEST_SUITE_P(Archives, Presses, testing::ValuesIn(printed_archives));

}  // namespace
}  // namespace ibid::citation
