#include "import/markers.h"

#include <array>

namespace ibid::import {
namespace {

// A number from here on is a year more often than a note.
constexpr std::uint32_t years = 1000;

struct Seen {
  Label label;
  std::uint32_t line = 0;
};

bool may_count(const Label& label) {
  return label.kind != Kind::letter && label.kind != Kind::symbol && label.value < years;
}

// Of every kind the marks in the order of the text.
std::array<std::vector<Seen>, kinds> series_of(const Draft& draft) {
  std::array<std::vector<Seen>, kinds> series;
  for (const Paragraph& paragraph : draft.paragraphs)
    for (const Mark& mark : marks(paragraph.text))
      series[static_cast<std::size_t>(mark.label.kind)].push_back({mark.label, paragraph.line});
  return series;
}

bool rises(const std::vector<Seen>& series, std::size_t at) {
  const std::uint32_t value = series[at].label.value;
  const bool after = at > 0 && series[at - 1].label.value + 1 == value;
  const bool before = at + 1 < series.size() && series[at + 1].label.value == value + 1;
  return may_count(series[at].label) && (after || before);
}

}  // namespace

Labels find_markers(const Draft& draft, const Labels& notes, const Labels& missing,
                    Guesses& guesses) {
  Labels markers;
  Labels called;
  for (const std::vector<Seen>& series : series_of(draft)) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      const Seen& seen = series[i];
      const std::string label(seen.label.text);
      if (notes.contains(label)) {
        markers.insert(label);
        called.insert(label);
      } else if (rises(series, i) || missing.contains(label)) {
        markers.insert(label);
        guesses.push_back({seen.line, Certainty::likely,
                           "read [" + label + "] as the marker of a note that is not there"});
      } else if (may_count(seen.label) && !markers.contains(label)) {
        guesses.push_back({seen.line, Certainty::doubtful,
                           "left [" + label + "] as text: no note bears this label"});
      }
    }
  }
  for (const Paragraph& paragraph : draft.paragraphs)
    if (paragraph.role == Role::note && !called.contains(paragraph.label))
      guesses.push_back(
          {paragraph.line, Certainty::doubtful, "nothing calls note " + paragraph.label});
  return markers;
}

}  // namespace ibid::import
