// The notes of the active chapter, from the server's outline: as they are now, saved or not.
import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument, Uri } from 'vscode';
import {
  DocumentSymbol,
  DocumentSymbolRequest,
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
} from 'vscode-languageclient/node';
import type { LanguageClient, Range } from 'vscode-languageclient/node';
import type { ActiveChapter } from './chapter';
import type { Server } from './client';
import { Debounced } from './debounce';
import { disposeAll } from './dispose';

export interface Note {
  label: string;
  /** Its first words. */
  text: string;
  /** What it cites, shortly; '' where it cites nothing. */
  source: string;
  range: Range;
}

export interface Series {
  name: string;
  notes: Note[];
}

const WAIT_MS = 500;

export class Notes implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  uri: Uri | undefined;
  series: Series[] = [];
  private readonly later = new Debounced(WAIT_MS, () => this.refresh());
  private readonly rest: Disposable[];

  constructor(
    private readonly server: Server,
    private readonly chapter: ActiveChapter,
  ) {
    this.rest = [
      this.later,
      chapter.onDidChange(() => void this.refresh()),
      server.onDidChange(() => this.later.ask()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === chapter.document) this.later.ask();
      }),
    ];
  }

  get count(): number {
    return this.series.reduce((sum, one) => sum + one.notes.length, 0);
  }

  areOf(document: TextDocument | undefined): boolean {
    return this.uri?.toString() === document?.uri.toString();
  }

  async refresh(): Promise<void> {
    const document = this.chapter.document;
    const client = this.server.running;
    if (!document || !client) {
      // While the server is started anew, what it has told stays.
      if (!document || !this.areOf(document)) this.take(undefined, []);
      return;
    }
    try {
      const series = await notesOf(client, document);
      if (document === this.chapter.document) this.take(document.uri, series);
    } catch (error) {
      if (isOvertaken(error)) this.later.ask();
    }
  }

  private take(uri: Uri | undefined, series: Series[]): void {
    this.uri = uri;
    this.series = series;
    this.changed.fire();
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}

async function notesOf(client: LanguageClient, document: TextDocument): Promise<Series[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const symbols = await client.sendRequest(DocumentSymbolRequest.type, { textDocument });
  return (symbols ?? []).filter(isGroup).map((group) => ({
    name: /^Notes \((.+)\)$/.exec(group.name)?.[1] ?? group.name,
    notes: (group.children ?? []).map(noteOf),
  }));
}

// The text has changed while the server was reading it.
function isOvertaken(error: unknown): boolean {
  const overtaken: number[] = [LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled];
  return error instanceof ResponseError && overtaken.includes(error.code);
}

function isGroup(symbol: object): symbol is DocumentSymbol {
  return DocumentSymbol.is(symbol) && symbol.kind === SymbolKind.Array;
}

function noteOf(symbol: DocumentSymbol): Note {
  const [label = '', ...words] = symbol.name.split(' ');
  return { label, text: words.join(' '), source: symbol.detail ?? '', range: symbol.range };
}
