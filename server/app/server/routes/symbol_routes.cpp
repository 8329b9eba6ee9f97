// Symbols of the workspace on the wire, their places at once or when somebody goes there.
//
// A symbol is found again by its name, for what it names may have moved since.
#include <limits>
#include <map>
#include <tuple>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

constexpr std::size_t most_symbols = 500;

lsp::SymbolKind kind(features::Hit::Kind of, const Dialect& dialect) {
  switch (of) {
    case features::Hit::Kind::chapter:
      return lsp::SymbolKind::file;
    case features::Hit::Kind::heading:
      return lsp::SymbolKind::namespace_;
    case features::Hit::Kind::note:
      return dialect.key_hits ? lsp::SymbolKind::key : lsp::SymbolKind::property;
    case features::Hit::Kind::named:
      return lsp::SymbolKind::variable;
    case features::Hit::Kind::work:
      break;
  }
  return lsp::SymbolKind::class_;
}

std::optional<lsp::Location> place(const Snapshot& book, const features::Hit& hit,
                                   const Dialect& dialect) {
  const auto document = document_of(book, hit.location);
  if (!document) return std::nullopt;
  return lsp::Location{document->uri, to_lsp(document->text, hit.location.name, dialect.encoding)};
}

std::vector<lsp::SymbolInformation> with_ranges(const Snapshot& book,
                                                const std::vector<features::Hit>& hits,
                                                const Dialect& dialect) {
  std::vector<lsp::SymbolInformation> out;
  for (const features::Hit& hit : hits) {
    auto where = place(book, hit, dialect);
    if (where) out.push_back({hit.name, kind(hit.kind, dialect), std::move(*where), hit.container});
  }
  return out;
}

std::vector<lsp::WorkspaceSymbol> without_ranges(const Snapshot& book,
                                                 const std::vector<features::Hit>& hits,
                                                 const Dialect& dialect) {
  std::vector<lsp::WorkspaceSymbol> out;
  std::map<std::tuple<std::string, std::string, features::Hit::Kind>, std::uint32_t> met;
  for (const features::Hit& hit : hits) {
    const auto document = document_of(book, hit.location);
    if (!document) continue;
    const std::uint32_t nth = met[{hit.name, document->uri, hit.kind}]++;
    out.push_back({hit.name, kind(hit.kind, dialect), lsp::LocationUri{document->uri},
                   hit.container, lsp::SymbolData{nth}});
  }
  return out;
}

// All editions that the client has opened something of, one after the other.
template <typename Symbol, typename Convert>
std::vector<Symbol> found(const World& world, const std::string& query, Convert convert) {
  std::vector<Symbol> out;
  for (const auto& book : world.books) {
    if (out.size() >= most_symbols) break;
    const auto hits = features::search(book->edition, query, most_symbols - out.size());
    for (Symbol& symbol : convert(*book, hits)) out.push_back(std::move(symbol));
  }
  return out;
}

lsp::WorkspaceSymbols symbols(const World& world, const std::string& query) {
  if (!world.settings.outline) return {};
  if (world.dialect.lazy_symbols) {
    return found<lsp::WorkspaceSymbol>(world, query, [&](const Snapshot& book, const auto& hits) {
      return without_ranges(book, hits, world.dialect);
    });
  }
  return found<lsp::SymbolInformation>(world, query, [&](const Snapshot& book, const auto& hits) {
    return with_ranges(book, hits, world.dialect);
  });
}

std::optional<lsp::Location> place_now(const World& world, const lsp::WorkspaceSymbol& symbol,
                                       const std::string& uri) {
  std::uint32_t left = symbol.data->nth;
  for (const auto& book : world.books) {
    for (const auto& hit :
         features::search(book->edition, {}, std::numeric_limits<std::size_t>::max())) {
      if (hit.name != symbol.name || kind(hit.kind, world.dialect) != symbol.kind) continue;
      auto where = place(*book, hit, world.dialect);
      if (where && where->uri == uri && left-- == 0) return where;
    }
  }
  return std::nullopt;
}

lsp::WorkspaceSymbol resolved(const World& world, lsp::WorkspaceSymbol symbol) {
  const auto* where = std::get_if<lsp::LocationUri>(&symbol.location);
  if (!where || !symbol.data) return symbol;
  auto now = place_now(world, symbol, where->uri);
  if (!now) {
    throw rpc::Failed(rpc::ErrorCode::content_modified, "“" + symbol.name + "” is gone");
  }
  symbol.location = std::move(*now);
  return symbol;
}

}  // namespace

void add_symbol_routes(rpc::Router<WorldPtr>& router) {
  router.shared<lsp::method::workspace_symbol>(
      [](const WorldPtr& world, const lsp::WorkspaceSymbolParams& params, const std::stop_token&) {
        return symbols(*world, params.query);
      });
  router.shared<lsp::method::resolve_workspace_symbol>(
      [](const WorldPtr& world, const lsp::WorkspaceSymbol& symbol, const std::stop_token&) {
        return resolved(*world, symbol);
      });
}

}  // namespace ibid::app
