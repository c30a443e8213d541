// Details of edges: what records say of each, and how often a record is read for a page of them.

import { expect, test } from '@jest/globals';
import type { ProvenRecord } from '../../src/graph/details.ts';
import { edgeDetailsOf } from '../../src/graph/details.ts';
import type { RecordKey } from '../../src/graph/keys.ts';
import { DETAILS_PER_CALL } from '../../src/graph/limits.ts';
import { shapeOf } from '../../src/graph/lists.ts';
import type { StatedRecord } from '../../src/graph/statements.ts';
import type { EdgeRef } from '../../src/graph/store.ts';
import { paper, source } from '../model/records.ts';

const PAPER = 1;
const REC: RecordKey = 7;
const authored = (author: number): EdgeRef => ({ shape: shapeOf('authored'), from: author, to: PAPER, part: 0 });
/** Keys of all authors of a paper. */
const AUTHORS = Array.from({ length: DETAILS_PER_CALL }, (_, index) => PAPER + 1 + index);

/** The record of a paper as `stated`. */
function recordOf(stated: StatedRecord): ProvenRecord {
  const main = source('main');
  return { source: main.id, stated, keys: [PAPER, ...AUTHORS], locator: '', sourceInfo: main, retrievedAt: '' };
}

const wide = paper(
  'W1',
  AUTHORS.map((key) => `A${key}`),
);

test('a page of the authors of one paper resolves its record once', () => {
  let read = 0;
  const watched = {
    ...wide,
    get edges() {
      read++;
      return wide.edges ?? [];
    },
  };
  const details = edgeDetailsOf(
    AUTHORS.map(authored),
    AUTHORS.map(() => [REC]),
    new Map([[REC, recordOf(watched)]]),
  );
  expect(details.map((edge) => edge?.stated?.position)).toEqual(AUTHORS.map((_, index) => index + 1));
  expect(read).toBe(1);
});

test('of two equal edges of a record the first shows', () => {
  const [first, second] = AUTHORS;
  const keys = [PAPER, first, first, second].map((key) => key ?? null);
  const record = { ...recordOf(paper('W1', ['A1', 'A2', 'A3'])), keys };
  const [shown] = edgeDetailsOf([authored(first ?? 0)], [[REC]], new Map([[REC, record]]));
  expect(shown?.stated?.position).toBe(1);
});

test('an edge of no record is derived, and one that is not there has no details', () => {
  const edges = AUTHORS.slice(0, 2).map(authored);
  expect(edgeDetailsOf(edges, [[], null], new Map())).toEqual([
    { stated: null, institutions: [], thesis: null, sources: [] },
    null,
  ]);
});
