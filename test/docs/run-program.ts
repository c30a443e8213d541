// Runs a program of the README as a process, against a server of the tests' own.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES: Readonly<Record<string, string>> = {
  vicinity: 'src/index.ts',
  'vicinity/client': 'src/client/index.ts',
};

/** What a program prints, with its errors; the package is this checkout, the example's address that of the server. */
export function run(program: string, serverUrl: string): Promise<string> {
  let source = program.replaceAll('http://127.0.0.1:4000', serverUrl);
  for (const [name, file] of Object.entries(PACKAGES)) source = source.replaceAll(`'${name}'`, `'${join(ROOT, file)}'`);
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module-typescript',
    '-e',
    source,
  ]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
