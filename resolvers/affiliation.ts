// Who belonged to which institution, and when: seen from the author and from the institution.

import { dayNumberOf } from '../src/graph/dates.ts';
import type { ListQuery, RankRange } from '../src/graph/list-pages.ts';
import { RANK_UNKNOWN } from '../src/graph/rank.ts';
import { allOf, heldAt, lasting, type RowFilter } from '../src/graph/row-filters.ts';
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
      listConnection(context, node, { list: 'affiliated.from.until', args, ...byEnd(args) }),
  },
  Institution: {
    authors: (node, args, context) => {
      const query =
        args.orderBy === 'RECENT'
          ? { list: 'affiliated.to.until', ...byEnd(args) }
          : { list: 'affiliated.to.citations', filter: allOf([lastingFilter(args), asOfFilter(args)]) };
      return listConnection(context, node, { ...query, args });
    },
  },
  AffiliationEdge: affiliationFacts,
  InstitutionAuthorEdge: affiliationFacts,
};

/** In the order by end, what lasts has rank 0 and what has no date the last: `current` is a range of ranks. */
function byEnd(args: AffiliationArgs): Pick<ListQuery, 'ranks' | 'filter'> {
  const { current } = args;
  const ranks: RankRange | undefined =
    current == null ? undefined : current ? { from: 0, to: 0 } : { from: 1, to: RANK_UNKNOWN - 1 };
  return { ranks, filter: allOf([asOfFilter(args)]) };
}

function lastingFilter({ current }: AffiliationArgs): RowFilter | null {
  return current == null ? null : lasting(current);
}

function asOfFilter({ asOf }: AffiliationArgs): RowFilter | null {
  const day = dayNumberOf(asOf);
  return day === null ? null : heldAt(day);
}
