// The folders that hold an edition.json: of the workspace, and of whatever file is opened.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { disposeAll } from './dispose';

export const MANIFEST = 'edition.json';

/** The folder of the nearest edition.json at or above a file. */
export function editionOf(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, MANIFEST))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

export class Editions implements Disposable {
  private readonly known = new Set<string>();
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly rest: Disposable[] = [];

  /** Folders, without those that lie in another one of them. */
  get folders(): string[] {
    const all = [...this.known].sort();
    const isInside = (inner: string, outer: string): boolean =>
      inner !== outer && inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
    return all.filter((inner) => !all.some((outer) => isInside(inner, outer)));
  }

  async look(): Promise<void> {
    const found = await workspace.findFiles(`**/${MANIFEST}`, '**/node_modules/**');
    for (const uri of found) this.known.add(path.dirname(uri.fsPath));
    for (const document of workspace.textDocuments) this.take(document);
    this.watch();
  }

  private watch(): void {
    const watcher = workspace.createFileSystemWatcher(`**/${MANIFEST}`, false, true, false);
    const opened = workspace.onDidOpenTextDocument((document) => {
      if (this.take(document)) this.changed.fire();
    });
    watcher.onDidCreate((uri) => this.add(path.dirname(uri.fsPath)));
    watcher.onDidDelete((uri) => this.remove(path.dirname(uri.fsPath)));
    this.rest.push(watcher, opened);
  }

  private add(folder: string): void {
    if (this.known.has(folder)) return;
    this.known.add(folder);
    this.changed.fire();
  }

  private remove(folder: string): void {
    if (this.known.delete(folder)) this.changed.fire();
  }

  // A chapter may be opened from outside of the workspace.
  private take(document: TextDocument): boolean {
    if (document.uri.scheme !== 'file' || !isText(document)) return false;
    const folder = editionOf(document.uri.fsPath);
    if (!folder || this.known.has(folder)) return false;
    this.known.add(folder);
    return true;
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}

function isText(document: TextDocument): boolean {
  return /\.(md|markdown|bib|json|qmd)$/i.test(document.uri.fsPath);
}

/** Everything of this kind below a folder, whatever marks the folder's name has. */
export function below(folder: string, pattern: string): RelativePattern {
  return new RelativePattern(Uri.file(folder), pattern);
}
