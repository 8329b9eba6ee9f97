#include "app/server/session/capabilities.h"

#include <algorithm>

#include "app/server/routes/completing.h"
#include "app/server/routes/file_operations.h"
#include "app/server/routes/lens_command.h"
#include "app/server/routes/offers.h"
#include "app/server/session/menu.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

constexpr std::string_view name_of(text::Encoding encoding) {
  switch (encoding) {
    case text::Encoding::utf8:
      return "utf-8";
    case text::Encoding::utf32:
      return "utf-32";
    case text::Encoding::utf16:
      break;
  }
  return "utf-16";
}

// UTF-8 spares us a conversion; UTF-16 is what every client can; UTF-32 only where it must be.
text::Encoding negotiate(const std::vector<std::string>& offered) {
  const auto has = [&](text::Encoding encoding) {
    return std::find(offered.begin(), offered.end(), name_of(encoding)) != offered.end();
  };
  if (has(text::Encoding::utf8)) return text::Encoding::utf8;
  if (!has(text::Encoding::utf16) && has(text::Encoding::utf32)) return text::Encoding::utf32;
  return text::Encoding::utf16;
}

// Only where something is coloured at all.
std::optional<lsp::SemanticTokensOptions> tokens_of(const rpc::Table& table,
                                                    const TokenLegend& legend) {
  if (legend.types.empty()) return std::nullopt;
  lsp::SemanticTokensOptions out;
  out.legend = {legend.types, legend.modifiers};
  out.range = legend.range && table.has(method::semantic_tokens_range::name);
  if (legend.full && table.has(method::semantic_tokens::name)) {
    out.full = {legend.delta && table.has(method::semantic_tokens_delta::name)};
  }
  if (!out.range && !out.full) return std::nullopt;
  return out;
}

// What a client knows that lists no kinds goes up to Array.
bool knows_keys(const std::vector<int>& kinds) {
  return std::find(kinds.begin(), kinds.end(), static_cast<int>(lsp::SymbolKind::key)) !=
         kinds.end();
}

bool has_unnecessary(const std::vector<int>& tags) {
  return std::find(tags.begin(), tags.end(), 1) != tags.end();
}

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Of what the table can tell in two steps.
std::optional<lsp::ResolveOptions> resolved(const rpc::Table& table, std::string_view whole,
                                            std::string_view resolve) {
  if (!table.has(whole)) return std::nullopt;
  return lsp::ResolveOptions{table.has(resolve)};
}

}  // namespace

Dialect dialect_of(const lsp::ClientCapabilities& client) {
  const auto& formats = client.hoverFormats;
  Dialect dialect;
  dialect.encoding = negotiate(client.positionEncodings);
  dialect.links = client.definitionLinks;
  dialect.declaration_links = client.declarationLinks;
  dialect.type_links = client.typeDefinitionLinks;
  dialect.implementation_links = client.implementationLinks;
  dialect.link_tooltips = client.linkTooltips;
  dialect.lazy_hints = lists(client.inlayHintResolve, "tooltip");
  dialect.lazy_symbols = lists(client.symbolResolve, "location.range");
  dialect.show_references = lists(client.commands, show_command);
  dialect.hierarchy = client.hierarchicalSymbols;
  dialect.key_symbols = knows_keys(client.documentSymbolKinds);
  dialect.key_hits = knows_keys(client.workspaceSymbolKinds);
  dialect.markdown = std::find(formats.begin(), formats.end(), "markdown") != formats.end();
  // A client that could not be told to ask again would show what was true once.
  dialect.pulls = client.diagnosticPull.given && client.diagnosticsRefresh;
  dialect.related =
      client.relatedInformation || (dialect.pulls && client.diagnosticPullRelatedInformation);
  dialect.unnecessary = has_unnecessary(client.diagnosticTags) ||
                        (dialect.pulls && has_unnecessary(client.diagnosticPullTags));
  dialect.actions = !client.codeActionKinds.empty();
  dialect.disabled_actions = client.codeActionDisabled;
  dialect.preferred_actions = client.codeActionPreferred;
  const auto& late = client.codeActionResolve;
  dialect.late_edits =
      client.codeActionData && std::find(late.begin(), late.end(), "edit") != late.end();
  dialect.prepare_rename = client.renamePrepare;
  dialect.versions = client.documentChanges;
  dialect.annotations = client.changeAnnotations.given;
  dialect.fold_lines = client.foldingWholeLines;
  dialect.fold_text = client.foldingCollapsedText;
  const auto& kinds = client.foldingKinds;
  const auto has_kind = [&](std::string_view kind) {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  dialect.fold_regions = has_kind("region");
  dialect.fold_comments = has_kind("comment");
  if (client.foldingLimit > 0) {
    dialect.fold_limit = static_cast<std::size_t>(client.foldingLimit);
  }
  dialect.tokens = legend_of(client);
  dialect.completion = completion_dialect(client);
  return dialect;
}

// Exactly what the table holds.
lsp::ServerCapabilities capabilities_of(const rpc::Table& table, const Dialect& dialect) {
  lsp::ServerCapabilities out;
  out.positionEncoding = std::string(name_of(dialect.encoding));
  out.textDocumentSync = {table.has(method::did_open::name),
                          table.has(method::did_change::name)
                              ? lsp::TextDocumentSyncKind::incremental
                              : lsp::TextDocumentSyncKind::none,
                          std::nullopt};
  if (table.has(method::did_save::name)) out.textDocumentSync->save = lsp::SaveOptions{};
  out.definitionProvider = table.has(method::definition::name);
  out.declarationProvider = table.has(method::declaration::name);
  out.typeDefinitionProvider = table.has(method::type_definition::name);
  out.implementationProvider = table.has(method::implementation::name);
  out.referencesProvider = table.has(method::references::name);
  out.documentHighlightProvider = table.has(method::document_highlight::name);
  out.hoverProvider = table.has(method::hover::name);
  out.documentSymbolProvider = table.has(method::document_symbol::name);
  out.foldingRangeProvider = table.has(method::folding_range::name);
  out.selectionRangeProvider = table.has(method::selection_range::name);
  out.semanticTokensProvider = tokens_of(table, dialect.tokens);
  out.inlayHintProvider =
      resolved(table, method::inlay_hint::name, method::resolve_inlay_hint::name);
  out.codeLensProvider = resolved(table, method::code_lens::name, method::resolve_code_lens::name);
  out.documentLinkProvider =
      resolved(table, method::document_link::name, method::resolve_document_link::name);
  out.callHierarchyProvider = table.has(method::prepare_call_hierarchy::name);
  out.workspaceSymbolProvider =
      resolved(table, method::workspace_symbol::name, method::resolve_workspace_symbol::name);
  // Without CodeAction there are neither options nor anything that we offer.
  if (dialect.actions && table.has(method::code_action::name)) {
    out.codeActionProvider =
        lsp::CodeActionOptions{action_kinds(), table.has(method::code_action_resolve::name)};
  }
  if (table.has(method::completion::name)) {
    out.completionProvider = lsp::CompletionOptions{
        completion_triggers(), table.has(method::resolve_completion::name), {true}};
  }
  if (table.has(method::rename::name)) {
    out.renameProvider.emplace(true);
    if (dialect.prepare_rename) {
      out.renameProvider = lsp::RenameOptions{table.has(method::prepare_rename::name)};
    }
  }
  out.linkedEditingRangeProvider = table.has(method::linked_editing_range::name);
  if (table.has(method::execute_command::name)) {
    out.executeCommandProvider = lsp::ExecuteCommandOptions{command_names()};
  }
  if (dialect.pulls && table.has(method::diagnostic::name)) {
    out.diagnosticProvider =
        lsp::DiagnosticOptions{"ibid", true, table.has(method::workspace_diagnostic::name), true};
  }
  const bool folders = table.has(method::did_change_workspace_folders::name);
  const auto files = files_of_interest();
  out.workspace = {lsp::WorkspaceFoldersServerCapabilities{folders, folders},
                   lsp::FileOperationsServerCapabilities{files, files, files, files}};
  return out;
}

}  // namespace ibid::app
