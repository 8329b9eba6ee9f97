import type { Disposable } from 'vscode';

/** Does something a while after it was last asked for, however often that was. */
export class Debounced implements Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly wait: number,
    private readonly run: () => unknown,
  ) {}

  ask(): void {
    this.dispose();
    this.timer = setTimeout(() => void this.run(), this.wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
