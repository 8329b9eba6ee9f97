// Which edition is meant: that of the active chapter, else the one there is, else a question.
import * as path from 'node:path';
import { window, workspace } from 'vscode';
import type { ActiveChapter } from './chapter';
import { editionOf, MANIFEST } from './editions';

export async function askEdition(chapter: ActiveChapter): Promise<string | undefined> {
  const file = window.activeTextEditor?.document.uri ?? chapter.document?.uri;
  const own = file?.scheme === 'file' ? editionOf(file.fsPath) : undefined;
  if (own) return own;
  const found = await workspace.findFiles(`**/${MANIFEST}`, '**/node_modules/**');
  const folders = found.map((uri) => path.dirname(uri.fsPath)).sort();
  if (folders.length > 1) return window.showQuickPick(folders, { title: 'Which edition?' });
  if (!folders.length) void window.showWarningMessage(`Ibid: there is no ${MANIFEST} here.`);
  return folders[0];
}
