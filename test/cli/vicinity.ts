// Runs the command line as a process, in a home of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/vicinity.js');

/** What a process ended with. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when a stream has shown the text; rejects where the process ends before. */
  shows(text: string): Promise<string>;
}

/** A folder for stores, which is also the data folder of the processes. */
export function newFolder(): string {
  return temporaryFolder('vicinity-cli-');
}

/**
 * Starts a command. Nothing of the tests' own environment reaches it but the path. `out` takes standard output; no file may
 * grow beyond `fileBlocks` of 512 bytes.
 */
export function start(
  args: readonly string[],
  options: { folder?: string; env?: Record<string, string>; stdin?: string; out?: string; fileBlocks?: number } = {},
): Running {
  const folder = options.folder ?? newFolder();
  const { fileBlocks } = options;
  const call = [process.execPath, bin, ...args];
  const limited = ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...call];
  const [command = '', ...rest] = fileBlocks === undefined ? call : limited;
  const child = spawn(command, rest, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_DATA_HOME: folder, ...options.env },
    stdio: ['pipe', options.out === undefined ? 'pipe' : openSync(options.out, 'w'), 'pipe'],
  });
  const out = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      out[stream] += text;
      for (const watch of watchers) watch();
    });
  }
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...out })));
  return {
    process: child,
    ended,
    shows: (text) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (`${out.stdout}${out.stderr}`.includes(text)) resolve(`${out.stdout}${out.stderr}`);
        };
        watchers.add(watch);
        watch();
        void ended.then(({ stderr }) => reject(new Error(`ended without showing ${text}: ${stderr}`)));
      }),
  };
}

/** Runs a command to its end. */
export function vicinity(args: readonly string[], options: Parameters<typeof start>[1] = {}): Promise<Ended> {
  return start(args, options).ended;
}
