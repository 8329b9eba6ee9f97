// The notes of the active chapter by series, each with its source.
import { EventEmitter, MarkdownString, ThemeColor, ThemeIcon, TreeItem, window } from 'vscode';
import { TreeItemCollapsibleState } from 'vscode';
import type { Disposable, TreeDataProvider, TreeView } from 'vscode';
import type { ActiveChapter } from './chapter';
import type { Note, Notes, Series } from './notes';
import type { Place } from './places';
import { OPEN_PLACE } from './places';
import type { Citation, CitingNote, Sources } from './sources';
import { outlined } from './settings';
import { isOpen } from './sources';
import { disposeAll } from './dispose';

const SWITCHED_OFF = 'ibid.outline is switched off, and with it this list.';

type Row = Series | Note;

const isSeries = (row: Row): row is Series => 'notes' in row;

export class NotesView implements TreeDataProvider<Row>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<Row>;
  private readonly rest: Disposable[];

  constructor(
    private readonly notes: Notes,
    private readonly sources: Sources,
    private readonly chapter: ActiveChapter,
  ) {
    this.view = window.createTreeView('ibid.notes', { treeDataProvider: this });
    const show = (): void => this.show();
    this.rest = [this.view, notes.onDidChange(show), sources.onDidChange(show)];
  }

  private show(): void {
    this.view.description = this.notes.count ? String(this.notes.count) : '';
    this.view.message = outlined() ? undefined : SWITCHED_OFF;
    this.changed.fire();
  }

  // A single series needs no heading.
  getChildren(row?: Row): Row[] {
    if (row) return isSeries(row) ? row.notes : [];
    const [only, ...others] = this.notes.series;
    return only && !others.length ? only.notes : this.notes.series;
  }

  getTreeItem(row: Row): TreeItem {
    return isSeries(row) ? seriesItem(row) : this.noteItem(row);
  }

  private noteItem(note: Note): TreeItem {
    const item = new TreeItem(note.label);
    item.description = note.source || note.text;
    item.tooltip = new MarkdownString().appendText(`${note.label}  ${note.text}`);
    if (note.source) item.tooltip.appendMarkdown('\n\n').appendText(`→ ${note.source}`);
    item.iconPath = iconOf(note, this.citationsOf(note));
    item.command = { command: OPEN_PLACE, title: 'Go to Note', arguments: [this.placeOf(note)] };
    return item;
  }

  private placeOf(note: Note): Place {
    return { uri: this.notes.uri?.toString() ?? '', line: note.range.start.line };
  }

  // Of the saved text: a note that has been rewritten since is not judged by it.
  private citationsOf(note: Note): Citation[] {
    const document = this.chapter.document;
    const saved = document && this.sources.of(document);
    const words = note.text.replace(/…$/, '');
    const isIt = (one: CitingNote): boolean =>
      one.label === note.label && one.text.startsWith(words);
    return saved?.notes.find(isIt)?.citations ?? [];
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}

function seriesItem(series: Series): TreeItem {
  const item = new TreeItem(series.name, TreeItemCollapsibleState.Expanded);
  item.description = String(series.notes.length);
  return item;
}

function iconOf(note: Note, citations: Citation[]): ThemeIcon {
  const warning = new ThemeColor('list.warningForeground');
  if (citations.some(isOpen)) return new ThemeIcon('question', warning);
  if (citations.some((one) => one.status === 'uncertain')) return new ThemeIcon('question');
  return new ThemeIcon(note.source ? 'book' : 'comment');
}
