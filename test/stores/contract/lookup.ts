// Lookup: every id that any record ever gave names the same nodes in the store and in the model.

import { IDS_MAX } from '../../../src/graph/limits.ts';
import type { NamedNode } from '../../../src/graph/store.ts';
import { namingRefs } from '../../model/identity.ts';
import type { Comparison } from './comparison.ts';
import { ABSENT_IDS, expectSame, inCalls } from './comparison.ts';

/** Own ids, identifiers, merged ids, ids that only citations and redirects mention, ids of nothing. */
export async function sameLookup(comparison: Comparison): Promise<void> {
  for (const ids of inCalls(idsOf(comparison), IDS_MAX)) {
    await expectSame(comparison, (store) => store.keysByIds(ids), arranged);
  }
}

function idsOf({ model }: Comparison): readonly string[] {
  const mentioned = model.graph.records.flatMap((given) => {
    const { redirect, edges = [] } = given.record;
    const cited = edges.flatMap(({ to }) => to?.ids ?? []);
    const named = namingRefs(given).flatMap(({ ids }) => ids);
    return [...named, ...cited, ...(redirect === undefined ? [] : [redirect.from, redirect.to])];
  });
  return [...new Set([...mentioned, ...ABSENT_IDS])];
}

/** Several nodes of one id come in any order. */
function arranged(answer: readonly (readonly NamedNode[])[]): unknown {
  return answer.map((named) => named.toSorted((x, y) => x.key - y.key));
}
