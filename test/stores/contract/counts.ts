// Counts: ranges of every list hold as many rows as in the model.

import { LISTS_PER_CALL } from '../../../src/graph/limits.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { RANK_UNKNOWN } from '../../../src/graph/rank.ts';
import { listRows } from '../../model/model-lists.ts';
import type { Comparison } from './comparison.ts';
import { expectSame, inCalls, keysOfKind } from './comparison.ts';

/** All lists: whole, up to, from, and exactly at the rank of a middle row. */
export async function sameCounts(comparison: Comparison): Promise<void> {
  const requests = LISTS.flatMap(({ id: list, owner: kind }) =>
    keysOfKind(comparison, kind).flatMap((owner) => {
      const rows = listRows(comparison.model.graph, { list, owner });
      const rank = rows[Math.floor(rows.length / 2)]?.position.rank ?? 0;
      const ranges = [
        { rankFrom: 0, rankTo: RANK_UNKNOWN },
        { rankFrom: 0, rankTo: rank },
        { rankFrom: rank, rankTo: RANK_UNKNOWN },
        { rankFrom: rank, rankTo: rank },
        { rankFrom: rank + 1, rankTo: rank },
      ];
      return ranges.map((range) => ({ list, owner, ...range }));
    }),
  );
  for (const some of inCalls(requests, LISTS_PER_CALL)) await expectSame(comparison, (store) => store.listCounts(some));
}
