// What an import says of itself: whole, in part or nothing, and with which exit code.

import { expect, test } from '@jest/globals';
import { verdictOf } from '../../src/cli/import-verdict.ts';
import type { ImportResult } from '../../src/importers/import-options.ts';
import { ImportCounts } from '../../src/importers/import-report.ts';

interface Lines {
  readonly accepted?: number;
  readonly unchanged?: number;
  readonly skipped?: number;
  readonly rejected?: number;
  readonly blank?: number;
  readonly damagedParts?: number;
}

function ended(lines: Lines, state: ImportResult['state'] = 'done'): ImportResult {
  const counts = new ImportCounts();
  const each = (kind: keyof Lines, count: () => void): void => {
    for (let at = 0; at < (lines[kind] ?? 0); at++) {
      counts.read();
      count();
    }
  };
  each('accepted', () => counts.line('new'));
  each('unchanged', () => counts.line('unchanged'));
  each('skipped', () => counts.skipped('PUBLISHER'));
  each('rejected', () => counts.rejected('NOT_JSON'));
  each('blank', () => counts.line('blank'));
  for (let part = 1; part <= (lines.damagedParts ?? 0); part++) {
    counts.warn('PART_DAMAGED', `part_00${part}.gz ended early after line 20: the gzip data are cut off`);
  }
  const parts = { read: 1, total: 1, listed: 0, missing: 0 };
  return { state, report: counts.report(), resumed: false, parts, notWithdrawn: null, rejectsFile: null };
}

test.each<[Lines, number, string]>([
  [{ accepted: 20 }, 0, 'Imported.'],
  [{ unchanged: 20 }, 0, 'Imported; nothing had changed.'],
  [{ accepted: 999, rejected: 1, blank: 3 }, 0, 'Imported, but 1 of 1,000 lines was rejected.'],
  [{ accepted: 5, rejected: 5 }, 0, 'Imported, but 5 of 10 lines were rejected.'],
  [{ accepted: 4, rejected: 5 }, 1, 'Imported in part: 5 of 9 lines were rejected.'],
  [{ rejected: 3 }, 1, 'Nothing was imported: 0 of 3 lines accepted.'],
  [{ rejected: 1, skipped: 9 }, 1, 'Nothing was imported: 0 of 10 lines accepted.'],
  [{ blank: 2 }, 1, 'Nothing was imported: the input holds no records.'],
  [{ skipped: 16 }, 0, 'Nothing was imported: all that came (16 lines) is skipped by design.'],
  [
    { accepted: 20, damagedParts: 1 },
    1,
    'Imported in part: part_001.gz ended early after line 20: the gzip data are cut off.',
  ],
  [
    { accepted: 20, damagedParts: 3 },
    1,
    'Imported in part: part_001.gz ended early after line 20: the gzip data are cut off; 3 parts ended early.',
  ],
  [
    { rejected: 20, damagedParts: 1 },
    1,
    'Nothing was imported: part_001.gz ended early after line 20: the gzip data are cut off.',
  ],
])('%j ends with %d: %s', (lines, exit, sentence) => {
  expect(verdictOf(ended(lines))).toEqual({ sentence, exit });
});

test('an import that withdrew says how much, and one that did not dare to says why', () => {
  const result = ended({ unchanged: 5 });
  const withdrew = { ...result, report: { ...result.report, withdrawn: 3 } };
  expect(verdictOf(withdrew)).toEqual({ sentence: 'Imported; 3 records withdrawn.', exit: 0 });
  expect(verdictOf({ ...result, notWithdrawn: '2 rejected lines may state any record' })).toEqual({
    exit: 1,
    sentence: expect.stringMatching(/Nothing was withdrawn .+: 2 rejected lines may state any record\.$/),
  });
});

test('a run that was paused is to be tried again, and one that was stopped by rejects has failed', () => {
  expect(verdictOf(ended({ accepted: 5 }, 'paused'))).toMatchObject({ exit: 75 });
  expect(verdictOf(ended({ accepted: 5, rejected: 2_000 }, 'failed'))).toEqual({
    exit: 1,
    sentence: expect.stringMatching(/^Stopped early: 2,000 of 2,005 lines were rejected\./),
  });
});
