// Who trained whom: advisors, advisees, and the facts of an advising.

import { someOf } from '../src/graph/argument-bounds.ts';
import { edgeIdOf } from '../src/graph/edge-facts.ts';
import { ADVISING_ROLES } from '../src/graph/kinds.ts';
import type { ListId } from '../src/graph/lists.ts';
import type { PageArgs } from '../src/graph/page.ts';
import { inRoles } from '../src/graph/row-filters.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type { AdvisingRole, Resolvers } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { Ties } from '../src/loaders/rows.ts';
import { listConnection } from './connections.ts';
import { nodesOfKeys } from './ids.ts';
import { dateOf, detailsOf, tieSources } from './ties.ts';

interface AdvisingArgs extends PageArgs {
  readonly roles?: readonly AdvisingRole[] | null | undefined;
}

function advisingList(list: ListId) {
  return (owner: NodeRow, args: AdvisingArgs, context: RequestContext): Promise<Ties> => {
    const filter = inRoles(someOf('roles', args.roles)) ?? undefined;
    return listConnection(context, owner, { list, filter, args });
  };
}

export const advising: Resolvers = {
  Author: {
    advisors: advisingList('advised.to.from'),
    advisees: advisingList('advised.from.from'),
  },
  AdvisorEdge: { advising: ({ owner, node, edge }) => ({ advisor: node, advisee: owner, edge }) },
  AdviseeEdge: { advising: ({ owner, node, edge }) => ({ advisor: owner, advisee: node, edge }) },
  Advising: {
    id: ({ advisor, advisee, edge }) => edgeIdOf(edge, advisor.id, advisee.id),
    role: ({ edge: { values } }) => ADVISING_ROLES[values['role'] ?? 0] ?? 'UNSPECIFIED',
    degree: async (tie, _, context) => (await detailsOf(tie, context))?.stated?.degree ?? null,
    institution: async (tie, _, context) => {
      const places = (await detailsOf(tie, context))?.institutions ?? [];
      return (await nodesOfKeys(context, places.slice(0, 1)))[0] ?? null;
    },
    thesis: async (tie, _, context) => {
      const thesis = (await detailsOf(tie, context))?.thesis ?? null;
      return thesis === null ? null : context.loaders.nodeByKey.load(thesis);
    },
    from: (tie) => dateOf(tie, 'from'),
    until: (tie) => dateOf(tie, 'until'),
    ordinal: async (tie, _, context) => (await detailsOf(tie, context))?.stated?.ordinal ?? null,
    sources: tieSources,
  },
};
