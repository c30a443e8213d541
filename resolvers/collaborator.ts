// Co-authors of an author, and how close they are.

import { integerWithin, yearsOf } from '../src/graph/argument-bounds.ts';
import type { ListQuery } from '../src/graph/list-pages.ts';
import { PAGE_MAX } from '../src/graph/limits.ts';
import { countOf } from '../src/graph/nodes.ts';
import { rankDown } from '../src/graph/rank.ts';
import { allOf, edgesWhere } from '../src/graph/row-filters.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type { AuthorCollaboratorsArgs, Resolvers } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { Ties } from '../src/loaders/rows.ts';
import { connectionOf, listConnection, nodesConnection } from './connections.ts';
import { yearSpan } from './ties.ts';

const CLOSE_MAX = 50;
const CLOSE_PAPERS = 2;
const CLOSE_YEARS = 10;
const JOINT_PAPERS_MAX = 1_000_000;
/** The order `recent` ranks last years from -9999 on as counts from 0 on. */
const YEAR_SHIFT = 9_999;
/** Closeness is summed in units of 2^-24, so that sums are exact. */
const CLOSENESS_UNIT = 2 ** 24;

export const collaborator: Resolvers = {
  Author: {
    collaborators: (node, args, context) => listConnection(context, node, collaboratorQuery(args)),
    closeCollaborators: (node, args, context) => closeCollaborators(node, args.first, context),
  },
  CollaboratorEdge: {
    ...yearSpan,
    papers: ({ edge: { values } }) => values['papers'] ?? 0,
    closeness: ({ edge: { values } }) => (values['closeness'] ?? 0) / CLOSENESS_UNIT,
    jointPapers: async ({ owner, node, edge }, args, { loaders }) => {
      const page = await loaders.jointPage(args).load({ a: owner.key, b: node.key });
      return nodesConnection(page, () => edge.values['papers'] ?? 0);
    },
    largePapers: ({ owner, node }) => Math.min(countOf(owner, 'largePapers'), countOf(node, 'largePapers')),
  },
};

/** `since` is a range of the order RECENT, `minPapers` one of the order PAPERS; elsewhere they are read for. */
function collaboratorQuery(
  args: Omit<AuthorCollaboratorsArgs, 'orderBy'> & { readonly orderBy?: string | null },
): ListQuery {
  const { since } = yearsOf(args.since, null);
  const minPapers = integerWithin('minPapers', args.minPapers, { min: 1, max: JOINT_PAPERS_MAX, otherwise: 1 });
  const recently =
    since === null ? null : edgesWhere(`since ${since}`, ({ lastYear }) => lastYear != null && lastYear >= since);
  const often = minPapers === 1 ? null : edgesWhere(`papers ${minPapers}`, ({ papers }) => (papers ?? 0) >= minPapers);
  switch (args.orderBy) {
    case 'PAPERS': {
      const ranks = often === null ? undefined : { from: 0, to: rankDown(minPapers) };
      return { list: 'coauthored.from.papers', ranks, filter: allOf([recently]), args };
    }
    case 'RECENT': {
      const ranks = since === null ? undefined : { from: 0, to: rankDown(since + YEAR_SHIFT) };
      return { list: 'coauthored.from.recent', ranks, filter: allOf([often]), args };
    }
    default:
      return { list: 'coauthored.from.closeness', filter: allOf([recently, often]), args };
  }
}

/** The closest co-authors that the author keeps writing with. One store call for the careers of a level, one for the lists. */
async function closeCollaborators(
  node: NodeRow,
  asked: number | null | undefined,
  context: RequestContext,
): Promise<Ties> {
  const first = integerWithin('first', asked, { min: 1, max: CLOSE_MAX, otherwise: 10 });
  const [{ lastYear }, closest] = await Promise.all([
    context.loaders.careerSpan.load(node.key),
    listConnection(context, node, { list: 'coauthored.from.closeness', args: { first: PAGE_MAX } }),
  ]);
  const close = closest.edges.filter(({ edge: { values } }) => {
    const last = values['lastYear'];
    if (last == null || lastYear === null) return false;
    return (values['papers'] ?? 0) >= CLOSE_PAPERS && last >= lastYear - CLOSE_YEARS;
  });
  const edges = close.slice(0, first);
  const pageInfo = {
    hasNextPage: close.length > first || (lastYear !== null && closest.pageInfo.hasNextPage),
    hasPreviousPage: false,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return connectionOf(edges, pageInfo, () => null);
}
