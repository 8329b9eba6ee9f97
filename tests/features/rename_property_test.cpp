// Renames of whole editions: there and back is the identity, nothing new is found fault with, and
// no citation comes to mean something else.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "features/rename/rename.h"
#include "rules/rules.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/rounds.h"

namespace ibid::support::rename_property_test {
namespace {

using features::Change;
using model::Edition;
using model::Part;
using model::Subject;
using model::Thing;

struct Spot {
  std::size_t chapter = 0;
  text::Offset at = 0;
};

std::vector<Spot> spots(const Edition& edition, std::initializer_list<Thing> things) {
  std::vector<Spot> out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (const Thing thing : things) {
      for (std::uint32_t n = 0; n < edition[i].count(thing); ++n) {
        out.push_back({i, edition[i].span({thing, n}, Part::id).begin});
      }
    }
  }
  return out;
}

std::string bytes(const Edition& edition) {
  std::string out;
  for (const auto& chapter : edition.chapters()) out += chapter->text().str() + '\0';
  return out;
}

/// What a citation means; works that notes introduce are named by the label of their note, and so
/// by their words here.
std::string meaning_of(const Edition& edition, const model::CitationRef& citation) {
  const model::Source& source = model::source_of(edition, citation);
  std::string out = meaning(edition, citation);
  if (!source.work || !source.work->introduced) return out;
  return out.replace(0, source.work->id.size(), source.work->is.title + source.work->is.shelfmark);
}

/// The first citation that means something else; empty where there is none.
std::string first_difference(const Edition& before, const Edition& after) {
  const auto was = citations(before);
  const auto is = citations(after);
  if (was.size() != is.size()) return "there are more or fewer citations";
  for (std::size_t i = 0; i < was.size(); ++i) {
    const std::string a = meaning_of(before, was[i]);
    const std::string b = meaning_of(after, is[i]);
    if (a != b) return a + " → " + b;
  }
  return "";
}

/// How often each rule speaks. What counts a series is left out where labels leave it.
std::map<std::string, int> findings(const Edition& edition) {
  std::map<std::string, int> out;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (const auto& finding : rules::check({edition, i, [](std::string_view) { return true; }})) {
      const std::string id(finding.rule->id);
      if (id != "note-order" && id != "note-series-gap" && id != "ibid-series") ++out[id];
    }
  }
  return out;
}

/// The rules that speak more often after than before.
std::string new_findings(const Edition& before, const Edition& after) {
  std::string out;
  auto was = findings(before);
  for (const auto& [id, count] : findings(after)) {
    if (count > was[id]) out += id + " ";
  }
  return out;
}

/// The place of a byte once the edits before it have been made.
text::Offset carried(const Change& change, const Spot& spot) {
  std::int64_t at = spot.at;
  for (const auto& document : change.documents) {
    if (!document.file.empty() || document.chapter != spot.chapter) continue;
    for (const auto& edit : document.edits) {
      if (edit.span.begin >= spot.at) break;
      at += static_cast<std::int64_t>(edit.text.size()) - edit.span.size();
    }
  }
  return static_cast<text::Offset>(at);
}

/// Two things of the chapter bear the identifier: one that has got another may not take it back.
bool is_repeated(const model::Apparatus& apparatus, const std::string& id) {
  auto count = std::count(apparatus.anchors().begin(), apparatus.anchors().end(), id);
  for (const model::HeadingRow& heading : apparatus.headings()) count += heading.id == id ? 1 : 0;
  return count > 1;
}

/// Renames there and back. False where it is refused.
bool there_and_back(const Edition& before, const Spot& spot, const std::string& to) {
  const auto what = features::renamable(before, spot.chapter, spot.at, {});
  if (!what) return false;
  const auto proposal = features::rename(before, spot.chapter, spot.at, to, {});
  const auto* change = std::get_if<Change>(&proposal);
  if (!change) return false;
  const Edition after = applied(before, *change);
  EXPECT_EQ(first_difference(before, after), "") << what->name << " → " << to;
  EXPECT_EQ(new_findings(before, after), "") << what->name << " → " << to;
  const text::Offset at = carried(*change, spot);
  const auto again = features::renamable(after, spot.chapter, at, {});
  EXPECT_TRUE(again && again->name == to) << what->name << " → " << to;
  if (is_repeated(before[spot.chapter].apparatus(), what->name)) return true;
  const auto back = features::rename(after, spot.chapter, at, what->name, {});
  const auto* undone = std::get_if<Change>(&back);
  EXPECT_NE(undone, nullptr) << what->name << " → " << to << ": "
                             << std::get<features::Refusal>(back).reason;
  if (!undone) return true;
  EXPECT_TRUE(bytes(applied(after, *undone)) == bytes(before)) << what->name << " → " << to;
  return true;
}

/// How many renames of so many random ones were made.
std::size_t renames(const Edition& edition, const std::vector<Spot>& all,
                    const std::vector<std::string>& names, std::size_t count) {
  std::mt19937 random(20240611);
  std::size_t made = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Spot& spot = all[random() % all.size()];
    const std::string& name = names[random() % names.size()];
    made += there_and_back(edition, spot, name) ? 1 : 0;
  }
  return made;
}

const std::vector<std::string> labels{"901", "12a", "902*", "x𝔄", "†", "1000000"};
const std::vector<std::string> ids{"a", "новый", "x.y:z_1", "section-𝔄"};

TEST(RenameProperty, LabelsOfTheSampleEdition) {
  const Edition edition = sample_edition();
  const auto all = spots(edition, {Thing::marker, Thing::note, Thing::prose_reference});
  EXPECT_GT(renames(edition, all, {"901", "902", "1000"}, rounds(60)), rounds(50));
}

TEST(RenameProperty, IdentifiersAndNamesOfTheSampleEdition) {
  const Edition edition = sample_edition();
  std::vector<Spot> all = spots(edition, {Thing::anchor, Thing::named});
  for (const Spot& spot : spots(edition, {Thing::heading})) {
    const auto heading = edition[spot.chapter].at(spot.at, Thing::heading);
    if (edition[spot.chapter].apparatus().headings()[heading->number].explicit_id) {
      all.push_back(spot);
    }
  }
  EXPECT_GT(renames(edition, all, ids, rounds(80)), rounds(20));
}

TEST(RenameProperty, LabelsOfTheSeed) {
  const auto edition = seed_notes(true);
  if (!edition) GTEST_SKIP() << "the chapter is not beside the repository";
  const auto all = spots(*edition, {Thing::marker, Thing::note});
  EXPECT_GT(renames(*edition, all, {"901", "902", "12a", "1000"}, rounds(60)), rounds(40));
}

// Into other series, whatever it takes: nothing comes to mean something else, though the words of
// an Ibid. may have to be written out, which no rename takes back.
TEST(RenameProperty, AnyLabelKeepsEveryMeaning) {
  for (const auto& edition : {std::optional(sample_edition()), seed_notes(true)}) {
    if (!edition) continue;
    const auto all = spots(*edition, {Thing::marker, Thing::note});
    std::mt19937 random(7);
    int made = 0;
    for (int i = 0; i < 60; ++i) {
      const Spot& spot = all[random() % all.size()];
      const auto proposal =
          features::rename(*edition, spot.chapter, spot.at, labels[random() % labels.size()], {});
      const auto* change = std::get_if<Change>(&proposal);
      if (!change) continue;
      ++made;
      const Edition after = applied(*edition, *change);
      std::multiset<std::string> was;
      std::multiset<std::string> is;
      for (const auto& one : citations(*edition)) was.insert(meaning_of(*edition, one));
      for (const auto& one : citations(after)) is.insert(meaning_of(after, one));
      EXPECT_TRUE(was == is);
    }
    EXPECT_GT(made, 30);
  }
}

}  // namespace
}  // namespace ibid::support::rename_property_test
