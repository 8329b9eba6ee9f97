// What is done at the cursor: each of these is one of the server's commands.
import type { TextEditor } from 'vscode';
import { commands, Disposable, window } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import type { Server } from './client';

// The server's own names belong to the client, which registers them with a place as argument.
const AT_CURSOR: Record<string, string> = {
  'ibid.note.insert': 'ibid.insertNote',
  'ibid.note.create': 'ibid.createNote',
  'ibid.note.delete': 'ibid.deleteNote',
  'ibid.note.deleteAndRenumber': 'ibid.deleteNoteAndRenumber',
  'ibid.note.renumber': 'ibid.renumberNotes',
  'ibid.note.organise': 'ibid.organizeNotes',
  'ibid.note.intoText': 'ibid.inlineNote',
  'ibid.note.outOfText': 'ibid.labelNote',
  'ibid.source.expand': 'ibid.expandIbid',
  'ibid.source.expandAll': 'ibid.expandAllIbids',
  'ibid.source.contract': 'ibid.contract',
  'ibid.source.contractAll': 'ibid.contractAll',
  'ibid.source.pin': 'ibid.pinSource',
  'ibid.source.accept': 'ibid.accept',
};

export function registerNoteCommands(server: Server): Disposable {
  const all = Object.entries(AT_CURSOR).map(([id, command]) =>
    commands.registerCommand(id, () => atCursor(server, command)),
  );
  return Disposable.from(...all);
}

async function atCursor(server: Server, command: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.reads(editor.document)) {
    tell('This is done in a chapter that Ibid reads: put the cursor into one.');
    return;
  }
  try {
    await ask(server, command, editor);
  } catch (error) {
    tell(sentence(error instanceof Error ? error.message : String(error)));
  }
}

async function ask(server: Server, command: string, editor: TextEditor): Promise<void> {
  const client = server.running;
  if (!client) throw new Error('Ibid is not running');
  const convert = client.code2ProtocolConverter;
  const place = {
    textDocument: convert.asTextDocumentIdentifier(editor.document),
    position: convert.asPosition(editor.selection.active),
  };
  await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [place] });
}

// What the server answers names its own command, which nobody has typed here.
function sentence(message: string): string {
  if (/has nothing to do at this place$/.test(message)) return 'There is nothing to do here.';
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function tell(message: string): void {
  void window.showWarningMessage(`Ibid: ${message}`);
}
