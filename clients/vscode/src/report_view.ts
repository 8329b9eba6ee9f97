// `ibid report` beside the text. The page runs no script and loads nothing, and is held to that.
import type { Disposable, WebviewPanel } from 'vscode';
import { ProgressLocation, ViewColumn, window } from 'vscode';
import type { ActiveChapter } from './chapter';
import type { Ran } from './cli';
import { firstLine, run } from './cli';
import type { Server } from './client';
import { askEdition } from './choose_edition';
import { disposeAll } from './dispose';

const POLICY =
  `<meta http-equiv="Content-Security-Policy" ` +
  `content="default-src 'none'; style-src 'unsafe-inline'">`;

export class ReportView implements Disposable {
  private readonly panels = new Map<string, WebviewPanel>();

  constructor(
    private readonly server: Server,
    private readonly chapter: ActiveChapter,
  ) {}

  async open(): Promise<void> {
    const folder = await askEdition(this.chapter);
    if (!folder) return;
    const ran = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Ibid: making the report' },
      () => run(this.server.program(), ['report', '.'], folder),
    );
    if (!isPage(ran)) {
      this.tellFailed(ran);
      return;
    }
    if (ran.messages.trim()) this.server.log.warn(ran.messages.trim());
    this.show(folder, ran.out);
  }

  private show(folder: string, page: string): void {
    const panel = this.panels.get(folder) ?? this.made(folder);
    panel.webview.html = guarded(page);
    panel.title = `Report: ${titleOf(page)}`;
    panel.reveal();
  }

  private made(folder: string): WebviewPanel {
    const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
    const panel = window.createWebviewPanel('ibid.report', 'Report', ViewColumn.Beside, options);
    this.panels.set(folder, panel);
    panel.onDidDispose(() => this.panels.delete(folder));
    return panel;
  }

  private tellFailed(ran: Ran): void {
    this.server.log.error(ran.messages.trim());
    const isOld = /not expected|arguments were not|report/.test(firstLine(ran)) && !ran.out;
    const why = isOld && ran.code > 2 ? 'this ibid is too old to make reports' : firstLine(ran);
    void window.showErrorMessage(`Ibid could not make the report: ${why}.`);
  }

  dispose(): void {
    disposeAll(this.panels.values());
  }
}

function isPage({ out }: Ran): boolean {
  return /^\s*<!doctype html/i.test(out);
}

/** The page with the policy at the head of its head. */
export function guarded(page: string): string {
  return page.replace(/<head>/i, (head) => `${head}\n${POLICY}`);
}

function titleOf(page: string): string {
  const title = /<title>([^<]*?)( – notes and sources)?<\/title>/.exec(page)?.[1] ?? 'Edition';
  return title
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
