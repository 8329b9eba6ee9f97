// A server over pipes, with everything that goes either way written down.
//
// `record` holds {from: 'client' | 'server', message, request?, at?} in the order of the wire:
// `request` is the message that an answer answers, `at` what the script was about. `faults` holds
// what breaks the rules of the wire itself. Nothing sleeps: every wait is for a message.
import { spawn } from 'node:child_process';

const patience = 60_000;

export class Wire {
  record = [];
  faults = [];
  at = '';
  #last = 0;
  #open = new Map();    // our requests: id → {message, resolve, at}
  #theirs = new Map();  // the server's requests: id → message
  #bytes = Buffer.alloc(0);
  #waiting = [];

  /// `answer(message)` gives the result for a request of the server's; `hear(message)` is told of
  /// everything it sends.
  constructor(server, { answer, hear }) {
    this.answer = answer;
    this.hear = hear;
    this.process = spawn(server, ['lsp'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdout.on('data', (data) => this.#read(data));
    this.process.stdin.on('error', () => {});
    this.ended = new Promise((resolve) => this.process.on('exit', resolve));
    this.ended.then(() => { for (const one of this.#open.values()) one.resolve({ error: 'ended' }); });
  }

  /// The whole answer: {result} or {error}.
  request(method, params, at = this.at) {
    const message = { jsonrpc: '2.0', id: ++this.#last, method };
    if (params !== undefined) message.params = params;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method} at ${at}`)), patience);
      this.#open.set(message.id, {
        message, at, resolve: (answer) => { clearTimeout(timer); resolve(answer); },
      });
      this.#write(message, { at });
    });
  }

  notify(method, params) {
    this.#write(params === undefined ? { jsonrpc: '2.0', method } : { jsonrpc: '2.0', method, params },
      { at: this.at });
  }

  /// Until a message of the server's fits; it may have come already.
  heard(fits, what) {
    const before = this.record.find((one) => one.from === 'server' && fits(one.message));
    if (before) return before.message;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never came: ${what}`)), patience);
      this.#waiting.push({ fits, resolve: (m) => { clearTimeout(timer); resolve(m); } });
    });
  }

  /// What is still open when the session is over.
  unanswered() { return [...this.#open.values()].map((one) => one.message); }

  #write(message, more) {
    this.record.push({ from: 'client', message, ...more });
    const body = Buffer.from(JSON.stringify(message));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  #read(data) {
    this.#bytes = Buffer.concat([this.#bytes, data]);
    for (;;) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.#bytes.subarray(0, end).toString('latin1');
      const length = /^Content-Length: (\d+)$/m.exec(head);
      if (!length) { this.faults.push(`a header without a length: ${head}`); return; }
      const from = end + 4;
      const to = from + Number(length[1]);
      if (this.#bytes.length < to) return;
      const body = this.#bytes.subarray(from, to);
      this.#bytes = this.#bytes.subarray(to);
      this.#take(body);
    }
  }

  #take(body) {
    let message;
    try {
      message = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch (error) {
      this.faults.push(`not JSON in UTF-8: ${error.message}: ${body.toString().slice(0, 200)}`);
      return;
    }
    const fault = (what) => this.faults.push(`${what}: ${JSON.stringify(message).slice(0, 300)}`);
    if (message.jsonrpc !== '2.0') fault('not JSON-RPC 2.0');
    const entry = { from: 'server', message };
    this.record.push(entry);
    if (message.method === undefined) this.#answered(message, entry, fault);
    else if (message.id !== undefined) this.#asked(message, fault);
    this.hear(message);
    const fit = this.#waiting.filter((one) => one.fits(message));
    this.#waiting = this.#waiting.filter((one) => !fit.includes(one));
    for (const one of fit) one.resolve(message);
  }

  #answered(message, entry, fault) {
    const ours = this.#open.get(message.id);
    if (!ours) return fault('an answer to nothing that is open');
    this.#open.delete(message.id);
    if ((message.result === undefined) === (message.error === undefined)) {
      fault('an answer holds a result or an error, one of the two');
    }
    entry.request = ours.message;
    entry.at = ours.at;
    ours.resolve(message);
  }

  #asked(message, fault) {
    if (this.#theirs.has(message.id)) fault('an id used twice');
    this.#theirs.set(message.id, message);
    const result = this.answer(message);
    const reply = { jsonrpc: '2.0', id: message.id, result: result === undefined ? null : result };
    this.record.push({ from: 'client', message: reply, request: message });
    const body = Buffer.from(JSON.stringify(reply));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }
}
