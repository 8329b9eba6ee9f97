// From initialize to exit, and what concerns the conversation itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/client_capabilities.h"
#include "lsp/server_capabilities.h"
#include "lsp/value.h"
#include "lsp/workspace.h"

namespace ibid::lsp {

struct Program {
  std::string name;
  std::optional<std::string> version;
  bool operator==(const Program&) const = default;
  void fields(auto&& field) {
    field("name", name);
    field("version", version);
  }
};

struct InitializeParams {
  std::optional<std::int64_t> processId;
  std::optional<Program> clientInfo;
  std::optional<std::string> locale;
  std::optional<std::string> rootPath;
  std::optional<DocumentUri> rootUri;
  Any initializationOptions;
  ClientCapabilities capabilities;
  std::optional<std::string> trace;
  std::optional<std::vector<WorkspaceFolder>> workspaceFolders;
  bool operator==(const InitializeParams&) const = default;
  void fields(auto&& field) {
    field("processId", processId);
    field("clientInfo", clientInfo);
    field("locale", locale);
    field("rootPath", rootPath);
    field("rootUri", rootUri);
    field.maybe("initializationOptions", initializationOptions);
    field.maybe("capabilities", capabilities);
    field("trace", trace);
    field("workspaceFolders", workspaceFolders);
  }
};

struct InitializeResult {
  ServerCapabilities capabilities;
  Program serverInfo;
  bool operator==(const InitializeResult&) const = default;
  void fields(auto&& field) {
    field("capabilities", capabilities);
    field("serverInfo", serverInfo);
  }
};

struct CancelParams {
  Id id;
  bool operator==(const CancelParams&) const = default;
  void fields(auto&& field) { field("id", id); }
};

/// `value`: off, messages or verbose.
struct SetTraceParams {
  std::string value;
  bool operator==(const SetTraceParams&) const = default;
  void fields(auto&& field) { field("value", value); }
};

struct LogTraceParams {
  std::string message;
  std::optional<std::string> verbose;
  bool operator==(const LogTraceParams&) const = default;
  void fields(auto&& field) {
    field("message", message);
    field("verbose", verbose);
  }
};

}  // namespace ibid::lsp
