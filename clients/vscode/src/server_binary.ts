// Where the program is: as set, else the one that came with the extension, else on the path.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { serverPath } from './settings';

const NAME = process.platform === 'win32' ? 'ibid.exe' : 'ibid';
const WALKTHROUGH = 'ibid.ibid#ibid.firstEdition';

export class NoServer extends Error {}

/** The program's full path. Throws NoServer, with a sentence for the user. */
export function findServer(extensionFolder: string): string {
  const set = serverPath();
  if (set) {
    if (isProgram(set)) return set;
    throw new NoServer(`There is no program at “${set}”, which ibid.server.path names.`);
  }
  const bundled = path.join(extensionFolder, 'server', NAME);
  const found = isProgram(bundled) ? bundled : onPath();
  if (found) return found;
  throw new NoServer(
    'Ibid’s program was not found: there is no “ibid” on your path or in ~/.local/bin.',
  );
}

function isProgram(file: string): boolean {
  try {
    if (!path.isAbsolute(file) || !fs.statSync(file).isFile()) return false;
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  // Not on the path of an editor that was started from a menu, or before the folder was there.
  folders.push(path.join(os.homedir(), '.local', 'bin'));
  return folders.map((folder) => path.join(folder, NAME)).find(isProgram);
}

/** Says that there is no server, and offers what can be done. */
export async function tellNoServer(why: string): Promise<void> {
  const choose = 'Choose the Program…';
  const settings = 'Open Settings';
  const get = 'How to Get It';
  const picked = await window.showErrorMessage(why, choose, settings, get);
  if (picked === choose) await chooseServer();
  if (picked === settings) {
    await commands.executeCommand('workbench.action.openSettings', 'ibid.server.path');
  }
  if (picked === get)
    await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
}

export async function chooseServer(): Promise<void> {
  const picked = await window.showOpenDialog({ title: 'The program ibid', openLabel: 'Use It' });
  if (!picked?.[0]) return;
  const settings = workspace.getConfiguration('ibid.server');
  await settings.update('path', picked[0].fsPath, ConfigurationTarget.Global);
}
