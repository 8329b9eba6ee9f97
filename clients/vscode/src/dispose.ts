import type { Disposable } from 'vscode';

export function disposeAll(all: Iterable<Pick<Disposable, 'dispose'>>): void {
  for (const one of all) one.dispose();
}
