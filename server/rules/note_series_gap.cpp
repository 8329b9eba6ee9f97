// note-series-gap: a number left out between the first and the last note of a series.
//
// The first and the last are notes that exist and are called: a mistyped `[^300]` is no reason to
// miss the notes 55 to 299 too. Where the order is broken note-order alone speaks, for a number out
// of its place looks like a gap on one side.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/first_calls.h"

namespace ibid::rules {
namespace {

/// A number that is called or defined, and the place to show it.
struct Mention {
  std::uint32_t number = 0;
  model::Subject subject;
  bool operator<(const Mention& other) const { return number < other.number; }
};

using Mentions = std::map<std::string_view, std::vector<Mention>>;

Mentions mentions_of(const model::Apparatus& apparatus) {
  Mentions mentions;
  for (const model::Label& label : apparatus.labels()) {
    if (!label.rank.number) continue;
    const model::Subject subject =
        label.markers.empty() ? model::Subject{model::Thing::note, label.notes.front()}
                              : model::Subject{model::Thing::marker, label.markers.front()};
    mentions[label.rank.series].push_back({*label.rank.number, subject});
  }
  for (auto& [series, list] : mentions) std::stable_sort(list.begin(), list.end());
  return mentions;
}

std::string message(std::string_view series, std::uint32_t first, std::uint32_t last) {
  std::string text = "Series " + std::string(series) + ": " + std::to_string(first);
  if (first == last) return text + " is missing";
  return text + (last == first + 1 ? " and " : " to ") + std::to_string(last) + " are missing";
}

void check_note_series_gap(const Scene& scene, Report& report) {
  const Mentions mentions = mentions_of(scene.apparatus());
  for (const auto& [series, calls] : first_calls(scene.apparatus())) {
    if (!in_order(calls)) continue;
    const std::vector<Mention>& list = mentions.at(series);
    for (std::size_t i = 1; i < list.size(); ++i) {
      const std::uint32_t before = list[i - 1].number;
      const Mention& after = list[i];
      if (after.number <= before + 1) continue;
      if (before < calls.front().number || after.number > calls.back().number) continue;
      const bool marker = after.subject.thing == model::Thing::marker;
      report.add(after.subject, marker ? model::Part::whole : model::Part::name,
                 message(series, before + 1, after.number - 1));
    }
  }
}

}  // namespace

const Rule note_series_gap{
    .id = "note-series-gap",
    .severity = Severity::warning,
    .summary = "A number is missing between the first and the last note of a series",
    .reads = Reads::tables,
    .check = check_note_series_gap,
};

}  // namespace ibid::rules
