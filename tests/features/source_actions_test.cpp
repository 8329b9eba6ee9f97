// What is offered at a citation, and that nothing which is offered changes what a note means.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"
#include "works/bib.h"

namespace ibid::support::source_actions_test {
namespace {

using features::Action;
using model::CitationRef;
using model::Edition;

std::vector<Action> offered(const Fixture& fixture) {
  const text::Span cursor{*fixture.cursor, *fixture.cursor};
  const auto& baseline = fixture.baselines[fixture.cursor_chapter];
  return features::source_actions(fixture.edition, fixture.cursor_chapter, cursor,
                                  baseline ? &*baseline : nullptr);
}

std::string titles(std::string_view text) {
  std::string out;
  for (const Action& action : offered(read_fixture(text))) out += action.title + "\n";
  return out;
}

/// The line at the cursor once the action of that title has been applied.
std::string line_after(std::string_view text, std::string_view title) {
  const Fixture fixture = read_fixture(text);
  const auto actions = offered(fixture);
  const auto action = std::find_if(actions.begin(), actions.end(),
                                   [&](const Action& one) { return one.title == title; });
  if (action == actions.end()) return "not offered";
  const std::string out =
      applied(fixture.edition,
              std::get<features::Change>(action->proposal()))[fixture.cursor_chapter]
          .text()
          .str();
  std::size_t begin = out.rfind('\n', *fixture.cursor - 1) + 1;
  return out.substr(begin, out.find('\n', begin) - begin);
}

const std::string two_works = R"(
//- sources.bib
@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}
@book{carr1, author = {Carr, E. H.}, title = {Socialism in One Country}, volume = {1}, date = 1958}
//- chapter.md
Раз.[^1] Два.[^2] Три.[^3] Четыре.[^4]

[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.

)";

TEST(SourceActions, RaisedLettersAreWrittenWithTheirSigns) {
  EXPECT_EQ(
      line_after("Раз.[^1] Два.[^2]\n\n[^1]: M^me^ de Staël, *Le 𝔄 du XIX^e^*, 2^e^ éd., Paris, "
                 "1814, p. 35.\n\n[^2]: Ib$0id., p. 36.\n",
                 "Expand to “de Staël, Le 𝔄 du XIXe”"),
      "[^2]: de Staël, *Le 𝔄 du XIX^e^*, p. 36.");
}

TEST(SourceActions, AnIbidIsExpandedOrPinned) {
  const std::string fixture = two_works + "[^2]: Ib$0id., p. 4.\n";
  EXPECT_EQ(titles(fixture),
            "Expand to “Serge, Воспоминания 𝔄”\n"
            "Pin the source: Serge, Воспоминания 𝔄\n");
  EXPECT_EQ(line_after(fixture, "Expand to “Serge, Воспоминания 𝔄”"),
            "[^2]: Serge, *Воспоминания 𝔄*, p. 4.");
  EXPECT_EQ(line_after(fixture, "Pin the source: Serge, Воспоминания 𝔄"),
            "[^2]: [Ibid.]{.cite key=serge1963}, p. 4.");
}

TEST(SourceActions, AnIbidAloneTakesItsPageAlong) {
  EXPECT_EQ(line_after(two_works + "[^2]: Ib$0id.\n", "Expand to “Serge, Воспоминания 𝔄”"),
            "[^2]: Serge, *Воспоминания 𝔄*, p. 3.");
}

// `words` expanded behind the third volume of some works.
std::string expanded(std::string words, std::string_view line_end = "\n") {
  const std::string text =
      "Раз.[^1] Два.[^2]\n\n[^1]: V. Orlov, *Сочинения 𝔄*, Vol. 3 (Moscow, 1960), p. 5.\n\n[^2]: ";
  words.insert(std::min({words.find("bid."), words.find("bd."), words.find("cit.")}), "$0");
  const std::string chapter = text + words + std::string(line_end);
  for (const Action& action : offered(read_fixture(chapter))) {
    if (action.title.starts_with("Expand to")) return line_after(chapter, action.title).substr(6);
  }
  return "not offered";
}

TEST(SourceActions, AVolumeThatIsPrintedIsNotSaidTwice) {
  const std::string name = "Orlov, *Сочинения 𝔄*, ";
  EXPECT_EQ(expanded("Ibid., p. 6."), name + "Vol. 3, p. 6.");
  EXPECT_EQ(expanded("Ibid., Vol. 4, p. 6."), name + "Vol. 4, p. 6.");
  EXPECT_EQ(expanded("Ibid., Vol. 4."), name + "Vol. 4.");
  EXPECT_EQ(expanded("Ibid. Vol. 4, p. 7."), name + "Vol. 4, p. 7.");
  EXPECT_EQ(expanded("Ibid., iv, 72."), name + "iv, 72.");
  EXPECT_EQ(expanded("Ibid., т. 4, с. 7."), name + "т. 4, с. 7.");
  EXPECT_EQ(expanded("Ebd., Bd. 4, S. 7."), name + "Bd. 4, S. 7.");
  EXPECT_EQ(expanded("Ebd. S. 7."), name + "Vol. 3, S. 7.");
  EXPECT_EQ(expanded("Orlov, op. cit., Vol. 4, p. 6."), name + "Vol. 4, p. 6.");
}

TEST(SourceActions, TheStopOfAnAbbreviationDoesNotEndASentence) {
  const std::string place = "Orlov, *Сочинения 𝔄*, Vol. 3, p. 5";
  EXPECT_EQ(expanded("See ibid., and then more."), "See " + place + ", and then more.");
  EXPECT_EQ(expanded("See ibid. for more."), "See " + place + " for more.");
  EXPECT_EQ(expanded("So (ibid.), é."), "So (" + place + "), é.");
  EXPECT_EQ(expanded("See ibid."), "See " + place + ".");
  EXPECT_EQ(expanded("See ibid.", "\r\n"), "See " + place + ".\r");
  EXPECT_EQ(expanded("See ibid. Жаль."), "See " + place + ". Жаль.");
  EXPECT_EQ(expanded("See ibid.\n\n    second paragraph"), "See " + place + ".");
}

TEST(SourceActions, EveryIbidOfTheChapterAtOnce) {
  const Fixture fixture =
      read_fixture(two_works + "[^2]: Ib$0id., p. 4.\n\n[^3]: Carr, p. 7.\n\n[^4]: Ibid., p. 8.\n");
  const auto actions = offered(fixture);
  const auto all = std::find_if(actions.begin(), actions.end(), [](const Action& one) {
    return one.title == "Expand every Ibid. of this chapter (2)";
  });
  ASSERT_NE(all, actions.end());
  const std::string out =
      applied(fixture.edition, std::get<features::Change>(all->proposal()))[0].text().str();
  EXPECT_NE(out.find("[^2]: Serge, *Воспоминания 𝔄*, p. 4.\n"), out.npos) << out;
  EXPECT_NE(out.find("[^4]: Carr, *Socialism in One Country*, Vol. 1, p. 8.\n"), out.npos) << out;
}

TEST(SourceActions, EachWorkThatAnIbidMayMean) {
  const std::string fixture =
      two_works + "[^2]: Serge, p. 4; Carr, p. 6.\n\n[^3]: Ib$0id., p. 8.\n";
  EXPECT_EQ(titles(fixture),
            "Expand to “Serge, Воспоминания 𝔄”\n"
            "Expand to “Carr, Socialism in One Country, Vol. 1”\n"
            "Pin the source: Serge, Воспоминания 𝔄\n"
            "Pin the source: Carr, Socialism in One Country, Vol. 1\n");
  for (const Action& action : offered(read_fixture(fixture))) {
    EXPECT_EQ(action.kind, Action::Kind::quick_fix);
    EXPECT_EQ(action.mends, (std::vector<std::string_view>{"ibid-multiple"}));
  }
}

TEST(SourceActions, AWorkIsAddedToTheBibliography) {
  const Fixture fixture =
      read_fixture(two_works + "[^2]: Р. Медведев, *Let His$0tory Judge*, London 1972, p. 4.\n");
  const auto actions = offered(fixture);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].title, "Add to sources.bib: Медведев, Let History Judge");
  EXPECT_EQ(actions[0].mends, (std::vector<std::string_view>{"cite-not-in-bib"}));
  ASSERT_TRUE(actions[0].change.appended.size() == 1);
  EXPECT_EQ(actions[0].change.appended[0].file, "sources.bib");
  // Read again, the entry is the work that the note cites.
  const works::Shelf shelf = works::read_bib("sources.bib", actions[0].change.appended[0].text);
  ASSERT_EQ(shelf.works.size(), 1U) << actions[0].change.appended[0].text;
  EXPECT_TRUE(shelf.problems.empty());
  const CitationRef ref{{0, fixture.edition.sources(0).notes()[1].note}, 0};
  EXPECT_EQ(works::fit(model::citation_of(fixture.edition, ref)->work, *shelf.works[0]),
            works::Fit::title);
}

TEST(SourceActions, WhatAnEditChangedIsPutBackOrAccepted) {
  const std::string fixture = R"(
//- was chapter.md
A[^1] b[^2]

[^1]: V. Serge, *Memoirs 𝔄*, London 1963, p. 3.

[^2]: Ibid., p. 4.
//- chapter.md
A[^1] b[^2]

[^1]: R. Medvedev, *Let History Judge*, London 1972, p. 3.

[^2]: Ib$0id., p. 4.
)";
  EXPECT_EQ(line_after(fixture, "Expand to what it was: “Serge, Memoirs 𝔄”"),
            "[^2]: Serge, *Memoirs 𝔄*, p. 4.");
  const auto actions = offered(read_fixture(fixture));
  ASSERT_GE(actions.size(), 2U);
  EXPECT_EQ(actions[1].title, "Accept what it refers to now");
  EXPECT_TRUE(actions[1].accepts && actions[1].change.empty());
}

TEST(SourceActions, NothingOutsideCitations) {
  EXPECT_EQ(titles(two_works + "[^2]: A thought of no$0body’s. Ibid., p. 4.\n"), "");
  EXPECT_EQ(titles("Pro$0se.[^1]\n\n[^1]: Ibid.\n"), "");
}

// --- Every citation of whole editions --------------------------------------------------------

std::string words_of(const Action& action) {
  return action.change.empty() ? "" : action.change.documents[0].edits[0].text;
}

bool chooses(const Action& action) {
  return action.title.starts_with("Expand to") || action.title.starts_with("Complete to") ||
         action.title.starts_with("Pin the source");
}

std::vector<Action> offered_at(const Edition& edition, const CitationRef& ref) {
  const auto words = model::citation_of(edition, ref);
  const text::Offset at = words(words->head).begin;
  return features::source_actions(edition, ref.note.chapter, {at, at}, nullptr);
}

// The first of each kind is the reading in force: all citations of the edition keep their meaning.
// The others make this citation mean what their title says.
void check_choices(const Edition& edition, const CitationRef& ref, const std::string& before) {
  const model::Source& source = model::source_of(edition, ref);
  for (const Action& action : offered_at(edition, ref)) {
    if (!chooses(action)) continue;
    const Edition after = applied(edition, std::get<features::Change>(action.proposal()));
    ASSERT_EQ(citations(after).size(), citations(edition).size()) << action.title << "\n"
                                                                  << words_of(action);
    const model::Source& now = model::source_of(after, ref);
    ASSERT_TRUE(now.work) << action.title << "\n" << words_of(action);
    EXPECT_EQ(now.status, model::Status::resolved) << action.title << "\n" << words_of(action);
    const bool in_force = source.work && source.work->id == now.work->id;
    if (in_force) {
      EXPECT_EQ(meanings(after), before) << action.title << "\n" << words_of(action);
      continue;
    }
    EXPECT_TRUE(std::any_of(source.candidates.begin(), source.candidates.end(),
                            [&](const auto& c) { return c->id == now.work->id; }))
        << action.title << " became " << now.work->id;
  }
}

void check_all_choices(const Edition& edition, int at_least) {
  const std::string before = meanings(edition);
  int offers = 0;
  for (const CitationRef& ref : citations(edition)) {
    check_choices(edition, ref, before);
    offers += static_cast<int>(offered_at(edition, ref).size());
  }
  EXPECT_GE(offers, at_least);
}

void check_expanding_all(const Edition& edition) {
  const std::string before = meanings(edition);
  std::map<std::size_t, Action> all;
  for (const CitationRef& ref : citations(edition)) {
    for (const Action& action : offered_at(edition, ref)) {
      if (action.title.starts_with("Expand every")) all[ref.note.chapter] = action;
    }
  }
  EXPECT_FALSE(all.empty());
  for (const auto& [chapter, action] : all) {
    EXPECT_EQ(meanings(applied(edition, std::get<features::Change>(action.proposal()))), before)
        << chapter;
  }
}

TEST(SourceActions, KeepEveryMeaningOfTheSampleEdition) {
  check_all_choices(sample_edition(), 200);
  check_expanding_all(sample_edition());
}

TEST(SourceActions, KeepEveryMeaningOfTheSeed) {
  for (const bool with_bibliography : {false, true}) {
    const auto seed = seed_notes(with_bibliography);
    if (!seed) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
    check_all_choices(*seed, 50);
    check_expanding_all(*seed);
  }
}

}  // namespace
}  // namespace ibid::support::source_actions_test
