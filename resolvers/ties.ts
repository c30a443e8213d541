// Facts of an edge seen from its owner: the fields that edges of several connections share.

import { partialDateOf } from '../src/graph/dates.ts';
import { AFFILIATION_KINDS } from '../src/graph/kinds.ts';
import { shapeOf } from '../src/graph/lists.ts';
import { degreeOf } from '../src/graph/nodes.ts';
import type { EdgeDetails } from '../src/graph/store.ts';
import type { AffiliationKind, SourceRecord } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { Tie } from '../src/loaders/rows.ts';
import { sourceRecords } from './sources.ts';

const AUTHORED = shapeOf('authored');

/** Anything that knows its edge. */
type Tied = Pick<Tie, 'edge'>;

/** The wide values of an edge; one store call for all edges of a level. Null where the edge is gone. */
export function detailsOf({ edge }: Tied, { loaders }: RequestContext): Promise<EdgeDetails | null> {
  return loaders.edgeDetails.load(edge);
}

/** Which sources state an edge. */
export async function tieSources(tie: Tied, _: unknown, context: RequestContext): Promise<readonly SourceRecord[]> {
  return sourceRecords((await detailsOf(tie, context))?.sources);
}

/** The partial date behind a carried value of an edge; null where it is unknown. */
export function dateOf({ edge }: Tied, name: 'from' | 'until'): string | null {
  const day = edge.values[name];
  return day == null ? null : partialDateOf(day);
}

/** First and last year of a tie that is derived from papers. */
export const yearSpan = {
  firstYear: ({ edge: { values } }: Tie): number | null => values['firstYear'] ?? null,
  lastYear: ({ edge: { values } }: Tie): number | null => values['lastYear'] ?? null,
};

/** Facts of the tie of an author and a topic; `side` says at which side of the row the author stands. */
export function worksOn(side: 'owner' | 'node') {
  return {
    ...yearSpan,
    papers: ({ edge: { values } }: Tie): number => values['papers'] ?? 0,
    score: (tie: Tie): number => (tie.edge.values['papers'] ?? 0) / Math.max(1, degreeOf(tie[side], AUTHORED, 'from')),
  };
}

const PRINTED_MAX = 20;

/** Facts of an authorship that both its ends show. */
export const authorship = {
  position: ({ edge: { values } }: Tie): number => values['position'] ?? 0,
  corresponding: async (tie: Tie, _: unknown, context: RequestContext): Promise<boolean | null> =>
    (await detailsOf(tie, context))?.stated?.corresponding ?? null,
  rawName: async (tie: Tie, _: unknown, context: RequestContext): Promise<string | null> =>
    (await detailsOf(tie, context))?.stated?.rawName ?? null,
  rawAffiliations: async (tie: Tie, _: unknown, context: RequestContext): Promise<readonly string[]> =>
    ((await detailsOf(tie, context))?.stated?.rawAffiliations ?? []).slice(0, PRINTED_MAX),
};

/** Facts of an affiliation that both its ends show. */
export const affiliationFacts = {
  role: async (tie: Tie, _: unknown, context: RequestContext): Promise<string | null> =>
    (await detailsOf(tie, context))?.stated?.role ?? null,
  kind: ({ edge: { values } }: Tie): AffiliationKind => AFFILIATION_KINDS[values['kind'] ?? 0] ?? 'UNSPECIFIED',
  from: (tie: Tie): string | null => dateOf(tie, 'from'),
  until: (tie: Tie): string | null => dateOf(tie, 'until'),
  current: ({ edge: { values } }: Tie): boolean | null =>
    values['until'] == null ? (values['from'] == null ? null : true) : false,
  sources: tieSources,
};
