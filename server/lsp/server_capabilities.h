// What we can do, as `initialize` answers it. Filled from the routing table, never by hand.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lsp/file_operations.h"
#include "lsp/semantic_tokens.h"
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
  std::optional<FileOperationsServerCapabilities> fileOperations;
  bool operator==(const ServerWorkspaceCapabilities&) const = default;
  void fields(auto&& field) {
    field("workspaceFolders", workspaceFolders);
    field("fileOperations", fileOperations);
  }
};

struct CodeActionOptions {
  std::vector<std::string> codeActionKinds;
  bool resolveProvider = false;
  bool operator==(const CodeActionOptions&) const = default;
  void fields(auto&& field) {
    field("codeActionKinds", codeActionKinds);
    field.maybe("resolveProvider", resolveProvider);
  }
};

struct ExecuteCommandOptions {
  std::vector<std::string> commands;
  bool operator==(const ExecuteCommandOptions&) const = default;
  void fields(auto&& field) { field("commands", commands); }
};

struct DocumentOnTypeFormattingOptions {
  std::string firstTriggerCharacter;
  std::vector<std::string> moreTriggerCharacter;
  bool operator==(const DocumentOnTypeFormattingOptions&) const = default;
  void fields(auto&& field) {
    field("firstTriggerCharacter", firstTriggerCharacter);
    field.maybe("moreTriggerCharacter", moreTriggerCharacter);
  }
};

struct CompletionItemOptions {
  bool labelDetailsSupport = false;
  bool operator==(const CompletionItemOptions&) const = default;
  void fields(auto&& field) { field.maybe("labelDetailsSupport", labelDetailsSupport); }
};

struct CompletionOptions {
  std::vector<std::string> triggerCharacters;
  bool resolveProvider = false;
  CompletionItemOptions completionItem;
  bool operator==(const CompletionOptions&) const = default;
  void fields(auto&& field) {
    field("triggerCharacters", triggerCharacters);
    field("resolveProvider", resolveProvider);
    field("completionItem", completionItem);
  }
};

struct DiagnosticOptions {
  std::string identifier;
  bool interFileDependencies = false;
  bool workspaceDiagnostics = false;
  bool workDoneProgress = false;
  bool operator==(const DiagnosticOptions&) const = default;
  void fields(auto&& field) {
    field.maybe("identifier", identifier);
    field("interFileDependencies", interFileDependencies);
    field("workspaceDiagnostics", workspaceDiagnostics);
    field.maybe("workDoneProgress", workDoneProgress);
  }
};

/// Of what is told in two steps.
struct ResolveOptions {
  bool resolveProvider = false;
  bool operator==(const ResolveOptions&) const = default;
  void fields(auto&& field) { field("resolveProvider", resolveProvider); }
};

struct RenameOptions {
  bool prepareProvider = false;
  bool operator==(const RenameOptions&) const = default;
  void fields(auto&& field) { field("prepareProvider", prepareProvider); }
};

struct ServerCapabilities {
  std::optional<std::string> positionEncoding;
  std::optional<TextDocumentSyncOptions> textDocumentSync;
  bool definitionProvider = false;
  bool declarationProvider = false;
  bool typeDefinitionProvider = false;
  bool implementationProvider = false;
  bool referencesProvider = false;
  bool documentHighlightProvider = false;
  bool hoverProvider = false;
  bool documentSymbolProvider = false;
  bool foldingRangeProvider = false;
  bool selectionRangeProvider = false;
  std::optional<SemanticTokensOptions> semanticTokensProvider;
  std::optional<ResolveOptions> inlayHintProvider;
  std::optional<ResolveOptions> codeLensProvider;
  std::optional<ResolveOptions> documentLinkProvider;
  bool callHierarchyProvider = false;
  bool documentFormattingProvider = false;
  bool documentRangeFormattingProvider = false;
  std::optional<DocumentOnTypeFormattingOptions> documentOnTypeFormattingProvider;
  std::optional<CompletionOptions> completionProvider;
  std::optional<ResolveOptions> workspaceSymbolProvider;
  std::optional<CodeActionOptions> codeActionProvider;
  /// Options only for clients with prepareSupport.
  std::optional<std::variant<bool, RenameOptions>> renameProvider;
  bool linkedEditingRangeProvider = false;
  std::optional<ExecuteCommandOptions> executeCommandProvider;
  std::optional<DiagnosticOptions> diagnosticProvider;
  std::optional<ServerWorkspaceCapabilities> workspace;
  bool operator==(const ServerCapabilities&) const = default;
  void fields(auto&& field) {
    field("positionEncoding", positionEncoding);
    field("textDocumentSync", textDocumentSync);
    field.maybe("definitionProvider", definitionProvider);
    field.maybe("declarationProvider", declarationProvider);
    field.maybe("typeDefinitionProvider", typeDefinitionProvider);
    field.maybe("implementationProvider", implementationProvider);
    field.maybe("referencesProvider", referencesProvider);
    field.maybe("documentHighlightProvider", documentHighlightProvider);
    field.maybe("hoverProvider", hoverProvider);
    field.maybe("documentSymbolProvider", documentSymbolProvider);
    field.maybe("foldingRangeProvider", foldingRangeProvider);
    field.maybe("selectionRangeProvider", selectionRangeProvider);
    field("semanticTokensProvider", semanticTokensProvider);
    field("inlayHintProvider", inlayHintProvider);
    field("codeLensProvider", codeLensProvider);
    field("documentLinkProvider", documentLinkProvider);
    field.maybe("callHierarchyProvider", callHierarchyProvider);
    field.maybe("documentFormattingProvider", documentFormattingProvider);
    field.maybe("documentRangeFormattingProvider", documentRangeFormattingProvider);
    field("documentOnTypeFormattingProvider", documentOnTypeFormattingProvider);
    field("completionProvider", completionProvider);
    field("workspaceSymbolProvider", workspaceSymbolProvider);
    field("codeActionProvider", codeActionProvider);
    field("renameProvider", renameProvider);
    field.maybe("linkedEditingRangeProvider", linkedEditingRangeProvider);
    field("executeCommandProvider", executeCommandProvider);
    field("diagnosticProvider", diagnosticProvider);
    field("workspace", workspace);
  }
};

}  // namespace ibid::lsp
