// Asking features over the wire: what a request works on, and how its route is added.
#pragma once

#include <stop_token>

#include "app/server/session.h"

namespace ibid::app {

/// What a request at a place works on.
struct Asked {
  const World::Seat& seat;
  const World& world;

  const Snapshot& book() const { return *seat.book; }
  const model::Edition& edition() const { return seat.book->edition; }
  text::Offset at(lsp::Position position) const {
    return seat.text().text().offset(from_lsp(position), world.dialect.encoding);
  }
};

/// Adds a route whose handler is `answer(asked, params)`. Where the document is not known, the
/// answer is the empty one.
template <typename M, typename Answer>
void on(rpc::Router<WorldPtr>& router, Answer answer) {
  router.shared<M>([answer](const WorldPtr& world, const typename M::Params& params,
                            const std::stop_token&) -> typename M::Result {
    const World::Seat* seat = world->find(params.textDocument.uri);
    if (!seat) return {};
    return answer(Asked{*seat, *world}, params);
  });
}

}  // namespace ibid::app
