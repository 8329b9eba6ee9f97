// A scan's text or a web page becomes a chapter; what was guessed is told in the output panel.
import * as path from 'node:path';
import type { OutputChannel } from 'vscode';
import { Uri, window, workspace } from 'vscode';
import type { ActiveChapter } from './chapter';
import { firstLine, run } from './cli';
import type { Server } from './client';
import { editionOf } from './editions';

export async function importChapter(
  server: Server,
  chapter: ActiveChapter,
  told: OutputChannel,
): Promise<void> {
  const from = await askSource();
  const to = from && (await askTarget(from, chapter));
  if (!from || !to) return;
  // The dialog has asked already whether a file may be replaced.
  const args = ['import', '--force', '-o', to.fsPath, '--', from.fsPath];
  const ran = await run(server.program(), args, path.dirname(to.fsPath));
  if (ran.code !== 0) {
    void window.showErrorMessage(`Ibid could not import the text: ${firstLine(ran)}.`);
    return;
  }
  told.clear();
  told.append(ran.messages);
  told.show(true);
  await window.showTextDocument(await workspace.openTextDocument(to));
}

async function askSource(): Promise<Uri | undefined> {
  const filters = { 'Text or web page': ['txt', 'html', 'htm', 'xhtml'], 'All files': ['*'] };
  const title = 'The text to be imported';
  const picked = await window.showOpenDialog({ title, openLabel: 'Import', filters });
  return picked?.[0];
}

function askTarget(from: Uri, chapter: ActiveChapter): Thenable<Uri | undefined> {
  const beside = chapter.document?.uri.scheme === 'file' ? chapter.document.uri : undefined;
  const folder =
    beside && editionOf(beside.fsPath)
      ? path.dirname(beside.fsPath)
      : (workspace.workspaceFolders?.[0]?.uri.fsPath ?? path.dirname(from.fsPath));
  const name = `${path.parse(from.fsPath).name}.md`;
  return window.showSaveDialog({
    title: 'Where the chapter is to be',
    saveLabel: 'Import',
    defaultUri: Uri.file(path.join(folder, name)),
    filters: { Markdown: ['md'] },
  });
}
