// Recall: one known fault of each class, planted into clean chapters at random places, is found at
// its place, by its rule; and nothing else changes.
#include "rules/planting.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <gtest/gtest.h>

#include "rules/rules.h"
#include "support/editions.h"
#include "support/rounds.h"

namespace ibid::rules {
namespace {

constexpr std::size_t clean_chapters = 3;

struct Found {
  std::string rule;
  std::string message;
  text::Span span;
};

std::vector<Found> found_in(const model::Edition& edition, std::size_t chapter) {
  std::vector<Found> out;
  for (const Finding& one : check({edition, chapter, [](std::string_view) { return true; }}))
    out.push_back({std::string(one.rule->id), one.message,
                   edition[chapter].span(one.subject, one.part, one.citation)});
  return out;
}

model::Edition with_chapter(const model::Edition& edition, std::size_t index,
                            const std::string& text) {
  return edition.with(index,
                      std::make_shared<const model::Chapter>(model::Chapter::read(
                          edition[index].path(), text::Text(text), edition.conventions().series)));
}

// Or stands at the end of the line before.
bool touches(text::Span a, text::Span b) {
  constexpr text::Offset blank_line = 3;
  return a.begin <= b.end && b.begin <= a.end + blank_line;
}

std::string listed(const std::vector<Found>& all, const std::string& text) {
  std::string out;
  for (const Found& one : all)
    out += "  " + one.rule + ": " + one.message + " [" +
           text.substr(one.span.begin, std::min<std::size_t>(one.span.size(), 60)) + "]\n";
  return out;
}

/// Findings that were not there before, by rule and message.
std::vector<Found> new_ones(const std::vector<Found>& before, const std::vector<Found>& after) {
  std::map<std::pair<std::string, std::string>, int> known;
  for (const Found& one : before) ++known[{one.rule, one.message}];
  std::vector<Found> out;
  for (const Found& one : after)
    if (--known[{one.rule, one.message}] < 0) out.push_back(one);
  return out;
}

class Planting : public ::testing::TestWithParam<std::size_t> {};

TEST_P(Planting, IsFoundAtItsPlaceAndNothingElseIs) {
  const Fault& fault = faults()[GetParam()];
  const model::Edition sample = support::sample_edition();
  int planted_at_all = 0;
  for (std::size_t chapter = 0; chapter < clean_chapters; ++chapter) {
    const std::string text = sample[chapter].text().str();
    const auto before = found_in(sample, chapter);
    for (std::size_t round = 0; round < support::rounds(3); ++round) {
      Random random(static_cast<unsigned>(round) * 31 + static_cast<unsigned>(chapter));
      const auto planted = fault.plant(text, random);
      if (!planted) continue;
      ++planted_at_all;
      const auto fresh =
          new_ones(before, found_in(with_chapter(sample, chapter, planted->text), chapter));
      const auto right = std::find_if(fresh.begin(), fresh.end(), [&](const Found& one) {
        return one.rule == fault.rule && touches(one.span, planted->fault);
      });
      const std::size_t from = planted->fault.begin < 60 ? 0 : planted->fault.begin - 60;
      EXPECT_NE(right, fresh.end())
          << "missed in " << sample[chapter].path() << ": …"
          << planted->text.substr(from, 120 + planted->fault.size()) << "…\n"
          << listed(fresh, planted->text);
      for (const Found& one : fresh) {
        const bool expected =
            one.rule == fault.rule ||
            std::find(fault.also.begin(), fault.also.end(), one.rule) != fault.also.end();
        EXPECT_TRUE(expected) << "besides, in " << sample[chapter].path() << ": …"
                              << planted->text.substr(from, 120 + planted->fault.size()) << "…\n"
                              << listed({one}, planted->text);
      }
    }
  }
  EXPECT_GT(planted_at_all, 0) << "no chapter has a place for this fault";
}

std::string name_of(const ::testing::TestParamInfo<std::size_t>& info) {
  std::string name(faults()[info.param].rule);
  std::replace(name.begin(), name.end(), '-', '_');
  return name + "_" + std::to_string(info.param);
}

INSTANTIATE_TEST_SUITE_P(Faults, Planting, ::testing::Range<std::size_t>(0, faults().size()),
                         name_of);

}  // namespace
}  // namespace ibid::rules
