// What is written reads back as the same value: both directions go by one list of fields.

#include <gtest/gtest.h>

#include "lsp/methods.h"
#include "lsp/read.h"
#include "lsp/write.h"

namespace ibid::lsp {
namespace {

template <typename T>
void check(const T& value) {
  std::string text;
  write(value, text);
  T again{};
  try {
    read(Json::parse(text), again, {nullptr, "value"});
  } catch (const std::exception& problem) {
    FAIL() << problem.what() << " in " << text;
  }
  EXPECT_EQ(again, value) << text;
}

const Range some_range{{1, 2}, {3, 4}};
const std::string some_uri = "file:///кни𝔄га/06.md";

TEST(RoundTrip, Base) {
  check(Location{some_uri, some_range});
  check(LocationLink{some_range, some_uri, some_range, {}});
  check(LocationLink{{}, some_uri, {}, some_range});
  check(TextDocumentPositionParams{{some_uri}, {5, 6}});
  check(WorkspaceEdit{});
  check(WorkspaceEdit{{{{some_uri, {{some_range, "ѣ\n", {}}}}, {"b", {}}}}, {}, {}});
  check(WorkspaceEdit{{},
                      {{{{some_uri, 3}, {{some_range, "\"", "a"}}}, {{some_uri, {}}, {}}}},
                      {{"a", {"Renumber", true, "all"}}, {"b", {"x", false, {}}}}});
}

TEST(RoundTrip, ShapeAndColours) {
  check(FoldingRange{1, {}, 2, {}, {}, ""});
  check(FoldingRange{1, 0, 2, 3, FoldingRangeKind::region, "Notes 1–2"});
  const auto outer = std::make_shared<const SelectionRange>(SelectionRange{some_range, nullptr});
  check(SelectionRange{{{2, 0}, {2, 1}}, outer});
  check(SelectionRangeParams{{some_uri}, {{1, 2}, {3, 4}}});
  check(SemanticTokens{"1", {0, 1, 2, 3, 4}});
  check(SemanticTokensDelta{"2", {{0, 5, {}}, {5, 0, {1, 2, 3, 4, 5}}}});
  check(SemanticTokensAnswer{SemanticTokensDelta{{}, {}}});
  check(SemanticTokensOptions{{{"class"}, {"definition"}}, true, SemanticTokensFullOptions{true}});
}

TEST(RoundTrip, Diagnostics) {
  Diagnostic full;
  full.range = some_range;
  full.severity = DiagnosticSeverity::hint;
  full.code = "note-order";
  full.codeDescription = CodeDescription{"h"};
  full.source = "ibid";
  full.message = "é";
  full.tags = {DiagnosticTag::unnecessary, DiagnosticTag::deprecated};
  full.relatedInformation = {{{some_uri, some_range}, "r"}};
  full.data = {R"({"a":[1,2]})"};
  check(full);
  check(Diagnostic{});
  check(PublishDiagnosticsParams{some_uri, 3, {R"([{"message":"é"}])"}});
  check(PublishDiagnosticsParams{some_uri, {}});
}

TEST(RoundTrip, Sync) {
  check(DidOpenTextDocumentParams{{some_uri, "markdown", -1, "a\r\nѣ\r𝔄"}});
  check(DidChangeTextDocumentParams{{some_uri, 2}, {{some_range, "x"}, {{}, ""}}});
  check(DidCloseTextDocumentParams{{some_uri}});
  check(DidSaveTextDocumentParams{{some_uri}, "text"});
}

TEST(RoundTrip, Language) {
  check(Definition{std::vector<Location>{{some_uri, some_range}}});
  check(Definition{std::vector<LocationLink>{{{}, some_uri, some_range, some_range}}});
  check(ReferenceParams{{some_uri}, {1, 2}, {false}});
  check(std::optional<Hover>{});
  check(std::optional<Hover>{Hover{{MarkupKind::markdown, "*Ibid.*"}, some_range}});
  const DocumentSymbol leaf{"§", "", SymbolKind::key, some_range, some_range, {}};
  check(Symbols{std::vector<DocumentSymbol>{
      {"I", "d", SymbolKind::namespace_, some_range, some_range, {leaf, leaf}}}});
  check(Symbols{
      std::vector<SymbolInformation>{{"I", SymbolKind::file, {some_uri, some_range}, "c"}}});
}

TEST(RoundTrip, Rename) {
  check(RenameParams{{some_uri}, {5, 6}, "12𝔄"});
  check(PrepareRenameResult{some_range, "ѣ"});
  check(LinkedEditingRanges{{some_range, {}}, "[^ ]+"});
  check(LinkedEditingRanges{});
}

TEST(RoundTrip, Workspace) {
  check(DidChangeWorkspaceFoldersParams{
      {{WorkspaceFolder{some_uri, "a"}}, {WorkspaceFolder{some_uri, ""}}}});
  check(DidChangeWatchedFilesParams{{{some_uri, FileChangeType::deleted}}});
  check(RegistrationParams{
      {{"1", "workspace/didChangeWatchedFiles",
        DidChangeWatchedFilesRegistrationOptions{{{"**/a"}, {RelativePattern{some_uri, "06.md"}}}}},
       {"2", "workspace/didChangeConfiguration", DidChangeConfigurationRegistrationOptions{"ibid"}},
       {"3", "textDocument/onTypeFormatting",
        FormattingRegistrationOptions{{{"markdown"}}, "\n"}}}});
  check(UnregistrationParams{{{"1", "m"}}});
  check(DidChangeConfigurationParams{{R"({"ibid":{}})"}});
  check(ConfigurationParams{{{some_uri, "ibid"}, {{}, {}}}});
}

TEST(RoundTrip, WindowAndLifecycle) {
  check(MessageParams{MessageType::warning, "ѣ"});
  check(WorkDoneProgressCreateParams{"t"});
  check(ProgressParams{1, WorkDoneProgressBegin{"a", "b", 50}});
  check(ProgressParams{1, WorkDoneProgressReport{{}, 50}});
  check(ProgressParams{1, WorkDoneProgressEnd{"done"}});
  check(CancelParams{"é"});
  check(SetTraceParams{"verbose"});
  check(LogTraceParams{"m", "v"});
  ServerCapabilities can;
  can.positionEncoding = "utf-16";
  can.textDocumentSync = TextDocumentSyncOptions{true, TextDocumentSyncKind::full, SaveOptions{}};
  can.documentSymbolProvider = true;
  can.documentFormattingProvider = true;
  can.documentOnTypeFormattingProvider = DocumentOnTypeFormattingOptions{"\n", {"."}};
  can.workspace = ServerWorkspaceCapabilities{
      WorkspaceFoldersServerCapabilities{true, true},
      FileOperationsServerCapabilities{
          FileOperationRegistrationOptions{{{"file", {"**", "folder"}}}}, {}, {}, {}}};
  check(InitializeResult{can, {"ibid", {}}});
}

}  // namespace
}  // namespace ibid::lsp
