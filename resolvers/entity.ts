// What every node says about itself: the fields of the Entity interface, spread into each type that implements it.

import type { EdgeShape } from '../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../src/graph/kinds.ts';
import { schemeOf, urlOf, valueOf } from '../src/graph/identifiers.ts';
import { endsOf } from '../src/graph/lists.ts';
import { degreeOf } from '../src/graph/nodes.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { Degree, Identifier, SourceRecord } from '../src/generated/resolver-types.ts';
import { sourceRecords } from './sources.ts';

const IDENTIFIERS_MAX = 20;

/** Resolvers of the fields of Entity that are not the row's own: `id`, `kind` and `label` are. */
export const entity = {
  identifiers: ({ id, identifiers }: NodeRow): readonly Identifier[] =>
    [id, ...identifiers]
      .slice(0, IDENTIFIERS_MAX)
      .map((each) => ({ scheme: schemeOf(each), value: valueOf(each), url: urlOf(each) })),
  degrees: (node: NodeRow): readonly Degree[] =>
    EDGE_SHAPES.flatMap((shape: EdgeShape) =>
      endsOf(shape)
        .filter((end) => shape[end] === node.kind)
        .map((end) => ({
          edgeKind: shape.kind,
          direction: shape.directed ? (end === 'from' ? 'OUT' : 'IN') : 'BOTH',
          neighborKind: shape[end === 'from' ? 'to' : 'from'],
          count: degreeOf(node, shape, end),
        })),
    ),
  sources: async ({ key }: NodeRow, _: unknown, { loaders }: RequestContext): Promise<readonly SourceRecord[]> =>
    sourceRecords((await loaders.nodeDetailsByKey.load(key))?.sources),
};
