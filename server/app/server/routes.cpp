// The features on the wire: a row each, from the protocol's params through a feature to its result.
#include "app/server/asked.h"
#include "app/server/session.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {

void add_feature_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::definition>(
      router,
      [](const Asked& asked, const lsp::TextDocumentPositionParams& params) -> lsp::Definition {
        const std::size_t chapter = asked.seat.chapter;
        const auto found =
            features::definition(asked.edition(), chapter, asked.at(params.position));
        if (!found) return {};
        return to_lsp(asked.book(), chapter, *found, asked.world.dialect,
                      asked.world.dialect.links);
      });
  on<lsp::method::references>(router, [](const Asked& asked, const lsp::ReferenceParams& params) {
    const auto found =
        features::references(asked.edition(), asked.seat.chapter, asked.at(params.position),
                             params.context.includeDeclaration);
    return to_lsp(asked.book(), found, asked.world.dialect);
  });
  on<lsp::method::hover>(
      router,
      [](const Asked& asked,
         const lsp::TextDocumentPositionParams& params) -> std::optional<lsp::Hover> {
        const auto found =
            features::hover(asked.edition(), asked.seat.chapter, asked.at(params.position));
        if (!found) return std::nullopt;
        return to_lsp(asked.seat.text().text(), *found, asked.world.dialect);
      });
  on<lsp::method::document_symbol>(
      router, [](const Asked& asked, const lsp::DocumentSymbolParams& params) {
        if (!asked.world.settings.outline) return lsp::Symbols{};
        return to_lsp(asked.seat.text().text(), params.textDocument.uri,
                      features::outline(asked.edition(), asked.seat.chapter), asked.world.dialect);
      });
  add_source_routes(router);
  add_action_routes(router);
  add_shape_routes(router);
  add_completion_routes(router);
}

}  // namespace ibid::app
