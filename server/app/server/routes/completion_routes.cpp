// Completion on the wire.
#include "app/server/routes/asked.h"
#include "app/server/routes/completing.h"
#include "app/server/routes/routes.h"
#include "lsp/methods.h"

namespace ibid::app {

void add_completion_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::completion>(
      router, [](const Asked& asked, const lsp::CompletionParams& params) -> lsp::CompletionList {
        const Settings& settings = asked.world.settings;
        if (!settings.completion) return {};
        const bool by_character =
            params.context && params.context->triggerKind == lsp::CompletionTriggerKind::character;
        const auto found =
            features::completions(asked.edition(), asked.seat.chapter, asked.at(params.position),
                                  {.by_character = by_character,
                                   .links = settings.links,
                                   .late_edits = asked.world.dialect.completion.late_edits});
        return to_lsp(asked.book(), asked.seat.chapter, params.textDocument.uri, found,
                      asked.world.dialect);
      });
  // What the chapter no longer holds is given back as it came.
  router.shared<lsp::method::resolve_completion>(
      [](const WorldPtr& world, const lsp::CompletionItem& item, const std::stop_token&) {
        lsp::CompletionItem out = item;
        const World::Seat* seat = item.data ? world->find(item.data->uri) : nullptr;
        if (!seat) return out;
        const model::Edition& edition = seat->book->edition;
        add_edits(edition, seat->chapter, world->dialect.encoding, out);
        describe(edition, seat->chapter, world->dialect.completion, out);
        return out;
      });
}

}  // namespace ibid::app
