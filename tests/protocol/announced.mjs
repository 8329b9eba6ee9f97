// A client is sent nothing that it did not say it knows.
//
// announced(session, entry) gives what is wrong with an entry of the record, as it comes in.
import { edits } from './rules.mjs';

const firstSymbols = 18;  // File to Array: what a client knows that tells no kinds
const firstItems = 18;    // Text to Reference

function reader(capabilities) {
  return (path) => path.split('.').reduce((value, key) => value?.[key], capabilities);
}

const markdown = (value) => value?.kind === 'markdown';

function workspaceEdits(value, has, fault) {
  for (const edit of edits(value)) {
    if (edit.documentChanges && !has('workspace.workspaceEdit.documentChanges')) fault('documentChanges');
    if (edit.changeAnnotations && !has('workspace.workspaceEdit.changeAnnotationSupport')) fault('annotations');
    for (const change of edit.documentChanges ?? []) {
      const known = has('workspace.workspaceEdit.resourceOperations') ?? [];
      if (change.kind && !known.includes(change.kind)) fault(`${change.kind} of a file`);
      const annotated = change.edits?.some((one) => one.annotationId !== undefined);
      if (annotated && !has('workspace.workspaceEdit.changeAnnotationSupport')) fault('annotated edits');
    }
  }
}

function diagnostics(list, has, under, fault) {
  for (const one of list) {
    if (one.relatedInformation && !has(`${under}.relatedInformation`)) fault('relatedInformation');
    if (one.codeDescription && !has(`${under}.codeDescriptionSupport`)) fault('codeDescription');
    if (one.data !== undefined && !has(`${under}.dataSupport`)) fault('data of a diagnostic');
    const tags = has(`${under}.tagSupport.valueSet`) ?? [];
    if (one.tags?.some((tag) => !tags.includes(tag))) fault('tags of a diagnostic');
  }
}

function symbols(list, has, under, fault) {
  const kinds = has(`${under}.symbolKind.valueSet`);
  for (const one of list) {
    if (kinds ? !kinds.includes(one.kind) : one.kind > firstSymbols) fault(`symbol kind ${one.kind}`);
    if (one.tags && !has(`${under}.tagSupport`)) fault('tags of a symbol');
    if (one.range && !has(`${under}.hierarchicalDocumentSymbolSupport`)) fault('symbols in a hierarchy');
    symbols(one.children ?? [], has, under, fault);
  }
}

function completions(result, has, fault) {
  const item = (path) => has(`textDocument.completion.completionItem.${path}`);
  const kinds = has('textDocument.completion.completionItemKind.valueSet');
  const lists = has('textDocument.completion.completionList.itemDefaults') ?? [];
  for (const name of Object.keys(result.itemDefaults ?? {})) if (!lists.includes(name)) fault(`default ${name}`);
  for (const one of Array.isArray(result) ? result : result.items ?? [result]) {
    if (kinds ? one.kind && !kinds.includes(one.kind) : one.kind > firstItems) fault(`item kind ${one.kind}`);
    if (one.insertTextFormat === 2 && !item('snippetSupport')) fault('a snippet');
    if (markdown(one.documentation) && !item('documentationFormat')?.includes('markdown')) fault('Markdown');
    if (one.textEdit?.insert && !item('insertReplaceSupport')) fault('InsertReplaceEdit');
    if (one.labelDetails && !item('labelDetailsSupport')) fault('labelDetails');
    if (one.insertTextMode && !item('insertTextModeSupport')) fault('insertTextMode');
    if (one.commitCharacters && !item('commitCharactersSupport')) fault('commitCharacters');
    if (one.preselect && !item('preselectSupport')) fault('preselect');
    if (one.deprecated && !item('deprecatedSupport')) fault('deprecated');
    if (one.tags && !item('tagSupport')) fault('tags of an item');
  }
}

function actions(list, has, fault) {
  const action = (path) => has(`textDocument.codeAction.${path}`);
  for (const one of list) {
    if (typeof one.command !== 'string' && !action('codeActionLiteralSupport')) fault('CodeAction');
    if (one.isPreferred && !action('isPreferredSupport')) fault('isPreferred');
    if (one.disabled && !action('disabledSupport')) fault('disabled');
    if (one.data !== undefined && !action('dataSupport')) fault('data of an action');
    const lazy = action('resolveSupport.properties')?.includes('edit') && action('dataSupport');
    if (typeof one.command !== 'string' && !one.edit && !one.command && !one.disabled && !lazy) {
      fault('an action that is to be resolved');
    }
  }
}

const links = (name) => (result, has, fault) => {
  const list = Array.isArray(result) ? result : [result];
  if (list.some((one) => one.targetUri) && !has(`textDocument.${name}.linkSupport`)) fault('LocationLink');
};

const results = {
  'textDocument/definition': links('definition'),
  'textDocument/declaration': links('declaration'),
  'textDocument/typeDefinition': links('typeDefinition'),
  'textDocument/implementation': links('implementation'),
  'textDocument/hover'({ contents }, has, fault) {
    const formats = has('textDocument.hover.contentFormat') ?? ['plaintext'];
    if (markdown(contents) && !formats.includes('markdown')) fault('Markdown');
    if (markdown(contents) && formats[0] !== 'markdown') fault('Markdown for who prefers plain text');
  },
  'textDocument/documentSymbol': (result, has, fault) => symbols(result, has, 'textDocument.documentSymbol', fault),
  'workspace/symbol'(result, has, fault) {
    symbols(result, has, 'workspace.symbol', fault);
    const lazy = has('workspace.symbol.resolveSupport.properties')?.includes('location.range');
    if (!lazy && result.some((one) => !one.location.range)) fault('symbols without a range');
  },
  'textDocument/completion': completions,
  'completionItem/resolve': completions,
  'textDocument/codeAction': actions,
  'textDocument/prepareRename'(result, has, fault) {
    if (result.defaultBehavior && !has('textDocument.rename.prepareSupportDefaultBehavior')) fault('defaultBehavior');
  },
  'textDocument/foldingRange'(result, has, fault) {
    const kinds = has('textDocument.foldingRange.foldingRangeKind.valueSet') ?? ['comment', 'imports', 'region'];
    for (const one of result) {
      if (one.collapsedText && !has('textDocument.foldingRange.foldingRange.collapsedText')) fault('collapsedText');
      if (one.kind && !kinds.includes(one.kind)) fault(`kind of fold ${one.kind}`);
    }
  },
  'textDocument/documentLink'(result, has, fault) {
    if (result.some((one) => one.tooltip) && !has('textDocument.documentLink.tooltipSupport')) fault('tooltip');
  },
  'textDocument/diagnostic': (result, has, fault) => {
    diagnostics(result.items ?? [], has, 'textDocument.diagnostic', fault);
    if (result.relatedDocuments && !has('textDocument.diagnostic.relatedDocumentSupport')) fault('relatedDocuments');
  },
  initialize({ capabilities }, has, fault) {
    if (capabilities.codeActionProvider?.codeActionKinds && !has('textDocument.codeAction.codeActionLiteralSupport')) {
      fault('CodeActionOptions');
    }
    if (capabilities.renameProvider?.prepareProvider && !has('textDocument.rename.prepareSupport')) fault('RenameOptions');
    const known = has('general.positionEncodings') ?? ['utf-16'];
    if (!known.includes(capabilities.positionEncoding ?? 'utf-16')) fault(capabilities.positionEncoding);
    const { legend } = capabilities.semanticTokensProvider ?? {};
    const types = has('textDocument.semanticTokens.tokenTypes');
    const beyond = types && legend?.tokenTypes.filter((one) => !types.includes(one));
    if (beyond?.length) fault(`token types ${beyond}`);
  },
};

// Requests and notices of the server's, and what a client says that takes them.
const needs = {
  'workspace/configuration': 'workspace.configuration',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'window/showDocument': 'window.showDocument.support',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'workspace/foldingRange/refresh': 'workspace.foldingRange.refreshSupport',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
};

// Where a method's dynamicRegistration is, if not under its own name.
const family = {
  'workspace/symbol': 'workspace.symbol',
  'workspace/didRenameFiles': 'workspace.fileOperations',
  'workspace/willRenameFiles': 'workspace.fileOperations',
};

const messages = {
  'client/registerCapability'({ registrations }, has, fault) {
    for (const { method } of registrations) {
      const under = family[method] ?? method.replace('/', '.');
      if (!has(`${under}.dynamicRegistration`)) fault(`registration of ${method}`);
    }
  },
  'textDocument/publishDiagnostics'(params, has, fault, session) {
    const pulled = has('textDocument.diagnostic') && session.capabilities?.diagnosticProvider;
    if (pulled) fault('a push for who pulls');
    diagnostics(params.diagnostics, has, 'textDocument.publishDiagnostics', fault);
  },
};

export function announced(session, { message, request }) {
  const method = message.method ?? request?.method;
  const has = reader(session.client.capabilities);
  const out = [];
  const fault = (what) => out.push(`${method}: not announced: ${what}`);
  if (message.method) {
    if (needs[method] && !has(needs[method])) fault('the message');
    messages[method]?.(message.params, has, fault, session);
    workspaceEdits(message.params, has, fault);
  } else if (message.result) {
    results[method]?.(message.result, has, fault);
    workspaceEdits(message.result, has, fault);
  }
  return out;
}
