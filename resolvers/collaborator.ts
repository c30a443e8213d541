// Co-authors of an author, and how close they are.

import { integerWithin, yearsOf } from '../src/graph/argument-bounds.ts';
import type { ListQuery } from '../src/graph/list-pages.ts';
import { PAGE_MAX } from '../src/graph/limits.ts';
import type { ListId } from '../src/graph/lists.ts';
import { countOf } from '../src/graph/nodes.ts';
import type { OtherRange } from '../src/graph/range-rows.ts';
import { rankDown } from '../src/graph/rank.ts';
import { allOf, edgesWhere } from '../src/graph/row-filters.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type {
  AuthorCloseCollaboratorsArgs,
  AuthorCollaboratorsArgs,
  CollaboratorOrder,
  Resolvers,
} from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { Ties } from '../src/loaders/rows.ts';
import { connectionOf, listConnection, NOTHING_MORE, nodesConnection } from './connections.ts';
import { yearSpan } from './ties.ts';

const CLOSEST = 'coauthored.from.closeness';
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
    closeCollaborators,
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

const LISTS: Readonly<Record<CollaboratorOrder, ListId>> = {
  CLOSENESS: CLOSEST,
  PAPERS: 'coauthored.from.papers',
  RECENT: 'coauthored.from.recent',
};

/** `since` is a range of the order RECENT, `minPapers` one of the order PAPERS. */
function collaboratorQuery({ orderBy, since, minPapers, ...args }: AuthorCollaboratorsArgs): ListQuery {
  const list = LISTS[orderBy ?? 'CLOSENESS'];
  const ranges = [recently(since), often(minPapers)].filter((range) => range !== null);
  const own = ranges.find((range) => range.list === list);
  const [within, ...others] = ranges.filter((range) => range !== own);
  return { list, ranks: own?.ranks, within, filter: allOf(others.map(({ filter }) => filter)), args };
}

function recently(asked: number | null | undefined): OtherRange | null {
  const { since } = yearsOf(asked, null);
  if (since === null) return null;
  const filter = edgesWhere(`since ${since}`, ({ lastYear }) => lastYear != null && lastYear >= since);
  return { list: LISTS.RECENT, ranks: { from: 0, to: rankDown(since + YEAR_SHIFT) }, filter };
}

function often(asked: number | null | undefined): OtherRange | null {
  const least = integerWithin('minPapers', asked, { min: 1, max: JOINT_PAPERS_MAX, otherwise: 1 });
  if (least === 1) return null;
  const filter = edgesWhere(`papers ${least}`, ({ papers }) => (papers ?? 0) >= least);
  return { list: LISTS.PAPERS, ranks: { from: 0, to: rankDown(least) }, filter };
}

/** Those of the 200 closest co-authors behind `after` with whom the author keeps writing. Two store calls for all authors of a level. */
async function closeCollaborators(
  node: NodeRow,
  args: AuthorCloseCollaboratorsArgs,
  context: RequestContext,
): Promise<Ties> {
  const first = integerWithin('first', args.first, { min: 1, max: CLOSE_MAX, otherwise: 10 });
  const [{ lastYear }, closest] = await Promise.all([
    context.loaders.careerSpan.load(node.key),
    listConnection(context, node, { list: CLOSEST, args: { first: PAGE_MAX, after: args.after } }),
  ]);
  // Without a year of a paper nobody is close.
  if (lastYear === null) return connectionOf([], NOTHING_MORE, () => null);
  const close = closest.edges.filter(
    ({ edge: { values } }) =>
      (values['papers'] ?? 0) >= CLOSE_PAPERS &&
      (values['lastYear'] ?? Number.NEGATIVE_INFINITY) >= lastYear - CLOSE_YEARS,
  );
  const edges = close.slice(0, first);
  const more = close.length > first;
  const pageInfo = {
    ...closest.pageInfo,
    hasNextPage: more || closest.pageInfo.hasNextPage,
    endCursor: more ? (edges.at(-1)?.cursor ?? null) : closest.pageInfo.endCursor,
  };
  return connectionOf(edges, pageInfo, () => null);
}
