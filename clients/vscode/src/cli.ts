// Ibid's other commands, run beside the language server: sources, report, import, check, init.
import { execFile } from 'node:child_process';

export interface Ran {
  /** 0, 1 or 2 as documented; -1 where it could not be run at all. */
  code: number;
  out: string;
  messages: string;
}

const LARGEST = 256 * 1024 * 1024;
const LONGEST_MS = 120_000;

export function run(program: string, args: string[], folder: string): Promise<Ran> {
  const options = { cwd: folder, maxBuffer: LARGEST, timeout: LONGEST_MS };
  return new Promise((resolve) => {
    const child = execFile(program, args, options, (error, out, messages) => {
      const code = !error ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, messages: messages || (code < 0 && error ? error.message : '') });
    });
    child.stdin?.end();
  });
}

/** The first line of what went wrong, for a message. */
export function firstLine(ran: Ran): string {
  const line = ran.messages.trim().split('\n')[0] ?? '';
  return line.replace(/^ibid:\s*/, '') || `it ended with ${ran.code}`;
}
