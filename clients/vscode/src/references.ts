// What a count over a heading or a note has counted, shown as VS Code shows references.
import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';
import type { Server } from './client';

export const SHOW_REFERENCES = 'ibid.showReferences';

export function registerReferences(server: Server): Disposable {
  return commands.registerCommand(
    SHOW_REFERENCES,
    async (uri: string, position: Position, places: Location[]) => {
      const convert = server.client?.protocol2CodeConverter;
      if (!convert) return;
      await commands.executeCommand(
        'editor.action.showReferences',
        convert.asUri(uri),
        convert.asPosition(position),
        places.map((place) => convert.asLocation(place)),
      );
    },
  );
}
