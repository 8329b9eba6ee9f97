// Notes as presses and journals of five languages print them, and what is read of each.
#include <gtest/gtest.h>

#include "citation/describe.h"

namespace ibid::citation {
namespace {

struct Printed {
  const char* note;
  const char* expected;
};
void PrintTo(const Printed& row, std::ostream* out) {
  *out << row.note;
}

class Presses : public testing::TestWithParam<Printed> {};

TEST_P(Presses, AreRead) {
  const std::string note = GetParam().note;
  EXPECT_EQ(describe(read_note("[^1]: " + note + "\n")), GetParam().expected);
  EXPECT_EQ(describe(read_note("A.^[" + note + "]\r\n")), GetParam().expected);
}

constexpr Printed notes[] = {
    {"Ebd. S. 12.", "ibid @12"},
    {"Ibid. P. 13.", "ibid @13"},
    {"Там же. С. 14.", "ibid @14"},
    {"C. Ginzburg, *The Cheese* (London, 1980), 17; and R. Chartier, *Cultural History* "
     "(Cambridge: Polity, 1988), 12.",
     "full a=C._Ginzburg T=The Cheese y=1980 pl=London @17 | full a=R._Chartier T=Cultural History "
     "y=1988 pl=Cambridge pub=Polity @12"},
    {"Karl Kautsky, Der Weg zur Macht, Hamburg 1909, S. 20, zit. n. Wehler, Kaiserreich, S. 41.",
     "full a=Karl_Kautsky t=Der Weg zur Macht y=1909 pl=Hamburg @20 | full a=Wehler t=Kaiserreich "
     "@41 of=0"},
    {"Friedrich Meinecke, *Weltbürgertum*, 2. Aufl., München 1911, S. 8.",
     "full a=Friedrich_Meinecke T=Weltbürgertum y=1911 pl=München edn=2 @8"},
    {"Leopold von Ranke, *History of the Popes* (London, 1847), p. 3.",
     "full a=Leopold_von Ranke T=History of the Popes y=1847 pl=London @3"},
    {"Lewis Namier et al., *History* (London, 1964), p. 3.",
     "full a=Lewis_Namier T=History y=1964 pl=London @3"},
    {"Kocka/Frevert, *Bürger*, S. 4.", "full a=Kocka & Frevert T=Bürger @4"},
    {"Voir *supra*, p. 45.", ""},
    {"See above, pp. 45–7.", ""},
    {"Cfr. E. Gentile, *Storia*, Roma 1989, p. 4; cfr. anche R. De Felice, *Mussolini*, Torino "
     "1965, p. 5.",
     "full sig=Cfr. a=E._Gentile T=Storia y=1989 pl=Roma @4 | full sig=cfr. anche a=R._De Felice "
     "T=Mussolini y=1965 pl=Torino @5"},
    {"K. Kautsky, *Briefe*, Frankfurt a. M. 2003, S. 811.",
     "full a=K._Kautsky T=Briefe y=2003 pl=Frankfurt a. M. @811"},
    {"Wehler (wie Anm. 1), S. 50.", "short a=Wehler note=1 @50"},
    {"Frankfurter Zeitung, 22. August 1914, S. 1.",
     "full t=Frankfurter Zeitung d=22. August 1914 y=1914 @1"},
    {"Max Weber, *Economy and Society* (Berkeley: University of California Press, 1978), 2:956.",
     "full a=Max_Weber T=Economy and Society v=2 y=1978 pl=Berkeley pub=University of California "
     "Press @956"},
    {"Ibid., 2:960.", "ibid v=2 @960"},
    {"Roger Chartier, “Texts,” *Journal of Modern History* 57 (1985): 682–95.",
     "full a=Roger_Chartier T=Texts in=Journal of Modern History v=57 y=1985 @682-695"},
    {"Roger Chartier, “Texts,” *Journal of Modern History* 57, no. 4 (1985): 682–95, at 690.",
     "full a=Roger_Chartier T=Texts in=Journal of Modern History v=57 iss=4 y=1985 ext=682-695 "
     "@690"},
    {"Homer, *Iliad*, 1.12.", "full a=Homer T=Iliad"},
    {"F. Furet, *Penser la Révolution française*, Paris, Gallimard, 1978, p. 5.",
     "full a=F._Furet T=Penser la Révolution française y=1978 pl=Paris pub=Gallimard @5"},
    {"Aldo Garosci, *Storia dei fuorusciti*, Bari, Laterza, 1953, p. 12.",
     "full a=Aldo_Garosci T=Storia dei fuorusciti y=1953 pl=Bari pub=Laterza @12"},
    {"Bloch, *Les Rois*, op. cit., p. 60.", "opcit a=Bloch T=Les Rois @60"},
    {"Bloch, *Les Rois*, cit., p. 61.", "opcit a=Bloch T=Les Rois @61"},
    {"Bloch, *Les Rois, op. cit.*, p. 61.", "opcit a=Bloch T=Les Rois @61"},
    {"J. Pocock, ‘Virtues’, *Political Theory*, 9 (1981), 353–68 (p. 360).",
     "full a=J._Pocock T=Virtues in=Political Theory v=9 y=1981 ext=353-368 @360"},
    {"J. Pocock, ‘Manners’, *Political Theory*, 12 (1984), pp. 53–68, at p. 60.",
     "full a=J._Pocock T=Manners in=Political Theory v=12 y=1984 ext=53-68 @60"},
    {"H. Mommsen, *Adel*, Berlin 1972, S. 117–134, hier S. 120.",
     "full a=H._Mommsen T=Adel y=1972 pl=Berlin ext=117-134 @120"},
    {"L. Febvre, « Sensibilité », *Annales*, t. 3, 1941, p. 5-20, ici p. 8.",
     "full a=L._Febvre T=Sensibilité in=Annales v=3 y=1941 ext=5-20 @8"},
    {"Ibid., esp. pp. 4–5.", "ibid @4-5"},
    {"Gerd Baumann (ed.), *The Written Word* (Oxford, 1986), p. 210.",
     "full ed=Gerd_Baumann T=The Written Word y=1986 pl=Oxford @210"},
    {"Gerd Baumann, ed., *The Written Word* (Oxford: Clarendon, 1986), 210.",
     "full ed=Gerd_Baumann T=The Written Word y=1986 pl=Oxford pub=Clarendon @210"},
    {"Hans Noll und Karl Vogt (Hrsg.), *Das Wort*, Berlin 1986, S. 210.",
     "full ed=Hans_Noll & Karl_Vogt T=Das Wort y=1986 pl=Berlin @210"},
    {"Alexandra Kollontai, *Selected Writings*, trans. Alix Holt (London: Allison and Busby, "
     "1977), 13.",
     "full a=Alexandra_Kollontai ed=Alix_Holt T=Selected Writings y=1977 pl=London pub=Allison and "
     "Busby @13"},
    {"Keith Thomas, “The Meaning of Literacy,” in *The Written Word*, ed. Gerd Baumann (Oxford: "
     "Clarendon Press, 1986), 97–131.",
     "full a=Keith_Thomas ed=Gerd_Baumann T=The Meaning of Literacy in=The Written Word y=1986 "
     "pl=Oxford pub=Clarendon Press @97-131"},
    {"K. Thomas, ‘Literacy’, in *The Written Word*, ed. by Gerd Baumann (Oxford, 1986), pp. "
     "97–131.",
     "full a=K._Thomas ed=Gerd_Baumann T=Literacy in=The Written Word y=1986 pl=Oxford @97-131"},
    {"*The Times* (London), 18 August 1819, 2.",
     "full T=The Times d=18 August 1819 y=1819 pl=London"},
    {"J. Doe, ‘Women and Work’ (unpublished PhD thesis, University of Oxford, 1998), p. 45.",
     "full a=J._Doe T=Women and Work y=1998 @45"},
    {"M. Lewin, *Russian Peasants* (London: Verso, 1975 [1968]), p. 214.",
     "full a=M._Lewin T=Russian Peasants y=1975 pl=London pub=Verso @214"},
    {"Marx and Engels, *Letters* (London, n.d.), p. 10.",
     "full a=Marx & Engels T=Letters pl=London @10"},
    {"Marx and Engels, *Collected Works* (London: Lawrence & Wishart, 1975–2004), vol. 11, p. 103.",
     "full a=Marx & Engels T=Collected Works v=11 y=1975 pl=London pub=Lawrence & Wishart @103"},
    {"Thomas Nipperdey, *Deutsche Geschichte 1866–1918*, Bd. 1: *Arbeitswelt und Bürgergeist*, "
     "München 1990, S. 291.",
     "full a=Thomas_Nipperdey T=Deutsche Geschichte 1866–1918 v=1 y=1990 pl=München @291"},
    {"A. Young, *Voyages en France*, trad. H. Sée, Paris, A. Colin, 1931, t. I, p. 330.",
     "full a=A._Young ed=H._Sée T=Voyages en France v=1 y=1931 pl=Paris pub=A. Colin @330"},
    {"D. Hume, *Treatise*, ed. by L. Selby-Bigge, rev. by P. H. Nidditch (Oxford: Clarendon Press, "
     "1978), p. 415.",
     "full a=D._Hume ed=L._Selby-Bigge & P. H._Nidditch T=Treatise y=1978 pl=Oxford pub=Clarendon "
     "Press @415"},
    {"V. Lenin, *Collected Works*, Vol. 36, p. 593; Vol. 33, p. 4.",
     "full a=V._Lenin T=Collected Works v=36 @593 | short v=33 @4 carried"},
    {"Smith, *Title*, 3rd rev. ed. (London, 1999), p. 4.",
     "full a=Smith T=Title y=1999 pl=London edn=3 @4"},
    {"Noll, *Titel*, 2., erw. Aufl., Berlin 1999, S. 4.",
     "full a=Noll T=Titel y=1999 pl=Berlin edn=2 @4"},
    {"Ibid., HO 42/193, fol. 4.", "ibid sh=HO 42/193 @folio 4"},
    {"Ibid., d. 318, l. 2.", "ibid sh=d. 318 @folio 2"},
    {"Ibid., II, 135.", "ibid v=2 @135"},
    {"Ibid. i. 130.", "ibid v=1 @130"},
    {"Ibid., xii.", "ibid @xii"},
    {"Ibid., doc. 34, p. 5.", "ibid more"},
    {"Ibid., no. 34.", "ibid iss=34"},
    {"Ebd., R 43 I/1235, Bl. 12.", "ibid sh=R 43 I/1235 @folio 12"},
    {"Ibid., 6 May 1925.", "ibid d=6 May 1925 y=1925"},
    {"Ibid., where he says in 1920 that it is so.", "ibid"},
    {"Ibid., emphasis added.", "ibid"},
    {"Ibid., 12.", "ibid @12"},
    {"TNA, FO 371/12345, minute by Strang, 5 March 1930.",
     "archival t=minute by Strang d=5 March 1930 y=1930 rep=TNA sh=FO 371/12345"},
    {"The National Archives, Kew, HO 42/192, fol. 23.",
     "archival rep=The National Archives sh=HO 42/192 @folio 23"},
    {"BL, Add. MS 41567, fol. 12.", "archival rep=BL sh=Add. MS 41567 @folio 12"},
    {"Library of Congress, Manuscript Division, Wilson Papers, Box 12, Folder 3.",
     "archival rep=Library of Congress sh=Manuscript Division, Wilson Papers, Box 12, Folder 3"},
    {"ACS, MI, DGPS, b. 13, fasc. 4.", "archival rep=ACS sh=MI, DGPS, b. 13, fasc. 4"},
    {"PA AA, R 12345.", "archival rep=PA AA sh=R 12345"},
    {"РГАСПИ. Ф. 17. Оп. 2. Д. 317. Л. 45.",
     "archival rep=РГАСПИ sh=Ф. 17, Оп. 2, Д. 317 @folio 45"},
    {"РГАСПИ, ф. 17, оп. 2, д. 317, л. 45.",
     "archival rep=РГАСПИ sh=ф. 17, оп. 2, д. 317 @folio 45"},
    {"Там же. Л. 46.", "ibid @folio 46"},
    {"Зайончковский П. А. Отмена крепостного права. М.: Просвещение, 1968. С. 123.",
     "full a=П. А._Зайончковский t=Отмена крепостного права y=1968 pl=М. pub=Просвещение @123"},
    {"П. А. Зайончковский. Отмена крепостного права в России. М., 1968, с. 123.",
     "full a=П. А._Зайончковский t=Отмена крепостного права в России y=1968 pl=М. @123"},
    {"К. Маркс и Ф. Энгельс. Соч., т. 13, с. 7.", "full a=К._Маркс & Ф._Энгельс t=Соч. v=13 @7"},
    {"И. В. Сталин. Соч., т. 13, с. 20.", "full a=И. В._Сталин t=Соч. v=13 @20"},
    {"Ленин В. И. Полн. собр. соч. Т. 36. С. 593.",
     "full a=В. И._Ленин t=Полн. собр. соч v=36 @593"},
    {"Иванов И. И. О крестьянах // История СССР. 1990. № 5. С. 7–30.",
     "full a=И. И._Иванов t=О крестьянах in=История СССР iss=5 y=1990 @7-30"},
    {"Carr E. H. Socialism in One Country. London: Macmillan, 1958. Vol. 1. P. 262.",
     "full a=E. H._Carr t=Socialism in One Country v=1 y=1958 pl=London pub=Macmillan @262"},
    {"Зайончковский П. А. Указ. соч. С. 50.", "opcit a=П. А._Зайончковский @50"},
    {"Ute Frevert, Ehrenmänner. Das Duell in der bürgerlichen Gesellschaft, München 1991, S. 12.",
     "full a=Ute_Frevert t=Ehrenmänner. Das Duell in der bürgerlichen Gesellschaft y=1991 "
     "pl=München @12"},
    {"dies., Vertrauen. Historische Annäherungen, Göttingen 2003, S. 7.",
     "idem t=Vertrauen. Historische Annäherungen y=2003 pl=Göttingen @7"},
    {"«Правда», 30 апреля 1925 г.", "full T=Правда d=30 апреля 1925 г. y=1925"},
    {"*Pravda*, 5 and 6 May 1925.", "full T=Pravda d=5 and 6 May 1925 y=1925"},
    {"Gerhard A. Ritter, Die neuere Sozialgeschichte, in: Jürgen Kocka (Hg.), Sozialgeschichte im "
     "Überblick, Darmstadt 1989, S. 19–88.",
     "full a=Gerhard A._Ritter ed=Jürgen_Kocka t=Die neuere Sozialgeschichte in=Sozialgeschichte "
     "im Überblick y=1989 pl=Darmstadt @19-88"},
    {"Hans Mommsen, „Führungsgruppen“, in: Vierteljahrshefte für Zeitgeschichte 20 (1972), S. "
     "117–134.",
     "full a=Hans_Mommsen T=Führungsgruppen in=Vierteljahrshefte für Zeitgeschichte v=20 y=1972 "
     "@117-134"},
    {"Hans Mommsen, Führungsgruppen, in: Vierteljahrshefte für Zeitgeschichte 20 (1972), S. "
     "117–134.",
     "full a=Hans_Mommsen t=Führungsgruppen in=Vierteljahrshefte für Zeitgeschichte v=20 y=1972 "
     "@117-134"},
    {"*Oxford English Dictionary*, s.v. ‘ibid’.", "unread"},
    {"He was born in Moscow. London, 1937.", ""},
    {"The text is in V.I. Orlov. Works are cited by page.", ""},
    {"A. Garosci, *Storia*, Laterza, Bari 1951, p. 4.",
     "full a=A._Garosci T=Storia y=1951 pl=Bari pub=Laterza @4"},
    {"«Corriere della Sera», 29 ottobre 1922",
     "full T=Corriere della Sera d=29 ottobre 1922 y=1922"},
    {"H. Mommsen, ‚Eliten‘, *Zeitschrift*, 20 (1972), S. 117–134, hier S. 120.",
     "full a=H._Mommsen T=Eliten in=Zeitschrift v=20 y=1972 ext=117-134 @120"},
    {"Hans Mommsen, »Führungsgruppen«, in: Vierteljahrshefte 20 (1972), S. 117–134.",
     "full a=Hans_Mommsen T=Führungsgruppen in=Vierteljahrshefte v=20 y=1972 @117-134"},
    {"Смирнов умер в Москве, 3 мая 1926 г.", ""},
    {"Carr (ed.), p. 4.", "short ed=Carr @4"},
    {"See *Ibid.*, p. 4; *Idem*, *Work*, p. 4.", "ibid sig=See @4 | idem T=Work @4"},
    {"A. Smith, *See Them Fall* (London: Faber, 1999), at p. 4.",
     "full a=A._Smith T=See Them Fall y=1999 pl=London pub=Faber @4"},
    {"Smith, *The Book*, p. 12, here quoted.", "full a=Smith T=The Book @12"},
    {"The letter is in J. Smith. Box 12 holds it.", ""},
    {"Carr, *Title*, no. 4.", "full a=Carr T=Title iss=4"},
    {"Smith, *Title* (he said so in 1937), p. 4.", "full a=Smith T=Title"},
    {"J. Smith, *The Text* (London, 1990), p. 12, and D. Jones, *Other* (London, 1991), p. 3.",
     "full a=J._Smith T=The Text y=1990 pl=London @12 | full a=D._Jones T=Other y=1991 pl=London "
     "@3"},
    {"Smith, p. 3, I think.", "short a=Smith @3"},
    {"J. Smith, *The Text* (London, 1990), p. 44, l. 3.",
     "full a=J._Smith T=The Text y=1990 pl=London @44 @line 3"},
    {"Smith, *The Text*, p. 12, c. 1750.", "full a=Smith T=The Text @12"},
    {"*Paradise Lost*, I. 1–26.", "unread"},
    {"Keats to Bailey, 22 Nov. 1817, *Letters*, i. 184.", "unread"},
    {"*Republic* 514a.", "unread"},
    {"*Hamlet*, III. i. 56.", "unread"},
    {"Thuc. 2.65.", "unread"},
    {"Gen. 1:1.", "unread"},
    {"*OED*, s.v. ‘wit’.", "unread"},
    {"*Tractatus* 6.54.", "unread"},
    {"Kant, *KrV*, A51/B75.", "unread"},
    {"HO 42/19.", "unread"},
    {"See, e.g., J. Smith, *The Text* (London, 1990), p. 3.",
     "full sig=e.g. a=J._Smith T=The Text y=1990 pl=London @3"},
    {"Vgl. hierzu J. Schmidt, *Text*, Berlin 1990, S. 3.",
     "full sig=Vgl. hierzu a=J._Schmidt T=Text y=1990 pl=Berlin @3"},
    {"Ferner: J. Schmidt, *Text*, Berlin 1990, S. 3.",
     "full sig=Ferner a=J._Schmidt T=Text y=1990 pl=Berlin @3"},
    {"Достоевский Ф. М. Полн. собр. соч.: В 30 т. Л., 1972–1990. Т. XIV. С. 215.",
     "full a=Ф. М._Достоевский t=Полн. собр. соч.: В 30 т. Л. v=14 y=1972 @215"},
    {"Там же. Т. XXVI. С. 136.", "ibid v=26 @136"},
    {"Above, p. 12.", ""},
    {"See Introduction, pp. xii–xv.", ""},
    {"Fig. 3, p. 12.", ""},
    {"K. Marx, Werke, Berlin 1956, Bd. 1, S. 3 (im folgenden: MEW).",
     "full a=K._Marx t=Werke v=1 y=1956 pl=Berlin sgl=MEW @3"},
    {"*Emphasis added.*", ""},
    {"He wrote *Title* in 1920.", ""},
    {"Weber, pp. xii, xv, 3.", "short a=Weber @xii @xv @3"},
};
INSTANTIATE_TEST_SUITE_P(Notes, Presses, testing::ValuesIn(notes));

}  // namespace
}  // namespace ibid::citation
