// Document links on the wire.
//
// Addresses are complete at once. Where a link leads within the edition is told when it is
// followed: the line of a heading in another chapter is not what it was when the links were asked
// for.
#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/answers/text_links.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

std::vector<lsp::DocumentLink> links(const Asked& asked, const std::string& uri) {
  const Dialect& dialect = asked.world.dialect;
  const text::Text& text = asked.seat.text().text();
  std::vector<lsp::DocumentLink> out;
  for (const features::TextLink& link : features::text_links(asked.edition(), asked.seat.chapter)) {
    lsp::DocumentLink one;
    one.range = to_lsp(text, link.span, dialect.encoding);
    if (link.address.empty()) {
      one.data = lsp::DocumentLinkData{uri, link.target};
    } else {
      one.target = link.address;
    }
    if (dialect.link_tooltips && !link.title.empty()) one.tooltip = link.title;
    out.push_back(std::move(one));
  }
  return out;
}

/// The URI of a file beside a chapter, by its path within the edition.
std::optional<std::string> beside(const World::Shelved& from, const std::string& file) {
  const auto path = lsp::path_of(from.book->uri(from.chapter));
  const std::string& chapter = from.book->edition[from.chapter].path();
  if (!path || !path->ends_with("/" + chapter)) return std::nullopt;
  return lsp::uri_of(path->substr(0, path->size() - chapter.size()) + file);
}

// Editors that open `#L12` go to that line; at a document's beginning there is nothing to go to.
std::optional<std::string> address(const World::Shelved& from, const features::LinkTarget& target) {
  if (!target.place) return beside(from, target.file);
  const auto document = document_of(*from.book, *target.place);
  if (!document) return std::nullopt;
  const auto line = document->text.position(target.place->name.begin, text::Encoding::utf8).line;
  return line == 0 ? document->uri : document->uri + "#L" + std::to_string(line + 1);
}

lsp::DocumentLink followed(const World& world, lsp::DocumentLink link) {
  if (link.target || !link.data) return link;
  if (const auto from = world.chapter(link.data->uri)) {
    const auto target =
        features::link_target(from->book->edition, from->chapter, link.data->target);
    if (target) link.target = address(*from, *target);
  }
  if (!link.target) {
    throw rpc::Failed(rpc::ErrorCode::content_modified, "the link leads nowhere any more");
  }
  return link;
}

}  // namespace

void add_link_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::document_link>(router,
                                 [](const Asked& asked, const lsp::DocumentLinkParams& params) {
                                   if (!asked.world.settings.links)
                                     return std::vector<lsp::DocumentLink>();
                                   return links(asked, params.textDocument.uri);
                                 });
  router.shared<lsp::method::resolve_document_link>(
      [](const WorldPtr& world, const lsp::DocumentLink& link, const std::stop_token&) {
        return followed(*world, link);
      });
}

}  // namespace ibid::app
