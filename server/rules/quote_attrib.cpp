// quote-attrib: an epigraph that does not say whose words it quotes.
//
// Enough is anything that may: a span of class attrib, a marker or a citation, a line behind a
// dash, or a paragraph of its own behind the quotation. `{.nosource}` wants none.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using syntax::Kind;

bool names_somebody(const model::Facts& facts) {
  return model::cites(facts) ||
         std::any_of(facts.spots.begin(), facts.spots.end(), [](const prose::Spot& spot) {
           return spot.sight == prose::Sight::attribution;
         });
}

// No epigraph has more pieces; more are a division that nothing closes.
constexpr std::size_t most_pieces = 40;

// From the block behind the division's first line to its last.
bool is_attributed(const model::Chapter& chapter, std::size_t index) {
  const auto& blocks = chapter.document().blocks();
  std::size_t pieces = 0;
  std::size_t depth = 1;
  const std::size_t end = std::min(index + most_pieces, blocks.size());
  for (; index < end && depth > 0; ++index) {
    const Kind kind = blocks[index]->kind();
    if (kind == Kind::division_open) ++depth;
    if (kind == Kind::division_close) --depth;
    if (kind == Kind::heading) return true;  // no epigraph, or one that nothing closes
    if (names_somebody(*chapter.entries()[index].facts)) return true;
    const bool piece =
        kind == Kind::paragraph || kind == Kind::block_quote || kind == Kind::line_block;
    if (piece && ++pieces > 1 && kind == Kind::paragraph) return true;
  }
  return pieces == 0 || depth > 0;
}

void check_quote_attrib(const Scene& scene, Report& report) {
  const model::Chapter& chapter = scene.chapter();
  report_each(scene, report, prose::Sight::epigraph, [&](const SpotAt& spot) {
    const auto found = chapter.document().blocks().find(
        [&](const syntax::Extent& sum) { return sum.bytes > spot.begin; });
    return is_attributed(chapter, found.index + 1) ? "" : "Epigraph has no attribution";
  });
}

}  // namespace

const Rule quote_attrib{
    .id = "quote-attrib",
    .severity = Severity::hint,
    .summary = "An epigraph does not say whose words it quotes",
    .reads = Reads::prose,
    .check = check_quote_attrib,
};

}  // namespace ibid::rules
