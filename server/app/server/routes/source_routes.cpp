// The features that follow sources, on the wire.
#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/answers/full_forms.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

using Find = std::optional<features::Definition> (*)(const model::Edition&, std::size_t,
                                                     text::Offset);

lsp::Definition answer(const Asked& asked, lsp::Position position, Find find, bool links) {
  const std::size_t chapter = asked.seat.chapter;
  const auto found = find(asked.edition(), chapter, asked.at(position));
  if (!found) return {};
  return to_lsp(asked.book(), chapter, *found, asked.world.dialect, links);
}

}  // namespace

void add_source_routes(rpc::Router<WorldPtr>& router) {
  using lsp::TextDocumentPositionParams;
  on<lsp::method::declaration>(router,
                               [](const Asked& asked, const TextDocumentPositionParams& params) {
                                 return answer(asked, params.position, features::declaration,
                                               asked.world.dialect.declaration_links);
                               });
  on<lsp::method::type_definition>(
      router, [](const Asked& asked, const TextDocumentPositionParams& params) {
        return answer(asked, params.position, features::type_definition,
                      asked.world.dialect.type_links);
      });
  on<lsp::method::implementation>(router,
                                  [](const Asked& asked, const TextDocumentPositionParams& params) {
                                    return answer(asked, params.position, features::implementation,
                                                  asked.world.dialect.implementation_links);
                                  });
  on<lsp::method::document_highlight>(
      router, [](const Asked& asked, const TextDocumentPositionParams& params) {
        const text::Offset at = asked.at(params.position);
        if (leaves_heading(asked, at)) return std::vector<lsp::DocumentHighlight>();
        return to_lsp(asked.seat.text().text(),
                      features::highlights(asked.edition(), asked.seat.chapter, at),
                      asked.world.dialect);
      });
}

}  // namespace ibid::app
