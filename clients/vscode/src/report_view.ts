// `ibid report` beside the text. The page runs no script and loads nothing, and is held to that.
import type { Disposable, WebviewPanel } from 'vscode';
import { ColorThemeKind, ProgressLocation, ViewColumn, window } from 'vscode';
import type { ActiveChapter } from './chapter';
import type { Ran } from './cli';
import { firstLine, run } from './cli';
import type { Server } from './client';
import { askEdition } from './choose_edition';
import { tellIfUnsaved } from './unsaved';
import { disposeAll } from './dispose';

const POLICY =
  `<meta http-equiv="Content-Security-Policy" ` +
  `content="default-src 'none'; style-src 'unsafe-inline'">`;

export class ReportView implements Disposable {
  private readonly panels = new Map<string, WebviewPanel>();
  private readonly pages = new Map<string, string>();
  private readonly themes = window.onDidChangeActiveColorTheme(() => this.colour());

  constructor(
    private readonly server: Server,
    private readonly chapter: ActiveChapter,
  ) {}

  async open(): Promise<void> {
    const folder = await askEdition(this.chapter);
    if (!folder) return;
    tellIfUnsaved(folder);
    const ran = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Ibid: making the report' },
      () => run(this.server.program(), ['report', '.'], folder),
    );
    if (!isPage(ran)) {
      this.tellFailed(ran);
      return;
    }
    this.show(folder, ran.out);
    if (ran.code !== 0) this.tellPartial(ran);
  }

  private show(folder: string, page: string): void {
    const panel = this.panels.get(folder) ?? this.made(folder);
    this.pages.set(folder, guarded(page));
    this.colour();
    panel.title = `Report: ${titleOf(page)}`;
    panel.reveal();
  }

  private colour(): void {
    for (const [folder, panel] of this.panels)
      panel.webview.html = coloured(this.pages.get(folder) ?? '');
  }

  private made(folder: string): WebviewPanel {
    const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
    const panel = window.createWebviewPanel('ibid.report', 'Report', ViewColumn.Beside, options);
    this.panels.set(folder, panel);
    panel.onDidDispose(() => {
      this.panels.delete(folder);
      this.pages.delete(folder);
    });
    return panel;
  }

  private tellPartial(ran: Ran): void {
    this.server.log.warn(ran.messages.trim());
    void window.showWarningMessage(`The report is made of what could be read: ${firstLine(ran)}.`);
  }

  private tellFailed(ran: Ran): void {
    const isOld = /there is no command/.test(ran.messages);
    const why = isOld ? 'this version of its program makes none' : firstLine(ran);
    this.server.log.error(ran.messages.trim());
    void window.showErrorMessage(`Ibid could not make the report: ${why}.`);
  }

  dispose(): void {
    disposeAll([...this.panels.values(), this.themes]);
  }
}

function isPage({ out }: Ran): boolean {
  return /^\s*<!doctype html/i.test(out);
}

/** The page with the policy at the head of its head. */
export function guarded(page: string): string {
  return page.replace(/<head>/i, (head) => `${head}\n${POLICY}`);
}

// The page follows the system's colours; here it is to follow those of the editor.
function coloured(page: string): string {
  const kind = window.activeColorTheme.kind;
  const dark = kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
  return page
    .replace('@media (prefers-color-scheme: dark)', dark ? '@media all' : '@media not all')
    .replace('color-scheme: light dark', `color-scheme: ${dark ? 'dark' : 'light'}`);
}

function titleOf(page: string): string {
  const title = /<title>([^<]*?)( – notes and sources)?<\/title>/.exec(page)?.[1] ?? 'Edition';
  return title
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
