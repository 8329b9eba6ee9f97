// Code actions and the commands that go with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/base.h"
#include "lsp/value.h"

namespace ibid::lsp {

struct CodeActionContext {
  std::vector<Any> diagnostics;  ///< of any server: kept as they came, to be given back
  std::vector<std::string> only;
  bool operator==(const CodeActionContext&) const = default;
  void fields(auto&& field) {
    field.maybe("diagnostics", diagnostics);
    field.maybe("only", only);
  }
};

struct CodeActionParams {
  TextDocumentIdentifier textDocument;
  Range range;
  CodeActionContext context;
  bool operator==(const CodeActionParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("range", range);
    field("context", context);
  }
};

struct Command {
  std::string title;
  std::string command;
  std::vector<TextDocumentPositionParams> arguments;
  bool operator==(const Command&) const = default;
  void fields(auto&& field) {
    field("title", title);
    field("command", command);
    field.maybe("arguments", arguments);
  }
};

/// Why an action cannot be done.
struct CodeActionDisabled {
  std::string reason;
  bool operator==(const CodeActionDisabled&) const = default;
  void fields(auto&& field) { field("reason", reason); }
};

struct CodeAction {
  std::string title;
  std::string kind;
  std::vector<Any> diagnostics;
  bool isPreferred = false;
  std::optional<CodeActionDisabled> disabled;
  std::optional<WorkspaceEdit> edit;
  std::optional<Command> command;
  bool operator==(const CodeAction&) const = default;
  void fields(auto&& field) {
    field("title", title);
    field("kind", kind);
    field.maybe("diagnostics", diagnostics);
    field.maybe("isPreferred", isPreferred);
    field("disabled", disabled);
    field("edit", edit);
    field("command", command);
  }
};

/// Each of our commands takes a place in a document.
struct ExecuteCommandParams {
  std::string command;
  std::vector<TextDocumentPositionParams> arguments;
  bool operator==(const ExecuteCommandParams&) const = default;
  void fields(auto&& field) {
    field("command", command);
    field.maybe("arguments", arguments);
  }
};

}  // namespace ibid::lsp
