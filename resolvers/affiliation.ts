// Who belonged to which institution, and when: seen from the author and from the institution.

import { dayNumberOf } from '../src/graph/dates.ts';
import type { ListQuery } from '../src/graph/list-pages.ts';
import { RANK_UNKNOWN, type RankRange } from '../src/graph/rank.ts';
import { heldAt, lasting, type RowFilter } from '../src/graph/row-filters.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { listConnection } from './connections.ts';
import { affiliationFacts } from './ties.ts';

interface AffiliationArgs {
  readonly current?: boolean | null | undefined;
  readonly asOf?: string | null | undefined;
}

export const affiliation: Resolvers = {
  Author: {
    affiliations: (node, args, context) =>
      listConnection(context, node, { list: 'affiliated.from.until', ...byEnd(args), args }),
  },
  Institution: {
    authors: (node, args, context) =>
      listConnection(context, node, {
        ...(args.orderBy === 'RECENT'
          ? { list: 'affiliated.to.until', ...byEnd(args) }
          : { list: 'affiliated.to.citations', ...byCitations(args) }),
        args,
      }),
  },
  AffiliationEdge: affiliationFacts,
  InstitutionAuthorEdge: affiliationFacts,
};

function byEnd(args: AffiliationArgs): Pick<ListQuery, 'ranks' | 'filter'> {
  return { ranks: args.current == null ? undefined : lastingRanks(args.current), filter: heldFilter(args) };
}

function byCitations(args: AffiliationArgs): Pick<ListQuery, 'within' | 'filter'> {
  const { current } = args;
  const within =
    current == null
      ? undefined
      : { list: 'affiliated.to.until', ranks: lastingRanks(current), filter: lasting(current) };
  return { within, filter: heldFilter(args) };
}

/** In the order by end, what lasts has rank 0 and what has no date the last. */
function lastingRanks(current: boolean): RankRange {
  return current ? { from: 0, to: 0 } : { from: 1, to: RANK_UNKNOWN - 1 };
}

function heldFilter({ asOf }: AffiliationArgs): RowFilter | undefined {
  const day = dayNumberOf(asOf);
  return day === null ? undefined : heldAt(day);
}
