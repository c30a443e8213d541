// Lists: every adjacency list has the rows of the model in its order, whatever page, place, direction or range is asked.

import { LISTS_PER_CALL, PAGE_MAX } from '../../../src/graph/limits.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import type { JointRequest, ListRequest, ListRow } from '../../../src/graph/store.ts';
import { jointRows, listRows } from '../../model/model-lists.ts';
import type { Comparison } from './comparison.ts';
import { expectSame, inCalls, keysOfKind } from './comparison.ts';

/** All lists of all nodes, of some where there are many. */
export async function sameLists(comparison: Comparison): Promise<void> {
  const requests = LISTS.flatMap(({ id, owner: kind }) =>
    keysOfKind(comparison, kind).flatMap((owner) =>
      pagesOf({ list: id, owner }, listRows(comparison.model.graph, { list: id, owner })),
    ),
  );
  for (const some of inCalls(requests, LISTS_PER_CALL)) await expectSame(comparison, (store) => store.listPages(some));
}

/** The papers of pairs of authors, in either order. */
export async function sameJointPapers(comparison: Comparison): Promise<void> {
  const authors = keysOfKind(comparison, 'AUTHOR');
  const requests = authors.flatMap((a) =>
    authors
      .filter((b) => a !== b)
      .flatMap((b): readonly JointRequest[] => {
        const [first] = jointRows(comparison.model.graph, a, b);
        const whole = { a, b, first: PAGE_MAX };
        return first === undefined ? [whole] : [whole, { a, b, first: 1 }, { a, b, first: 1, after: first.position }];
      }),
  );
  for (const some of inCalls(requests, LISTS_PER_CALL))
    await expectSame(comparison, (store) => store.jointPapers(some));
}

/** The whole list, and pages from its middle both ways, within ranges, and behind places that no row has. */
function pagesOf(list: Pick<ListRequest, 'list' | 'owner'>, rows: readonly ListRow[]): readonly ListRequest[] {
  const whole = { ...list, first: PAGE_MAX, withNodes: true };
  const [first] = rows;
  const middle = rows[Math.floor(rows.length / 2)];
  const last = rows.at(-1);
  if (first === undefined || middle === undefined || last === undefined) return [whole];
  const page = { ...list, first: 2, withNodes: false };
  const { rank } = middle.position;
  return [
    whole,
    { ...whole, backward: true },
    page,
    { ...page, backward: true },
    { ...page, first: 1, after: middle.position },
    { ...page, first: 1, after: middle.position, backward: true },
    { ...page, after: first.position },
    { ...page, after: last.position },
    { ...page, after: last.position, backward: true },
    { ...page, after: { rank, key: 0, part: 0 } },
    { ...page, after: { rank, key: 0, part: 0 }, backward: true },
    { ...whole, rankFrom: rank },
    { ...whole, rankTo: rank, backward: true },
    { ...page, rankFrom: rank, rankTo: rank },
    { ...page, rankFrom: rank, after: first.position },
    { ...page, rankTo: rank, after: last.position, backward: true },
    { ...page, rankTo: rank, after: last.position },
    { ...whole, rankFrom: rank + 1, rankTo: rank },
  ];
}
