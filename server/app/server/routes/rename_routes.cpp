// Renaming, and labels that are typed at once, on the wire.
#include <string>
#include <utility>
#include <variant>

#include "app/files/located_json.h"
#include "app/files/manifest.h"
#include "app/server/convert/edits.h"
#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/answers/linked_labels.h"
#include "features/rename/rename.h"
#include "lsp/methods.h"
#include "rpc/error.h"

namespace ibid::app {
namespace {

std::optional<text::Span> term_in_manifest(const Snapshot& book, std::string_view term) {
  const auto manifest = book.shown(manifest_name);
  if (!manifest) return std::nullopt;
  const ParsedJson parsed = parse_located_json(manifest->text.str());
  const Json* terms = parsed.root.find("terms");
  if (!terms) return std::nullopt;
  for (const Json::Key& key : terms->keys) {
    const text::Span inner{key.span.begin + 1, key.span.end - 1};
    // A key that is written with escapes stays as it is.
    if (key.name == term && manifest->text.slice(inner) == term) return inner;
  }
  return std::nullopt;
}

features::RenameScope scope_of(const World& world, const Snapshot& book) {
  features::RenameScope scope;
  scope.headings = world.settings.headings;
  scope.links = world.settings.links;
  scope.unread = book.unread;
  scope.term = [&book](std::string_view term) { return term_in_manifest(book, term); };
  return scope;
}

std::optional<lsp::WorkspaceEdit> edit_of(const features::Proposal& proposal, const Snapshot& book,
                                          const Dialect& dialect) {
  if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) {
    throw rpc::Failed(rpc::ErrorCode::request_failed, "Not renamed: " + refusal->reason);
  }
  const auto& change = std::get<features::Change>(proposal);
  if (change.empty()) return std::nullopt;
  return to_lsp(book, change, dialect);
}

std::optional<lsp::PrepareRenameResult> prepare(const Asked& asked,
                                                const lsp::TextDocumentPositionParams& params) {
  const auto found =
      features::renamable(asked.edition(), asked.seat.chapter, asked.at(params.position),
                          scope_of(asked.world, asked.book()));
  if (!found) return std::nullopt;
  return lsp::PrepareRenameResult{
      to_lsp(asked.seat.text().text(), found->span, asked.world.dialect.encoding), found->name};
}

std::optional<lsp::WorkspaceEdit> rename(const Asked& asked, const lsp::RenameParams& params) {
  return edit_of(features::rename(asked.edition(), asked.seat.chapter, asked.at(params.position),
                                  params.newName, scope_of(asked.world, asked.book())),
                 asked.book(), asked.world.dialect);
}

// Where several books use a bibliography, the chapters of all but one would be left behind.
const World::Paper::Use* only_use(const AskedPaper& asked) {
  return asked.paper.uses.size() == 1 ? &asked.paper.uses.front() : nullptr;
}

std::optional<lsp::PrepareRenameResult> prepare_in(const AskedPaper& asked,
                                                   const lsp::TextDocumentPositionParams& params) {
  const auto* use = only_use(asked);
  if (!use) return std::nullopt;
  const auto found = features::renamable_in(
      use->book->edition, use->path, asked.at(params.position), scope_of(asked.world, *use->book));
  if (!found) return std::nullopt;
  return lsp::PrepareRenameResult{to_lsp(asked.text(), found->span, asked.world.dialect.encoding),
                                  found->name};
}

std::optional<lsp::WorkspaceEdit> rename_in(const AskedPaper& asked,
                                            const lsp::RenameParams& params) {
  const auto* use = only_use(asked);
  if (!use) {
    throw rpc::Failed(rpc::ErrorCode::request_failed,
                      "Not renamed: the file is the bibliography of no edition, or of several");
  }
  return edit_of(features::rename_in(use->book->edition, use->path, asked.at(params.position),
                                     params.newName, scope_of(asked.world, *use->book)),
                 *use->book, asked.world.dialect);
}

std::optional<lsp::LinkedEditingRanges> linked(const Asked& asked,
                                               const lsp::TextDocumentPositionParams& params) {
  const auto spans =
      features::linked_labels(asked.edition(), asked.seat.chapter, asked.at(params.position));
  if (spans.empty()) return std::nullopt;
  lsp::LinkedEditingRanges out{{}, std::string(features::label_pattern)};
  for (const text::Span span : spans) {
    out.ranges.push_back(to_lsp(asked.seat.text().text(), span, asked.world.dialect.encoding));
  }
  return out;
}

}  // namespace

void add_rename_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::prepare_rename>(router, prepare);
  on<lsp::method::rename>(router, rename);
  for (const auto kind : {World::Paper::Kind::bibtex, World::Paper::Kind::csl_json}) {
    on_paper<lsp::method::prepare_rename>(router, kind, prepare_in);
    on_paper<lsp::method::rename>(router, kind, rename_in);
  }
  on<lsp::method::linked_editing_range>(router, linked);
}

}  // namespace ibid::app
