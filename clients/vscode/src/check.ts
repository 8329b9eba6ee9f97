// `ibid check` and `ibid init`, for the edition as a whole.
import * as path from 'node:path';
import type { OutputChannel } from 'vscode';
import { Uri, window, workspace } from 'vscode';
import type { ActiveChapter } from './chapter';
import { askEdition } from './choose_edition';
import { firstLine, run } from './cli';
import type { Server } from './client';
import { MANIFEST } from './editions';
import { tellIfUnsaved } from './unsaved';

export async function checkEdition(
  server: Server,
  chapter: ActiveChapter,
  told: OutputChannel,
): Promise<void> {
  const folder = await askEdition(chapter);
  if (!folder) return;
  tellIfUnsaved(folder);
  const ran = await run(server.program(), ['check', '--hints', '.'], folder);
  told.clear();
  told.append(ran.out || ran.messages);
  if (ran.out && ran.messages) told.append(ran.messages);
  told.show(true);
}

/** Makes a folder of chapters an edition, and opens its edition.json. */
export async function initEdition(server: Server): Promise<void> {
  const folder = await askFolder();
  if (!folder) return;
  const ran = await run(server.program(), ['init', folder], folder);
  if (ran.code !== 0) {
    void window.showErrorMessage(`Ibid: ${firstLine(ran)}.`);
    return;
  }
  await window.showTextDocument(Uri.file(path.join(folder, MANIFEST)));
}

async function askFolder(): Promise<string | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri.fsPath;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri.fsPath;
  const title = 'The folder with the chapters';
  const picked = await window.showOpenDialog({
    title,
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return picked?.[0]?.fsPath;
}
