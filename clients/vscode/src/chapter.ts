// The chapter that the views and the status bar speak of.
import { commands, EventEmitter, window } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import type { Server } from './client';
import { disposeAll } from './dispose';

export class ActiveChapter implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private shown: TextEditor | undefined;
  private readonly rest: Disposable[];

  constructor(private readonly server: Server) {
    this.rest = [
      window.onDidChangeActiveTextEditor(() => this.look()),
      server.onDidChange(() => this.look()),
    ];
    this.look();
  }

  get document(): TextDocument | undefined {
    return this.shown?.document;
  }

  get editor(): TextEditor | undefined {
    return this.shown;
  }

  /** Asks again which chapter it is: a file may have become one. */
  look(): void {
    const active = window.activeTextEditor;
    const chapter = active ? this.ifChapter(active) : this.still();
    void commands.executeCommand('setContext', 'ibid.inChapter', active !== undefined && !!chapter);
    if (chapter === this.shown) return;
    this.shown = chapter;
    this.changed.fire();
  }

  private ifChapter(editor: TextEditor): TextEditor | undefined {
    return this.server.reads(editor.document) ? editor : undefined;
  }

  // While a report or a panel has the focus, the chapter beside it stays.
  private still(): TextEditor | undefined {
    return window.visibleTextEditors.find((editor) => editor === this.shown);
  }

  dispose(): void {
    disposeAll(this.rest);
    this.changed.dispose();
  }
}
