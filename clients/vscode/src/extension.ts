// Puts the parts together. Each of them is told by events when another has changed.
import type { ExtensionContext } from 'vscode';
import { Disposable, window, workspace } from 'vscode';
import { ActiveChapter } from './chapter';
import { Server } from './client';
import { registerCommands } from './commands';
import { Debounced } from './debounce';
import { Editions } from './editions';
import { registerNoteCommands } from './note_commands';
import { Notes } from './notes';
import { NotesView } from './notes_view';
import { registerPlaces } from './places';
import { registerReferences } from './references';
import { ReportView } from './report_view';
import { registerSchema } from './schema';
import { Sources } from './sources';
import { Status } from './status';
import { WorksView } from './works_view';

let running: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Ibid', { log: true });
  const told = window.createOutputChannel('Ibid: Results');
  const editions = new Editions();
  const server = new Server(context.extensionPath, editions, log);
  running = server;
  const chapter = new ActiveChapter(server);
  const sources = new Sources(server, chapter);
  const notes = new Notes(server, chapter);
  const report = new ReportView(server, chapter);
  context.subscriptions.push(log, told, editions, server, chapter, sources, notes, report);
  context.subscriptions.push(
    new Status(server, chapter, notes, sources),
    new NotesView(notes, sources, chapter),
    new WorksView(sources),
    registerCommands({ server, chapter, sources, report, told }),
    registerNoteCommands(server),
    registerReferences(server),
    registerPlaces(),
    registerSchema(),
    restartsWhenNeeded(server, editions),
  );
  await editions.look();
  await server.restart();
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

// A new edition, or another program: the server is to read other files, or is another one.
function restartsWhenNeeded(server: Server, editions: Editions): Disposable {
  const soon = new Debounced(300, () => server.restart());
  const found = editions.onDidChange(() => soon.ask());
  const set = workspace.onDidChangeConfiguration((change) => {
    const asks = ['ibid.enable', 'ibid.server'].some((name) => change.affectsConfiguration(name));
    if (asks) soon.ask();
  });
  return Disposable.from(soon, found, set);
}
