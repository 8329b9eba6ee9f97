// Folding and growing selections, on the wire.
#include <memory>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/answers/folding.h"
#include "features/answers/selection.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

std::optional<lsp::FoldingRangeKind> kind_of(features::Fold::Kind kind, const Dialect& dialect) {
  using What = features::Fold::Kind;
  if (kind == What::comment && dialect.fold_comments) return lsp::FoldingRangeKind::comment;
  const bool region = kind == What::notes || kind == What::front_matter;
  if (region && dialect.fold_regions) return lsp::FoldingRangeKind::region;
  return std::nullopt;
}

lsp::FoldingRange folding_of(const text::Text& text, const features::Fold& fold,
                             const Dialect& dialect) {
  lsp::FoldingRange out;
  out.startLine = fold.first_line;
  out.endLine = fold.last_line;
  if (fold.exact) {
    out.startCharacter = text.position(fold.exact->begin, dialect.encoding).column;
    out.endCharacter = text.position(fold.exact->end, dialect.encoding).column;
  }
  out.kind = kind_of(fold.kind, dialect);
  out.collapsedText = fold.shown;
  return out;
}

// From the outermost inwards. Two that differ by bytes may still be one to the client.
lsp::SelectionRange nested(const Asked& asked, const std::vector<text::Span>& spans) {
  const text::Text& text = asked.seat.text().text();
  lsp::SelectionRange out;
  for (std::size_t i = spans.size(); i-- > 0;) {
    const lsp::Range place = to_lsp(text, spans[i], asked.world.dialect.encoding);
    if (i + 1 == spans.size()) {
      out.range = place;
    } else if (!(place == out.range)) {
      out = {place, std::make_shared<const lsp::SelectionRange>(std::move(out))};
    }
  }
  return out;
}

std::vector<lsp::SelectionRange> growing(const Asked& asked,
                                         const lsp::SelectionRangeParams& params) {
  std::vector<lsp::SelectionRange> out;
  std::vector<text::Offset> places;
  for (const lsp::Position place : params.positions) places.push_back(asked.at(place));
  for (const auto& spans : features::selections(asked.edition(), asked.seat.chapter, places)) {
    out.push_back(nested(asked, spans));
  }
  return out;
}

}  // namespace

void add_shape_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::folding_range>(router, [](const Asked& asked, const lsp::FoldingRangeParams&) {
    const Dialect& dialect = asked.world.dialect;
    std::vector<lsp::FoldingRange> out;
    for (const features::Fold& fold :
         features::folds(asked.edition(), asked.seat.chapter,
                         {dialect.fold_lines, dialect.fold_text, dialect.fold_limit})) {
      out.push_back(folding_of(asked.seat.text().text(), fold, dialect));
    }
    return out;
  });
  // One for each place; null where the document is none of ours.
  on<lsp::method::selection_range>(router, growing);
}

}  // namespace ibid::app
