// In the status bar: the active chapter's notes, what stays open, what was found; or that the
// server is starting, or is down.
import { DiagnosticSeverity, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Disposable, StatusBarItem } from 'vscode';
import type { ActiveChapter } from './chapter';
import type { Server } from './client';
import type { Notes } from './notes';
import type { Sources } from './sources';
import { isOpen } from './sources';
import { disposeAll } from './dispose';

// The Problems panel leaves hints out, and the two are to agree.
const HINT = DiagnosticSeverity.Hint;

export class Status implements Disposable {
  private readonly item: StatusBarItem;
  private readonly rest: Disposable[];

  constructor(
    private readonly server: Server,
    private readonly chapter: ActiveChapter,
    private readonly notes: Notes,
    private readonly sources: Sources,
  ) {
    this.item = window.createStatusBarItem('ibid.status', StatusBarAlignment.Left, 10);
    this.item.name = 'Ibid';
    const show = (): void => this.show();
    const events = [server, chapter, notes, sources].map((one) => one.onDidChange(show));
    this.rest = [this.item, ...events, languages.onDidChangeDiagnostics(show)];
    this.show();
  }

  private show(): void {
    const { state } = this.server;
    this.item.backgroundColor = undefined;
    if (state === 'down') this.showDown();
    else if (state === 'starting') this.set('$(loading~spin) Ibid', 'Ibid is starting', undefined);
    else if (state === 'running' && this.chapter.document) this.showCounts();
    else return this.item.hide();
    this.item.show();
  }

  private showDown(): void {
    this.item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    this.set('$(error) Ibid', 'Ibid is not running. Click for its log.', 'ibid.showLog');
  }

  private showCounts(): void {
    if (!this.notes.areOf(this.chapter.document)) {
      return this.set('$(loading~spin) Ibid', 'Ibid is reading the chapter', undefined);
    }
    const open = this.openQuestions();
    const parts = [
      counted(this.notes.count, 'note'),
      open ? `${open} unresolved` : '',
      counted(this.findings(), 'finding'),
    ].filter(Boolean);
    const about = 'In this chapter. Click for what Ibid has found.';
    this.set(`$(book) ${parts.join(' · ')}`, about, 'workbench.actions.view.problems');
  }

  private set(text: string, tooltip: string, command: string | undefined): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
  }

  private openQuestions(): number {
    const document = this.chapter.document;
    const notes = (document && this.sources.of(document)?.notes) ?? [];
    return notes.filter((note) => note.citations.some(isOpen)).length;
  }

  private findings(): number {
    const document = this.chapter.document;
    const all = document ? languages.getDiagnostics(document.uri) : [];
    return all.filter((one) => one.source === 'ibid' && one.severity < HINT).length;
  }

  dispose(): void {
    disposeAll(this.rest);
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
