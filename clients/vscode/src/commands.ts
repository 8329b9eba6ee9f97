// The commands of the palette that are not about a place in the text.
import type { OutputChannel } from 'vscode';
import { commands, Disposable, window } from 'vscode';
import type { ActiveChapter } from './chapter';
import { checkEdition, initEdition } from './check';
import type { Server } from './client';
import { importChapter } from './import_chapter';
import type { ReportView } from './report_view';
import { chooseServer, NoServer, tellNoServer } from './server_binary';
import type { Sources } from './sources';

export interface Parts {
  server: Server;
  chapter: ActiveChapter;
  sources: Sources;
  report: ReportView;
  told: OutputChannel;
}

export function registerCommands({ server, chapter, sources, report, told }: Parts): Disposable {
  const all: Record<string, () => unknown> = {
    'ibid.source.show': () => commands.executeCommand('editor.action.showHover'),
    'ibid.openReport': () => report.open(),
    'ibid.importChapter': () => importChapter(server, chapter, told),
    'ibid.checkEdition': () => checkEdition(server, chapter, told),
    'ibid.initEdition': () => initEdition(server),
    'ibid.restartServer': () => server.restart(),
    'ibid.showLog': () => server.log.show(),
    'ibid.chooseServer': () => chooseServer(),
    'ibid.refreshViews': () => sources.refresh(),
  };
  const registered = Object.entries(all).map(([id, act]) =>
    commands.registerCommand(id, () => carefully(act)),
  );
  return Disposable.from(...registered);
}

async function carefully(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof NoServer) await tellNoServer(error.message);
    else void window.showErrorMessage(`Ibid: ${String(error)}`);
  }
}
