// One session with one client, from initialize to exit: every advertised method on every kind of
// place, then edits, changes on disk, settings, and all of it closed again.
import { Text } from './text.mjs';
import { Wire } from './wire.mjs';
import { Edition, missing, places } from './places.mjs';
import { registrable, scripts } from './script.mjs';

export class Session {
  texts = new Map();        // uri → Text, as the server ought to know it
  versions = new Map();     // uri → version, of what is open
  diagnostics = new Map();  // uri → the last that were told
  registrations = new Map();
  faults = [];
  turn = 0;
  origin = new WeakMap();   // what is to be resolved → the document it is about
  #commands = new Map();    // command → arguments that were seen with it
  #partial = new Map();

  constructor(server, client, rules) {
    this.client = client;
    this.rules = rules;
    this.edition = new Edition();
    for (const { uri, text } of this.edition.documents) {
      this.texts.set(uri, new Text(text, client.encoding));
    }
    this.wire = new Wire(server, {
      answer: (message) => this.#answer(message),
      hear: (message) => this.#hear(message),
    });
  }

  fault(what, at = this.wire.at) { this.faults.push({ what, at, client: this.client.name }); }

  /// The result; nothing where there is an error, which rules.mjs judges.
  async ask(method, params) {
    const { result } = await this.wire.request(method, params);
    const uri = params?.textDocument?.uri;
    const items = Array.isArray(result) ? result : result?.items ?? [];
    for (const item of uri ? items : []) if (typeof item === 'object') this.origin.set(item, uri);
    return result;
  }
  partial(token) { return this.#partial.get(token) ?? []; }
  command(command) {
    if (!command) return;
    const seen = this.#commands.get(command.command) ?? [];
    this.#commands.set(command.command, [...seen, command.arguments ?? []]);
  }

  async run() {
    try {
      await this.#initialize();
      await this.#everywhere();
      await this.#edits();
      await this.#commandsRun();
      await this.#end();
    } finally {
      this.wire.process.kill();
      this.edition.remove();
    }
    for (const what of this.wire.faults) this.fault(what);
    return this;
  }

  async #initialize() {
    const { client, edition } = this;
    const result = await this.ask('initialize', {
      processId: process.pid,
      rootUri: edition.uri,
      capabilities: client.capabilities,
      initializationOptions: { formatting: true },
      workspaceFolders: [{ uri: edition.uri, name: 'edition' }],
    });
    this.capabilities = result.capabilities;
    const encoding = this.capabilities.positionEncoding ?? 'utf-16';
    if (encoding !== client.encoding) this.fault(`encoding ${encoding} for ${client.name}`);
    for (const [name, provider] of Object.entries(this.capabilities)) {
      if (provider && !scripts[name]) this.fault(`${name} is advertised and not in the script`);
    }
    this.wire.notify('initialized', {});
    for (const document of edition.documents) {
      if (!document.path.includes('2-general-strike')) this.#open(document);  // one is left closed
    }
  }

  #open({ uri, language, text }) {
    this.versions.set(uri, 1);
    this.wire.notify('textDocument/didOpen',
      { textDocument: { uri, languageId: language, version: 1, text } });
  }

  #rows(what) {
    const later = [...this.registrations.values()].map(({ method, registerOptions }) =>
      [registrable[method], registerOptions ?? {}]);
    return [...Object.entries(this.capabilities), ...later]
      .filter(([name, provider]) => provider && scripts[name]?.[what])
      .map(([name, provider]) => [scripts[name][what], provider]);
  }

  async #everywhere() {
    for (const [script, provider] of this.#rows('once')) await script(this, provider);
    const seen = [];
    for (const document of this.edition.documents) {
      this.wire.at = document.path;
      for (const [script, provider] of this.#rows('document')) await script(this, document, provider);
      for (const place of places(document, this.texts.get(document.uri))) {
        seen.push(place.name);
        this.wire.at = `${document.path}, ${place.name}`;
        await Promise.all(this.#rows('place').map(([script, provider]) =>
          script(this, document, place, provider)));
      }
    }
    this.wire.at = '';
    for (const name of missing(seen)) this.fault(`no document has ${name}`);
  }

  /// Typing into each document, with the questions that an editor then asks.
  async #edits() {
    for (const document of this.edition.documents) {
      const { uri } = document;
      if (!this.versions.has(uri)) continue;
      this.wire.at = `${document.path}, edited`;
      const text = this.texts.get(uri);
      const middle = text.text.indexOf('\n', text.text.length / 2) + 1;
      const position = text.position(middle);
      const typed = '𝔄 new[^1]\n';
      const changed = text.text.slice(0, middle) + typed + text.text.slice(middle);
      this.texts.set(uri, new Text(changed, this.client.encoding));
      this.versions.set(uri, 2);
      this.wire.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: position, end: position }, text: typed }],
      });
      for (const [script, provider] of this.#rows('document')) {
        await script(this, { ...document, text: changed }, provider);
      }
    }
    this.wire.at = '';
  }

  async #commandsRun() {
    const { uri } = this.edition.documents[0];
    const generic = [[{ textDocument: { uri }, position: { line: 0, character: 0 } }], []];
    for (const command of this.capabilities.executeCommandProvider?.commands ?? []) {
      this.wire.at = command;
      const seen = (this.#commands.get(command) ?? []).slice(0, 3);
      for (const args of [...seen, ...generic]) {
        await this.ask('workspace/executeCommand', { command, arguments: args });
      }
    }
    this.wire.at = '';
  }

  /// What is told and asked of files that are made, renamed and deleted.
  async files(operations = {}) {
    const uri = `${this.edition.uri}/chapters/2-general-strike.md`;
    const renamed = { files: [{ oldUri: uri, newUri: uri.replace('general', 'great') }] };
    const file = { files: [{ uri: `${this.edition.uri}/chapters/9-new.md` }] };
    const of = { willCreate: file, willRename: renamed, willDelete: file };
    for (const [name, params] of Object.entries(of)) {
      if (operations[name]) await this.ask(`workspace/${name}Files`, params);
    }
  }

  async #end() {
    const { wire, edition } = this;
    for (const { method } of this.registrations.values()) {
      if (!registrable[method]) this.fault(`${method} is registered and not in the script`);
    }
    wire.notify('workspace/didChangeConfiguration', { settings: { ibid: { inlayHints: false } } });
    wire.notify('workspace/didChangeConfiguration', { settings: { ibid: { inlayHints: 'maybe' } } });
    wire.notify('workspace/didChangeConfiguration', { settings: null });
    wire.notify('workspace/didChangeWatchedFiles', { changes: [
      { uri: `${edition.uri}/edition.json`, type: 2 },
      { uri: `${edition.uri}/chapters/2-general-strike.md`, type: 3 },
    ] });
    for (const uri of this.versions.keys()) {
      wire.notify('textDocument/didClose', { textDocument: { uri } });
    }
    for (const { uri, text } of edition.documents) this.texts.set(uri, new Text(text, this.client.encoding));
    this.versions.clear();
    await this.ask('workspace/symbol', { query: 'carr' });  // all of that has been read
    await this.ask('shutdown');
    wire.notify('exit');
    const code = await wire.ended;
    if (code !== 0) this.fault(`exit code ${code}`);
    for (const message of wire.unanswered()) this.fault(`${message.method} is never answered`);
  }

  #answer({ method, params }) {
    switch (method) {
      case 'client/registerCapability':
        for (const one of params.registrations) this.registrations.set(one.id, one);
        return null;
      case 'client/unregisterCapability':
        for (const { id } of params.unregisterations) {
          if (!this.registrations.delete(id)) this.fault(`${id} is unregistered and never was`);
        }
        return null;
      case 'workspace/configuration':
        return params.items.map(() => null);
      case 'workspace/applyEdit':
        return { applied: false, failureReason: 'a client that changes nothing' };
      case 'window/showDocument':
        return { success: true };
      case 'workspace/workspaceFolders':
        return [{ uri: this.edition.uri, name: 'edition' }];
      default:
        return null;
    }
  }

  #hear(message) {
    const { method, params } = message;
    if (method === 'textDocument/publishDiagnostics') this.diagnostics.set(params.uri, params.diagnostics);
    if (method === '$/progress') {
      this.#partial.set(params.token, [...this.partial(params.token), params.value]);
    }
    for (const what of this.rules(this, this.wire.record.at(-1))) {
      this.fault(what, this.wire.record.at(-1).at);
    }
  }
}
