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
    {"Moscow, 3 May 1926.", ""},
    {"MSS of this work, p. 5.", "unread @5"},
    {"Ms. Smith 5, p. 3.", "short t=Ms. Smith 5 @3"},
};
INSTANTIATE_TEST_SUITE_P(Archives, Presses, testing::ValuesIn(printed_archives));

}  // namespace
}  // namespace ibid::citation
