#include "app/server/findings/workspace_pull.h"

#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

// So many reports come together in a partial result.
constexpr std::size_t together = 16;

}  // namespace

SheetPtr sheet_of_unopened(Unopened& unopened, const CheckedBook& book, std::size_t chapter,
                           const Dialect& dialect) {
  const auto findings = unopened.findings(book, chapter);
  return sheet_of({book.snapshot->uri(chapter), std::nullopt,
                   lsp::text_of(to_lsp(*book.snapshot, chapter, *findings, dialect))});
}

WorkspacePull::WorkspacePull(lsp::WorkspaceDiagnosticParams params, rpc::Client& client,
                             Dialect dialect, std::shared_ptr<Unopened> unopened)
    : params_(std::move(params)),
      client_(client),
      dialect_(std::move(dialect)),
      unopened_(std::move(unopened)) {
  for (const lsp::PreviousResultId& one : params_.previousResultIds)
    previous_[lsp::key(one.uri)] = one;
}

void WorkspacePull::run(rpc::Reply& reply) {
  begin();
  for (const SheetPtr& sheet : sheets_) report(*sheet);
  for (std::size_t i = 0; i < chapters_.size(); ++i) {
    if (reply.stop().stop_requested()) return end();
    const auto& [book, chapter] = chapters_[i];
    report(*sheet_of_unopened(*unopened_, book, chapter, dialect_));
    if (out_.items.size() >= together) flush();
    progress(i + 1);
  }
  report_gone();
  flush();
  end();
  reply.result(lsp::method::workspace_diagnostic::write(out_));
}

void WorkspacePull::report(const Sheet& sheet) {
  const auto node = previous_.extract(lsp::key(sheet.uri));
  const std::string_view before = node.empty() ? std::string_view() : node.mapped().value;
  out_.items.push_back({sheet.uri, sheet.version, report_of(sheet, before)});
}

// What the client still shows of documents that are none of ours any more.
void WorkspacePull::report_gone() {
  for (const auto& [key, one] : previous_) {
    const SheetPtr empty = sheet_of({one.uri, std::nullopt});
    out_.items.push_back({one.uri, std::nullopt, report_of(*empty, one.value)});
  }
}

void WorkspacePull::flush() {
  if (!params_.partialResultToken || out_.items.empty()) return;
  client_.notify<lsp::method::progress>({*params_.partialResultToken, out_});
  out_.items.clear();
}

void WorkspacePull::begin() {
  if (!params_.workDoneToken) return;
  client_.notify<lsp::method::progress>(
      {*params_.workDoneToken,
       lsp::WorkDoneProgressBegin{"Checking the chapters", std::nullopt, 0U}});
}

void WorkspacePull::progress(std::size_t done) {
  if (!params_.workDoneToken) return;
  const std::size_t count = chapters_.size();
  client_.notify<lsp::method::progress>(
      {*params_.workDoneToken,
       lsp::WorkDoneProgressReport{std::to_string(done) + " of " + std::to_string(count),
                                   static_cast<std::uint32_t>(done * 100 / count)}});
}

void WorkspacePull::end() {
  if (!params_.workDoneToken) return;
  client_.notify<lsp::method::progress>({*params_.workDoneToken, lsp::WorkDoneProgressEnd{}});
}

}  // namespace ibid::app
