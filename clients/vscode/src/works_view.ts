// The works of the edition with every place that cites them; first what stays open.
import * as path from 'node:path';
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, Uri, window } from 'vscode';
import { TreeItemCollapsibleState } from 'vscode';
import type { Disposable, TreeDataProvider, TreeView } from 'vscode';
import type { Place } from './places';
import { OPEN_PLACE } from './places';
import type { Citation, CitingNote, Sources, Work } from './sources';
import { isOpen } from './sources';
import { fullNameOf, nameOf, placesOf, yearOf } from './work_names';
import { disposeAll } from './dispose';

interface Cited {
  file: string;
  note: CitingNote;
  citation: Citation;
}

/** A work, or without one the citations that stay open. */
interface Group {
  work?: Work;
  cited: Cited[];
}

type Row = Group | Cited;

const isGroup = (row: Row): row is Group => 'cited' in row;

export class WorksView implements TreeDataProvider<Row>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<Row>;
  private readonly rest: Disposable[];
  private groups: Group[] = [];

  constructor(private readonly sources: Sources) {
    this.view = window.createTreeView('ibid.works', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.rest = [this.view, sources.onDidChange(() => this.show())];
  }

  private show(): void {
    this.groups = grouped(this.sources);
    const works = this.groups.filter((group) => group.work).length;
    this.view.description = works ? String(works) : '';
    this.changed.fire();
  }

  getChildren(row?: Row): Row[] {
    if (!row) return this.groups;
    return isGroup(row) ? row.cited : [];
  }

  getTreeItem(row: Row): TreeItem {
    return isGroup(row) ? groupItem(row) : this.citedItem(row);
  }

  private citedItem({ file, note, citation }: Cited): TreeItem {
    const isOnly = this.sources.chapters.length === 1;
    const item = new TreeItem(`${isOnly ? '' : `${path.parse(file).name}, `}note ${note.label}`);
    item.description = isOpen(citation) ? citation.printed : placesOf(citation);
    item.tooltip = citation.printed;
    const uri = Uri.file(path.resolve(this.sources.folder, file)).toString();
    const place: Place = { uri, line: note.line - 1, label: note.label };
    item.command = { command: OPEN_PLACE, title: 'Go to Note', arguments: [place] };
    return item;
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}

function grouped(sources: Sources): Group[] {
  const open: Cited[] = [];
  const works = new Map<string, Group>();
  for (const { file, notes } of sources.chapters)
    for (const note of notes)
      for (const citation of note.citations) {
        const cited = { file, note, citation };
        if (isOpen(citation)) open.push(cited);
        else if (citation.work) add(works, citation.work, cited);
      }
  const collator = new Intl.Collator();
  const key = (group: Group): string => (group.work ? nameOf(group.work) : '');
  const sorted = [...works.values()].sort((a, b) => collator.compare(key(a), key(b)));
  return open.length ? [{ cited: open }, ...sorted] : sorted;
}

function add(works: Map<string, Group>, work: Work, cited: Cited): void {
  const key = keyOf(work, cited.file);
  const group = works.get(key);
  if (group) group.cited.push(cited);
  else works.set(key, { work, cited: [cited] });
}

// `note:13#1` is unique in its chapter only.
function keyOf(work: Work, file: string): string {
  return work.id.startsWith('note:') ? `${work.file ?? file} ${work.id}` : work.id;
}

function groupItem({ work, cited }: Group): TreeItem {
  const item = new TreeItem(
    work ? nameOf(work) : 'Open Questions',
    work ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  const count = String(cited.length);
  item.description = work ? [count, yearOf(work)].filter(Boolean).join(' · ') : count;
  item.tooltip = work
    ? `${fullNameOf(work)}\nCited ${times(cited.length)}`
    : 'Citations whose work is not certain';
  const warning = new ThemeColor('list.warningForeground');
  item.iconPath = work ? new ThemeIcon('book') : new ThemeIcon('question', warning);
  return item;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
