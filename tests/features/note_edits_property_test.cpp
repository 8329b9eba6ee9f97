// Whatever is done to the notes of whole editions, every citation that meant something goes on to
// mean it, every marker keeps its note, and no error comes up that was not there.
#include <algorithm>
#include <map>
#include <random>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "features/wording/work_text.h"
#include "rules/rules.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/random_edits.h"
#include "support/rounds.h"

namespace ibid::support::note_edits_property_test {
namespace {

using features::Action;
using features::Change;
using features::Proposal;
using model::Edition;

// By words, for labels change and with them the ids of works that notes introduce.
std::string said(const Edition& edition, const model::CitationRef& ref) {
  const model::Source& source = model::source_of(edition, ref);
  if (!source.work) return "-";
  std::string out = source.work->is.title + "|" + source.volume + "|" +
                    (source.work->introduced ? "" : source.work->id);
  for (const auto& place : source.locators) out += "|" + place.from + "-" + place.to;
  return out;
}

std::multiset<std::string> all_said(const Edition& edition, std::string_view but = {}) {
  std::multiset<std::string> out;
  for (const auto& ref : citations(edition)) {
    const auto* note = edition.sources(ref.note.chapter).of(ref.note.note);
    if (!but.empty() && note->label == but && ref.note.chapter == 0) continue;
    if (note->called) out.insert(said(edition, ref));
  }
  out.erase("-");
  return out;
}

std::string differences(const Edition& before, const Edition& after) {
  const auto lost = all_said(before);
  const auto found = all_said(after);
  std::vector<std::string> only;
  std::set_symmetric_difference(lost.begin(), lost.end(), found.begin(), found.end(),
                                std::back_inserter(only));
  std::string out;
  for (const std::string& one : only) {
    out += "\n" + std::string(lost.contains(one) ? "lost: " : "new: ") + one;
  }
  return out;
}

// What each marker's note says, labels aside, in the order of the markers.
std::vector<std::string> pairs(const model::Chapter& chapter) {
  std::vector<std::string> out;
  for (const model::Number marker : chapter.apparatus().reading_order()) {
    const auto note = chapter.apparatus().note_of(chapter.apparatus().label_of_marker(marker));
    std::string words = "undefined";
    if (note) words = chapter.text().slice(chapter.span({model::Thing::note, *note}));
    out.push_back(
        std::regex_replace(words, std::regex(R"(\[\^[^\]]*\]|ote [0-9]+|n\. [0-9]+)"), ""));
  }
  return out;
}

std::map<std::string, int> errors(const Edition& edition) {
  std::map<std::string, int> out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    const rules::Scene scene{edition, i, [](std::string_view) { return true; }, nullptr, nullptr};
    for (const rules::Finding& finding : rules::check(scene)) {
      if (finding.severity == rules::Severity::error) ++out[std::string(finding.rule->id)];
    }
  }
  return out;
}

/// Applies what is offered at random places, one thing after the other.
class Walk {
 public:
  Walk(Edition edition, std::uint32_t seed) : edition_(std::move(edition)), random_(seed) {}

  void step() {
    const std::size_t chapter = random_() % edition_.chapters().size();
    const text::Offset size = edition_[chapter].text().size();
    text::Offset at = static_cast<text::Offset>(random_() % (size + 1));
    if (random_() % 2 == 0) at = some_marker(chapter).value_or(at);
    const text::Offset end = random_() % 3 == 0 ? std::min(size, at + 60) : at;
    const auto actions = features::note_actions(edition_, chapter, {at, end});
    if (actions.empty()) return;
    apply(chapter, actions[random_() % actions.size()]);
  }

  std::size_t applied_changes = 0;
  std::map<std::string, int> kinds;

 private:
  std::optional<text::Offset> some_marker(std::size_t chapter) {
    const auto& of = edition_[chapter];
    const auto count = of.count(model::Thing::marker);
    if (count == 0) return std::nullopt;
    return of.span({model::Thing::marker, static_cast<model::Number>(random_() % count)}).begin;
  }

  void apply(std::size_t chapter, const Action& action) {
    if (!action.disabled.empty()) return;
    const Proposal proposal = action.proposal();
    if (!std::holds_alternative<Change>(proposal)) return;
    const Edition after = applied(edition_, std::get<Change>(proposal));
    ++applied_changes;
    ++kinds[std::string(action.id)];
    check(chapter, action, after);
    edition_ = after;
  }

  void check(std::size_t chapter, const Action& action, const Edition& after) {
    const auto before_said = all_said(edition_);
    const auto after_said = all_said(after);
    const bool deletes = action.id.starts_with("delete");
    // A note that nobody called is read nowhere; printed elsewhere, it is.
    const bool fewer_or_same =
        std::includes(before_said.begin(), before_said.end(), after_said.begin(), after_said.end());
    EXPECT_TRUE(deletes ? fewer_or_same : before_said == after_said)
        << show(chapter, action, after);
    const auto had = errors(edition_);
    for (const auto& [rule, count] : errors(after)) {
      const auto found = had.find(rule);
      EXPECT_LE(count, found == had.end() ? 0 : found->second) << rule << "\n"
                                                               << show(chapter, action, after);
    }
    if (action.id == "renumberNotes" || action.id == "organizeNotes") {
      EXPECT_EQ(pairs(edition_[chapter]), pairs(after[chapter])) << show(chapter, action, after);
    }
  }

  std::string show(std::size_t chapter, const Action& action, const Edition& after) const {
    const std::string a = edition_[chapter].text().str();
    const std::string b = after[chapter].text().str();
    std::string out = action.title + "\n";
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    out += "from: " +
           a.substr(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, differ - 60)), 160);
    out += differences(edition_, after);
    return out;
  }

  Edition edition_;
  std::mt19937 random_;
};

void walk(const Edition& edition, std::uint32_t seed, std::size_t steps, std::size_t at_least) {
  Walk walk(edition, seed);
  for (std::size_t i = 0; i < steps && !::testing::Test::HasFailure(); ++i) walk.step();
  EXPECT_GE(walk.applied_changes, at_least);
  for (const char* id : {"insertNote", "deleteNote"}) EXPECT_GT(walk.kinds[id], 0) << id;
}

TEST(NoteEditsProperty, EveryMeaningOfTheSampleEditionIsKept) {
  for (const std::uint32_t seed : {1U, 2U}) walk(sample_edition(), seed, rounds(60), rounds(20));
}

// --- Markdown at its worst --------------------------------------------------------------------

Edition broken_text(std::uint32_t seed) {
  RandomEdits random(seed);
  const std::string text = random.text(40) +
                           "\n\n[^7]: V. Serge, *Мемуары 𝔄*, London 1963, p. 3.\n" +
                           random.text(10) + "[^7][^8]\n\n[^8]: Ibid., p. 4.\n\n" + random.text(10);
  const auto conventions = std::make_shared<const model::Conventions>();
  return {conventions,
          {std::make_shared<const model::Chapter>(
              model::Chapter::read("c.md", text::Text(text), conventions->series))}};
}

void check_change(const Edition& before, const Action& action, const Change& change) {
  const Edition after = applied(before, change);
  const auto was = all_said(before);
  const auto is = all_said(after);
  const std::string show = action.title + " at " + std::to_string(action.place.begin) + "–" +
                           std::to_string(action.place.end) + differences(before, after) + "\n" +
                           before[0].text().str() + "\n=>\n" + after[0].text().str();
  const bool deletes = action.id.starts_with("delete");
  EXPECT_TRUE(deletes ? std::includes(was.begin(), was.end(), is.begin(), is.end()) : was == is)
      << show;
  const std::uint32_t more = action.id == "insertNote" ? 1 : 0;
  if (more == 0 && !action.id.starts_with("move")) return;
  for (const model::Thing thing : {model::Thing::note, model::Thing::marker}) {
    EXPECT_EQ(after[0].count(thing), before[0].count(thing) + more) << show;
  }
}

std::size_t check_everything_at(const Edition& edition, text::Span range) {
  std::size_t changes = 0;
  for (const Action& action : features::note_actions(edition, 0, range)) {
    if (!action.disabled.empty() || ::testing::Test::HasFailure()) continue;
    const Proposal proposal = action.proposal();
    if (!std::holds_alternative<Change>(proposal)) continue;
    check_change(edition, action, std::get<Change>(proposal));
    ++changes;
  }
  return changes;
}

TEST(NoteEditsProperty, NothingIsLostHoweverBrokenTheText) {
  std::size_t changes = 0;
  for (std::uint32_t seed = 0; seed < rounds(50) && !HasFailure(); ++seed) {
    const Edition edition = broken_text(seed);
    const text::Offset size = edition[0].text().size();
    for (text::Offset at = seed % 5; at <= size; at += 17) {
      changes += check_everything_at(edition, {at, std::min(size, at + seed % 3 * 20)});
    }
  }
  EXPECT_GT(changes, rounds(300));
}

TEST(NoteEditsProperty, EveryMeaningOfTheSeedIsKept) {
  for (const bool with_bibliography : {false, true}) {
    const auto seed = seed_notes(with_bibliography);
    if (!seed) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
    walk(*seed, 3, rounds(60), rounds(20));
  }
}

}  // namespace
}  // namespace ibid::support::note_edits_property_test
