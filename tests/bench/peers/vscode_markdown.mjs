// Runs the server of VS Code's Markdown support over stdio, and does for it what VS Code's own
// extension does: parses with markdown-it and looks into files when the server asks.
//
//   node vscode_markdown.mjs FOLDER_WITH_NODE_MODULES
//
// The server speaks to VS Code over Node's channel between processes. Here it runs in this process
// and the channel is two function calls, so that being measured costs it next to nothing.
import { createRequire } from 'node:module';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = process.argv[2];
const markdownIt = createRequire(join(folder, 'package.json'))('markdown-it')({ html: true });
const documents = new Map();
let root = '';

const kind = (entry) => ({ isDirectory: entry.isDirectory() });
const helps = {
  'markdown/parse': async ({ uri }) =>
    markdownIt.parse(documents.get(uri) ?? (await fs.readFile(fileURLToPath(uri), 'utf8')), {}),
  'markdown/fs/readFile': async ({ uri }) => [...(await fs.readFile(fileURLToPath(uri)))],
  'markdown/fs/readDirectory': async ({ uri }) =>
    (await fs.readdir(fileURLToPath(uri), { withFileTypes: true })).map((e) => [e.name, kind(e)]),
  'markdown/fs/stat': ({ uri }) => fs.stat(fileURLToPath(uri)).then(kind, () => undefined),
  'markdown/fs/watcher/create': async () => undefined,
  'markdown/fs/watcher/delete': async () => undefined,
  'markdown/findMarkdownFilesInWorkspace': async () =>
    (await fs.readdir(root)).filter((name) => name.endsWith('.md'))
      .map((name) => pathToFileURL(join(root, name)).href),
};

function say(message) {
  const body = Buffer.from(JSON.stringify(message));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}

process.send = (message, ...rest) => {
  const help = helps[message.method];
  if (help) {
    help(message.params ?? {}).then(
      (result = null) => process.emit('message', { jsonrpc: '2.0', id: message.id, result }),
      (error) => process.emit('message',
        { jsonrpc: '2.0', id: message.id, error: { code: -32603, message: String(error) } }));
  } else {
    say(message);
  }
  rest.filter((argument) => typeof argument === 'function').forEach((done) => done(null));
  return true;
};

function hear(message) {
  const params = message.params;
  if (message.method === 'initialize') root = fileURLToPath(params.rootUri);
  if (message.method === 'textDocument/didOpen')
    documents.set(params.textDocument.uri, params.textDocument.text);
  if (message.method === 'textDocument/didChange')
    for (const change of params.contentChanges) apply(params.textDocument.uri, change);
  if (process.listenerCount('message') > 0) process.emit('message', message);
  else early.push(message);
}

// The server begins to listen some time after it was loaded.
const early = [];
process.on('newListener', (event) => {
  if (event !== 'message') return;
  setImmediate(() => early.splice(0).forEach((message) => process.emit('message', message)));
});

function apply(uri, change) {
  const text = documents.get(uri);
  if (!change.range) return documents.set(uri, change.text);
  const offset = ({ line, character }) => {
    let at = 0;
    for (; line > 0; --line) at = text.indexOf('\n', at) + 1;
    return at + character;
  };
  documents.set(uri, text.slice(0, offset(change.range.start)) + change.text +
    text.slice(offset(change.range.end)));
}

let pending = Buffer.alloc(0);
let chunks = [];
let have = 0;
let need = 0;
process.stdin.on('data', (chunk) => {
  chunks.push(chunk);
  have += chunk.length;
  if (have < need) return;
  pending = Buffer.concat(chunks);
  for (;;) {
    const head = pending.indexOf('\r\n\r\n');
    need = head < 0 ? 0 : head + 4 + Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, head))[1]);
    if (head < 0 || pending.length < need) break;
    const body = pending.subarray(head + 4, need);
    pending = pending.subarray(need);
    need = 0;
    hear(JSON.parse(body));
  }
  chunks = [pending];
  have = pending.length;
});
process.stdin.on('end', () => process.exit());

process.argv = [process.argv[0], process.argv[1], '--node-ipc'];
process.connected = true;
process.channel = {};
await import(pathToFileURL(
  join(folder, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js')).href);
