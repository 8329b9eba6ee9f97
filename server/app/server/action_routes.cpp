// Code actions on the wire: all that is offered at a place, gathered from the features.
#include "app/server/asked.h"
#include "app/server/offers.h"
#include "features/actions.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

std::vector<features::Action> offered(const Asked& asked, const lsp::Range& where) {
  const text::Span range{asked.at(where.start), asked.at(where.end)};
  return features::source_actions(asked.edition(), asked.seat.chapter, range,
                                  asked.book().baseline(asked.seat.chapter));
}

}  // namespace

void add_action_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::code_action>(router, [](const Asked& asked, const lsp::CodeActionParams& params) {
    return to_lsp(asked.book(), asked.seat.chapter, offered(asked, params.range), params.context,
                  asked.world.dialect);
  });
}

}  // namespace ibid::app
