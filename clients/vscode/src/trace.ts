// The conversation with the server, in its log as `ibid.trace.server` says. The client library
// writes it only where the log's own level is Trace, which few know how to set.
import type { LogOutputChannel } from 'vscode';
import { EventEmitter, LogLevel, workspace } from 'vscode';
import { disposeAll } from './dispose';

export class Trace {
  private readonly changed = new EventEmitter<LogLevel>();
  private readonly rest = [
    this.changed,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('ibid.trace')) this.changed.fire(level());
    }),
  ];
  readonly channel: LogOutputChannel;

  constructor(log: LogOutputChannel) {
    const changes: PropertyDescriptorMap = {
      trace: { value: (message: string) => log.info(message) },
      logLevel: { get: level },
      onDidChangeLogLevel: { value: this.changed.event },
    };
    this.channel = Object.create(log, changes) as LogOutputChannel;
  }

  dispose(): void {
    disposeAll(this.rest);
  }
}

function level(): LogLevel {
  const wanted = workspace.getConfiguration('ibid.trace').get<string>('server', 'off');
  return wanted === 'off' ? LogLevel.Info : LogLevel.Trace;
}
