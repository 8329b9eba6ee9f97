// Code actions on the wire: all that is offered at a place, gathered from the features.
#include <algorithm>
#include <utility>

#include "app/server/asked.h"
#include "app/server/offers.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

void add(std::vector<features::Action>& all, std::vector<features::Action> more) {
  for (features::Action& one : more) all.push_back(std::move(one));
}

}  // namespace

std::vector<features::Action> offered(const Asked& asked, const lsp::Range& where) {
  const text::Offset begin = asked.at(where.start);
  const text::Span range{begin, std::max(begin, asked.at(where.end))};
  const std::size_t chapter = asked.seat.chapter;
  std::vector<features::Action> out;
  add(out,
      features::source_actions(asked.edition(), chapter, range, asked.book().baseline(chapter)));
  add(out, features::note_actions(asked.edition(), chapter, range));
  return out;
}

void add_action_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::code_action>(router, [](const Asked& asked, const lsp::CodeActionParams& params) {
    return to_lsp(asked, params);
  });
  router.shared<lsp::method::code_action_resolve>(
      [](const WorldPtr& world, const lsp::CodeAction& action, const std::stop_token&) {
        return resolved(*world, action);
      });
}

}  // namespace ibid::app
