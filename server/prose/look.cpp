#include <algorithm>
#include <array>
#include <tuple>

#include "prose/looks.h"

namespace ibid::prose {
namespace {

constexpr std::array looks{
    look_at_quotation_marks, look_at_brackets, look_at_spaces,      look_at_repetitions,
    look_at_ellipses,        look_at_dashes,   look_at_markers,     look_at_paragraph_end,
    look_at_percentages,     look_at_dates,    look_at_year_ranges, look_at_cross_references,
};
constexpr std::array looks_at_blocks{
    look_at_wrapped_quotations, look_at_paragraph,    look_at_blank_lines,
    look_at_attributes,         look_at_attributions, look_at_divisions,
    look_at_quotations,         look_at_lists,        look_at_note_end,
};

}  // namespace

Spot& add(Spots& out, Sight sight, text::Span in_block) {
  Spot& spot = out.emplace_back();
  spot.sight = sight;
  spot.span = in_block;
  spot.mend = in_block;
  return spot;
}

Spot& add(Spots& out, Sight sight, const Passage& passage, text::Span span) {
  return add(out, sight, passage.in_block(span));
}

std::vector<Spot> look(const syntax::Block& block, std::string_view bytes) {
  Spots out;
  const std::vector<Passage> found = passages(block, bytes);
  for (const Passage& passage : found) {
    if (passage.kind == Passage::Kind::table) continue;
    for (const auto look_at : looks) look_at(passage, out);
  }
  for (const auto look_at : looks_at_blocks) look_at({block, bytes, found}, out);
  std::stable_sort(out.begin(), out.end(), [](const Spot& a, const Spot& b) {
    return std::tie(a.sight, a.span.begin) < std::tie(b.sight, b.span.begin);
  });
  return out;
}

}  // namespace ibid::prose
