// Inlay hints on the wire, their tooltips at once or when somebody looks.
#include <algorithm>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "app/server/routes/subject_data.h"
#include "lsp/methods.h"
#include "model/chains.h"

namespace ibid::app {
namespace {

std::optional<lsp::MarkupContent> tooltip(const model::Edition& edition, model::Chains& chains,
                                          const features::Hint& hint, const Dialect& dialect) {
  const auto details = features::hint_details(edition, chains, hint);
  if (!details) return std::nullopt;
  if (dialect.markdown) return lsp::MarkupContent{lsp::MarkupKind::markdown, details->markdown};
  return lsp::MarkupContent{lsp::MarkupKind::plaintext, details->plain};
}

std::vector<lsp::InlayHint> hints(const Asked& asked, const lsp::Range& where) {
  const text::Offset begin = asked.at(where.start);
  const text::Span within{begin, std::max(begin, asked.at(where.end))};
  const Dialect& dialect = asked.world.dialect;
  model::Chains chains(asked.edition());
  std::vector<lsp::InlayHint> out;
  for (const auto& hint : features::inlay_hints(asked.edition(), asked.seat.chapter, within)) {
    const text::Position at = asked.seat.text().text().position(hint.at, dialect.encoding);
    lsp::InlayHint one{{at.line, at.column}, hint.label, std::nullopt, true, std::nullopt};
    if (dialect.lazy_hints) {
      one.data = subject_data(asked.seat, std::nullopt, hint.citation);
    } else {
      one.tooltip = tooltip(asked.edition(), chains, hint, dialect);
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

void add_mark_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::inlay_hint>(router, [](const Asked& asked, const lsp::InlayHintParams& params) {
    if (!asked.world.settings.inlay_hints) return std::vector<lsp::InlayHint>();
    return hints(asked, params.range);
  });
  router.shared<lsp::method::resolve_inlay_hint>(
      [](const WorldPtr& world, lsp::InlayHint hint, const std::stop_token&) {
        const World::Seat* seat = hint.data ? current(*world, *hint.data) : nullptr;
        if (!seat) return hint;
        const features::Hint asked{0, hint.label, citation_of(*seat, *hint.data)};
        model::Chains chains(seat->book->edition);
        hint.tooltip = tooltip(seat->book->edition, chains, asked, world->dialect);
        return hint;
      });
}

}  // namespace ibid::app
