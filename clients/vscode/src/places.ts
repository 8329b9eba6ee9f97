// A click in a view leads to a note.
import type { Disposable, TextDocument } from 'vscode';
import { commands, Position, Range, Uri, window, workspace } from 'vscode';

export const OPEN_PLACE = 'ibid.openPlace';

export interface Place {
  uri: string;
  /** From 0, in the text as it was when the view was made. */
  line: number;
  /** Of the note that is meant, which may have moved since. */
  label?: string;
}

export function registerPlaces(): Disposable {
  return commands.registerCommand(OPEN_PLACE, async (place: Place) => {
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    const line = lineOf(document, place);
    const selection = new Range(new Position(line, 0), new Position(line, 0));
    await window.showTextDocument(document, { selection });
  });
}

function lineOf(document: TextDocument, { line, label }: Place): number {
  const last = document.lineCount - 1;
  const start = `[^${label}]:`;
  const isIt = (number: number): boolean => document.lineAt(number).text.includes(start);
  const nearest = Math.min(line, last);
  if (label === undefined || isIt(nearest)) return nearest;
  for (let number = 0; number <= last; ++number) if (isIt(number)) return number;
  return nearest;
}
