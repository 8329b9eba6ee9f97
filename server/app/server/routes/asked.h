// Asking features over the wire: what a request works on, and how its route is added.
//
// Documents are of several kinds, and a method may mean something to each of them: a row for every
// pair of both, in the file of that kind's routes. What is asked of a document of another kind, or
// of one that is not known, has the empty answer.
#pragma once

#include <optional>
#include <stop_token>
#include <utility>

#include "app/server/convert/convert.h"
#include "app/server/routes/world.h"
#include "rpc/router.h"

namespace ibid::app {

/// What a request at a place in a chapter works on.
struct Asked {
  const World::Seat& seat;
  const World& world;

  const Snapshot& book() const { return *seat.book; }
  const model::Edition& edition() const { return seat.book->edition; }
  text::Offset at(lsp::Position position) const {
    return seat.text().text().offset(from_lsp(position), world.dialect.encoding);
  }
};

/// What a request at a place in a bibliography or an edition.json works on.
struct AskedPaper {
  const World::Paper& paper;
  const World& world;

  const text::Text& text() const { return paper.text; }
  text::Offset at(lsp::Position position) const {
    return text().offset(from_lsp(position), world.dialect.encoding);
  }
};

/// True where a link of Markdown's, or a heading, stands at a place, and settings leave those to
/// another server.
bool leaves_link(const Asked& asked, text::Offset at);
bool leaves_heading(const Asked& asked, text::Offset at);

/// Adds a route for chapters, whose handler is `answer(asked, params)`.
template <typename M, typename Answer>
void on(rpc::Router<WorldPtr>& router, Answer answer) {
  router.shared_part<M>([answer](const WorldPtr& world, const typename M::Params& params,
                                 const std::stop_token&) -> std::optional<typename M::Result> {
    const World::Seat* seat = world->find(params.textDocument.uri);
    if (!seat) return std::nullopt;
    return std::optional<typename M::Result>(std::in_place, answer(Asked{*seat, *world}, params));
  });
}

/// The same for papers of one kind.
template <typename M, typename Answer>
void on_paper(rpc::Router<WorldPtr>& router, World::Paper::Kind kind, Answer answer) {
  router.shared_part<M>(
      [kind, answer](const WorldPtr& world, const typename M::Params& params,
                     const std::stop_token&) -> std::optional<typename M::Result> {
        const World::Paper* paper = world->find_paper(params.textDocument.uri);
        if (!paper || paper->kind != kind) return std::nullopt;
        return std::optional<typename M::Result>(std::in_place,
                                                 answer(AskedPaper{*paper, *world}, params));
      });
}

}  // namespace ibid::app
