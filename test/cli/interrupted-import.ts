// Imports that are killed or stopped, and what they leave.
import { setTimeout as wait } from 'node:timers/promises';
import { type Ended, newFolder, start, vicinity } from './vicinity.ts';

const IMPORT = ['import', 'synthetic', '--json', '--quiet', '--papers'];
const STORE = ['--store', 'sqlite:graph.sqlite'];

/** The digest of a store that nobody disturbed. */
export async function undisturbedDigest(papers: number): Promise<string> {
  const folder = newFolder();
  const { code, stderr } = await completed(folder, papers);
  if (code !== 0) throw new Error(`the undisturbed run failed: ${stderr}`);
  return digestIn(folder);
}

/** The digest of the store in a folder. */
export async function digestIn(folder: string): Promise<string> {
  return (await vicinity(['check', '--digest', ...STORE], { folder })).stdout;
}

/** Starts an import, sends a signal after some milliseconds, and waits for the end. Already ended is fine. */
export async function interrupted(
  folder: string,
  papers: number,
  signal: NodeJS.Signals,
  afterMs: number,
  flags: readonly string[] = [],
): Promise<Ended> {
  const run = start([...IMPORT, String(papers), ...flags, ...STORE], { folder });
  await Promise.race([wait(afterMs), run.ended]);
  run.process.kill(signal);
  return run.ended;
}

/** Runs the import to its end. */
export function completed(folder: string, papers: number, flags: readonly string[] = []): Promise<Ended> {
  return vicinity([...IMPORT, String(papers), ...flags, ...STORE], { folder });
}
