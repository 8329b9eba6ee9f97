// Whatever a chapter looks like, all its safe fixes together are what they are one by one: nothing
// outside the notes, headings and citations that were found fault with is touched, and a second
// time there is nothing to do.
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "features/change/difference.h"
#include "features/fixes/fix_table.h"
#include "features/fixes/fixes.h"
#include "features/fixes/remedies.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/random_edits.h"
#include "support/rounds.h"

namespace ibid::support::fix_all_property_test {
namespace {

using model::Edition;

// What the fixes of the findings would replace, each made on its own.
std::vector<text::Span> spans_of_fixes(const rules::Scene& scene) {
  std::vector<text::Span> out;
  for (const rules::Finding& finding : rules::check(scene))
    for (const features::FixRow* row : features::fix_rows(finding.rule->id)) {
      if (!row->is_safe()) continue;
      auto made = row->mend({scene, finding});
      if (!made) continue;
      for (const auto& edit : made->change.in_chapter(scene.index)) out.push_back(edit.span);
    }
  return out;
}

struct Tally {
  int chapters = 0;
  int fixed = 0;
  int later = 0;  // changes that only another fix made possible
};

// A change of the text within a span that a fix replaces, or in the note of one.
void expect_within(const Edition& edition, std::size_t chapter, text::Span changed,
                   const std::vector<text::Span>& fixes, Tally& tally) {
  const auto holds = [&](text::Span span) { return span.contains(changed) || span == changed; };
  if (std::any_of(fixes.begin(), fixes.end(), holds)) return;
  ++tally.later;
  const auto& apparatus = edition[chapter].apparatus();
  for (model::Number i = 0; i < apparatus.notes().size(); ++i) {
    const text::Span note = edition[chapter].span({model::Thing::note, i});
    if (!note.contains(changed)) continue;
    const bool fixed_in_it = std::any_of(fixes.begin(), fixes.end(),
                                         [&](text::Span span) { return note.contains(span); });
    EXPECT_TRUE(fixed_in_it) << edition[chapter].text().slice(note);
    return;
  }
  ADD_FAILURE() << "changed outside all fixes: " << edition[chapter].text().slice(changed);
}

void expect_fixed_properly(const Edition& before, std::size_t chapter, Tally& tally) {
  ++tally.chapters;
  const rules::Scene scene{before, chapter, {}};
  const auto after = features::all_fixed(scene);
  if (!after) return;
  ++tally.fixed;
  for (std::size_t i = 0; i < before.chapters().size(); ++i)
    if (i != chapter) {
      EXPECT_EQ(before.chapters()[i], after->chapters()[i]);
    }
  const auto fixes = spans_of_fixes(scene);
  // Where fixes keep the number of lines, the difference is as fine as they are.
  const std::string was = before[chapter].text().str();
  const std::string is = (*after)[chapter].text().str();
  EXPECT_NE(was, is);
  if (before[chapter].text().lines() != (*after)[chapter].text().lines()) return;
  for (const auto& edit : features::difference(was, is)) {
    if (fixes.size() == 1) {
      EXPECT_TRUE(fixes[0].contains(edit.span));
    }
    // Two fixes of one line are one difference.
    std::vector<text::Span> joined = fixes;
    for (const text::Span a : fixes)
      for (const text::Span b : fixes) joined.push_back(text::cover(a, b));
    std::erase_if(joined, [&](text::Span span) {
      return was.substr(span.begin, span.size()).find('\n') != was.npos;
    });
    expect_within(before, chapter, edit.span, joined, tally);
  }
  EXPECT_FALSE(features::all_fixed({*after, chapter, {}})) << is;
}

TEST(FixAllProperty, OfTheSampleAndOfItsChaptersAfterRandomEdits) {
  Tally tally;
  const Edition sample = sample_edition();
  for (std::uint32_t seed = 0; seed < rounds(24); ++seed) {
    RandomEdits random(seed);
    for (std::size_t chapter = 0; chapter < sample.chapters().size(); ++chapter) {
      text::Text text = sample[chapter].text();
      for (std::uint32_t i = 0; i < seed; ++i) text = text.with(random.next(text));
      const std::vector<text::Edit> whole{{{0, sample[chapter].text().size()}, text.str()}};
      const Edition edited =
          sample.with(chapter, std::make_shared<const model::Chapter>(sample[chapter].with(whole)));
      expect_fixed_properly(edited, chapter, tally);
    }
  }
  EXPECT_GT(tally.fixed, static_cast<int>(rounds(20)));
  EXPECT_LT(tally.later * 4, tally.fixed);
  RecordProperty("chapters", tally.chapters);
  std::cout << tally.chapters << " chapters, " << tally.fixed << " with fixes, " << tally.later
            << " changes only after others\n";
}

TEST(FixAllProperty, OfRandomTexts) {
  Tally tally;
  const Edition sample = sample_edition();
  for (std::uint32_t seed = 1000; seed < 1000 + rounds(150); ++seed) {
    RandomEdits random(seed);
    const std::vector<text::Edit> whole{{{0, sample[0].text().size()}, random.text(80)}};
    const Edition edited =
        sample.with(0, std::make_shared<const model::Chapter>(sample[0].with(whole)));
    expect_fixed_properly(edited, 0, tally);
  }
  std::cout << tally.chapters << " chapters, " << tally.fixed << " with fixes\n";
}

}  // namespace
}  // namespace ibid::support::fix_all_property_test
