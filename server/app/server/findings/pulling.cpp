#include "app/server/findings/pulling.h"

#include <utility>

#include "app/server/findings/workspace_pull.h"
#include "lsp/uri.h"

namespace ibid::app {

std::vector<CheckedBook> Pulling::books() const {
  std::vector<CheckedBook> out;
  for (const Book* book : workspace_.books()) {
    if (!book->files().has_manifest) continue;
    out.push_back(
        {std::make_shared<const Snapshot>(book->snapshot()), book->root(), book->revision()});
  }
  return out;
}

lsp::RelatedDiagnosticReport Pulling::document(const lsp::DocumentDiagnosticParams& params) {
  if (related_documents_) {
    publisher_.settle();
  } else {
    publisher_.settle(params.textDocument.uri);
  }
  const SheetPtr asked = sheet(params.textDocument.uri);
  board_.given(*asked);
  lsp::RelatedDiagnosticReport out{report_of(*asked, params.previousResultId.value_or("")), {}};
  if (!related_documents_) return out;
  for (const SheetPtr& other : board_.news()) {
    board_.given(*other);
    out.relatedDocuments.emplace(other->uri, report_of(*other, ""));
  }
  return out;
}

SheetPtr Pulling::sheet(const std::string& uri) {
  if (SheetPtr posted = board_.find(lsp::key(uri))) return posted;
  if (SheetPtr checked = unopened(uri)) return checked;
  return sheet_of({uri, std::nullopt});
}

SheetPtr Pulling::unopened(const std::string& uri) {
  const auto path = lsp::path_of(uri);
  if (!path || workspace_.document(uri)) return nullptr;
  for (const CheckedBook& book : books()) {
    const auto inside = within(book.root, *path);
    const auto chapter = inside ? book.snapshot->edition.find(*inside) : std::nullopt;
    if (chapter) return sheet_of_unopened(*unopened_, book, *chapter, dialect_);
  }
  return nullptr;
}

void Pulling::workspace(const lsp::WorkspaceDiagnosticParams& params, rpc::Reply reply) {
  publisher_.settle();
  auto pull = std::make_shared<WorkspacePull>(params, client_, dialect_, unopened_);
  for (const SheetPtr& sheet : board_.all()) {
    pull->add(sheet);
    board_.listed(*sheet);
  }
  const std::vector<CheckedBook> all = books();
  unopened_->keep(all);
  for (const CheckedBook& book : all) {
    for (std::size_t i = 0; i < book.snapshot->edition.chapters().size(); ++i) {
      if (!workspace_.document(book.snapshot->uri(i))) pull->add(book, i);
    }
  }
  board_.all_listed();
  auto kept = std::make_shared<rpc::Reply>(std::move(reply));  // a std::function must be copyable
  pool_.post([pull, kept] { pull->run(*kept); });
}

}  // namespace ibid::app
