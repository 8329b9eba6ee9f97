// The official types, held against what was said.
//
// Each message becomes a line of TypeScript, `const m17: Result<typeof P.HoverRequest.type> = {…};`,
// and the compiler says what is missing, of the wrong type, or nowhere in the protocol. Which type
// is a method's is read from the protocol's own package: nothing is listed here but what stands
// outside its generics.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const prelude = `
import * as P from 'vscode-languageserver-protocol';
type Null<T> = [T] extends [void] ? null : T;
type Result<T> =
  T extends P.ProtocolRequestType<any, infer R, any, any, any> ? Null<R> :
  T extends P.ProtocolRequestType0<infer R, any, any, any> ? Null<R> : never;
type Params<T> =
  T extends P.ProtocolRequestType<infer A, any, any, any, any> ? A :
  T extends P.ProtocolNotificationType<infer A, any> ? A :
  T extends P.NotificationType<infer A> ? A : never;
type Partial<T> = T extends P.ProtocolRequestType<any, any, infer A, any, any> ? A : never;
type Options<T> = T extends P.RegistrationType<infer A> ? A : never;
type Progress<T> = { token: P.ProgressToken; value: T };
type Failure = { code: P.integer; message: string; data?: P.LSPAny };
type WorkDone = P.WorkDoneProgressBegin | P.WorkDoneProgressReport | P.WorkDoneProgressEnd;
`;

// What the compiler's verdict may hang on is kept: names, numbers that stand for something, which
// fields there are. Words for people and places in texts are all the same to it, and like items of
// a list need no saying twice; a session would take minutes otherwise.
function condensed(value) {
  if (typeof value === 'string') return /^[a-z][\w.-]*$/.test(value) ? value : '…';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = new Map(value.map(condensed).map((one) => [JSON.stringify(one), one]));
    return [...items.values()];
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
    /^(file|untitled):/.test(key) ? '…' : key,
    (key === 'line' || key === 'character') && Number.isInteger(inner) ? 0 : condensed(inner),
  ]));
}

// What the compiler has to refuse, lest it lets everything pass.
const wrong = [
  ['HoverRequest', { contents: { kind: 'markup', value: '' } }],
  ['HoverRequest', { contents: 'words', extent: 1 }],
  ['DefinitionRequest', { uri: 'file:///a' }],
  ['CompletionRequest', { items: [] }],
  ['DocumentSymbolRequest', [{ name: 'a', kind: 99, location: { uri: 'file:///a', range: null } }]],
  ['ShutdownRequest', {}],
].map(([name, value]) => `Result<typeof P.${name}.type> = ${JSON.stringify(value)};`);

export class Types {
  #names = new Map();    // method → what the protocol's package calls it
  #lines = new Map();    // a line's type and value → where it was said
  faults = [];

  constructor(folder) {
    this.folder = folder;
    const require = createRequire(join(folder, 'package.json'));
    this.ts = require('typescript');
    const protocol = require('vscode-languageserver-protocol/node');
    for (const [name, value] of Object.entries(protocol)) {
      if (value?.type?.method) this.#names.set(value.type.method, `typeof P.${name}.type`);
    }
    this.codes = new Set([
      ...Object.values(protocol.ErrorCodes), ...Object.values(protocol.LSPErrorCodes),
    ].filter(Number.isInteger));
  }

  #type(method, session) {
    const type = this.#names.get(method);
    if (!type) this.faults.push(`${session}: the protocol has no ${method}`);
    return type;
  }

  #line(type, value, where) {
    const line = `${type} = ${JSON.stringify(condensed(value))};`;
    if (!this.#lines.has(line)) this.#lines.set(line, where);
  }

  /// All that either side said in a session.
  add(session, record) {
    const asked = new Map();  // token → the request that brought it
    for (const { from, message, request, at } of record) {
      const where = `${session}: ${from}, ${message.method ?? request?.method}${at ? `, ${at}` : ''}`;
      if (message.params?.partialResultToken) asked.set(message.params.partialResultToken, message);
      if (message.method === '$/progress') this.#progress(message.params, asked, where);
      else if (message.method === '$/cancelRequest') this.#line('{ id: P.integer | string }', message.params, where);
      else if (message.method) this.#said(message, session, where);
      else if (message.error) this.#error(message.error, where);
      else if (request) {
        const type = this.#type(request.method, session);
        if (type) this.#line(`Result<${type}>`, message.result, where);
      }
    }
  }

  #said(message, session, where) {
    const type = this.#type(message.method, session);
    if (!type) return;
    if (message.params !== undefined) this.#line(`Params<${type}>`, message.params, where);
    for (const { method, registerOptions } of message.params?.registrations ?? []) {
      const options = this.#type(method, session);
      if (options) this.#line(`Options<${options}>`, registerOptions, `${where}, ${method}`);
    }
  }

  #error(error, where) {
    if (!this.codes.has(error.code)) this.faults.push(`${where}: an error of no known code ${error.code}`);
    this.#line('Failure', error, where);
  }

  #progress({ token, value, ...more }, asked, where) {
    const request = asked.get(token);
    const type = request && this.#names.get(request.method);
    this.#line(`Progress<${type ? `Partial<${type}>` : 'WorkDone'}>`, { token, value, ...more }, where);
  }

  /// What the compiler says, in the words of the place where it was said.
  check() {
    const { ts } = this;
    const lines = [...wrong.map((line) => [line, wrong]), ...this.#lines];
    const refused = new Set();
    const begin = prelude.split('\n').length - 1;
    const text = prelude + lines.map(([line], i) => `const m${i}: ${line}`).join('\n');
    const name = join(this.folder, 'session.ts');
    const options = {
      noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, types: [],
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (file) => file === name || fileExists(file);
    host.getSourceFile = (file, language, ...more) => file === name
      ? ts.createSourceFile(file, text, language, true)
      : getSourceFile(file, language, ...more);
    const found = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host));
    for (const one of found) {
      const message = ts.flattenDiagnosticMessageText(one.messageText, '\n    ');
      const line = one.file ? one.file.getLineAndCharacterOfPosition(one.start).line : -1;
      const [said, where] = lines[line - begin] ?? ['', 'the types themselves'];
      if (where === wrong) { refused.add(said); continue; }
      const begins = one.file && one.file.fileName.endsWith('session.ts')
        ? text.slice(Math.max(one.start - 40, 0), one.start + 120).replaceAll('\n', ' ') : '';
      this.faults.push(`${where}: ${message}\n    at …${begins}…\n    as ${said.slice(0, 200)}`);
    }
    for (const line of wrong) if (!refused.has(line)) this.faults.push(`the compiler lets ${line} pass`);
    return this.#lines.size;
  }
}
