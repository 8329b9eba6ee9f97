#include "bench/lsp/wire.h"

#include <array>
#include <cstdlib>
#include <string_view>

namespace ibid::bench {
namespace {

// Servers put the fields of a message in whatever order, but those that matter never far from one
// of its ends: we look there and spare ourselves the reading of long answers.
std::array<std::string_view, 2> ends(const std::string& body) {
  constexpr std::size_t reach = 400;
  const std::string_view all = body;
  if (all.size() <= 2 * reach) return {all, {}};
  return {all.substr(0, reach), all.substr(all.size() - reach)};
}

bool mentions(const std::string& body, std::string_view what) {
  const auto [head, tail] = ends(body);
  return head.find(what) != head.npos || tail.find(what) != tail.npos;
}

std::optional<int> number_behind(std::string_view text, std::string_view name) {
  const std::size_t at = text.rfind(name);
  if (at == text.npos) return std::nullopt;
  return std::atoi(std::string(text.substr(at + name.size(), 12)).c_str());
}

}  // namespace

std::string frame(const Json& message) {
  const std::string body = message.dump();
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

bool is_a_call(const std::string& body) {
  return std::string_view(body).substr(0, 120).find(R"("method":)") != std::string_view::npos;
}

bool answers(const std::string& body, int id) {
  if (is_a_call(body)) return false;
  const std::string field = R"("id":)" + std::to_string(id);
  return mentions(body, field + ",") || mentions(body, field + "}");
}

bool are_findings(const std::string& body, const std::string& uri, int version) {
  if (!mentions(body, R"("textDocument/publishDiagnostics")")) return false;
  if (!mentions(body, "\"" + uri + "\"")) return false;
  for (const std::string_view end : ends(body)) {
    if (const auto told = number_behind(end, R"("version":)")) return *told >= version;
  }
  return true;
}

std::size_t count_findings(const std::string& body) {
  if (body.empty()) return 0;
  const Json message = Json::parse(body);
  if (message.contains("params")) return message["params"]["diagnostics"].size();
  const Json result = message.value("result", Json::object());
  return result.is_object() ? result.value("items", Json::array()).size() : 0;
}

Json client_capabilities() {
  return Json::parse(R"({
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"workDoneProgress": true},
    "workspace": {"configuration": true, "workspaceFolders": true,
                  "didChangeConfiguration": {"dynamicRegistration": true},
                  "didChangeWatchedFiles": {"dynamicRegistration": true}},
    "textDocument": {
      "synchronization": {"didSave": true},
      "publishDiagnostics": {"versionSupport": true, "relatedInformation": true,
                             "codeDescriptionSupport": true, "tagSupport": {"valueSet": [1, 2]}},
      "hover": {"contentFormat": ["markdown", "plaintext"]},
      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
      "codeAction": {"isPreferredSupport": true, "dataSupport": true,
                     "resolveSupport": {"properties": ["edit"]},
                     "codeActionLiteralSupport": {"codeActionKind":
                        {"valueSet": ["quickfix", "refactor", "source"]}}},
      "completion": {"contextSupport": true, "completionItem": {"snippetSupport": true,
        "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}}},
      "foldingRange": {"lineFoldingOnly": true},
      "semanticTokens": {"requests": {"range": true, "full": {"delta": true}},
        "formats": ["relative"], "tokenModifiers": ["declaration", "definition", "readonly"],
        "tokenTypes": ["namespace", "type", "class", "function", "variable", "property", "string",
                       "number", "keyword", "comment", "operator", "macro", "decorator"]}}})");
}

}  // namespace ibid::bench
