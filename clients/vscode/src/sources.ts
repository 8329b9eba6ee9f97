// What `ibid sources` says of the active chapter's edition, as it was last saved.
import * as path from 'node:path';
import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { ActiveChapter } from './chapter';
import { firstLine, run } from './cli';
import type { Server } from './client';
import { Debounced } from './debounce';
import { editionOf } from './editions';
import { disposeAll } from './dispose';

export interface Work {
  id: string;
  file?: string;
  author?: string;
  editor?: string;
  title?: string;
  container?: string;
  volume?: string;
  date?: string;
  year?: string;
  repository?: string;
  shelfmark?: string;
}

export interface Locator {
  unit: string;
  from: string;
  to: string;
  open?: boolean;
}

export interface Citation {
  form: string;
  printed: string;
  status: 'resolved' | 'uncertain' | 'ambiguous' | 'unresolved';
  work?: Work;
  locators: Locator[];
}

export interface CitingNote {
  label: string;
  line: number;
  text: string;
  citations: Citation[];
}

export interface ChapterSources {
  file: string;
  notes: CitingNote[];
}

/** Ambiguous or unresolved: an editor has to decide. */
export function isOpen(citation: Citation): boolean {
  return citation.status === 'ambiguous' || citation.status === 'unresolved';
}

const WAIT_MS = 400;
const READ_FOR_IT = /\.(md|markdown|qmd|bib|json)$/i;

export class Sources implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Where the chapters' paths begin. */
  folder = '';
  chapters: ChapterSources[] = [];
  private busy = false;
  private again = false;
  private readonly later = new Debounced(WAIT_MS, () => this.refresh());
  private readonly rest: Disposable[];

  constructor(
    private readonly server: Server,
    private readonly chapter: ActiveChapter,
  ) {
    this.rest = [
      this.later,
      chapter.onDidChange(() => this.look()),
      server.onDidChange(() => this.later.ask()),
      workspace.onDidSaveTextDocument((document) => this.saved(document)),
      workspace.onDidDeleteFiles(() => this.later.ask()),
      workspace.onDidRenameFiles(() => this.later.ask()),
    ];
  }

  of(document: TextDocument): ChapterSources | undefined {
    const file = document.uri.fsPath;
    return this.chapters.find((one) => path.resolve(this.folder, one.file) === file);
  }

  // Another chapter of the same book is known already.
  private look(): void {
    const document = this.chapter.document;
    if (document && this.of(document)) this.changed.fire();
    else this.later.ask();
  }

  private saved(document: TextDocument): void {
    if (document.uri.scheme === 'file' && READ_FOR_IT.test(document.uri.fsPath)) this.later.ask();
  }

  /** One run at a time; what is asked for meanwhile is done once, afterwards. */
  async refresh(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      await this.read();
    } catch (error) {
      this.server.log.warn(`The sources could not be read: ${String(error)}`);
    } finally {
      this.busy = false;
    }
    if (this.again) {
      this.again = false;
      this.later.ask();
    }
  }

  private async read(): Promise<void> {
    const document = this.chapter.document;
    if (!document || document.uri.scheme !== 'file' || !this.server.running) return;
    const file = document.uri.fsPath;
    const folder = editionOf(file) ?? path.dirname(file);
    const target = editionOf(file) ? '.' : path.basename(file);
    const args = ['sources', '--format', 'json', '--', target];
    const ran = await run(this.server.program(), args, folder);
    const chapters = chaptersIn(ran.out);
    if (!chapters) this.server.log.warn(`The sources could not be read: ${firstLine(ran)}`);
    this.folder = folder;
    this.chapters = chapters ?? [];
    this.changed.fire();
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}

function chaptersIn(json: string): ChapterSources[] | undefined {
  try {
    const read = JSON.parse(json) as { version?: number; chapters?: ChapterSources[] };
    return read.version === 1 ? read.chapters : undefined;
  } catch {
    return undefined;
  }
}
