// The features on the wire: a row each, from the protocol's params through a feature to its result.
#include "app/server/routes/routes.h"

#include "app/server/routes/asked.h"
#include "features/places/referent.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {

bool leaves_link(const Asked& asked, text::Offset at) {
  if (asked.world.settings.links) return false;
  const auto referent = features::referent_at(asked.edition(), asked.seat.chapter, at);
  return referent && (referent->subject.thing == model::Thing::link ||
                      referent->subject.thing == model::Thing::reference);
}

// “Chapter 5” in prose is ours alone.
bool leaves_heading(const Asked& asked, text::Offset at) {
  if (asked.world.settings.headings) return false;
  const auto referent = features::referent_at(asked.edition(), asked.seat.chapter, at);
  return referent && referent->kind == features::Referent::Kind::place &&
         referent->subject.thing != model::Thing::prose_reference;
}

void add_feature_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::definition>(
      router,
      [](const Asked& asked, const lsp::TextDocumentPositionParams& params) -> lsp::Definition {
        const std::size_t chapter = asked.seat.chapter;
        const text::Offset at = asked.at(params.position);
        if (leaves_link(asked, at)) return {};
        const auto found = features::definition(asked.edition(), chapter, at);
        if (!found) return {};
        return to_lsp(asked.book(), chapter, *found, asked.world.dialect,
                      asked.world.dialect.links);
      });
  on<lsp::method::references>(router, [](const Asked& asked, const lsp::ReferenceParams& params) {
    const text::Offset at = asked.at(params.position);
    if (leaves_heading(asked, at)) return std::vector<lsp::Location>();
    const auto found = features::references(asked.edition(), asked.seat.chapter, at,
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
  add_bibliography_routes(router);
  add_manifest_routes(router);
  add_source_routes(router);
  add_action_routes(router);
  add_formatting_routes(router);
  add_shape_routes(router);
  add_completion_routes(router);
  add_mark_routes(router);
  add_symbol_routes(router);
  add_lens_routes(router);
  add_link_routes(router);
  add_hierarchy_routes(router);
  add_rename_routes(router);
}

}  // namespace ibid::app
