// What the specification says in words, and the types cannot: places that exist in the documents,
// ranges within ranges, edits that do not overlap, lists that are in order.
//
// rules(session, entry) gives what is wrong with an entry of the record, as it comes in.
import { before, holds, same, within } from './text.mjs';

const isPosition = (value) => Number.isInteger(value?.line) && Number.isInteger(value?.character);
const isRange = (value) => isPosition(value?.start) && isPosition(value?.end);

/// A place that the client may name and the document has not, as the server has to take it.
function clamped(text, { line, character }) {
  if (line >= text.lines.length) return text.end();
  return { line, character: Math.min(character, text.length(line)) };
}

function checkRange(text, range, path, fault) {
  try {
    text.index(range.start);
    text.index(range.end);
  } catch (error) {
    fault(`${path} is no place of the document: ${error.message}`);
  }
  if (before(range.end, range.start)) fault(`${path} ends before it begins`);
}

/// Every range and position in `value`, in the document that the value around it names.
function walk(session, value, uri, path, fault) {
  if (typeof value !== 'object' || value === null) return;
  const text = session.texts.get(uri);
  if (isRange(value) || isPosition(value)) {
    if (!text) return fault(`${path} is in a document that nobody knows: ${uri}`);
    checkRange(text, isRange(value) ? value : { start: value, end: value }, path, fault);
    return;
  }
  if (Array.isArray(value)) {
    // The lists are long and alike: the number tells nothing.
    for (const one of value) walk(session, one, uri, `${path}[]`, fault);
    return;
  }
  const own = value.targetUri ?? value.uri ?? value.textDocument?.uri ?? uri;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'data') continue;
    let where = key === 'originSelectionRange' ? uri : own;
    if (key === 'fromRanges') where = value.from?.uri ?? uri;
    if (/^(file|untitled):/.test(key)) where = key;
    walk(session, inner, where, `${path}.${/^\w+:/.test(key) ? '<uri>' : key}`, fault);
  }
}

const inOrder = (a, b) =>
  before(a.start, b.start) || (same(a.start, b.start) && before(a.end, b.end)) ? -1 : 1;

function checkEdits(edits, path, fault) {
  const sorted = edits.map((edit) => edit.range).sort(inOrder);
  for (let i = 1; i < sorted.length; ++i) {
    if (before(sorted[i].start, sorted[i - 1].end)) {
      fault(`${path}: edits overlap: ${JSON.stringify([sorted[i - 1], sorted[i]])}`);
    }
  }
}

function checkWorkspaceEdit(session, edit, path, fault) {
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) checkEdits(edits, `${path} of ${uri}`, fault);
  const named = new Set(Object.keys(edit.changeAnnotations ?? {}));
  const used = new Set();
  const documents = new Set();
  for (const change of edit.documentChanges ?? []) {
    if (change.kind) continue;
    const { uri, version } = change.textDocument;
    if (documents.has(uri)) fault(`${path}: two changes of one document`);
    documents.add(uri);
    const known = session.versions.get(uri) ?? null;
    if (version !== known) fault(`${path}: version ${version} of what is at ${known}`);
    checkEdits(change.edits, path, fault);
    for (const { annotationId } of change.edits) if (annotationId !== undefined) used.add(annotationId);
  }
  if (!same([...named].sort(), [...used].sort())) {
    fault(`${path}: annotations ${[...named]} for edits that name ${[...used]}`);
  }
  if (edit.changes && edit.documentChanges) fault(`${path}: changes twice`);
}

const distinct = (list, what, fault) => {
  const seen = new Set(list.map((one) => JSON.stringify(one)));
  if (seen.size !== list.length) fault(`${what} more than once`);
};

function links(result, { text, position }, fault) {
  const list = Array.isArray(result) ? result : [result];
  distinct(list, 'one place', fault);
  if (list.some((one) => one.uri) && list.some((one) => one.targetUri)) fault('locations and links mixed');
  for (const one of list) {
    if (!one.targetUri) continue;
    if (!within(one.targetSelectionRange, one.targetRange)) fault('a target’s selection is not within it');
    if (one.originSelectionRange && !holds(one.originSelectionRange, clamped(text, position))) {
      fault('the origin does not hold the position');
    }
  }
}

function symbols(list, parent, fault) {
  for (const one of list) {
    if (!one.name.trim()) fault('a symbol without a name');
    if (!one.range) continue;
    if (!within(one.selectionRange, one.range)) fault(`the selection of “${one.name}” is not within it`);
    if (parent && !within(one.range, parent.range)) fault(`“${one.name}” is not within “${parent.name}”`);
    symbols(one.children ?? [], one, fault);
  }
}

function selection(result, { text, params }, fault) {
  if (result.length !== params.positions.length) fault('as many ranges as positions');
  result.forEach((one, i) => {
    if (!holds(one.range, clamped(text, params.positions[i]))) fault('a range that does not hold its position');
    for (let inner = one; inner.parent; inner = inner.parent) {
      if (!within(inner.range, inner.parent.range)) fault('a parent that does not hold its child');
      if (same(inner.range, inner.parent.range)) fault('a parent that is its child');
    }
  });
}

function folds(result, { text, session }, fault) {
  const { rangeLimit, lineFoldingOnly } = session.client.capabilities.textDocument?.foldingRange ?? {};
  if (rangeLimit && result.length > rangeLimit) fault(`${result.length} folds for a limit of ${rangeLimit}`);
  distinct(result.map(({ startLine, endLine }) => [startLine, endLine]), 'the same lines are folded', fault);
  for (const one of result) {
    if (one.endLine >= text.lines.length) fault('a fold behind the end');
    if (one.startLine > one.endLine) fault('a fold ends before it begins');
    if (lineFoldingOnly && one.startLine === one.endLine) fault('a fold of one line for who folds lines');
  }
}

function decode(data, { text, session }, fault) {
  const { legend } = session.capabilities.semanticTokensProvider;
  const multiline = session.client.capabilities.textDocument?.semanticTokens?.multilineTokenSupport;
  if (data.length % 5) return fault('tokens that are not five numbers each');
  let line = 0;
  let from = 0;
  let end = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5);
    if (down) [line, from, end] = [line + down, 0, 0];
    from += right;
    if (from < end) fault('tokens overlap');
    if (length === 0) fault('a token of no length');
    end = from + length;
    if (type >= legend.tokenTypes.length) fault('a type that the legend has not');
    if (modifiers >= 2 ** legend.tokenModifiers.length) fault('a modifier that the legend has not');
    if (multiline) continue;
    const range = { start: { line, character: from }, end: { line, character: end } };
    checkRange(text, range, 'a token', fault);
  }
}

function tokens(result, context, fault) {
  const kept = context.session.tokens ??= new Map();  // result id → data
  let { data } = result;
  if (result.edits) {
    data = [...(kept.get(context.params.previousResultId) ?? [])];
    for (const edit of [...result.edits].sort((a, b) => b.start - a.start)) {
      if (edit.start + edit.deleteCount > data.length) fault('an edit of tokens behind their end');
      data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    }
  }
  if (result.resultId) kept.set(result.resultId, data);
  decode(data, context, fault);
}

function completions(result, { text, position }, fault) {
  const items = Array.isArray(result) ? result : result.items;
  const at = clamped(text, position);
  const main = (range, label) => {
    if (range.start.line !== range.end.line) fault(`“${label}” replaces more than a line`);
    if (!holds(range, at)) fault(`“${label}” replaces what is elsewhere`);
  };
  for (const one of items) {
    if (!one.label.trim()) fault('an item without a label');
    const edit = one.textEdit ?? {};
    const ranges = [edit.range, edit.insert, edit.replace].filter(Boolean);
    ranges.forEach((range) => main(range, one.label));
    if (edit.insert && !within(edit.insert, edit.replace)) fault('what is inserted over is not replaced');
    checkEdits([...ranges.slice(-1).map((range) => ({ range })), ...(one.additionalTextEdits ?? [])],
      `“${one.label}”`, fault);
  }
  const { editRange } = result.itemDefaults ?? {};
  if (editRange) [editRange.insert ?? editRange, editRange.replace ?? editRange].forEach((r) => main(r, '(default)'));
}

function actions(result, { session, params }, fault) {
  const provider = session.capabilities.codeActionProvider;
  for (const one of result) {
    if (!one.title.trim()) fault('an action without a title');
    if (typeof one.command === 'string') continue;
    const under = (kind) => !kind || one.kind === kind || one.kind.startsWith(`${kind}.`);
    if (!provider.codeActionKinds?.some(under)) fault(`${one.kind} is no kind that is advertised`);
    if (params.context.only && !params.context.only.some(under)) fault(`${one.kind} was not asked for`);
    if (!one.edit && !one.command && !one.disabled && !provider.resolveProvider) {
      fault(`“${one.title}” does nothing`);
    }
    for (const diagnostic of one.diagnostics ?? []) {
      if (!params.context.diagnostics.some((given) => same(given, diagnostic))) {
        fault('a diagnostic that the client did not give');
      }
    }
  }
}

const heldAt = (what) => (result, { text, position }, fault) => {
  const range = result.range ?? (isRange(result) ? result : undefined);
  if (range && !holds(range, clamped(text, position))) fault(`${what} does not hold the position`);
};

const judges = {
  'textDocument/hover': heldAt('the range of a hover'),
  'textDocument/prepareRename': heldAt('what is renamed'),
  'textDocument/definition': links,
  'textDocument/declaration': links,
  'textDocument/typeDefinition': links,
  'textDocument/implementation': links,
  'textDocument/references': (result, _, fault) => distinct(result, 'one reference', fault),
  'textDocument/documentHighlight': (result, _, fault) => distinct(result.map((one) => one.range), 'one highlight', fault),
  'textDocument/documentSymbol': (result, _, fault) => symbols(result, undefined, fault),
  'workspace/symbol': (result, _, fault) => { symbols(result, undefined, fault); distinct(result, 'one symbol', fault); },
  'textDocument/selectionRange': selection,
  'textDocument/foldingRange': folds,
  'textDocument/semanticTokens/full': tokens,
  'textDocument/semanticTokens/full/delta': tokens,
  'textDocument/semanticTokens/range': (result, context, fault) => decode(result.data, context, fault),
  'textDocument/completion': completions,
  'textDocument/codeAction': actions,
  'codeAction/resolve': (result, { params }, fault) => {
    if (result.title !== params.title || result.kind !== params.kind) fault('another action than was asked for');
    if (!result.edit) fault(`“${result.title}” resolves to nothing`);
  },
  'textDocument/linkedEditingRange': ({ ranges }, { text, position }, fault) => {
    distinct(ranges, 'one range', fault);
    if (!ranges.some((range) => holds(range, clamped(text, position)))) fault('none holds the position');
    if (new Set(ranges.map((range) => text.slice(range))).size > 1) fault('ranges of different words');
  },
  'textDocument/codeLens': (result, _, fault) => {
    if (result.some(({ range }) => range.start.line !== range.end.line)) fault('a lens over many lines');
  },
  'textDocument/inlayHint': (result, { text, params }, fault) => {
    const asked = { start: clamped(text, params.range.start), end: clamped(text, params.range.end) };
    if (result.some((one) => !holds(asked, one.position))) fault('a hint that was not asked for');
  },
  'textDocument/prepareCallHierarchy': (result, _, fault) => {
    for (const one of result) if (!within(one.selectionRange, one.range)) fault('a selection is not within');
  },
  'callHierarchy/incomingCalls': (result, _, fault) => distinct(result.map((one) => one.from), 'one caller', fault),
  'callHierarchy/outgoingCalls': (result, _, fault) => distinct(result.map((one) => one.to), 'one callee', fault),
  'textDocument/formatting': (result, _, fault) => checkEdits(result, 'formatting', fault),
  'textDocument/rangeFormatting': (result, _, fault) => checkEdits(result, 'formatting', fault),
  'textDocument/onTypeFormatting': (result, _, fault) => checkEdits(result, 'formatting', fault),
};

// Where to refuse is an answer: RequestFailed with a reason, or params that are none.
const mayRefuse = new Set(['textDocument/rename', 'textDocument/prepareRename', 'workspace/executeCommand',
  'workspace/willRenameFiles', 'codeAction/resolve']);
const refusals = new Set([-32803, -32602]);

function diagnostics(session, params, fault) {
  distinct(params.diagnostics, 'one diagnostic', fault);
  const version = session.versions.get(params.uri);
  if (params.version !== undefined && version !== undefined && params.version > version) fault('a version to come');
  // Until a document is known to be open, diagnostics are those of the file.
  const told = session.told ??= new Set();
  if (params.version !== undefined) told.add(params.uri);
  else if (version !== undefined && told.has(params.uri)) fault('diagnostics without a version');
}

function answer(session, { message, request }, fault) {
  if (message.error) {
    const { code, message: words } = message.error;
    if (!mayRefuse.has(request.method) || !refusals.has(code) || !words.trim()) fault(`error ${code}: ${words}`);
    return;
  }
  const params = request.params ?? {};
  const uri = params.textDocument?.uri ?? params.item?.uri;
  const context = { session, params, text: session.texts.get(uri), position: params.position };
  if (message.result === null || message.result === undefined) return;
  judges[request.method]?.(message.result, context, fault);
}

export function rules(session, entry) {
  const { message, request } = entry;
  const method = message.method ?? request?.method;
  const out = [];
  const fault = (what) => out.push(`${method}: ${what}`);
  const value = message.method ? message.params : message.result;
  const given = (request?.params ?? message.params);
  // What was pushed may be of the text before: its version says so.
  const stale = method === 'textDocument/publishDiagnostics' && value.version !== undefined &&
    value.version !== session.versions.get(value.uri);
  const uri = given?.textDocument?.uri ?? given?.item?.uri ?? given?.uri ?? session.origin?.get(given);
  if (!stale) walk(session, value, uri, method, fault);
  if (method === 'textDocument/publishDiagnostics') diagnostics(session, value, fault);
  if (!message.method && request) answer(session, entry, fault);
  for (const edit of edits(value)) checkWorkspaceEdit(session, edit, 'an edit', fault);
  return out;
}

/// The workspace edits in a value.
export function edits(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(edits);
  if (value.documentChanges || (value.changes && !Array.isArray(value.changes))) return [value];
  return Object.values(value).flatMap(edits);
}
