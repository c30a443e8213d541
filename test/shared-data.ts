// The real records of ../shared/data: found in place, skipped loudly where they are absent, required under CI.
/* oxlint-disable jest/valid-title, jest/no-disabled-tests -- names are passed in, and the skip is loud */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../../shared/data');

/** The path of a file or folder of the shared data, or null where it is absent. */
function sharedData(name: string): string | null {
  const found = path.join(root, name);
  return existsSync(found) ? found : null;
}

/** Tests that read a file or folder of the shared data. Absent, they fail under CI, and elsewhere skip with a warning. */
export function describeWithData(name: string, file: string, tests: (found: string) => void): void {
  const found = sharedData(file);
  if (found !== null) {
    describe(name, () => {
      tests(found);
    });
  } else if (process.env['CI'] === undefined) {
    // oxlint-disable-next-line no-console -- a skip must be seen
    console.warn(`SKIPPED: "${name}", because ../shared/data/${file} is absent`);
    describe.skip(name, () => {
      test.todo(`needs ../shared/data/${file}`);
    });
  } else {
    test(`${name} has its data in ../shared/data/${file}`, () => expect(file).toBe('present'));
  }
}

/** The lines of a plain or gzipped text file, none blank. */
export function linesOf(found: string): readonly string[] {
  const text = found.endsWith('.gz') ? gunzipSync(readFileSync(found)).toString('utf8') : readFileSync(found, 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** The JSON records of all `part_*` files of one OpenAlex entity folder, in the order of their paths. */
export function openAlexRecords(folder: string): readonly unknown[] {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)part_/.test(name));
  return parts.toSorted().flatMap((part) => linesOf(path.join(folder, part)).map((line): unknown => JSON.parse(line)));
}
