// Reading params: what is wrong is said by its path, what is harmless is put up with.

#include "lsp/read.h"

#include <gtest/gtest.h>

#include "lsp/methods.h"

namespace ibid::lsp {
namespace {

template <typename M>
std::string problem(std::string_view json) {
  typename M::Params params;
  return M::read(std::make_shared<const Json>(Json::parse(json)), params).value_or("");
}

template <typename T>
T from(std::string_view json) {
  T value{};
  read(Json::parse(json), value, {nullptr, "params"});
  return value;
}

TEST(Read, NamesTheWrongPlace) {
  using method::did_change;
  using method::hover;
  EXPECT_EQ(problem<hover>("{}"), "params.textDocument: missing");
  EXPECT_EQ(problem<hover>("[]"), "params: expected an object");
  EXPECT_EQ(problem<hover>(R"({"textDocument":3})"), "params.textDocument: expected an object");
  EXPECT_EQ(problem<hover>(R"({"textDocument":{"uri":3}})"),
            "params.textDocument.uri: expected a string");
  EXPECT_EQ(problem<hover>(R"({"textDocument":{"uri":null}})"), "params.textDocument.uri: missing");
  EXPECT_EQ(problem<hover>(R"({"textDocument":{"uri":"ü"},"position":{"line":"1"}})"),
            "params.position.line: expected a number");
  EXPECT_EQ(problem<did_change>(R"({"textDocument":{"uri":""},"contentChanges":{}})"),
            "params.contentChanges: expected an array");
  EXPECT_EQ(problem<did_change>(
                R"({"textDocument":{"uri":""},"contentChanges":[{"text":""},{"text":false}]})"),
            "params.contentChanges[1].text: expected a string");
}

TEST(Read, AbsentParamsCountAsEmpty) {
  method::hover::Params hover;
  EXPECT_EQ(method::hover::read(nullptr, hover), "params.textDocument: missing");
  method::shutdown::Params nothing;
  EXPECT_EQ(method::shutdown::read(nullptr, nothing), std::nullopt);
}

TEST(Read, Numbers) {
  const auto line = [](const std::string& text) {
    return from<Position>(R"({"character":0,"line":)" + text + "}").line;
  };
  EXPECT_EQ(line("7"), 7U);
  EXPECT_EQ(line("7.0"), 7U);
  EXPECT_EQ(line("2147483647"), 2147483647U);
  EXPECT_EQ(line("2147483648"), 2147483647U);
  EXPECT_EQ(line("18446744073709551615"), 2147483647U);
  EXPECT_EQ(line("1e300"), 2147483647U);
  for (const char* bad : {"-1", "-1.0", "-1e300", "1.5", "\"1\"", "true", "[]"})
    EXPECT_THROW(line(bad), Wrong) << bad;
}

TEST(Read, VersionsMayBeNegativeAndAreClamped) {
  const auto version = [](const std::string& text) {
    return from<VersionedTextDocumentIdentifier>(R"({"uri":"","version":)" + text + "}").version;
  };
  EXPECT_EQ(version("-3"), -3);
  EXPECT_EQ(version("null"), 0);
  EXPECT_EQ(version("99999999999"), INT32_MAX);
  EXPECT_EQ(version("-99999999999"), INT32_MIN);
}

TEST(Read, OptionalMembersMayBeMissingOrNull) {
  EXPECT_EQ(from<TextDocumentContentChangeEvent>(R"({"text":"ѣ"})").range, std::nullopt);
  EXPECT_EQ(from<TextDocumentContentChangeEvent>(R"({"text":"","range":null})").range,
            std::nullopt);
  EXPECT_THROW(from<TextDocumentContentChangeEvent>(R"({"text":"","range":{}})"), Wrong);
}

TEST(Read, AlternativesGoByTheFirstThatFits) {
  EXPECT_EQ(from<Id>("7"), Id{7});
  EXPECT_EQ(from<Id>("\"é\""), Id{"é"});
  EXPECT_THROW(from<Id>("null"), Wrong);
  EXPECT_EQ(
      from<ProgressParams>(R"({"token":1,"value":{"kind":"report","percentage":3}})").value.index(),
      1U);
  EXPECT_THROW(from<ProgressParams>(R"({"token":1,"value":{"kind":"other"}})"), Wrong);
}

TEST(Read, WordsAreChecked) {
  EXPECT_EQ(from<MarkupKind>("\"markdown\""), MarkupKind::markdown);
  EXPECT_THROW(from<MarkupKind>("\"html\""), Wrong);
  EXPECT_THROW(from<MarkupKind>("1"), Wrong);
}

TEST(Read, AnyIsKeptAsText) {
  EXPECT_EQ(from<Any>(R"({"a":[1,"ѣ"]})").text, R"({"a":[1,"ѣ"]})");
}

TEST(Read, Initialize) {
  const auto params = from<InitializeParams>(R"({
    "processId": 42, "rootUri": null, "clientInfo": {"name": "Neovim", "version": "0.10"},
    "initializationOptions": {"outline": false}, "trace": "off",
    "workspaceFolders": [{"uri": "file:///книга", "name": "Книга"}],
    "capabilities": {
      "general": {"positionEncodings": ["utf-8", "utf-16"]},
      "textDocument": {"hover": {"contentFormat": ["markdown"]},
                       "definition": {"linkSupport": true},
                       "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
      "window": {"workDoneProgress": true}}})");
  EXPECT_EQ(params.processId, 42);
  EXPECT_EQ(params.rootUri, std::nullopt);
  EXPECT_EQ(params.clientInfo->name, "Neovim");
  EXPECT_EQ(params.workspaceFolders->front().name, "Книга");
  EXPECT_EQ(params.initializationOptions.text, R"({"outline":false})");
  const ClientCapabilities& can = params.capabilities;
  EXPECT_EQ(can.positionEncodings, (std::vector<std::string>{"utf-8", "utf-16"}));
  EXPECT_EQ(can.hoverFormats, std::vector<std::string>{"markdown"});
  EXPECT_TRUE(can.definitionLinks && can.hierarchicalSymbols && can.workDoneProgress);
  EXPECT_FALSE(can.watchedFiles || can.configuration || can.documentChanges);
}

TEST(Read, CapabilitiesOfTheWrongTypeCountAsMissing) {
  const auto can = from<ClientCapabilities>(R"({
    "general": true, "textDocument": {"hover": [], "definition": {"linkSupport": "yes"},
    "publishDiagnostics": {"tagSupport": true, "versionSupport": true}}, "window": null})");
  ClientCapabilities expected;
  expected.diagnosticVersion = true;
  EXPECT_EQ(can, expected);
  EXPECT_EQ(from<InitializeParams>(R"({"capabilities":[]})").capabilities, ClientCapabilities{});
  EXPECT_EQ(from<InitializeParams>("{}").capabilities, ClientCapabilities{});
}

}  // namespace
}  // namespace ibid::lsp
