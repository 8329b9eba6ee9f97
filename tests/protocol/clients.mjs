// The clients that the sessions are held with: one that can do all there is, one from before
// diagnostics were pulled and lists had defaults, one that says nothing of itself.

const upTo = (count) => Array.from({ length: count }, (_, i) => i + 1);
const dynamic = { dynamicRegistration: true };
const links = { dynamicRegistration: true, linkSupport: true };
const symbolKind = { valueSet: upTo(26) };
const markup = ['markdown', 'plaintext'];

export const tokenTypes = [
  'namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter',
  'variable', 'property', 'enumMember', 'event', 'function', 'method', 'macro', 'keyword',
  'modifier', 'comment', 'string', 'number', 'regexp', 'operator', 'decorator',
];
const tokenModifiers = [
  'declaration', 'definition', 'readonly', 'static', 'deprecated', 'abstract', 'async',
  'modification', 'documentation', 'defaultLibrary',
];
const fileOperations = {
  dynamicRegistration: true, didCreate: true, willCreate: true, didRename: true,
  willRename: true, didDelete: true, willDelete: true,
};

const rich = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'abort',
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    didChangeConfiguration: dynamic,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    symbol: { ...dynamic, symbolKind, tagSupport: { valueSet: [1] },
              resolveSupport: { properties: ['location.range'] } },
    executeCommand: dynamic,
    workspaceFolders: true,
    configuration: true,
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    fileOperations,
  },
  textDocument: {
    synchronization: { ...dynamic, willSave: true, willSaveWaitUntil: true, didSave: true },
    completion: {
      ...dynamic,
      completionItem: {
        snippetSupport: true, commitCharactersSupport: true, documentationFormat: markup,
        deprecatedSupport: true, preselectSupport: true, tagSupport: { valueSet: [1] },
        insertReplaceSupport: true, insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        labelDetailsSupport: true,
      },
      completionItemKind: { valueSet: upTo(25) },
      completionList: {
        itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
      },
      contextSupport: true,
      insertTextMode: 2,
    },
    hover: { ...dynamic, contentFormat: markup },
    definition: links, declaration: links, typeDefinition: links, implementation: links,
    references: dynamic,
    documentHighlight: dynamic,
    documentSymbol: { ...dynamic, symbolKind, hierarchicalDocumentSymbolSupport: true,
                      tagSupport: { valueSet: [1] }, labelSupport: true },
    codeAction: {
      ...dynamic,
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'refactor.extract',
          'refactor.inline', 'refactor.rewrite', 'source', 'source.organizeImports',
          'source.fixAll'] },
      },
      isPreferredSupport: true, disabledSupport: true, dataSupport: true,
      resolveSupport: { properties: ['edit'] }, honorsChangeAnnotations: true,
    },
    codeLens: dynamic,
    documentLink: { ...dynamic, tooltipSupport: true },
    formatting: dynamic, rangeFormatting: dynamic, onTypeFormatting: dynamic,
    rename: { ...dynamic, prepareSupport: true, prepareSupportDefaultBehavior: 1,
              honorsChangeAnnotations: true },
    foldingRange: { ...dynamic, rangeLimit: 5000,
                    foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] },
                    foldingRange: { collapsedText: true } },
    selectionRange: dynamic,
    linkedEditingRange: dynamic,
    callHierarchy: dynamic,
    semanticTokens: {
      ...dynamic, requests: { range: true, full: { delta: true } }, tokenTypes, tokenModifiers,
      formats: ['relative'], overlappingTokenSupport: false, multilineTokenSupport: true,
      serverCancelSupport: true, augmentsSyntaxTokens: true,
    },
    inlayHint: { ...dynamic, resolveSupport: { properties: ['tooltip', 'label.tooltip'] } },
    diagnostic: { ...dynamic, relatedDocumentSupport: true, relatedInformation: true,
                  tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true,
                  dataSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true,
                          tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true,
                          dataSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true },
            showMessage: { messageActionItem: { additionalPropertiesSupport: true } } },
};

/// As Neovim 0.7 and others of its time.
const older = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    symbol: { symbolKind },
    workspaceFolders: true,
    configuration: true,
  },
  textDocument: {
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
    hover: { contentFormat: ['plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { symbolKind, hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5 },
    semanticTokens: {
      requests: { full: true }, tokenTypes: tokenTypes.slice(0, 20), tokenModifiers: [],
      formats: ['relative'],
    },
    publishDiagnostics: { relatedInformation: true },
  },
};

const kinds = { rich, older, minimal: {} };
const encodings = ['utf-8', 'utf-16', 'utf-32'];

/// Every client in every encoding; UTF-16 is the one that a client gets that asks for none.
export const clients = Object.entries(kinds).flatMap(([kind, capabilities]) =>
  encodings.map((encoding) => ({
    name: `${kind}, ${encoding}`,
    kind,
    encoding,
    capabilities: encoding === 'utf-16' && kind !== 'rich'
      ? capabilities
      : { ...capabilities, general: { positionEncodings: [encoding] } },
  })));
