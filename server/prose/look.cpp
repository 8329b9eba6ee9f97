#include <algorithm>
#include <array>
#include <tuple>

#include "prose/looks.h"

namespace ibid::prose {
namespace {

constexpr std::array looks{
    look_at_quotation_marks, look_at_brackets, look_at_spaces,
    look_at_repetitions,     look_at_ellipses,
};

}  // namespace

Spot& add(Spots& out, Sight sight, const Passage& passage, text::Span span) {
  Spot& spot = out.emplace_back();
  spot.sight = sight;
  spot.span = passage.in_block(span);
  spot.mend = spot.span;
  return spot;
}

std::vector<Spot> look(const syntax::Block& block, std::string_view bytes) {
  Spots out;
  for (const Passage& passage : passages(block, bytes)) {
    if (passage.kind == Passage::Kind::table) continue;
    for (const auto look_at : looks) look_at(passage, out);
  }
  std::stable_sort(out.begin(), out.end(), [](const Spot& a, const Spot& b) {
    return std::tie(a.sight, a.span.begin) < std::tie(b.sight, b.span.begin);
  });
  return out;
}

}  // namespace ibid::prose
