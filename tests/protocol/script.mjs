// What is asked for each capability that the server advertises.
//
// A row has `place`, called at each place of each document, `document`, called for each document,
// or `once`. What is advertised and has no row here is a fault (see session.mjs): a method that is
// added is added here as well.

const at = (method, more) => ({
  place: (s, document, place) => s.ask(method, {
    textDocument: { uri: document.uri }, position: place.at, ...more,
  }),
});
const over = (method, more) => ({
  place: (s, document, place) => s.ask(method, {
    textDocument: { uri: document.uri }, range: place.range, ...more,
  }),
});
const options = { tabSize: 4, insertSpaces: true };
const none = {};

/// The answer's items, resolved where that is advertised: the first few of them.
async function resolved(s, answer, provider, method, few = 3) {
  if (!provider?.resolveProvider || !answer) return;
  const items = Array.isArray(answer) ? answer : answer.items;
  for (const item of items.slice(0, few)) await s.ask(method, item);
}

async function completion(s, document, place, provider) {
  const ask = (context) => s.ask('textDocument/completion', {
    textDocument: { uri: document.uri }, position: place.at,
    ...(context ? { context } : {}),
  });
  await resolved(s, await ask(), provider, 'completionItem/resolve');
  await ask({ triggerKind: 1 });
  for (const triggerCharacter of provider.triggerCharacters ?? []) {
    await ask({ triggerKind: 2, triggerCharacter });
  }
}

async function actions(s, document, place, provider) {
  const found = s.diagnostics.get(document.uri) ?? [];
  const touching = found.filter((one) =>
    one.range.start.line <= place.range.end.line && place.range.start.line <= one.range.end.line);
  const ask = (context) => s.ask('textDocument/codeAction', {
    textDocument: { uri: document.uri }, range: place.range, context,
  });
  const answer = await ask({ diagnostics: touching, triggerKind: 1 });
  for (const action of answer ?? []) {
    s.command(typeof action.command === 'string' ? action : action.command);
    if (provider.resolveProvider && !action.edit && !action.disabled && action.data !== undefined) {
      await s.ask('codeAction/resolve', action);
    }
  }
  // Every kind in its turn: each place with each of them would take a while.
  const known = provider.codeActionKinds ?? [];
  if (known.length) await ask({ diagnostics: [], only: [known[s.turn++ % known.length]] });
}

async function rename(s, document, place, provider) {
  const where = { textDocument: { uri: document.uri }, position: place.at };
  if (provider.prepareProvider) await s.ask('textDocument/prepareRename', where);
  for (const newName of ['neu𝔄', '77', 'a b', '', ']{'] ) {
    await s.ask('textDocument/rename', { ...where, newName });
  }
}

async function calls(s, document, place) {
  const items = await s.ask('textDocument/prepareCallHierarchy', {
    textDocument: { uri: document.uri }, position: place.at,
  });
  for (const item of items ?? []) {
    await s.ask('callHierarchy/incomingCalls', { item });
    await s.ask('callHierarchy/outgoingCalls', { item });
  }
}

async function tokens(s, document, provider) {
  const textDocument = { uri: document.uri };
  if (!provider.full) return;
  const answer = await s.ask('textDocument/semanticTokens/full', { textDocument });
  if (!provider.full.delta || answer?.resultId === undefined) return;
  for (const previousResultId of [answer.resultId, 'never given']) {
    await s.ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  }
}

async function lenses(s, document, provider) {
  const answer = await s.ask('textDocument/codeLens', { textDocument: { uri: document.uri } });
  for (const lens of answer ?? []) s.command(lens.command);
  await resolved(s, answer, provider, 'codeLens/resolve', 100);
}

async function pulled(s, document) {
  const textDocument = { uri: document.uri };
  const ask = async (more) => {
    const report = await s.ask('textDocument/diagnostic', { textDocument, ...more });
    if (report?.items) s.diagnostics.set(document.uri, report.items);
    return report?.resultId;
  };
  const id = await ask({});
  if (id !== undefined) await ask({ previousResultId: id });
  await ask({ previousResultId: 'never given' });
}

async function pulledAll(s, provider) {
  if (!provider.workspaceDiagnostics) return;
  const answer = await s.ask('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'partial:all' });
  const known = [...answer.items, ...s.partial('partial:all').flatMap((one) => one.items)]
    .filter((one) => one.resultId !== undefined)
    .map(({ uri, resultId }) => ({ uri, value: resultId }));
  // One that has changed since, lest the server wait for a change before it answers.
  if (known.length) known[0] = { ...known[0], value: 'never given' };
  await s.ask('workspace/diagnostic', { previousResultIds: known });
}

async function symbols(s, provider) {
  for (const query of ['', 'carr', 'воспом', '𝔄', 'october', 'n 3', 'nothing of that kind']) {
    await resolved(s, await s.ask('workspace/symbol', { query }), provider, 'workspaceSymbol/resolve');
  }
}

const unresolved = (method) => ({
  document: (s, document) => s.ask(method, { textDocument: { uri: document.uri } }),
});

export const scripts = {
  positionEncoding: none,
  textDocumentSync: none,  // what a session does all the time
  executeCommandProvider: none,  // commands are run when all places have been asked; see session.mjs
  workspace: { once: (s, provider) => s.files(provider.fileOperations) },

  hoverProvider: at('textDocument/hover'),
  definitionProvider: at('textDocument/definition'),
  declarationProvider: at('textDocument/declaration'),
  typeDefinitionProvider: at('textDocument/typeDefinition'),
  implementationProvider: at('textDocument/implementation'),
  referencesProvider: {
    async place(s, document, place) {
      for (const includeDeclaration of [true, false]) {
        await at('textDocument/references', { context: { includeDeclaration } }).place(s, document, place);
      }
    },
  },
  documentHighlightProvider: at('textDocument/documentHighlight'),
  linkedEditingRangeProvider: at('textDocument/linkedEditingRange'),
  completionProvider: { place: completion },
  codeActionProvider: { place: actions },
  renameProvider: { place: rename },
  callHierarchyProvider: { place: calls },
  selectionRangeProvider: {
    place: (s, document, place) => s.ask('textDocument/selectionRange', {
      textDocument: { uri: document.uri }, positions: [place.at, place.range.start],
    }),
  },
  inlayHintProvider: {
    async place(s, document, place, provider) {
      const answer = await over('textDocument/inlayHint').place(s, document, place);
      await resolved(s, answer, provider, 'inlayHint/resolve');
    },
  },
  documentFormattingProvider: {
    document: (s, document) =>
      s.ask('textDocument/formatting', { textDocument: { uri: document.uri }, options }),
  },
  documentRangeFormattingProvider: over('textDocument/rangeFormatting', { options }),
  documentOnTypeFormattingProvider: {
    async place(s, document, place, provider) {
      const characters = [provider.firstTriggerCharacter, ...(provider.moreTriggerCharacter ?? [])];
      for (const ch of characters) {
        await at('textDocument/onTypeFormatting', { ch, options }).place(s, document, place);
      }
    },
  },
  documentSymbolProvider: unresolved('textDocument/documentSymbol'),
  foldingRangeProvider: unresolved('textDocument/foldingRange'),
  documentLinkProvider: {
    async document(s, document, provider) {
      const answer = await unresolved('textDocument/documentLink').document(s, document);
      await resolved(s, answer, provider, 'documentLink/resolve', 100);
    },
  },
  codeLensProvider: { document: lenses },
  semanticTokensProvider: {
    document: tokens,
    async place(s, document, place, provider) {
      if (provider.range) await over('textDocument/semanticTokens/range').place(s, document, place);
    },
  },
  diagnosticProvider: { document: pulled, once: pulledAll },
  workspaceSymbolProvider: { once: symbols },
};

/// What may be registered later: the row for it. Of some the session sends notices, and no row asks.
export const registrable = {
  'workspace/didChangeWatchedFiles': 'textDocumentSync',
  'workspace/didChangeConfiguration': 'textDocumentSync',
  'textDocument/formatting': 'documentFormattingProvider',
  'textDocument/rangeFormatting': 'documentRangeFormattingProvider',
  'textDocument/onTypeFormatting': 'documentOnTypeFormattingProvider',
};
