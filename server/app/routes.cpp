// The features on the wire: a row each, from the protocol's params through a feature to its result.
#include <type_traits>

#include "app/session.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

// What a request at a place works on. Where the document is not known, the answer is the empty one.
struct Asked {
  const World::Seat& seat;
  const World& world;

  const Snapshot& book() const { return *seat.book; }
  const model::Edition& edition() const { return seat.book->edition; }
  text::Offset at(lsp::Position position) const {
    return seat.text().text().offset(from_lsp(position), world.dialect.encoding);
  }
};

// Adds a route whose handler is `answer(asked, params)`.
template <typename M, typename Answer>
void on(rpc::Router<WorldPtr>& router, Answer answer) {
  router.shared<M>([answer](const WorldPtr& world, const typename M::Params& params,
                            const std::stop_token&) -> typename M::Result {
    const World::Seat* seat = world->find(params.textDocument.uri);
    if (!seat) return {};
    return answer(Asked{*seat, *world}, params);
  });
}

}  // namespace

const World::Seat* World::find(std::string_view uri) const {
  const auto found = documents.find(lsp::key(uri));
  return found == documents.end() ? nullptr : &found->second;
}

void add_feature_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::definition>(
      router,
      [](const Asked& asked, const lsp::TextDocumentPositionParams& params) -> lsp::Definition {
        const std::size_t chapter = asked.seat.chapter;
        const auto found =
            features::definition(asked.edition(), chapter, asked.at(params.position));
        if (!found) return {};
        return to_lsp(asked.book(), chapter, *found, asked.world.dialect);
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
        return to_lsp(asked.seat.text().text(), params.textDocument.uri,
                      features::outline(asked.edition(), asked.seat.chapter), asked.world.dialect);
      });
}

}  // namespace ibid::app
