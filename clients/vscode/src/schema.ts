// The schema that edition.json names. Ibid completes, explains and checks that file itself, and
// nothing is to be told twice: so for VS Code's own support of JSON the schema asks for nothing.
import type { Disposable } from 'vscode';
import { workspace } from 'vscode';

/** What `ibid init` writes as `$schema`: where nobody can open it, VS Code calls it a mistake. */
const NAME = 'urn:ibid:edition';

export function registerSchema(): Disposable {
  return workspace.registerTextDocumentContentProvider('urn', {
    provideTextDocumentContent: (uri) => (uri.toString(true) === NAME ? '{}' : null),
  });
}
