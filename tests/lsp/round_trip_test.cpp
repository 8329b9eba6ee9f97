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

const Range range{{1, 2}, {3, 4}};
const std::string uri = "file:///кни𝔄га/06.md";

TEST(RoundTrip, Base) {
  check(Location{uri, range});
  check(LocationLink{range, uri, range, {}});
  check(LocationLink{{}, uri, {}, range});
  check(TextDocumentPositionParams{{uri}, {5, 6}});
  check(WorkspaceEdit{});
  check(WorkspaceEdit{{{{uri, {{range, "ѣ\n", {}}}}, {"b", {}}}}, {}, {}});
  check(WorkspaceEdit{{},
                      {{{{uri, 3}, {{range, "\"", "a"}}}, {{uri, {}}, {}}}},
                      {{"a", {"Renumber", true, "all"}}, {"b", {"x", false, {}}}}});
}

TEST(RoundTrip, Diagnostics) {
  Diagnostic full;
  full.range = range;
  full.severity = DiagnosticSeverity::hint;
  full.code = "note-order";
  full.codeDescription = CodeDescription{"h"};
  full.source = "ibid";
  full.message = "é";
  full.tags = {DiagnosticTag::unnecessary, DiagnosticTag::deprecated};
  full.relatedInformation = {{{uri, range}, "r"}};
  full.data = {R"({"a":[1,2]})"};
  check(PublishDiagnosticsParams{uri, 3, {full, {}}});
  check(PublishDiagnosticsParams{uri, {}, {}});
}

TEST(RoundTrip, Sync) {
  check(DidOpenTextDocumentParams{{uri, "markdown", -1, "a\r\nѣ\r𝔄"}});
  check(DidChangeTextDocumentParams{{uri, 2}, {{range, "x"}, {{}, ""}}});
  check(DidCloseTextDocumentParams{{uri}});
  check(DidSaveTextDocumentParams{{uri}, "text"});
}

TEST(RoundTrip, Language) {
  check(Definition{std::vector<Location>{{uri, range}}});
  check(Definition{std::vector<LocationLink>{{{}, uri, range, range}}});
  check(ReferenceParams{{uri}, {1, 2}, {false}});
  check(std::optional<Hover>{});
  check(std::optional<Hover>{Hover{{MarkupKind::markdown, "*Ibid.*"}, range}});
  const DocumentSymbol leaf{"§", "", SymbolKind::key, range, range, {}};
  check(Symbols{
      std::vector<DocumentSymbol>{{"I", "d", SymbolKind::namespace_, range, range, {leaf, leaf}}}});
  check(Symbols{std::vector<SymbolInformation>{{"I", SymbolKind::file, {uri, range}, "c"}}});
}

TEST(RoundTrip, Workspace) {
  check(DidChangeWorkspaceFoldersParams{{{{uri, "a"}}, {{uri, ""}}}});
  check(DidChangeWatchedFilesParams{{{uri, FileChangeType::deleted}}});
  check(RegistrationParams{
      {{"1", "workspace/didChangeWatchedFiles",
        DidChangeWatchedFilesRegistrationOptions{{{"**/a"}, {RelativePattern{uri, "06.md"}}}}},
       {"2", "workspace/didChangeConfiguration",
        DidChangeConfigurationRegistrationOptions{"ibid"}}}});
  check(UnregistrationParams{{{"1", "m"}}});
  check(DidChangeConfigurationParams{{R"({"ibid":{}})"}});
  check(ConfigurationParams{{{uri, "ibid"}, {{}, {}}}});
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
  can.workspace = ServerWorkspaceCapabilities{WorkspaceFoldersServerCapabilities{true, true}};
  check(InitializeResult{can, {"ibid", {}}});
}

}  // namespace
}  // namespace ibid::lsp
