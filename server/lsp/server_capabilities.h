// What we can do, as `initialize` answers it. Filled from the routing table, never by hand.
#pragma once

#include <optional>
#include <string>

#include "lsp/sync.h"

namespace ibid::lsp {

struct SaveOptions {
  bool includeText = false;
  bool operator==(const SaveOptions&) const = default;
  void fields(auto&& field) { field("includeText", includeText); }
};

struct TextDocumentSyncOptions {
  bool openClose = false;
  TextDocumentSyncKind change = TextDocumentSyncKind::none;
  std::optional<SaveOptions> save;
  bool operator==(const TextDocumentSyncOptions&) const = default;
  void fields(auto&& field) {
    field("openClose", openClose);
    field("change", change);
    field("save", save);
  }
};

struct WorkspaceFoldersServerCapabilities {
  bool supported = false;
  bool changeNotifications = false;
  bool operator==(const WorkspaceFoldersServerCapabilities&) const = default;
  void fields(auto&& field) {
    field("supported", supported);
    field("changeNotifications", changeNotifications);
  }
};

struct ServerWorkspaceCapabilities {
  std::optional<WorkspaceFoldersServerCapabilities> workspaceFolders;
  bool operator==(const ServerWorkspaceCapabilities&) const = default;
  void fields(auto&& field) { field("workspaceFolders", workspaceFolders); }
};

struct ServerCapabilities {
  std::optional<std::string> positionEncoding;
  std::optional<TextDocumentSyncOptions> textDocumentSync;
  bool definitionProvider = false;
  bool referencesProvider = false;
  bool hoverProvider = false;
  bool documentSymbolProvider = false;
  std::optional<ServerWorkspaceCapabilities> workspace;
  bool operator==(const ServerCapabilities&) const = default;
  void fields(auto&& field) {
    field("positionEncoding", positionEncoding);
    field("textDocumentSync", textDocumentSync);
    field.maybe("definitionProvider", definitionProvider);
    field.maybe("referencesProvider", referencesProvider);
    field.maybe("hoverProvider", hoverProvider);
    field.maybe("documentSymbolProvider", documentSymbolProvider);
    field("workspace", workspace);
  }
};

}  // namespace ibid::lsp
