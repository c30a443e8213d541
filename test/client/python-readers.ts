// networkx and bibtexparser in a Python environment of their own, made once in the folder of caches.
/* oxlint-disable jest/valid-title, jest/no-disabled-tests, jest/require-top-level-describe -- names are passed in, and the skip is loud */

import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PACKAGES = ['networkx==3.6.1', 'bibtexparser==2.1.0'];
const home = path.resolve(import.meta.dirname, '../../node_modules/.cache/python-readers');
const python = path.join(home, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** The Python that has the readers; null where there is none and none can be made. */
function pythonWithReaders(): string | null {
  const has = (): boolean => runs(python, ['-c', 'import networkx, bibtexparser']);
  if (existsSync(python) && has()) return python;
  const made = runs('python3', ['-m', 'venv', home]) && runs(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]);
  if (made && has()) return python;
  rmSync(home, { recursive: true, force: true });
  return null;
}

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
}

/** Tests that need the readers. Without them they fail under CI, and elsewhere skip with a warning. */
export function describeWithPythonReaders(name: string, tests: (python: string) => void): void {
  const found = pythonWithReaders();
  if (found !== null) {
    describe(name, () => {
      tests(found);
    });
  } else if (process.env['CI'] === undefined) {
    // oxlint-disable-next-line no-console -- a skip must be seen
    console.warn(`SKIPPED: "${name}", because python3 with ${PACKAGES.join(', ')} is not to be had here`);
    describe.skip(name, () => {
      test.todo('needs python3 with its readers');
    });
  } else {
    test(`${name}, by python3 with its readers`, () => expect('python3 with its readers').toBe('present'));
  }
}
