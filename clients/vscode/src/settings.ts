// What a person may set under `ibid.`: some of it is for this extension, the rest for the server.
import { workspace } from 'vscode';

export type Enable = 'editions' | 'always' | 'never';

// Known to this extension alone: the server would ask what they are.
const OURS = new Set(['enable', 'server', 'trace']);

export function enabled(): Enable {
  return workspace.getConfiguration('ibid').get<Enable>('enable', 'editions');
}

/** Where the user says the server is, or ''. Never taken from a workspace: see package.json. */
export function serverPath(): string {
  return workspace.getConfiguration('ibid.server').get<string>('path', '').trim();
}

/** The settings of docs/settings.md, as the server takes them. */
export function serverSettings(): Record<string, unknown> {
  const all = workspace.getConfiguration().get<Record<string, unknown>>('ibid', {});
  return Object.fromEntries(Object.entries(all).filter(([name]) => !OURS.has(name)));
}

/** Whether the server tells the outline of a chapter, from which its notes are known. */
export function outlined(): boolean {
  return workspace.getConfiguration('ibid').get<boolean>('outline', true);
}
