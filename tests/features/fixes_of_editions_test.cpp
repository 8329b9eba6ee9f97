// Fixes over whole editions: none changes what notes mean, and each takes its finding away.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "features/fixes/fixes.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::fixes_of_editions_test {
namespace {

using features::Action;
using model::Edition;

std::map<std::string_view, std::size_t> counts(const Edition& edition, std::size_t chapter) {
  std::map<std::string_view, std::size_t> out;
  for (const auto& finding : rules::check({edition, chapter, {}})) ++out[finding.rule->id];
  return out;
}

bool keeps_meanings(const Action& action) {
  for (const char* other : {"Drop the pin", "Write “", "Take “", "Cite in full"}) {
    if (action.title.starts_with(other) && !action.title.starts_with("Write “Ibid.”")) return false;
  }
  return true;
}

int check_fixes(const Edition& edition) {
  const std::string before = meanings(edition);
  int offers = 0;
  for (std::size_t chapter = 0; chapter < edition.chapters().size(); ++chapter) {
    const auto all = counts(edition, chapter);
    std::vector<Action> actions;
    for (const auto& finding : rules::check({edition, chapter, {}})) {
      const text::Span place =
          edition[chapter].span(finding.subject, finding.part, finding.citation);
      for (Action& one : features::fixes({edition, chapter, {}}, {place.begin, place.begin})) {
        actions.push_back(std::move(one));
      }
    }
    for (const Action& action : actions) {
      ++offers;
      const Edition after = applied(edition, action.change);
      auto now = counts(after, chapter);
      EXPECT_LT(now[action.mends[0]], all.at(action.mends[0])) << action.title;
      for (const auto& [rule, count] : now) {
        if (rules::find(rule)->severity != rules::Severity::error) continue;
        EXPECT_LE(count, all.contains(rule) ? all.at(rule) : 0) << action.title << " " << rule;
      }
      if (!keeps_meanings(action)) continue;
      EXPECT_EQ(meanings(after), before) << action.title;
    }
  }
  return offers;
}

int check_fixing_all(Edition edition) {
  int made = 0;
  for (std::size_t chapter = 0; chapter < edition.chapters().size(); ++chapter) {
    const auto all = features::fix_all({edition, chapter, {}});
    if (!all) continue;
    ++made;
    const std::string before = meanings(edition);
    auto findings = counts(edition, chapter);
    edition = applied(edition, all->change);
    EXPECT_EQ(meanings(edition), before);
    for (const auto& [rule, count] : counts(edition, chapter)) {
      EXPECT_LE(count, findings[rule]) << rule;
    }
    EXPECT_FALSE(features::fix_all({edition, chapter, {}})) << chapter;
  }
  return made;
}

Edition wanting_ibid(const Edition& edition) {
  auto conventions = std::make_shared<model::Conventions>(edition.conventions());
  conventions->ibid.style = model::IbidUse::Style::use;
  return {conventions, edition.chapters(),
          std::make_shared<const works::Library>(edition.library())};
}

TEST(FixesOfEditions, OfTheSampleEditionChangeFormAlone) {
  EXPECT_GE(check_fixes(sample_edition()), 5);
  EXPECT_GE(check_fixing_all(sample_edition()), 1);
  EXPECT_GE(check_fixing_all(wanting_ibid(sample_edition())), 2);
}

TEST(FixesOfEditions, OfTheSeedChangeFormAlone) {
  for (const bool with_bibliography : {false, true}) {
    const auto seed = seed_notes(with_bibliography);
    if (!seed) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
    check_fixes(*seed);
    check_fixing_all(*seed);
    check_fixes(wanting_ibid(*seed));
    check_fixing_all(wanting_ibid(*seed));
  }
}

}  // namespace
}  // namespace ibid::support::fixes_of_editions_test
