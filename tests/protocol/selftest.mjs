// What the rules have to find: each row is said by a server that is wrong, once.
import { announced } from './announced.mjs';
import { rules } from './rules.mjs';
import { Text } from './text.mjs';

const uri = 'file:///a.md';
const range = (line, from, to, last = line) =>
  ({ start: { line, character: from }, end: { line: last, character: to } });
const here = { textDocument: { uri }, position: { line: 1, character: 2 } };
const edit = (...edits) => ({ documentChanges: [{ textDocument: { uri, version: 1 }, edits }] });
const over = (...a) => ({ range: range(...a), newText: '' });
const rename = 'textDocument/rename';

const rows = [
  ['textDocument/hover', here, { contents: '', range: range(0, 0, 9) }],
  ['textDocument/hover', here, { contents: '', range: range(0, 0, 1) }],
  ['textDocument/hover', here, { contents: '', range: range(1, 2, 1) }],
  ['textDocument/hover', here, { contents: '', range: range(2, 0, 1) }],
  ['textDocument/hover', here, { contents: '', range: range(1, 0, 3) }],  // within 𝔄
  ['textDocument/hover', here, { contents: { kind: 'markdown', value: '' } }],
  ['textDocument/definition', here, [{ uri: 'file:///b.md', range: range(0, 0, 0) }]],
  ['textDocument/definition', here, [{ targetUri: uri, targetRange: range(0, 0, 1), targetSelectionRange: range(0, 0, 1) }]],
  ['textDocument/references', here, [{ uri, range: range(0, 0, 1) }, { uri, range: range(0, 0, 1) }]],
  ['textDocument/documentSymbol', here, [{ name: 'a', kind: 1, range: range(0, 0, 1), selectionRange: range(0, 0, 2) }]],
  ['textDocument/documentSymbol', here, [{ name: 'a', kind: 20, location: { uri, range: range(0, 0, 1) } }]],
  ['textDocument/selectionRange', { ...here, positions: [here.position] }, [{ range: range(0, 0, 1) }]],
  ['textDocument/selectionRange', { ...here, positions: [here.position] }, [{ range: range(1, 0, 3), parent: { range: range(1, 0, 2) } }]],
  ['textDocument/foldingRange', here, [{ startLine: 0, endLine: 5 }]],
  ['textDocument/semanticTokens/full', here, { data: [0, 0, 2, 0, 0, 0, 1, 1, 0, 0] }],
  ['textDocument/semanticTokens/full', here, { data: [0, 0, 1, 3, 0] }],
  ['textDocument/semanticTokens/full', here, { data: [0, 0, 8, 0, 0] }],
  ['textDocument/completion', here, [{ label: 'a', textEdit: over(0, 0, 1) }]],
  ['textDocument/completion', here, [{ label: 'a', insertTextFormat: 2 }]],
  ['textDocument/codeAction', { ...here, context: { diagnostics: [], only: ['quickfix'] } }, [{ title: 'a', command: 'b', kind: 'source' }, { title: 'a', kind: 'source', edit: {} }]],
  ['textDocument/linkedEditingRange', here, { ranges: [range(1, 0, 2), range(0, 0, 1)] }],
  ['textDocument/codeLens', here, [{ range: range(0, 0, 1, 1) }]],
  ['textDocument/formatting', here, [over(0, 0, 2), over(0, 1, 3)]],
  [rename, here, edit(over(0, 0, 2), over(0, 1, 3))],
  [rename, here, edit(over(0, 0, 2))],  // documentChanges for who knows none
  [rename, here, { changes: { 'file:///b.md': [over(0, 0, 2)] } }],
  ['initialize', {}, { capabilities: { renameProvider: { prepareProvider: true } } }],
  ['textDocument/hover', here, undefined, { code: -32603, message: 'no' }],
  [rename, here, undefined, { code: -32803, message: '' }],
];
const notices = [
  ['textDocument/publishDiagnostics', { uri, version: 7, diagnostics: [] }],
  ['textDocument/publishDiagnostics', { uri, diagnostics: [{ range: range(0, 0, 1), message: 'a', data: 1 }] }],
  ['client/registerCapability', { registrations: [{ id: '1', method: 'textDocument/hover' }] }],
  ['workspace/applyEdit', { edit: { changes: {} } }],
];

const session = () => ({
  client: { capabilities: {} },
  capabilities: { codeActionProvider: true, semanticTokensProvider: { legend: { tokenTypes: ['a'], tokenModifiers: [] } } },
  texts: new Map([[uri, new Text('one\r\nго𝔄', 'utf-16')]]),
  versions: new Map([[uri, 1]]),
});
const entries = [
  ...rows.map(([method, params, result, error]) =>
    ({ message: error ? { id: 1, error } : { id: 1, result }, request: { method, params } })),
  ...notices.map(([method, params]) => ({ message: { method, params } })),
];
let failed = 0;
for (const entry of entries) {
  const found = [...rules(session(), entry), ...announced(session(), entry)];
  if (found.length) continue;
  ++failed;
  console.log(`nothing is found wrong with ${JSON.stringify(entry)}`);
}
// And nothing with what is right.
const right = { message: { id: 1, result: { contents: 'a', range: range(1, 2, 4) } },
  request: { method: 'textDocument/hover', params: here } };
for (const what of [...rules(session(), right), ...announced(session(), right)]) {
  ++failed;
  console.log(`wrong: ${what}`);
}
console.log(`${entries.length} faults, ${failed} not found`);
process.exit(failed ? 1 : 0);
