// Totals of a slice: how many distinct neighbours of each kind the root has, from stored counters.

import type { Key } from '../keys.ts';
import type { NodeKind } from '../kinds.ts';
import { NODE_KINDS } from '../kinds.ts';
import { PAGE_MAX } from '../limits.ts';
import { rowsName } from '../lists.ts';
import { countOf, degreeOf } from '../nodes.ts';
import type { EdgeRow, ListPage, ListRequest, NodeRow } from '../store.ts';
import type { Way } from './ways.ts';
import { along } from './ways.ts';

export interface KindCount {
  readonly kind: NodeKind;
  readonly count: number;
}

/** What the totals need beyond counters: the shorter lists of each kind that several ways lead to. */
export interface TotalsPlan {
  readonly requests: readonly ListRequest[];
  /** Neighbours on the shorter lists of which it must be known whether the longest list holds them too. */
  readonly doubtful: (pages: readonly ListPage[]) => readonly Key[];
  /** The totals, from edges that touch the root. */
  readonly totals: (pages: readonly ListPage[], edges: readonly EdgeRow[]) => readonly KindCount[];
}

/**
 * Plans the totals around a root. A neighbour that several ways reach counts once: of such a kind the shorter lists are read, if
 * together they hold at most 200 rows, and compared with the longest. Where they hold more, it counts once a way.
 */
export function totalsPlan(root: NodeRow, ways: readonly Way[]): TotalsPlan {
  const degree = ({ shape, end }: Way): number => degreeOf(root, shape, end);
  const kinds = NODE_KINDS.flatMap(({ kind }) => {
    const [longest, ...shorter] = ways
      .filter((way) => way.neighbor === kind && degree(way) > 0)
      .toSorted((x, y) => degree(y) - degree(x));
    if (longest === undefined) return [];
    const rows = shorter.reduce((sum, { shape, end }) => sum + countOf(root, rowsName(shape, end)), 0);
    return [{ kind, longest, shorter, compared: rows > 0 && rows <= PAGE_MAX }];
  });
  const read = kinds.flatMap(({ kind, shorter, compared }) =>
    compared ? shorter.map(({ list }) => ({ kind, list })) : [],
  );
  const members = (pages: readonly ListPage[], kind: NodeKind): ReadonlySet<Key> =>
    new Set(
      pages.flatMap(({ rows }, index) => (read[index]?.kind === kind ? rows.map(({ neighbor }) => neighbor) : [])),
    );
  return {
    requests: read.map(({ list }) => ({ list, owner: root.key, first: PAGE_MAX, withNodes: false })),
    doubtful: (pages) => [...new Set(pages.flatMap(({ rows }) => rows.map(({ neighbor }) => neighbor)))],
    totals: (pages, edges) =>
      kinds.map(({ kind, longest, shorter, compared }) => {
        if (!compared) return { kind, count: [longest, ...shorter].reduce((sum, way) => sum + degree(way), 0) };
        const onLongest = new Set(edges.flatMap((edge) => along(longest, root.key, edge) ?? []));
        const others = [...members(pages, kind)].filter((key) => !onLongest.has(key));
        return { kind, count: degree(longest) + others.length };
      }),
  };
}
