import * as path from 'node:path';
import { window, workspace } from 'vscode';

const SHOWN_MS = 10_000;

/** What is run beside the server reads the files: says so where the editor holds other texts. */
export function tellIfUnsaved(folder: string): void {
  const unsaved = workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.fsPath.startsWith(folder + path.sep),
  );
  if (!unsaved.length) return;
  const names = unsaved.map(({ uri }) => path.basename(uri.fsPath)).join(', ');
  window.setStatusBarMessage(`$(info) Not saved yet, and read as saved: ${names}`, SHOWN_MS);
}
