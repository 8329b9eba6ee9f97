// Which citations fit which works, and which must not.
#include <gtest/gtest.h>

#include "works/dates.h"
#include "works/spelling.h"
#include "works/support.h"

namespace ibid::works {
namespace {

using test::names;
using test::said;
using test::Strings;
using test::work;

const Work interregnum =
    work("carr1954", {"Edward Hallett Carr"}, "The Interregnum 1923-1924", "The Interregnum");
const Work socialism =
    work("carr1958", {"Edward Hallett Carr"}, "Socialism in One Country 1924-1926");
const Work early =
    work("trotsky1975", {"Leon Trotsky"}, "The Challenge of the Left Opposition (1923-25)");
const Work late =
    work("trotsky1980", {"Leon Trotsky"}, "The Challenge of the Left Opposition (1926-27)");
const Work memoirs = work("serge1963", {"Victor Serge"}, "Memoirs of a Revolutionary: 1901-1941");

TEST(Fit, WholeTitlesWithAndWithoutArticleSubtitleAndCase) {
  EXPECT_EQ(fit(said({"Carr"}, "Interregnum"), interregnum), Fit::title);
  EXPECT_EQ(fit(said({"E.H. Carr"}, "the INTERREGNUM, 1923–4"), interregnum), Fit::title);
  EXPECT_EQ(fit(said({"Serge"}, "Memoirs of a Revolutionary"), memoirs), Fit::title);
  EXPECT_EQ(fit(said({"Serge"}, "Memoirs of a Revolutionary, 1901-41"), memoirs), Fit::title);
  const Work bare = work("x", {"Victor Serge"}, "Memoirs of a Revolutionary");
  EXPECT_EQ(fit(said({"Serge"}, "Memoirs of a Revolutionary: 1901-1941"), bare), Fit::title);
  const Work united = work("y", {"J. Smith"}, "War & Peace in “Europe”");
  EXPECT_EQ(fit(said({"Smith"}, "War and Peace in Europe"), united), Fit::title);
}

TEST(Fit, ARussianNameInAnotherTransliteration) {
  for (const auto& [a, b] :
       std::vector<std::pair<std::string, std::string>>{{"zinovev", "zinoviev"},
                                                        {"sinowjew", "zinoviev"},
                                                        {"trotzki", "trotskii"},
                                                        {"trockij", "trotsky"},
                                                        {"bucharin", "bukharin"},
                                                        {"tschernow", "chernov"},
                                                        {"belenky", "belenkii"},
                                                        {"jaroslawski", "yaroslavsky"}}) {
    EXPECT_TRUE(may_be_one_name(a, b)) << a << ' ' << b;
  }
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"meyer", "maier"}, {"hardy", "harvey"}, {"li", "ly"}, {"stalin", "stolypin"}}) {
    EXPECT_FALSE(may_be_one_name(a, b)) << a << ' ' << b;
  }
  const Work leninism = work("zinovev", {"Grigorii Zinov'ev"}, "Leninizm: vvedenie");
  EXPECT_EQ(fit(said({"G. Zinoviev"}, "Leninizm"), leninism), Fit::title_part);
  // Part of the title, another given name, the name alone: too little.
  EXPECT_EQ(fit(said({"G. Zinoviev"}, "Vvedenie"), leninism), Fit::none);
  EXPECT_EQ(fit(said({"A. Zinoviev"}, "Leninizm"), leninism), Fit::none);
  EXPECT_EQ(fit(said({"Zinoviev"}, ""), leninism), Fit::none);
}

TEST(Fit, NumbersDecide) {
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1923-25)"), early), Fit::title_part);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1923–1925)"), early), Fit::title_part);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1923--25)"), early), Fit::title_part);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1923--25)"), late), Fit::none);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1923-25)"), late), Fit::none);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge (1928-29)"), early), Fit::none);
  EXPECT_EQ(fit(said({"Trotsky"}, "Challenge"), late), Fit::title_part);
  EXPECT_EQ(fit(late.is, early), Fit::none);
  EXPECT_EQ(fit(said({"Carr"}, "The Interregnum 1925-1926"), interregnum), Fit::none);
}

TEST(Fit, LeftoverWordsContradict) {
  EXPECT_EQ(fit(said({"Carr"}, "Socialism in One Country and Many"), socialism), Fit::none);
  EXPECT_EQ(fit(said({"Carr"}, "Country in Socialism"), socialism), Fit::none);
  EXPECT_EQ(fit(said({"Carr"}, "of the"), socialism), Fit::none);
  EXPECT_EQ(fit(said({"Serge"}, "Memoirs of a Revolutionary: The Later Years"), memoirs),
            Fit::none);
}

TEST(Fit, NamesFold) {
  const Work polish = work("p", {"Józef Piłsudski"}, "Rok 1920");
  EXPECT_EQ(fit(said({"Pilsudski"}, "Rok 1920"), polish), Fit::title);
  const Work russian = work("z", {"G.E. Zinov'ev"}, "Leninizm");
  EXPECT_EQ(fit(said({"Zinov’ev"}, "Leninizm"), russian), Fit::title);
  const Work cyrillic = work("t", {"Лев Троцкий"}, "О Китае");
  EXPECT_EQ(fit(said({"ТРОЦКИЙ"}, "о китае"), cyrillic), Fit::title);
}

TEST(Fit, GivenNamesContradict) {
  const Work stalin = work("d", {"Isaac Deutscher"}, "Stalin");
  EXPECT_EQ(fit(said({"I. Deutscher"}, "Stalin"), stalin), Fit::title);
  EXPECT_EQ(fit(said({"T. Deutscher"}, "Stalin"), stalin), Fit::none);
  EXPECT_EQ(fit(said({"EH Carr"}, ""), socialism), Fit::surname);
  EXPECT_EQ(fit(said({"E. F. Carr"}, ""), socialism), Fit::none);
}

TEST(Fit, EveryAuthorSaidIsOne) {
  const Work both = work("f", {"E. H. Carr", "R. W. Davies"}, "Foundations");
  EXPECT_EQ(fit(said({"Carr", "Davies"}, "Foundations"), both), Fit::title);
  EXPECT_EQ(fit(said({"Carr"}, "Foundations"), both), Fit::title);
  EXPECT_EQ(fit(said({"Carr", "Nove"}, "Foundations"), both), Fit::none);
  Work edited = work("e", {}, "The Communist International");
  edited.is.editors = names({"Jane Degras"});
  EXPECT_EQ(fit(said({"Degras"}, "The Communist International"), edited), Fit::title);
  EXPECT_EQ(fit(said({"Carr"}, "The Communist International"), edited), Fit::none);
}

TEST(Fit, NamesInEitherOrderAndWithParticles) {
  Work chen = work("c", {}, "Selected Writings");
  chen.is.authors = {{"Chen", "Duxiu"}};
  citation::Description one = said({}, "Selected Writings");
  one.authors = {{"Chen Duxiu", ""}};
  EXPECT_EQ(fit(one, chen), Fit::title);
  Work hayek = work("h", {}, "Roads");
  hayek.is.authors = {{"von Hayek", "Friedrich"}};
  EXPECT_EQ(fit(said({"Hayek"}, "Roads"), hayek), Fit::title);
  Work bon = work("b", {}, "Roads");
  bon.is.authors = {{"Le Bon", "Gustave"}};
  EXPECT_EQ(fit(said({"Bon"}, "Roads"), bon), Fit::none);
}

TEST(Fit, HonorificsArePrintedOrNot) {
  const auto by = [](const citation::Name& name) {
    citation::Description words;
    words.authors = {name};
    words.title = "A Title";
    return words;
  };
  const auto of = [&](const citation::Name& name) {
    Work known = work("x", {}, "A Title");
    known.is.authors = {name};
    return known;
  };
  EXPECT_EQ(fit(by({"Ward", "Mrs. Humphry"}), of({"Ward", "Humphry"})), Fit::title);
  EXPECT_EQ(fit(by({"Ward", "Humphry"}), of({"Ward", "Mrs. Humphry"})), Fit::title);
  EXPECT_EQ(fit(by({"Namier", "Sir Lewis"}), of({"Namier", "Lewis B."})), Fit::title);
  EXPECT_EQ(fit(by({"Aquinas", "St Thomas"}), of({"Thomas Aquinas", ""})), Fit::title);
  EXPECT_EQ(fit(by({"Acton", "Lord"}), of({"Acton", "John"})), Fit::title);
  EXPECT_EQ(fit(by({"v. Schiller", "F."}), of({"von Schiller", "Friedrich"})), Fit::title);
  EXPECT_EQ(fit(by({"van den Berg", "J."}), of({"Van den Berg", "Jan"})), Fit::title);
  EXPECT_EQ(fit(by({"SMITH", "John"}), of({"Smith", "John"})), Fit::title);
  EXPECT_EQ(fit(by({"Ward", "Mrs. Humphry"}), of({"Ward", "Mary"})), Fit::none);
}

TEST(Fit, ATitleAloneMustBeWhole) {
  EXPECT_EQ(fit(said({}, "Socialism in One Country"), socialism), Fit::title_part);
  EXPECT_EQ(fit(said({}, "Socialism"), socialism), Fit::none);
  EXPECT_EQ(fit(said({}, "The Interregnum"), interregnum), Fit::title);
  const Work sezd = work("s", {}, "Chetyrnadtsatyi sezd VKP(b): Stenograficheskii otchet");
  EXPECT_EQ(fit(said({}, "Chetyrnadtsatyi sezd"), sezd), Fit::title_part);
  EXPECT_EQ(fit(said({}, "otchet"), sezd), Fit::none);
}

TEST(Fit, VolumesAndYears) {
  Work third = socialism;
  third.is.volume = "3";
  citation::Description one = said({"Carr"}, "Socialism in One Country");
  one.volume = "1";
  EXPECT_EQ(fit(one, third), Fit::none);
  EXPECT_EQ(fit(one, socialism), Fit::title_part);
  Work dated = socialism;
  dated.is.year = "1958-1964";
  one.year = "1970";
  EXPECT_EQ(fit(one, dated), Fit::none);  // a part of a title, and another year
  one.year = "1960";
  EXPECT_EQ(fit(one, dated), Fit::title_part);
  one.title = dated.is.title;
  one.year = "1970";
  EXPECT_EQ(fit(one, dated), Fit::title);
}

TEST(Fit, IssuesOfAPeriodicalAreWorks) {
  Work first = work("a", {}, "Pravda");
  first.is.date = "7 November 1923";
  citation::Description other = said({}, "Pravda");
  other.date = "24 April 1925";
  EXPECT_EQ(fit(other, first), Fit::none);
  other.date = "7 Nov. 1923";
  EXPECT_EQ(fit(other, first), Fit::title);
  Work whole = work("p", {}, "Pravda");
  whole.type = "periodical";
  EXPECT_EQ(fit(other, whole), Fit::title);
  Work numbered = work("b", {}, "Biulleten Oppozitsii");
  numbered.is.issue = "29-30";
  citation::Description same = said({}, "Biulleten Oppozitsii");
  same.issue = "29–30";
  EXPECT_EQ(fit(same, numbered), Fit::title);
  same.issue = "31";
  EXPECT_EQ(fit(same, numbered), Fit::none);
  same.issue.clear();
  same.date = "September 1930";
  EXPECT_EQ(fit(same, numbered), Fit::none);  // nothing that both print says so
}

TEST(Fit, ArchivesByShelfmark) {
  Work file = work("n", {}, "");
  file.is.repository = "NARA";
  file.is.shelfmark = "RG 238/M1270";
  citation::Description one;
  one.repository = "NARA";
  one.shelfmark = "RG 238/M1270";
  EXPECT_EQ(fit(one, file), Fit::title);
  one.shelfmark = "RG 65/M1270";
  EXPECT_EQ(fit(one, file), Fit::none);
  one.shelfmark = "RG 238/M1270";
  one.repository = "RGASPI";
  EXPECT_EQ(fit(one, file), Fit::none);
}

TEST(Fit, LoneWordsMayBeSiglaAndTitles) {
  Work kpss = work("k", {}, "KPSS v rezoliutsiiakh");
  kpss.sigla = {"KPSS v rez."};
  EXPECT_EQ(fit(said({}, "KPSS v rez"), kpss), Fit::siglum);
  Work nara = work("n", {}, "National Archives");
  nara.sigla = {"NARA"};
  EXPECT_EQ(fit(said({"NARA"}, ""), nara), Fit::siglum);
  EXPECT_EQ(fit(said({"Interregnum"}, ""), interregnum), Fit::title);
  EXPECT_EQ(fit(said({"Serge"}, ""), memoirs), Fit::surname);
  EXPECT_EQ(fit(said({}, ""), memoirs), Fit::none);
}

TEST(Dates, AreComparedAsFarAsBothSayThem) {
  EXPECT_TRUE(dates_agree("7 November 1923", "1923-11-07"));
  EXPECT_TRUE(dates_agree("7. Nov. 1923", "November 1923"));
  EXPECT_TRUE(dates_agree("7 ноября 1923", "7 November 1923"));
  EXPECT_FALSE(dates_agree("7 November 1923", "8 November 1923"));
  EXPECT_TRUE(dates_agree("Spring 1930", "spring 1930"));
  EXPECT_FALSE(dates_agree("Spring 1930", "Autumn 1930"));
  EXPECT_EQ(month_named("marxist"), 0);
  EXPECT_EQ(month_named("mai"), 5);
  EXPECT_FALSE(read_date("12 13 1923"));
  EXPECT_TRUE(years_agree("1960", "1958-1964"));
  EXPECT_FALSE(years_agree("1965", "1958-1964"));
}

}  // namespace
}  // namespace ibid::works
