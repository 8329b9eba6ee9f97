// The features that follow sources, and what is drawn for them, on the wire.
#include <algorithm>

#include "app/server/asked.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

constexpr std::size_t most_symbols = 500;

using Find = std::optional<features::Definition> (*)(const model::Edition&, std::size_t,
                                                     text::Offset);

lsp::Definition answer(const Asked& asked, lsp::Position position, Find find, bool links) {
  const std::size_t chapter = asked.seat.chapter;
  const auto found = find(asked.edition(), chapter, asked.at(position));
  if (!found) return {};
  return to_lsp(asked.book(), chapter, *found, asked.world.dialect, links);
}

// All editions that the client has opened something of, one after the other.
std::vector<lsp::SymbolInformation> symbols(const World& world, const std::string& query) {
  std::vector<lsp::SymbolInformation> out;
  for (const auto& book : world.books) {
    if (out.size() >= most_symbols) break;
    const auto hits = features::search(book->edition, query, most_symbols - out.size());
    for (auto& symbol : to_lsp(*book, hits, world.dialect)) out.push_back(std::move(symbol));
  }
  return out;
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
  on<lsp::method::document_highlight>(
      router, [](const Asked& asked, const TextDocumentPositionParams& params) {
        return to_lsp(
            asked.seat.text().text(),
            features::highlights(asked.edition(), asked.seat.chapter, asked.at(params.position)),
            asked.world.dialect);
      });
  on<lsp::method::inlay_hint>(router, [](const Asked& asked, const lsp::InlayHintParams& params) {
    if (!asked.world.settings.inlay_hints) return std::vector<lsp::InlayHint>();
    const text::Offset begin = asked.at(params.range.start);
    const text::Span within{begin, std::max(begin, asked.at(params.range.end))};
    return to_lsp(asked.seat.text().text(),
                  features::inlay_hints(asked.edition(), asked.seat.chapter, within),
                  asked.world.dialect);
  });
  router.shared<lsp::method::workspace_symbol>(
      [](const WorldPtr& world, const lsp::WorkspaceSymbolParams& params, const std::stop_token&) {
        return symbols(*world, params.query);
      });
}

}  // namespace ibid::app
