// Code actions and the commands that go with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/base.h"
#include "lsp/value.h"

namespace ibid::lsp {

struct CodeActionContext {
  static constexpr std::int32_t automatic = 2;  ///< nobody asked: the cursor moved

  std::vector<Any> diagnostics;  ///< of any server: kept as they came, to be given back
  std::vector<std::string> only;
  std::optional<std::int32_t> triggerKind;
  bool operator==(const CodeActionContext&) const = default;
  void fields(auto&& field) {
    field.maybe("diagnostics", diagnostics);
    field.maybe("only", only);
    field("triggerKind", triggerKind);
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

/// Ours, kept by the client: what an action that came without its edit is made of.
struct CodeActionData {
  DocumentUri uri;
  std::int32_t version = 0;
  Range range;
  bool operator==(const CodeActionData&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("version", version);
    field("range", range);
  }
};

struct CodeAction {
  std::string title;
  std::string kind;
  std::vector<Any> diagnostics;
  bool isPreferred = false;
  std::optional<CodeActionDisabled> disabled;
  std::optional<WorkspaceEdit> edit;
  std::optional<Command> command;
  std::optional<CodeActionData> data;
  bool operator==(const CodeAction&) const = default;
  void fields(auto&& field) {
    field("title", title);
    field("kind", kind);
    field.maybe("diagnostics", diagnostics);
    field.maybe("isPreferred", isPreferred);
    field("disabled", disabled);
    field("edit", edit);
    field("command", command);
    field("data", data);
  }
};

struct ApplyWorkspaceEditParams {
  std::optional<std::string> label;
  WorkspaceEdit edit;
  bool operator==(const ApplyWorkspaceEditParams&) const = default;
  void fields(auto&& field) {
    field("label", label);
    field("edit", edit);
  }
};

struct ApplyWorkspaceEditResult {
  bool applied = false;
  std::optional<std::string> failureReason;
  bool operator==(const ApplyWorkspaceEditResult&) const = default;
  void fields(auto&& field) {
    field("applied", applied);
    field("failureReason", failureReason);
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
