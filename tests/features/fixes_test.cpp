// What mends each finding: the text before and after; and that no fix changes what notes mean.
#include "features/fixes/fixes.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::fixes_test {
namespace {

using features::Action;
using model::Edition;

rules::Scene scene_of(const Fixture& fixture) {
  return {fixture.edition, fixture.cursor_chapter, fixture.file_exists()};
}

std::vector<Action> offered(const Fixture& fixture) {
  return features::fixes(scene_of(fixture), {*fixture.cursor, *fixture.cursor});
}

std::string line_from(const std::string& text, std::size_t begin) {
  return text.substr(begin, std::min(text.find_first_of("\r\n", begin), text.size()) - begin);
}

/// `title` and the line of the cursor after it, for each fix that is offered at the cursor.
std::string fixed(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const std::string before = fixture.edition[fixture.cursor_chapter].text().str();
  const std::size_t begin = *fixture.cursor == 0 ? 0 : before.rfind('\n', *fixture.cursor - 1) + 1;
  std::string out;
  for (const Action& action : offered(fixture)) {
    const Edition after = applied(fixture.edition, action.change);
    EXPECT_EQ(action.kind, Action::Kind::quick_fix);
    out += (action.preferred ? "* " : "- ") + action.title + "\n" +
           line_from(after[fixture.cursor_chapter].text().str(), begin) + "\n";
  }
  return out;
}

/// The whole text of the chapter after the only fix at the cursor.
std::string whole(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto actions = offered(fixture);
  if (actions.size() != 1) return std::to_string(actions.size()) + " fixes";
  return applied(fixture.edition, actions[0].change)[fixture.cursor_chapter].text().str();
}

const std::string carr = R"(
//- sources.bib
@book{carr1, author = {Carr, E. H.}, title = {Socialism in One Country}, date = 1958, location = {London}}
@book{serge, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}
//- chapter.md
Раз.[^1] Два.[^2] Три.[^3]

[^1]: E.H. Carr, *Socialism in One Country*, London 1958, p. 7.

)";

TEST(Fixes, ANameBeforeIbidIsDropped) {
  EXPECT_EQ(fixed(carr + "[^2]: C$0arr, ibid., p. 9.\n"),
            "* Drop the name before Ibid.\n[^2]: Ibid., p. 9.\n");
  EXPECT_EQ(fixed(carr + "[^2]: See C$0arr, *ibid.*, p. 9.\n"),
            "* Drop the name before Ibid.\n[^2]: See *ibid.*, p. 9.\n");
}

TEST(Fixes, ARepeatedPlaceIsDropped) {
  EXPECT_EQ(fixed(carr + "[^2]: Ibid., p.$0 7.\n"),
            "* Drop the place, which Ibid. says already\n[^2]: Ibid.\n");
  EXPECT_EQ(fixed(carr + "[^2]: *Ibid*., p.$0 7.\n"),
            "* Drop the place, which Ibid. says already\n[^2]: *Ibid*.\n");
  EXPECT_EQ(fixed(crlf(carr + "[^2]: Ibid., p.$0 7; 𝔄 more.\n")),
            "* Drop the place, which Ibid. says already\n[^2]: Ibid.; 𝔄 more.\n");
}

TEST(Fixes, IbidForAWorkNamedAgain) {
  const std::string use = "//- edition\nibid.style: use\n" + carr.substr(1);
  EXPECT_EQ(fixed(use + "[^2]: C$0arr, *Socialism in One Country*, p. 9.\n"),
            "* Write “Ibid.” instead\n[^2]: Ibid., p. 9.\n");
  EXPECT_EQ(fixed(use + "[^2]: See C$0arr, *Socialism in One Country*, p. 7.\n"),
            "* Write “ibid.” instead\n[^2]: See ibid.\n");
  // It says more than the bibliography does.
  EXPECT_EQ(
      fixed(use + "[^2]: E.H. C$0arr, *Socialism in One Country*, 2nd edn, London 1958, p. 9.\n"),
      "");
  EXPECT_EQ(fixed(use + "[^2]: C$0arr, *Socialism in One Country*.\n"), "");
}

TEST(Fixes, APinnedIbidPrintsItsWork) {
  EXPECT_EQ(fixed(carr + "[^2]: [Ib$0id.]{.cite key=serge}, p. 9.\n"),
            "* Print what it is pinned to: “Serge, Воспоминания 𝔄”\n"
            "[^2]: [Serge, *Воспоминания 𝔄*]{.cite key=serge}, p. 9.\n"
            "- Drop the pin and follow the note before\n"
            "[^2]: Ibid., p. 9.\n");
}

TEST(Fixes, LocCitWithAPage) {
  EXPECT_EQ(
      fixed(carr + "[^2]: V. Serge, *Воспоминания 𝔄*, p. 3.\n\n[^3]: Carr, loc. cit., p.$0 9.\n"),
      "* Write op. cit., which may name another page\n[^3]: Carr, op. cit., p. 9.\n");
  EXPECT_EQ(fixed(carr + "[^2]: Loc. cit., p.$0 7.\n"),
            "* Drop the page, which loc. cit. says already\n[^2]: Loc. cit.\n");
  EXPECT_EQ(fixed(carr + "[^2]: Loc. cit., p.$0 9.\n"),
            "* Write Ibid., which may name another page\n[^2]: Ibid., p. 9.\n");
}

TEST(Fixes, OneSpellingOfATitle) {
  EXPECT_EQ(fixed("A[^1] b[^2] c[^3]\n\n[^1]: *Chetyrnadtsatyi sezd 𝔄*, Moscow 1926, p. 5.\n\n"
                  "[^2]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n"
                  "[^3]: *Chetirn$0adtsatyi sezd 𝔄*, Moscow 1926, p. 8.\n"),
            "- Write “Chetyrnadtsatyi sezd 𝔄”\n"
            "[^3]: *Chetyrnadtsatyi sezd 𝔄*, Moscow 1926, p. 8.\n");
}

TEST(Fixes, PlacesAsTheyShouldBePrinted) {
  EXPECT_EQ(fixed(carr + "[^2]: Ibid., p.$0 340-1, 350; 𝔄.\n"),
            "* Print “pp. 340-1”\n[^2]: Ibid., pp. 340-1, 350; 𝔄.\n");
  EXPECT_EQ(fixed(crlf(carr + "[^2]: Ibid., pp.$0345.\n")),
            "- Print “p.345”\n[^2]: Ibid., p.345.\n");
  EXPECT_EQ(fixed(carr + "[^2]: Ibid., pp. 3–4, 7–8, 9–11, 12–13, 15–16.\n\n"
                         "[^3]: Ibid., pp. 20-$01.\n"),
            "* Print “20–1”\n[^3]: Ibid., pp. 20–1.\n");
}

TEST(Fixes, MarkersWhereTheyStand) {
  const std::string notes = "\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n\n[^4]: D.\n\n[^5]: 𝔄.\n";
  EXPECT_EQ(fixed("Раз.[^1] Два.[^2] Три.[^3] Четыре.[^4] Он был[^$05], и нет." + notes),
            "- Print “,[^5]”\nРаз.[^1] Два.[^2] Три.[^3] Четыре.[^4] Он был,[^5] и нет.\n");
  EXPECT_EQ(fixed("A[^1] b[^2] c[^3] d[^4] e[^5] f[^6]" + notes + "\n[^6]: See *Ti$0tle*\n"),
            "* Put in “.”\n[^6]: See *Title*.\n");
  EXPECT_EQ(fixed("Раз 𝔄.\n\n19$027. It was a year.\n"),
            "- Print “1927\\.”\n1927\\. It was a year.\n");
}

TEST(Fixes, YearsAndChaptersInProse) {
  EXPECT_EQ(fixed("1921-2, 1922-3, 1923-4, 1924-5 и 1925-6 𝔄; 1924–19$025.\n"),
            "* Print “1924–5”\n1921-2, 1922-3, 1923-4, 1924-5 и 1925-6 𝔄; 1924–5.\n");
  EXPECT_EQ(fixed("//- edition\nchapters: listed\n//- a/1.md\n# Раз\n\nSee Chap$0ter 2 𝔄.\n"
                  "//- a/2.md\n# Два\n"),
            "- Link it to 2.md\nSee [Chapter 2](2.md) 𝔄.\n");
}

TEST(Fixes, TheFullFormWhereAWorkIsFirstCited) {
  EXPECT_EQ(whole("A[^1] b[^2]\n\n[^1]: Zin$0oviev, p. 4.\n\n"
                  "[^2]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 9.\n"),
            "A[^1] b[^2]\n\n[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 4.\n\n"
            "[^2]: Zinoviev, p. 9.\n");
}

TEST(Fixes, AnAbbreviationThatIsNotUsed) {
  EXPECT_EQ(fixed("A[^1]\n\n[^1]: *International Press Corresp$0ondence*, 13 May 1926, p. 580 "
                  "(henceforth Inprecorr).\n"),
            "- Drop the explanation of Inprecorr\n"
            "[^1]: *International Press Correspondence*, 13 May 1926, p. 580.\n");
}

TEST(Fixes, AnImprintAsMostNotesPrintIt) {
  const std::string notes =
      "A[^1] b[^2] c[^3] d[^4]\n\n[^1]: A.B. Born, *The First Book*, Paris 1905, p. 1.\n\n"
      "[^2]: B.C. Carl, *The Second Book*, London 1906, p. 1.\n\n"
      "[^3]: C.D. Dahl, *The Third Book*, Oslo 1907, p. 1.\n\n";
  EXPECT_EQ(fixed(notes + "[^4]: D.E. Ek, *The Fo$0urth Book*, Rome, 1908, p. 1.\n"),
            "* Print it as most notes do\n[^4]: D.E. Ek, *The Fourth Book*, Rome 1908, p. 1.\n");
  EXPECT_EQ(fixed(notes + "[^4]: D. E. E$0k, *The Fourth Book*, Rome 1908, p. 1.\n"),
            "* Print it as most notes do\n[^4]: D.E. Ek, *The Fourth Book*, Rome 1908, p. 1.\n");
}

TEST(Fixes, WhatTheBibliographyHas) {
  EXPECT_EQ(fixed(carr + "[^2]: E.H. Carr, *Soci$0alism in One Country*, London 1959, p. 1959.\n"),
            "- Take “1958” from the bibliography\n"
            "[^2]: E.H. Carr, *Socialism in One Country*, London 1958, p. 1959.\n");
  EXPECT_EQ(fixed(carr + "[^2]: R.H. C$0arr, *Socialism in One Country*, London 1958, p. 9.\n"),
            "- Take “E.H.” from the bibliography\n"
            "[^2]: E.H. Carr, *Socialism in One Country*, London 1958, p. 9.\n");
  const Fixture fixture =
      read_fixture(carr + "[^2]: E.H. Carr, *Soci$0alism in One Country*, London 1959, p. 9.\n");
  const auto actions = offered(fixture);
  ASSERT_EQ(actions.size(), 1U);
  ASSERT_EQ(actions[0].change.purposes.size(), 1U);
  EXPECT_TRUE(actions[0].change.purposes[0].needs_confirmation);
}

TEST(Fixes, ATitleIsMarkedAsElsewhere) {
  EXPECT_EQ(fixed(carr + "[^2]: Serge, *Воспоминания 𝔄*, p. 1.\n\n"
                         "[^3]: Carr, Socialism in $0One Country, p. 9.\n"),
            "* Mark the title: *Socialism in One Country*\n"
            "[^3]: Carr, *Socialism in One Country*, p. 9.\n");
}

TEST(Fixes, ASecondIdentifier) {
  EXPECT_EQ(fixed("# Пленум {#p}\n\nSee [it](#p).\n\n## After {#p$0}\n\n[]{#p-2}\n"),
            "* Call the second one p-3; links go on leading to the first\n## After {#p-3}\n");
}

TEST(Fixes, ASectionThatStandsTooDeep) {
  EXPECT_EQ(whole("# 𝔄\n\n### Sp$0lit\n\n#### Two ####\n\n## Next\n"),
            "# 𝔄\n\n## Split\n\n### Two ####\n\n## Next\n");
}

TEST(Fixes, ALinkLeadsToTheNearestPlace) {
  EXPECT_EQ(fixed("See [below](#ple$0nun) 𝔄.\n\n# Plenum\n"),
            "- Lead to #plenum\nSee [below](#plenum) 𝔄.\n");
  EXPECT_EQ(fixed("//- 1-раскол.md\n# One\n//- 2.md\nSee [there](1-раск$0ал.md).\n"),
            "- Lead to 1-раскол.md\nSee [there](1-раскол.md).\n");
  EXPECT_EQ(fixed("See [below](#far$0off).\n\n# Plenum\n"), "");
}

TEST(Fixes, NothingAwayFromFindings) {
  EXPECT_EQ(fixed(carr + "[^2]: Carr, ibid., p. 9. T$0his is prose.\n"), "");
  EXPECT_EQ(fixed("$0"), "");
  EXPECT_EQ(fixed("A[^1\n\n[^1]: [Ib$0id.{.cite key=\n"), "");
}

TEST(Fixes, AllAtOnceAreOneChange) {
  const Fixture fixture = read_fixture(crlf("//- edition\nibid.style: use\n" + carr.substr(1) +
                                            "[^2]: Carr, ibid., p. 9.\n\n[^3]: E.H. Carr, "
                                            "*Socialism in One Country*, London 1958, p. 9.\n"));
  const auto all = features::fix_all({fixture.edition, 0, {}});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->kind, Action::Kind::fix_all);
  const std::string after = applied(fixture.edition, all->change)[0].text().str();
  EXPECT_NE(after.find("[^2]: Ibid., p. 9.\r\n\r\n[^3]: Ibid.\r\n"), after.npos) << after;
  const rules::Scene scene{fixture.edition, 0, {}};
  const auto picked = features::fix_all_when_picked(scene, rules::check(scene));
  ASSERT_TRUE(picked);
  EXPECT_EQ(picked->title, all->title);
  EXPECT_EQ(
      applied(fixture.edition, std::get<features::Change>(picked->proposal()))[0].text().str(),
      after);
}

TEST(Fixes, NotAllAtOnceWhereNothingIsSafe) {
  const Fixture fixture = read_fixture("The the 𝔄 one.\n");
  const rules::Scene scene{fixture.edition, 0, {}};
  const auto found = rules::check(scene);
  EXPECT_EQ(found.size(), 1U);
  EXPECT_FALSE(features::fix_all_when_picked(scene, found));
  EXPECT_FALSE(features::fix_all(scene));
}

}  // namespace
}  // namespace ibid::support::fixes_test
