// One row per form in which notes cite, and what is read of it.
#include <gtest/gtest.h>

#include "citation/describe.h"

namespace ibid::citation {
namespace {

struct Row {
  const char* note;
  const char* expected;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.note;
}

class Forms : public testing::TestWithParam<Row> {};

TEST_P(Forms, AreRead) {
  EXPECT_EQ(describe(read_note(std::string("[^1]: ") + GetParam().note + "\n")),
            GetParam().expected);
}
TEST_P(Forms, AreReadAlikeInlineAndWithCrLf) {
  EXPECT_EQ(describe(read_note(std::string("A.^[") + GetParam().note + "]\r\n")),
            GetParam().expected);
  EXPECT_EQ(describe(read_note(std::string("[^1]: ") + GetParam().note + "\r\n\r\nMore.\r\n")),
            GetParam().expected);
}

constexpr Row works[] = {
    {"J. Ward, *The Long Road: A History* (Toronto, 2014), p. 9.",
     "full a=J._Ward T=The Long Road: A History y=2014 pl=Toronto @9"},
    {"I. Noll, *Der Weg* (London: Macmillan, 1954), pp. 12–15.",
     "full a=I._Noll T=Der Weg y=1954 pl=London pub=Macmillan @12-15"},
    {"G. Orlov, Put, Leningrad 1925, p.281.", "full a=G._Orlov t=Put y=1925 pl=Leningrad @281"},
    {"Vtoroi sezd RP(b), Moscow 1926, pp.158-66.",
     "full t=Vtoroi sezd RP(b) y=1926 pl=Moscow @158-166"},
    {"The Trial of the Six, London, 1937, pp.32-3.",
     "full t=The Trial of the Six y=1937 pl=London @32-33"},
    {"C. Brandl, *Failure 1924-1927*, Cambridge, Mass. 1958, p. 34.",
     "full a=C._Brandl T=Failure 1924-1927 y=1958 pl=Cambridge, Mass. @34"},
    {"Rudi, One Land, Vol.1, pp.190-1.", "full a=Rudi t=One Land v=1 @190-191"},
    {"Resolutions v rez., Vol. III, p. 9.", "full t=Resolutions v rez. v=3 @9"},
    {"V. I. Lenin, *Collected Works*, 4th English ed., vol. 32 (Moscow: Progress, 1965), p. 165.",
     "full a=V. I._Lenin T=Collected Works v=32 y=1965 pl=Moscow pub=Progress edn=4 @165"},
    {"E. H. Carr, *The Bolshevik Revolution*, 3 vols (London: Macmillan, 1950–3), i, p. 70.",
     "full a=E. H._Carr T=The Bolshevik Revolution v=1 y=1950 pl=London pub=Macmillan @70"},
    {"P. Spriano, *Storia*, I, *Da Bordiga a Gramsci*, Einaudi, Torino 1967, pp. 3-15.",
     "full a=P._Spriano T=Storia v=1 y=1967 pl=Torino pub=Einaudi @3-15"},
    {"Ibid., iii, pp. 4–5.", "ibid v=3 @4-5"},
    {"Ibid., I, p. 4.", "ibid v=1 @4"},
    {"CB to EN, [late Sept. 1836], *LCB*, i. 152; and *LCB*, ii. 160.",
     "full T=LCB v=1 @152 | full T=LCB v=2 @160"},
    {"*Hamlet*, III. i. 56.", "unread"},
    {"BL Add. MS 43474, fos. 12ʳ–13ᵛ.", "archival rep=BL sh=Add. MS 43474 @folio 12r-13v"},
    {"*PSS*, 35:13.", "full T=PSS v=35 @13"},
    {"Sochineniia, 2nd ed. (Moscow, 1928), 14:22.",
     "full t=Sochineniia v=14 y=1928 pl=Moscow edn=2 @22"},
    {"Leon Trotsky, *The History*, trans. Max Eastman (1932–33; repr. New York: Pathfinder, 1980), "
     "3:120.",
     "full a=Leon_Trotsky ed=Max_Eastman T=The History v=3 y=1980 pl=New York pub=Pathfinder @120"},
    {"A. Smith, *A Title* (New York: Pathfinder, 1980; repr. 1990), 5.",
     "full a=A._Smith T=A Title y=1980 pl=New York pub=Pathfinder @5"},
    {"See the discussion in Moshe Lewin, “The Civil War,” in *Party and State*, ed. Koenker, "
     "Rosenberg, and Suny, 399–423.",
     "full sig=See a=Moshe_Lewin ed=Koenker & Rosenberg & Suny T=The Civil War in=Party and State "
     "@399-423"},
    {"*Izvestiia*, May 5 (18), 1917; *Den*, 24 October (6 November) 1917, p. 2; *Rech*, 5 (18) May "
     "1917.",
     "full T=Izvestiia d=May 5 (18), 1917 y=1917 | full T=Den d=24 October (6 November) 1917 "
     "y=1917 @2 | full T=Rech d=5 (18) May 1917 y=1917"},
    {"A. Smith, *A Title*, ed. B. Jones, London, 1990, p. 5.",
     "full a=A._Smith ed=B._Jones T=A Title y=1990 pl=London @5"},
    {"Vossische Zeitung, Nr. 123 vom 12.5.1920, S. 3.",
     "full t=Vossische Zeitung iss=123 d=12.5.1920 y=1920 @3"},
    {"Heinrich August Winkler (Hrsg.), Die Staatskrise 1930–1933, München 1992 (= Schriften, Bd. "
     "26), S. 12.",
     "full ed=Heinrich August_Winkler t=Die Staatskrise 1930–1933 y=1992 pl=München @12"},
    {"Hans Mommsen, Die Freiheit. Der Weg in den Untergang 1918 bis 1933, Berlin 1989, S. 120.",
     "full a=Hans_Mommsen t=Die Freiheit. Der Weg in den Untergang 1918 bis 1933 y=1989 pl=Berlin "
     "@120"},
    {"Detlev J. K. Peukert, Die Weimarer Republik, Frankfurt a. M. 1987, S. 45 ff.",
     "full a=Detlev J. K._Peukert t=Die Weimarer Republik y=1987 pl=Frankfurt a. M. @45+"},
    {"Nicolas Werth, « Les bolcheviks », dans Jean-Paul Depretto (dir.), *Pouvoirs*, Paris, Les "
     "Éditions de l’Atelier, 2002, p. 33.",
     "full a=Nicolas_Werth ed=Jean-Paul_Depretto T=Les bolcheviks in=Pouvoirs y=2002 pl=Paris "
     "pub=Les Éditions de l’Atelier @33"},
    {"Lenin, *Collected Works*, 5th congress, vol. 3.", "full a=Lenin T=Collected Works"},
    {"John Smith, *A Title*, 2nd edn (London, 1999), 4 vols, vol. 2, ch. 3.",
     "full a=John_Smith T=A Title v=2 y=1999 pl=London edn=2 @chapter 3"},
    {"*Letters*, ed. by Iu. Felʹman, Vol. 2, Benson, Vt. 1988, pp. 7-10.",
     "full ed=Iu._Felʹman T=Letters v=2 y=1988 pl=Benson, Vt. @7-10"},
    {"Smith, 'Title', in J. Brown (ed.), *Book* (London, 1990), pp. 5-10.",
     "full a=Smith ed=J._Brown T=Title in=Book y=1990 pl=London @5-10"},
    {"McNeil, p. 62.", "short a=McNeil @62"},
    {"Díaz Pérez, 'Etappe Süd', p. 2.", "full a=Díaz Pérez T=Etappe Süd @2"},
    {"Lund, Protest (1928-29), pp.6-7; Lund, *Protest (1923-25)*, p. 8.",
     "full a=Lund t=Protest (1928-29) @6-7 | full a=Lund T=Protest (1923-25) @8"},
    {"Smith, 1950, p. 5.", "short a=Smith y=1950 @5"},
    {"Fünf 𝔄𝔅 Größe, p. 12.", "short t=Fünf 𝔄𝔅 Größe @12"},
    {"Ó Cléirigh, *Ireland* (Oxford, 1994), 12, 45-6.",
     "full a=Ó Cléirigh T=Ireland y=1994 pl=Oxford @12 @45-46"},
};
INSTANTIATE_TEST_SUITE_P(Works, Forms, testing::ValuesIn(works));

constexpr Row periodicals[] = {
    {"Zaria, 30 April 1925, quoted in Rudi, *One Land*, p. 6.",
     "full t=Zaria d=30 April 1925 y=1925 | full a=Rudi T=One Land @6 of=0"},
    {"Biulleten Levykh, Nos.29-30, September 1930, p.34.",
     "full t=Biulleten Levykh iss=29-30 d=September 1930 y=1930 @34"},
    {"*The Herald*, 3 May 1926, p. 7, col. b.",
     "full T=The Herald d=3 May 1926 y=1926 @7 @column b"},
    {"M. O'Hara, ‘An Interlude: Plans, 1940’, Journal of War, 66, 3 (2002), pp. 695-717.",
     "full a=M._O'Hara T=An Interlude: Plans, 1940 in=Journal of War v=66 iss=3 y=2002 @695-717"},
    {"A. Meyer, ‘On Läufer’, *Zeitung*, 5 (1990), pp. 42-46 (p. 43).",
     "full a=A._Meyer T=On Läufer in=Zeitung v=5 y=1990 ext=42-46 @43"},
    {"*Большевик*, No. 13, 1 July 1927, p. 14.",
     "full T=Большевик iss=13 d=1 July 1927 y=1927 @14"},
    {"*International Letters*, 13 May 1926, p. 58 (henceforth IL); Rudi, p. 2.",
     "full T=International Letters d=13 May 1926 y=1926 sgl=IL @58 | short a=Rudi @2"},
};
INSTANTIATE_TEST_SUITE_P(Periodicals, Forms, testing::ValuesIn(periodicals));

constexpr Row anaphors[] = {
    {"Ibid.", "ibid"},
    {"Ibid., pp.192-4.", "ibid @192-194"},
    {"ibid., vol. 2, p. 5", "ibid v=2 @5"},
    {"Smith, ibid., p. 4.", "ibid a=Smith @4"},
    {"Idem, *Other*, p. 4.", "idem T=Other @4"},
    {"Cairn, op. cit., pp. 160-70.", "opcit a=Cairn @160-170"},
    {"Daniel, loc. cit.", "loccit a=Daniel"},
    {"*Ibid.*, p. 5; Smith, *op. cit.*, p. 3.", "ibid @5 | opcit a=Smith @3"},
    {"Smith (n. 7), p. 12.", "short a=Smith note=7 @12"},
    {"Ebd., S. 45 f.; vgl. Weber, a.a.O., S. 12.", "ibid @45+ | opcit sig=vgl. a=Weber @12"},
    {"Там же, с. 34-5; Орлов, указ. соч., т. 2, с. 17.", "ibid @34-35 | opcit a=Орлов v=2 @17"},
    {"Орлов, *Жизнь*, М., 1991, с. 12, цит. по: Лунд, с. 5.",
     "full a=Орлов T=Жизнь y=1991 pl=М. @12 | short a=Лунд @5 of=0"},
    {"Ivi, p. 12; Rossi, cit., p. 4.", "ibid @12 | opcit a=Rossi @4"},
    {"Орлов И. В., *Жизнь*, М., 1991, т. 2, с. 12; Орлов И. В. и Лунд А., указ. соч., с. 3.",
     "full a=И. В._Орлов T=Жизнь v=2 y=1991 pl=М. @12 | opcit a=И. В._Орлов & А._Лунд @3"},
    {"P. Brun, *Le Parti*, t. II, Paris, 1963, p. 8.",
     "full a=P._Brun T=Le Parti v=2 y=1963 pl=Paris @8"},
    {"Vgl. K. Noll, *Das Werk*, Bd. 1, Berlin 1962, S. 12, Anm. 3.",
     "full sig=Vgl. a=K._Noll T=Das Werk v=1 y=1962 pl=Berlin @12 @note 3"},
    {"[Ibid.]{.cite key=k1 vol=2}, p. 117.", "pinned key=k1 v=2 @117"},
    {"See [@k1, pp. 201-4].", "key sig=See key=k1 @201-204"},
    {"@k1 [p. 5].", "key key=k1 @5"},
    {"[Rudi](#ref-k1), p. 12, and [The Book]{.work}, p. 5.",
     "key key=k1 @12 | short T=The Book @5"},
};
INSTANTIATE_TEST_SUITE_P(Anaphors, Forms, testing::ValuesIn(anaphors));

constexpr Row places[] = {
    {"Weber, pp. xxv–xxviii, 44ff., 50 et seq.", "short a=Weber @xxv-xxviii @44+ @50+"},
    {"Weber, pp. vii-xi, 174.", "short a=Weber @vii-xi @174"},
    {"Chadwick and Noll, iii, 72.", "short a=Chadwick & Noll v=3 @72"},
    {"Weber, p. 189, n. 109.", "short a=Weber @189 @note 109"},
    {"Weber, 90 n. 17.", "short a=Weber @90 @note 17"},
    {"Weber, fols 12r-13v.", "short a=Weber @folio 12r-13v"},
    {"Weber, ch. 5, passim.", "short a=Weber @chapter 5+"},
    {"Weber, p. xiix.", "short a=Weber @xiix"},
    {"Weber, pp.302, 310.", "short a=Weber @302 @310"},
};
INSTANTIATE_TEST_SUITE_P(Places, Forms, testing::ValuesIn(places));

constexpr Row several[] = {
    {"NARA, RG 238/M1270, Wolf interrogation, n.d.",
     "archival t=Wolf interrogation rep=NARA sh=RG 238/M1270"},
    {"NARA, RG 2/1, n.d. See also Bundesarchiv (BArch), NS 9/185, Bericht, n.d.",
     "archival rep=NARA sh=RG 2/1 | archival sig=See also t=Bericht rep=Bundesarchiv sh=NS 9/185 "
     "abbr=BArch"},
    {"NARA, RG 65/12; RG 59/1; RG 226/4.",
     "archival rep=NARA sh=RG 65/12 | archival sh=RG 59/1 carried | archival sh=RG 226/4 carried"},
    {"RGASPI, 17/2/246, plenum of 14-23 July 1926, fols 31-2.",
     "archival t=plenum of 14-23 July 1926 rep=RGASPI sh=17/2/246 @folio 31-32"},
    {"Lund and Noll, ‘The East’, p. 398, and Ros Amado, La Guerra, p. 183.",
     "full a=Lund & Noll T=The East @398 | full a=Ros Amado t=La Guerra @183"},
    {"Quoted in Rudi, p. 540.", "short a=Rudi @540 opens"},
    {"The text is in V.I. Orlov, *Works*, Vol. 36, pp. 593-6. On it see Lund, *Land*, p. 1, n. 2.",
     "full a=V.I._Orlov T=Works v=36 @593-596 | full sig=see a=Lund T=Land @1 @note 2"},
    {"Lund, *Land*, p. 333, and see note 1 above.", "full a=Lund T=Land @333"},
    {"Lund, p. 1. See also Noll, p. 2.", "short a=Lund @1 | short sig=See also a=Noll @2"},
    {"Vol. 3, pp. 12-5.", "unread v=3 @12-15"},
    {"See the reports of the congress, p. 5.", "unread @5"},
};
INSTANTIATE_TEST_SUITE_P(Several, Forms, testing::ValuesIn(several));

constexpr Row prose[] = {
    {"It was written in May 1926. A letter to Noll of 4 March 1927 takes up the argument.", ""},
    {"See above, n. 12.", ""},
    {"See Chapter 5.", ""},
    {"supra note 1.", ""},
    {"*Emphasis added.*", ""},
    {"TK", ""},
    {"Berlin, 3 May 1926.", ""},
    {"He was born in Paris, 3 May 1926, and lived at 45 Long Street, London, 1937.", ""},
    {"The letter is dated from Moscow, 3 May 1926. In 1925, Lund said so. In all, 45 fell.", ""},
    {"On p. 5 of this edition the word is misspelt.", ""},
    {"Of the ‘old guard’, 12 were expelled, 30 April 1926 being the last day.", ""},
    {"Смирнов умер в Москве, 3 мая 1926 г.", ""},
    {"THIS EDITION IS PROVIDED ‘AS IS’, without warranty.", ""},
    {"Call `Lund, *Land*, p. 3; ibid.` with `id` and `op. cit.`; after `'Error'` nothing.", ""},
    {"Set “private” here. Speaker’s Event: ‘silence’.", ""},
    {"The vote was 45 to 3, with 12 abstentions (Lund, Noll and Weber among them).", ""},
};
INSTANTIATE_TEST_SUITE_P(Prose, Forms, testing::ValuesIn(prose));

TEST(Read, TakesTheParagraphsOfANoteAndLeavesItsQuotations) {
  EXPECT_EQ(describe(read_note("[^1]: Prose.\r\n\r\n    > Lund, p. 1.\r\n\r\n    Noll, p. 2.\r\n")),
            "short a=Noll @2");
}

TEST(Read, LeavesUnclosedThings) {
  EXPECT_EQ(describe(read_note("[^1]: Lund, *Land*, open [ *and “more, p. 3.\n")),
            "full a=Lund T=Land");
}

TEST(Read, GivesSpansOfTheBlock) {
  const std::string text = "[^1]: See *Über\\* Ёж*, Vol. 1, pp. 5-\n    7. Prose.\n";
  const auto found = read_note(text);
  ASSERT_EQ(found.size(), 1u);
  const auto slice = [&](text::Span span) { return text.substr(span.begin, span.size()); };
  EXPECT_EQ(slice(found[0].title), "Über\\* Ёж");
  ASSERT_EQ(found[0].locators.size(), 1u);
  EXPECT_EQ(slice(found[0].locators[0].unit_span), "pp.");
  EXPECT_EQ(slice(found[0].locators[0].span), "5-\n    7");
  EXPECT_EQ(found[0].printed, "Über* Ёж, Vol. 1, pp. 5- 7");
}

}  // namespace
}  // namespace ibid::citation
