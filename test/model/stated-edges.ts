// The edges that the records state: of each the statement that is believed, and all records that say it.

import { dayNumberOf } from '../../src/graph/dates.ts';
import type { Key } from '../../src/graph/keys.ts';
import type { EdgeShape, EdgeValues } from '../../src/graph/kinds.ts';
import { ADVISING_ROLES, AFFILIATION_KINDS } from '../../src/graph/kinds.ts';
import { shapeBetween } from '../../src/graph/lists.ts';
import type { NodeRef, StatedEdge } from '../../src/graph/statements.ts';
import type { EdgeRow } from '../../src/graph/store.ts';
import { partOf } from '../../src/graph/write-plan/part-of.ts';
import type { GivenRecord } from './current-records.ts';
import { bestFirst, groupBy } from './current-records.ts';
import type { Identity } from './identity.ts';

/** An edge as the best record states it. */
export interface ModelEdge extends EdgeRow {
  /** Null where the edge is derived. */
  readonly stated: StatedEdge | null;
  /** Of the byline, or where somebody was advised. */
  readonly institutions: readonly Key[];
  readonly thesis: Key | null;
  /** All records that say it, best first. */
  readonly records: readonly GivenRecord[];
}

/** Every stated edge, each once. */
export function statedEdges(records: readonly GivenRecord[], identity: Identity): readonly ModelEdge[] {
  const statements = records.toSorted(bestFirst).flatMap((given) => statementsOf(given, identity));
  return [...groupBy(statements, idOfEdge).values()].flatMap((same) => {
    const [best] = same;
    return best === undefined ? [] : [{ ...best, records: same.flatMap((statement) => statement.records) }];
  });
}

/** Tells edges apart. */
export function idOfEdge({ shape, from, to, part }: Pick<EdgeRow, 'shape' | 'from' | 'to' | 'part'>): string {
  return `${shape.name} ${from} ${to} ${part}`;
}

/** The edges that one record states: the first where it states one twice, no edge from a node to itself. */
function statementsOf(given: GivenRecord, identity: Identity): readonly ModelEdge[] {
  const edges = (given.record.edges ?? []).flatMap((edge) => statementOf(given, edge, identity));
  return [...groupBy(edges, idOfEdge).values()].flatMap(([first]) => first ?? []);
}

function statementOf(given: GivenRecord, edge: StatedEdge, identity: Identity): readonly ModelEdge[] {
  const fromRef = edge.from ?? given.record.node;
  const toRef = edge.to ?? given.record.node;
  if (fromRef === undefined || toRef === undefined) return [];
  const shape = shapeBetween(edge.kind, fromRef.kind, toRef.kind);
  const from = identity.keyOf(fromRef);
  const to = identity.keyOf(toRef);
  if (shape === undefined || shape.said === null || from === null || to === null || from === to) return [];
  const keys = (refs: readonly NodeRef[]): readonly Key[] => refs.flatMap((ref) => identity.keyOf(ref) ?? []);
  return [
    {
      shape,
      from,
      to,
      part: partOf(shape, edge),
      values: valuesOf(shape, edge),
      stated: edge,
      institutions: keys(edge.institutions ?? (edge.institution === undefined ? [] : [edge.institution])),
      thesis: edge.thesis === undefined ? null : identity.keyOf(edge.thesis),
      records: [given],
    },
  ];
}

function valuesOf(shape: EdgeShape, edge: StatedEdge): EdgeValues {
  const values: EdgeValues = {
    position: edge.position ?? null,
    role: Math.max(0, (ADVISING_ROLES as readonly string[]).indexOf(edge.role ?? 'UNSPECIFIED')),
    kind: AFFILIATION_KINDS.indexOf(edge.affiliationKind ?? 'UNSPECIFIED'),
    from: dayNumberOf(edge.since),
    until: dayNumberOf(edge.until),
    score: edge.score === undefined ? null : Math.round(edge.score * 1_000_000),
    year: edge.year ?? null,
  };
  return Object.fromEntries(shape.carried.map((name) => [name, values[name] ?? null]));
}
