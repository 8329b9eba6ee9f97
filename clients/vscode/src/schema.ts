// The schema of edition.json, for VS Code's own support of JSON. Ibid completes, explains and checks
// that file itself, and nothing is to be told twice: so the schema is empty while Ibid reads.
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Uri } from 'vscode';
import { Disposable, EventEmitter, workspace } from 'vscode';
import type { Server } from './client';
import { enabled } from './settings';

/** What `ibid init` writes as `$schema`: without somebody to open it, VS Code calls it a mistake. */
const NAME = 'urn:ibid:edition';

export function registerSchema(server: Server, extensionFolder: string): Disposable {
  const changed = new EventEmitter<Uri>();
  const full = path.join(extensionFolder, 'schemas', 'edition.schema.json');
  let asked: Uri | undefined;
  const provider = workspace.registerTextDocumentContentProvider('urn', {
    onDidChange: changed.event,
    provideTextDocumentContent(uri) {
      if (uri.toString(true) !== NAME) return null;
      asked = uri;
      return isRead(server) ? '{}' : fs.promises.readFile(full, 'utf8');
    },
  });
  const again = server.onDidChange(() => {
    if (asked) changed.fire(asked);
  });
  return Disposable.from(changed, provider, again);
}

function isRead(server: Server): boolean {
  return enabled() !== 'never' && server.state !== 'down';
}
