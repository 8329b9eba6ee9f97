// Every method we speak, once: its name and its types. The names follow the last part of the
// specification's.
#pragma once

#include <string_view>

#include "lsp/action.h"
#include "lsp/completion.h"
#include "lsp/diagnostic.h"
#include "lsp/file_operations.h"
#include "lsp/formatting.h"
#include "lsp/hierarchy.h"
#include "lsp/language.h"
#include "lsp/lens.h"
#include "lsp/lifecycle.h"
#include "lsp/link.h"
#include "lsp/marks.h"
#include "lsp/method.h"
#include "lsp/rename.h"
#include "lsp/semantic_tokens.h"
#include "lsp/shape.h"
#include "lsp/symbols.h"
#include "lsp/sync.h"
#include "lsp/window.h"
#include "lsp/workspace.h"

namespace ibid::lsp::method {

using Name = std::string_view;

struct initialize : FromClient<initialize, InitializeParams, InitializeResult> {
  static constexpr Name name = "initialize";
};
struct initialized : NoticeFromClient<initialized, Nothing> {
  static constexpr Name name = "initialized";
};
struct shutdown : FromClient<shutdown, Nothing, Nothing> {
  static constexpr Name name = "shutdown";
};
struct exit : NoticeFromClient<exit, Nothing> {
  static constexpr Name name = "exit";
};
struct cancel_request : NoticeFromClient<cancel_request, CancelParams> {
  static constexpr Name name = "$/cancelRequest";
};
struct set_trace : NoticeFromClient<set_trace, SetTraceParams> {
  static constexpr Name name = "$/setTrace";
};
struct log_trace : NoticeToClient<log_trace, LogTraceParams> {
  static constexpr Name name = "$/logTrace";
};
struct progress : NoticeToClient<progress, ProgressParams> {
  static constexpr Name name = "$/progress";
};

struct did_open : NoticeFromClient<did_open, DidOpenTextDocumentParams> {
  static constexpr Name name = "textDocument/didOpen";
};
struct did_change : NoticeFromClient<did_change, DidChangeTextDocumentParams> {
  static constexpr Name name = "textDocument/didChange";
};
struct did_close : NoticeFromClient<did_close, DidCloseTextDocumentParams> {
  static constexpr Name name = "textDocument/didClose";
};
struct did_save : NoticeFromClient<did_save, DidSaveTextDocumentParams> {
  static constexpr Name name = "textDocument/didSave";
};

struct definition : FromClient<definition, TextDocumentPositionParams, Definition> {
  static constexpr Name name = "textDocument/definition";
};
struct declaration : FromClient<declaration, TextDocumentPositionParams, Definition> {
  static constexpr Name name = "textDocument/declaration";
};
struct type_definition : FromClient<type_definition, TextDocumentPositionParams, Definition> {
  static constexpr Name name = "textDocument/typeDefinition";
};
struct implementation : FromClient<implementation, TextDocumentPositionParams, Definition> {
  static constexpr Name name = "textDocument/implementation";
};
struct references : FromClient<references, ReferenceParams, std::vector<Location>> {
  static constexpr Name name = "textDocument/references";
};
struct document_highlight
    : FromClient<document_highlight, TextDocumentPositionParams, std::vector<DocumentHighlight>> {
  static constexpr Name name = "textDocument/documentHighlight";
};
struct hover : FromClient<hover, TextDocumentPositionParams, std::optional<Hover>> {
  static constexpr Name name = "textDocument/hover";
};
struct document_symbol : FromClient<document_symbol, DocumentSymbolParams, Symbols> {
  static constexpr Name name = "textDocument/documentSymbol";
};
struct inlay_hint : FromClient<inlay_hint, InlayHintParams, std::vector<InlayHint>> {
  static constexpr Name name = "textDocument/inlayHint";
};
struct folding_range : FromClient<folding_range, FoldingRangeParams, std::vector<FoldingRange>> {
  static constexpr Name name = "textDocument/foldingRange";
};
struct selection_range : FromClient<selection_range, SelectionRangeParams,
                                    std::optional<std::vector<SelectionRange>>> {
  static constexpr Name name = "textDocument/selectionRange";
};
struct semantic_tokens : FromClient<semantic_tokens, SemanticTokensParams, SemanticTokens> {
  static constexpr Name name = "textDocument/semanticTokens/full";
};
struct semantic_tokens_delta
    : FromClient<semantic_tokens_delta, SemanticTokensDeltaParams, SemanticTokensAnswer> {
  static constexpr Name name = "textDocument/semanticTokens/full/delta";
};
struct semantic_tokens_range
    : FromClient<semantic_tokens_range, SemanticTokensRangeParams, SemanticTokens> {
  static constexpr Name name = "textDocument/semanticTokens/range";
};
struct resolve_inlay_hint : FromClient<resolve_inlay_hint, InlayHint, InlayHint> {
  static constexpr Name name = "inlayHint/resolve";
  static std::string document(const Params& hint) { return hint.data ? key(hint.data->uri) : ""; }
};
struct workspace_symbol : FromClient<workspace_symbol, WorkspaceSymbolParams, WorkspaceSymbols> {
  static constexpr Name name = "workspace/symbol";
};
struct completion : FromClient<completion, CompletionParams, CompletionList> {
  static constexpr Name name = "textDocument/completion";
};
struct resolve_completion : FromClient<resolve_completion, CompletionItem, CompletionItem> {
  static constexpr Name name = "completionItem/resolve";
};
struct resolve_workspace_symbol
    : FromClient<resolve_workspace_symbol, WorkspaceSymbol, WorkspaceSymbol> {
  static constexpr Name name = "workspaceSymbol/resolve";
};
struct code_lens : FromClient<code_lens, CodeLensParams, std::vector<CodeLens>> {
  static constexpr Name name = "textDocument/codeLens";
};
struct resolve_code_lens : FromClient<resolve_code_lens, CodeLens, CodeLens> {
  static constexpr Name name = "codeLens/resolve";
  static std::string document(const Params& lens) { return lens.data ? key(lens.data->uri) : ""; }
};
struct document_link : FromClient<document_link, DocumentLinkParams, std::vector<DocumentLink>> {
  static constexpr Name name = "textDocument/documentLink";
};
struct resolve_document_link : FromClient<resolve_document_link, DocumentLink, DocumentLink> {
  static constexpr Name name = "documentLink/resolve";
};
struct prepare_call_hierarchy : FromClient<prepare_call_hierarchy, TextDocumentPositionParams,
                                           std::vector<CallHierarchyItem>> {
  static constexpr Name name = "textDocument/prepareCallHierarchy";
};
struct incoming_calls
    : FromClient<incoming_calls, CallHierarchyParams, std::vector<CallHierarchyIncomingCall>> {
  static constexpr Name name = "callHierarchy/incomingCalls";
  static std::string document(const Params& params) { return key(params.item.uri); }
};
struct outgoing_calls
    : FromClient<outgoing_calls, CallHierarchyParams, std::vector<CallHierarchyOutgoingCall>> {
  static constexpr Name name = "callHierarchy/outgoingCalls";
  static std::string document(const Params& params) { return key(params.item.uri); }
};
struct prepare_rename
    : FromClient<prepare_rename, TextDocumentPositionParams, std::optional<PrepareRenameResult>> {
  static constexpr Name name = "textDocument/prepareRename";
};
struct rename : FromClient<rename, RenameParams, std::optional<WorkspaceEdit>> {
  static constexpr Name name = "textDocument/rename";
};
struct linked_editing_range : FromClient<linked_editing_range, TextDocumentPositionParams,
                                         std::optional<LinkedEditingRanges>> {
  static constexpr Name name = "textDocument/linkedEditingRange";
};
struct code_action : FromClient<code_action, CodeActionParams, std::vector<CodeAction>> {
  static constexpr Name name = "textDocument/codeAction";
};
struct code_action_resolve : FromClient<code_action_resolve, CodeAction, CodeAction> {
  static constexpr Name name = "codeAction/resolve";
};
struct apply_edit : ToClient<apply_edit, ApplyWorkspaceEditParams, ApplyWorkspaceEditResult> {
  static constexpr Name name = "workspace/applyEdit";
};
struct show_document : ToClient<show_document, ShowDocumentParams, Nothing> {
  static constexpr Name name = "window/showDocument";
};
struct execute_command : FromClient<execute_command, ExecuteCommandParams, Nothing> {
  static constexpr Name name = "workspace/executeCommand";
};
struct formatting : FromClient<formatting, DocumentFormattingParams, std::vector<TextEdit>> {
  static constexpr Name name = "textDocument/formatting";
};
struct range_formatting
    : FromClient<range_formatting, DocumentRangeFormattingParams, std::vector<TextEdit>> {
  static constexpr Name name = "textDocument/rangeFormatting";
};
struct on_type_formatting
    : FromClient<on_type_formatting, DocumentOnTypeFormattingParams, std::vector<TextEdit>> {
  static constexpr Name name = "textDocument/onTypeFormatting";
};
struct publish_diagnostics : NoticeToClient<publish_diagnostics, PublishDiagnosticsParams> {
  static constexpr Name name = "textDocument/publishDiagnostics";
};
struct diagnostic : FromClient<diagnostic, DocumentDiagnosticParams, RelatedDiagnosticReport> {
  static constexpr Name name = "textDocument/diagnostic";
};
struct workspace_diagnostic
    : FromClient<workspace_diagnostic, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> {
  static constexpr Name name = "workspace/diagnostic";
};

struct will_rename_files
    : FromClient<will_rename_files, RenameFilesParams, std::optional<WorkspaceEdit>> {
  static constexpr Name name = "workspace/willRenameFiles";
};
struct did_rename_files : NoticeFromClient<did_rename_files, RenameFilesParams> {
  static constexpr Name name = "workspace/didRenameFiles";
};
struct did_create_files : NoticeFromClient<did_create_files, FilesParams> {
  static constexpr Name name = "workspace/didCreateFiles";
};
struct did_delete_files : NoticeFromClient<did_delete_files, FilesParams> {
  static constexpr Name name = "workspace/didDeleteFiles";
};

struct did_change_watched_files
    : NoticeFromClient<did_change_watched_files, DidChangeWatchedFilesParams> {
  static constexpr Name name = "workspace/didChangeWatchedFiles";
};
struct did_change_workspace_folders
    : NoticeFromClient<did_change_workspace_folders, DidChangeWorkspaceFoldersParams> {
  static constexpr Name name = "workspace/didChangeWorkspaceFolders";
};
struct did_change_configuration
    : NoticeFromClient<did_change_configuration, DidChangeConfigurationParams> {
  static constexpr Name name = "workspace/didChangeConfiguration";
};
struct configuration : ToClient<configuration, ConfigurationParams, std::vector<Any>> {
  static constexpr Name name = "workspace/configuration";
};
struct register_capability : ToClient<register_capability, RegistrationParams, Nothing> {
  static constexpr Name name = "client/registerCapability";
};
struct unregister_capability : ToClient<unregister_capability, UnregistrationParams, Nothing> {
  static constexpr Name name = "client/unregisterCapability";
};

struct refresh_inlay_hints : ToClient<refresh_inlay_hints, Nothing, Nothing> {
  static constexpr Name name = "workspace/inlayHint/refresh";
};
struct refresh_semantic_tokens : ToClient<refresh_semantic_tokens, Nothing, Nothing> {
  static constexpr Name name = "workspace/semanticTokens/refresh";
};
struct refresh_code_lenses : ToClient<refresh_code_lenses, Nothing, Nothing> {
  static constexpr Name name = "workspace/codeLens/refresh";
};
struct refresh_diagnostics : ToClient<refresh_diagnostics, Nothing, Nothing> {
  static constexpr Name name = "workspace/diagnostic/refresh";
};

struct show_message : NoticeToClient<show_message, MessageParams> {
  static constexpr Name name = "window/showMessage";
};
struct log_message : NoticeToClient<log_message, MessageParams> {
  static constexpr Name name = "window/logMessage";
};
struct create_progress : ToClient<create_progress, WorkDoneProgressCreateParams, Nothing> {
  static constexpr Name name = "window/workDoneProgress/create";
};

}  // namespace ibid::lsp::method
