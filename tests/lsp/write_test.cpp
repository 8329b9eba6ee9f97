// Writing: the JSON that clients get to see.

#include "lsp/write.h"

#include <gtest/gtest.h>

#include "lsp/methods.h"

namespace ibid::lsp {
namespace {

template <typename T>
std::string text(const T& value) {
  std::string out;
  write(value, out);
  return out;
}

constexpr std::string_view origin =
    R"({"start":{"line":0,"character":0},"end":{"line":0,"character":0}})";

TEST(Write, LeavesOutWhatIsEmpty) {
  Diagnostic diagnostic;
  diagnostic.message = "нет";
  EXPECT_EQ(text(diagnostic), R"({"range":)" + std::string(origin) + R"(,"message":"нет"})");
}

TEST(Write, WritesEveryFieldOfADiagnostic) {
  Diagnostic diagnostic;
  diagnostic.severity = DiagnosticSeverity::warning;
  diagnostic.code = "note-unused";
  diagnostic.codeDescription = CodeDescription{"https://example.org/é"};
  diagnostic.source = "ibid";
  diagnostic.message = "m";
  diagnostic.tags = {DiagnosticTag::unnecessary};
  diagnostic.relatedInformation = {{{"file:///a", {}}, "here"}};
  diagnostic.data = {R"({"fix":1})"};
  const std::string at(origin);
  EXPECT_EQ(text(diagnostic),
            R"({"range":)" + at +
                R"(,"severity":2,"code":"note-unused",)"
                R"("codeDescription":{"href":"https://example.org/é"},"source":"ibid",)"
                R"("message":"m","tags":[1],"relatedInformation":[{"location":)"
                R"({"uri":"file:///a","range":)" +
                at + R"(},"message":"here"}],"data":{"fix":1}})");
}

TEST(Write, EscapesAndRepairsStrings) {
  EXPECT_EQ(text(std::string("plain")), "\"plain\"");
  EXPECT_EQ(text(std::string("\"\\\n\t\x01")), R"("\"\\\n\t\u0001")");
  EXPECT_EQ(text(std::string("é ѣ 𝔄")), "\"é ѣ 𝔄\"");
  EXPECT_EQ(text(std::string("\xFF Ѣ\xD1")), "\"\uFFFD Ѣ\uFFFD\"");
  EXPECT_EQ(text(std::string(1, '\0')), R"("\u0000")");
}

TEST(Write, NullsAreWrittenWhereTheyMeanSomething) {
  EXPECT_EQ(method::hover::write(std::nullopt), "null");
  EXPECT_EQ(method::shutdown::write({}), "null");
  EXPECT_EQ(text(OptionalVersionedTextDocumentIdentifier{"u", {}}),
            R"({"uri":"u","version":null})");
  EXPECT_EQ(text(Any{}), "null");
}

TEST(Write, ResultsTakeTheShapeTheClientKnows) {
  EXPECT_EQ(method::definition::write(std::vector<Location>{}), "[]");
  EXPECT_EQ(method::definition::write(std::vector<Location>{{"u", {}}}),
            R"([{"uri":"u","range":)" + std::string(origin) + "}]");
  EXPECT_EQ(
      method::document_symbol::write(
          std::vector<SymbolInformation>{{"Ѣ", SymbolKind::string, {"u", {}}, ""}}),
      R"([{"name":"Ѣ","kind":15,"location":{"uri":"u","range":)" + std::string(origin) + "}}]");
}

TEST(Write, ServerCapabilities) {
  InitializeResult result;
  result.capabilities.positionEncoding = "utf-8";
  result.capabilities.textDocumentSync =
      TextDocumentSyncOptions{true, TextDocumentSyncKind::incremental, SaveOptions{false}};
  result.capabilities.hoverProvider = true;
  result.serverInfo = {"ibid", "0.1.0"};
  EXPECT_EQ(method::initialize::write(result),
            R"({"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,)"
            R"("change":2,"save":{"includeText":false}},"hoverProvider":true},)"
            R"("serverInfo":{"name":"ibid","version":"0.1.0"}})");
}

TEST(Write, ProgressSaysItsKind) {
  EXPECT_EQ(method::progress::write({"t", WorkDoneProgressBegin{"Reading", {}, 0}}),
            R"({"token":"t","value":{"kind":"begin","title":"Reading","percentage":0}})");
  EXPECT_EQ(method::progress::write({1, WorkDoneProgressEnd{}}),
            R"({"token":1,"value":{"kind":"end"}})");
}

}  // namespace
}  // namespace ibid::lsp
