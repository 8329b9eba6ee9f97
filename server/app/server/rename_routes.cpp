// Renaming, and labels that are typed at once, on the wire.
#include <string>
#include <utility>
#include <variant>

#include "app/files/located_json.h"
#include "app/files/manifest.h"
#include "app/server/asked.h"
#include "app/server/edits.h"
#include "features/linked_labels.h"
#include "features/rename.h"
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

features::RenameScope scope_of(const Asked& asked) {
  features::RenameScope scope;
  scope.headings = asked.world.settings.headings;
  scope.links = asked.world.settings.links;
  scope.unread = asked.book().unread;
  scope.term = [&book = asked.book()](std::string_view term) {
    return term_in_manifest(book, term);
  };
  return scope;
}

std::optional<lsp::PrepareRenameResult> prepare(const Asked& asked,
                                                const lsp::TextDocumentPositionParams& params) {
  const auto found = features::renamable(asked.edition(), asked.seat.chapter,
                                         asked.at(params.position), scope_of(asked));
  if (!found) return std::nullopt;
  return lsp::PrepareRenameResult{
      to_lsp(asked.seat.text().text(), found->span, asked.world.dialect.encoding), found->name};
}

std::optional<lsp::WorkspaceEdit> rename(const Asked& asked, const lsp::RenameParams& params) {
  const auto proposal =
      features::rename(asked.edition(), asked.seat.chapter, asked.at(params.position),
                       params.newName, scope_of(asked));
  if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) {
    throw rpc::Failed(rpc::ErrorCode::request_failed, "Not renamed: " + refusal->reason);
  }
  const auto& change = std::get<features::Change>(proposal);
  if (change.empty()) return std::nullopt;
  return to_lsp(asked.book(), change, asked.world.dialect);
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
  on<lsp::method::linked_editing_range>(router, linked);
}

}  // namespace ibid::app
