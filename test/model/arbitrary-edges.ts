// Random statements of edges by a record that describes a node: repeated, to the node itself, to nodes that are not here.

import * as fc from 'fast-check';
import type { EdgeKind } from '../../src/graph/kinds.ts';
import { ADVISING_ROLES, AFFILIATION_KINDS } from '../../src/graph/kinds.ts';
import type { NodeRef, StatedEdge } from '../../src/graph/statements.ts';
import { date, label } from './arbitrary-nodes.ts';
import { present, ref } from './records.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

function refs(...shorts: readonly string[]): fc.Arbitrary<NodeRef> {
  return fc.tuple(fc.constantFrom(...shorts), optional(label)).map(([short, name]) => ref(short, name));
}

const author = refs('A1', 'A2', 'A3', 'A4', 'A5', 'A6');
const institution = refs('I1', 'I2', 'I3');
const paper = refs('W1', 'W2', 'W3', 'W4', 'W5');
/** References to cited papers have an id alone; W8 is described by nobody. */
const cited = fc.constantFrom('W1', 'W2', 'W3', 'W4', 'W5', 'W8').map((short) => ref(short));

/** An edge some of whose properties may be undefined. */
type LooseEdge = { readonly [K in Exclude<keyof StatedEdge, 'kind'>]?: StatedEdge[K] | undefined };

const edgesByKind: Readonly<Partial<Record<EdgeKind, (short: string) => fc.Arbitrary<LooseEdge>>>> = {
  AUTHORED: (short) =>
    short.startsWith('A')
      ? fc.record({ to: paper, position: optional(fc.integer({ min: 1, max: 6 })) })
      : fc.record({ from: author, institutions: fc.array(institution, { maxLength: 2 }), rawName: label }),
  ABOUT: () =>
    fc.record({ to: refs('T1', 'T2', 'T3'), score: optional(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)) }),
  CITES: () => fc.record({ to: cited }),
  PUBLISHED_IN: () => fc.record({ to: refs('S1', 'S2') }),
  ADVISED: () =>
    fc
      .tuple(
        author,
        fc.boolean(),
        optional(fc.constantFrom(...ADVISING_ROLES, 'mentor')),
        optional(institution),
        optional(paper),
        optional(date),
        optional(date),
      )
      .map(([other, advises, role, where, thesis, since, until]) => ({
        [advises ? 'to' : 'from']: other,
        role,
        institution: where,
        thesis,
        since,
        until,
      })),
  AFFILIATED_WITH: () =>
    fc.record({
      to: institution,
      affiliationKind: optional(fc.constantFrom(...AFFILIATION_KINDS)),
      role: optional(fc.constantFrom('Professor', 'professor')),
      since: optional(date),
      until: optional(date),
    }),
  RECEIVED: () => fc.record({ to: refs('P1', 'P2'), year: optional(fc.constantFrom(-300, 1999, 2011)) }),
  PART_OF: (short) => fc.record({ to: short.startsWith('T') ? refs('T1', 'T2', 'T3') : institution }),
};

const kindsOf: Readonly<Record<string, readonly EdgeKind[]>> = {
  A: ['AUTHORED', 'ADVISED', 'AFFILIATED_WITH', 'RECEIVED'],
  W: ['AUTHORED', 'ABOUT', 'CITES', 'PUBLISHED_IN'],
  T: ['PART_OF'],
  I: ['PART_OF'],
};

/** Up to six authors of a paper, up to three edges of each other kind that the node may state. */
export function arbitraryEdges(
  short: string,
  kinds: readonly EdgeKind[] = kindsOf[short.charAt(0)] ?? [],
): fc.Arbitrary<readonly StatedEdge[]> {
  const lists = kinds.map((kind) => {
    const edge = edgesByKind[kind]?.(short) ?? fc.constant({});
    const maxLength = short.startsWith('W') && kind === 'AUTHORED' ? 6 : 3;
    return fc
      .array(edge, { maxLength })
      .map((edges) => edges.map((stated, index) => numbered(kind, stated, index + 1)));
  });
  return fc.tuple(...lists).map((stated) => stated.flat());
}

/** The edge with its place in the list where it has none, and without what is undefined: records are JSON. */
function numbered(kind: EdgeKind, edge: LooseEdge, position: number): StatedEdge {
  const placed = kind === 'CITES' || (kind === 'AUTHORED' && edge.from !== undefined) ? { ...edge, position } : edge;
  return { kind, ...present(placed) };
}
