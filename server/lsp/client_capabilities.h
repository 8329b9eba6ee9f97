// What the client can do, as far as we make use of it.
//
// Read leniently: an entry that is missing or of the wrong type counts as not supported, because a
// client must not fail to start for the sake of it. A row here is the only mention of a path.
#pragma once

#include <string>
#include <vector>

#include "lsp/value.h"

namespace ibid::lsp {

struct ClientCapabilities {
  std::vector<std::string> positionEncodings;  ///< empty: utf-16

  bool hierarchicalSymbols = false;
  std::vector<int> documentSymbolKinds;   ///< empty: those of old, file to array
  std::vector<int> workspaceSymbolKinds;  ///< the same
  bool definitionLinks = false;
  bool declarationLinks = false;
  bool typeDefinitionLinks = false;
  bool implementationLinks = false;
  bool linkTooltips = false;
  std::vector<std::string> inlayHintResolve;  ///< properties that it fetches later
  std::vector<std::string> symbolResolve;     ///< the same of workspace symbols
  std::vector<std::string> commands;          ///< that it has itself, for servers to name
  std::vector<std::string> hoverFormats;      ///< in the order of preference; empty: plain text

  bool relatedInformation = false;
  bool diagnosticVersion = false;
  bool diagnosticCodeDescription = false;
  bool diagnosticData = false;
  std::vector<int> diagnosticTags;

  std::vector<std::string> completionFormats;   ///< of documentation; empty: plain text
  std::vector<std::string> completionResolves;  ///< properties of items that it asks for later
  std::vector<std::string> completionDefaults;  ///< properties that a list may say once
  bool completionSnippets = false;
  bool completionLabelDetails = false;
  bool completionContext = false;

  std::vector<std::string> codeActionKinds;  ///< empty: it knows commands only
  bool codeActionDisabled = false;
  bool codeActionPreferred = false;
  bool codeActionData = false;
  std::vector<std::string> codeActionResolve;  ///< properties that may come later
  bool applyEdit = false;
  bool showDocument = false;
  bool renamePrepare = false;
  bool documentChanges = false;
  Present changeAnnotations;
  bool watchedFiles = false;          ///< may be registered
  bool watchedFilesRelative = false;  ///< patterns may be relative to a folder
  bool configuration = false;
  bool configurationRegistration = false;
  bool formattingRegistration = false;
  bool rangeFormattingRegistration = false;
  bool onTypeFormattingRegistration = false;
  bool foldingWholeLines = false;
  int foldingLimit = 0;                   ///< 0: none
  std::vector<std::string> foldingKinds;  ///< empty: those of the specification
  bool foldingCollapsedText = false;
  std::vector<std::string> tokenTypes;  ///< empty: it colours nothing
  std::vector<std::string> tokenModifiers;
  Present tokensFull;
  bool tokensDelta = false;
  Present tokensRange;
  bool inlayHintRefresh = false;
  bool semanticTokensRefresh = false;
  bool codeLensRefresh = false;
  bool diagnosticsRefresh = false;
  Present diagnosticPull;
  bool diagnosticRelatedDocuments = false;
  bool diagnosticPullRelatedInformation = false;
  std::vector<int> diagnosticPullTags;
  bool workspaceFolders = false;
  bool workDoneProgress = false;

  bool operator==(const ClientCapabilities&) const = default;
  void paths(auto&& path) {
    document_paths(path);
    editing_paths(path);
    drawing_paths(path);
    workspace_paths(path);
  }

 private:
  void document_paths(auto& path) {
    path("general.positionEncodings", positionEncodings);
    path("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport", hierarchicalSymbols);
    path("textDocument.documentSymbol.symbolKind.valueSet", documentSymbolKinds);
    path("workspace.symbol.symbolKind.valueSet", workspaceSymbolKinds);
    path("textDocument.definition.linkSupport", definitionLinks);
    path("textDocument.declaration.linkSupport", declarationLinks);
    path("textDocument.typeDefinition.linkSupport", typeDefinitionLinks);
    path("textDocument.implementation.linkSupport", implementationLinks);
    path("textDocument.documentLink.tooltipSupport", linkTooltips);
    path("textDocument.inlayHint.resolveSupport.properties", inlayHintResolve);
    path("workspace.symbol.resolveSupport.properties", symbolResolve);
    path("experimental.commands.commands", commands);
    path("textDocument.hover.contentFormat", hoverFormats);
    path("textDocument.publishDiagnostics.relatedInformation", relatedInformation);
    path("textDocument.publishDiagnostics.versionSupport", diagnosticVersion);
    path("textDocument.publishDiagnostics.codeDescriptionSupport", diagnosticCodeDescription);
    path("textDocument.publishDiagnostics.dataSupport", diagnosticData);
    path("textDocument.publishDiagnostics.tagSupport.valueSet", diagnosticTags);
    path("textDocument.completion.completionItem.documentationFormat", completionFormats);
    path("textDocument.completion.completionItem.resolveSupport.properties", completionResolves);
    path("textDocument.completion.completionList.itemDefaults", completionDefaults);
    path("textDocument.completion.completionItem.snippetSupport", completionSnippets);
    path("textDocument.completion.completionItem.labelDetailsSupport", completionLabelDetails);
    path("textDocument.completion.contextSupport", completionContext);
  }
  void editing_paths(auto& path) {
    path("textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet",
         codeActionKinds);
    path("textDocument.codeAction.disabledSupport", codeActionDisabled);
    path("textDocument.codeAction.isPreferredSupport", codeActionPreferred);
    path("textDocument.codeAction.dataSupport", codeActionData);
    path("textDocument.codeAction.resolveSupport.properties", codeActionResolve);
    path("workspace.applyEdit", applyEdit);
    path("window.showDocument.support", showDocument);
    path("textDocument.rename.prepareSupport", renamePrepare);
    path("workspace.workspaceEdit.documentChanges", documentChanges);
    path("workspace.workspaceEdit.changeAnnotationSupport", changeAnnotations);
    path("workspace.didChangeWatchedFiles.dynamicRegistration", watchedFiles);
    path("workspace.didChangeWatchedFiles.relativePatternSupport", watchedFilesRelative);
    path("workspace.configuration", configuration);
    path("workspace.didChangeConfiguration.dynamicRegistration", configurationRegistration);
    path("textDocument.formatting.dynamicRegistration", formattingRegistration);
    path("textDocument.rangeFormatting.dynamicRegistration", rangeFormattingRegistration);
    path("textDocument.onTypeFormatting.dynamicRegistration", onTypeFormattingRegistration);
  }
  void drawing_paths(auto& path) {
    path("textDocument.foldingRange.lineFoldingOnly", foldingWholeLines);
    path("textDocument.foldingRange.rangeLimit", foldingLimit);
    path("textDocument.foldingRange.foldingRangeKind.valueSet", foldingKinds);
    path("textDocument.foldingRange.foldingRange.collapsedText", foldingCollapsedText);
    path("textDocument.semanticTokens.tokenTypes", tokenTypes);
    path("textDocument.semanticTokens.tokenModifiers", tokenModifiers);
    path("textDocument.semanticTokens.requests.full", tokensFull);
    path("textDocument.semanticTokens.requests.full.delta", tokensDelta);
    path("textDocument.semanticTokens.requests.range", tokensRange);
  }
  void workspace_paths(auto& path) {
    path("workspace.inlayHint.refreshSupport", inlayHintRefresh);
    path("workspace.semanticTokens.refreshSupport", semanticTokensRefresh);
    path("workspace.codeLens.refreshSupport", codeLensRefresh);
    path("textDocument.diagnostic", diagnosticPull);
    path("textDocument.diagnostic.relatedDocumentSupport", diagnosticRelatedDocuments);
    path("textDocument.diagnostic.relatedInformation", diagnosticPullRelatedInformation);
    path("textDocument.diagnostic.tagSupport.valueSet", diagnosticPullTags);
    path("workspace.diagnostics.refreshSupport", diagnosticsRefresh);
    path("workspace.workspaceFolders", workspaceFolders);
    path("window.workDoneProgress", workDoneProgress);
  }
};

}  // namespace ibid::lsp
