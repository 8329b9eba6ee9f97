// The language server: started when there is something for it to read, and what state it is in.
import { EventEmitter, window } from 'vscode';
import type { Disposable, LogOutputChannel, TextDocument } from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';
import type { LanguageClientOptions, StaticFeature } from 'vscode-languageclient/node';
import type { Editions } from './editions';
import { SHOW_REFERENCES } from './references';
import { isChapter, selectorFor } from './selector';
import { findServer, NoServer, tellNoServer } from './server_binary';
import { enabled, serverSettings } from './settings';
import { Trace } from './trace';

/** `asleep`: nothing is open that it should read. */
export type ServerState = 'asleep' | 'starting' | 'running' | 'down';

const MOST_RESTARTS = 4;
const WITHIN_MS = 180_000;

// So that counts over headings come with the places that they count.
const showsReferences: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { commands: { commands: [SHOW_REFERENCES] } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

export class Server implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  client: LanguageClient | undefined;
  state: ServerState = 'asleep';
  private work: Promise<void> = Promise.resolve();
  private crashes: number[] = [];
  private readonly trace: Trace;

  constructor(
    private readonly extensionFolder: string,
    private readonly editions: Editions,
    readonly log: LogOutputChannel,
  ) {
    this.trace = new Trace(log);
  }

  /** The program, for its other commands too. Throws NoServer. */
  program(): string {
    return findServer(this.extensionFolder);
  }

  reads(document: TextDocument): boolean {
    return isChapter(document, enabled(), this.editions.folders);
  }

  get running(): LanguageClient | undefined {
    return this.state === 'running' ? this.client : undefined;
  }

  /** Stops it if need be, and starts it if there is something to read. One at a time. */
  restart(): Promise<void> {
    this.crashes = [];
    this.work = this.work.then(async () => {
      await this.end();
      await this.begin();
    });
    return this.work;
  }

  private async begin(): Promise<void> {
    const selector = selectorFor(enabled(), this.editions.folders);
    if (!selector.length) {
      this.become('asleep');
      return;
    }
    this.become('starting');
    try {
      const command = this.program();
      this.log.info(`Starting ${command}`);
      this.client = this.made(command, { ...this.options(), documentSelector: selector });
      await this.client.start();
    } catch (error) {
      this.failed(error);
    }
  }

  private made(command: string, options: LanguageClientOptions): LanguageClient {
    const client = new LanguageClient('ibid', 'Ibid', { command, args: ['lsp'] }, options);
    client.registerFeature(showsReferences);
    client.onDidChangeState(({ newState }) => {
      if (client !== this.client) return;
      const states = { [State.Running]: 'running', [State.Stopped]: 'down' } as const;
      this.become(newState in states ? states[newState as keyof typeof states] : 'starting');
    });
    return client;
  }

  private failed(error: unknown): void {
    this.become('down');
    const why = error instanceof Error ? error.message : String(error);
    this.log.error(why);
    if (error instanceof NoServer) void tellNoServer(why);
    else void this.tellDown(`Ibid could not be started: ${why}`);
  }

  private async tellDown(why: string): Promise<void> {
    const show = 'Show Log';
    const restart = 'Restart';
    const picked = await window.showErrorMessage(why, restart, show);
    if (picked === show) this.log.show();
    if (picked === restart) await this.restart();
  }

  private options(): LanguageClientOptions {
    return {
      outputChannel: this.log,
      traceOutputChannel: this.trace.channel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: serverSettings,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => ({ action: this.afterCrash(), handled: true }),
      },
      middleware: {
        workspace: {
          configuration: (params) =>
            params.items.map((item) => (item.section === 'ibid' ? serverSettings() : null)),
          didChangeConfiguration: async () => {
            await this.client?.sendNotification(DidChangeConfigurationNotification.type, {
              settings: { ibid: serverSettings() },
            });
          },
        },
      },
    };
  }

  // Once more, unless it ends again and again.
  private afterCrash(): CloseAction {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < WITHIN_MS), now];
    this.log.warn('The server has ended by itself.');
    if (this.crashes.length <= MOST_RESTARTS) return CloseAction.Restart;
    void this.tellDown(`Ibid has ended ${this.crashes.length} times in three minutes.`);
    return CloseAction.DoNotRestart;
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose(2000);
    } catch (error) {
      this.log.debug(`Stopping: ${String(error)}`);
    }
  }

  private become(state: ServerState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed.fire();
  }

  async stop(): Promise<void> {
    await this.work;
    await this.end();
  }

  dispose(): void {
    this.trace.dispose();
    this.changed.dispose();
  }
}
