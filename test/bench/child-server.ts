// A server in a process of its own, so that what it takes is its own: ours as a user starts it, and rivals.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** A server that answers. */
export interface ChildServer {
  readonly url: string;
  /** The most memory it ever held, in megabytes; NaN where the system does not tell. */
  readonly residentMB: () => number;
  readonly stop: () => Promise<void>;
}

/** Runs a script of Node and waits until it prints an address. Throws what it printed where it ends before that. */
export async function startChild(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const see = (text: Buffer): void => {
      printed += text.toString();
      const [address] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', see);
    child.stderr.on('data', see);
    child.once('exit', () => reject(new Error(`${args[0]} ended: ${printed}`)));
  });
  const status = `/proc/${child.pid}/status`;
  return {
    url,
    residentMB: () =>
      existsSync(status) ? (Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024) / 1e6 : Number.NaN,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
