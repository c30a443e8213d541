// Kinds: all nodes of a kind come in each of its orders as in the model.

import { NODE_KINDS } from '../../../src/graph/kinds.ts';
import { PAGE_MAX } from '../../../src/graph/limits.ts';
import type { KindRequest } from '../../../src/graph/store.ts';
import { kindRows } from '../../model/model-lists.ts';
import type { Comparison } from './comparison.ts';
import { expectSame } from './comparison.ts';

/** Every kind in every order: whole, backwards, and pages from the middle. */
export async function sameKinds(comparison: Comparison): Promise<void> {
  const requests = NODE_KINDS.flatMap(({ kind, orders }) =>
    orders.flatMap((order): readonly KindRequest[] => {
      const rows = kindRows(comparison.model.graph, kind, order);
      const whole = { kind, order, first: PAGE_MAX };
      const middle = rows[Math.floor(rows.length / 2)];
      if (middle === undefined) return [whole];
      const page = { kind, order, first: 1, after: middle.position };
      return [whole, { ...whole, backward: true }, { ...whole, first: 2 }, page, { ...page, backward: true }];
    }),
  );
  await expectSame(comparison, (store) => store.kindPages(requests));
}
