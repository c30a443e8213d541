// Random small worlds: records of all kinds about a few ids, so that they meet, agree, disagree, and come and go.

import * as fc from 'fast-check';
import type { NodeRef, SourceInfo, StatedEdge, StatedRecord } from '../../src/graph/statements.ts';
import { arbitraryEdges } from './arbitrary-edges.ts';
import { arbitraryNode, label } from './arbitrary-nodes.ts';
import { about, present, redirect, source } from './records.ts';

/** What happens to a store: records are written, or withdrawn by their ids. */
export type Step =
  | { readonly does: 'write'; readonly source: SourceInfo; readonly records: readonly StatedRecord[] }
  | { readonly does: 'withdraw'; readonly source: SourceInfo; readonly records: readonly string[] };

/** Sources that are believed more, less, and alike. */
export const SOURCES: readonly SourceInfo[] = [source('main'), source('twin'), source('trusted', 0.9)];
const [MAIN] = SOURCES as readonly [SourceInfo, ...SourceInfo[]];

const NODES = ['A1', 'A2', 'A3', 'A4', 'W1', 'W2', 'W3', 'W4', 'W5', 'T1', 'T2', 'I1', 'I2', 'S1', 'P1'] as const;
const MERGED = ['A1', 'A2', 'A3', 'A9', 'W1', 'W2', 'W9', 'I1', 'I2', 'T1', 'T2'] as const;

const statedOn = fc.option(fc.constantFrom('2019', '2020-05-01', '2024-01-01T00:00:00Z'), { nil: undefined });
const confidence = fc.option(fc.constantFrom(0.2, 0.5, 0.95), { nil: undefined, freq: 4 });
const version = fc.record({ statedOn, confidence, url: fc.constantFrom(undefined, 'https://example.org/record') });

/** A record that describes a node and states edges of it. */
const describing = fc
  .constantFrom(...NODES)
  .chain((short) =>
    fc
      .tuple(arbitraryNode(short), arbitraryEdges(short), version)
      .map(([described, edges, rest]) => about(described, edges, present(rest))),
  );

/** A record that links people without describing any: a line of an advisor list. */
const linking = fc
  .tuple(
    fc.constantFrom('L1', 'L2'),
    fc.constantFrom('A1', 'A2', 'A5'),
    arbitraryEdges('A3', ['ADVISED']),
    label,
    version,
  )
  .map(([record, advisor, edges, name, rest]): StatedRecord => {
    const ends = (edge: StatedEdge): StatedEdge => ({
      ...edge,
      from: author(advisor, name),
      to: edge.to ?? author('A3', name),
    });
    return { record, edges: edges.map(ends), ...present(rest) };
  });

/** A paper with more authors than make pairs. */
const large = fc
  .tuple(arbitraryNode('W5'), fc.integer({ min: 99, max: 102 }), version)
  .map(([described, authors, rest]) => {
    const bylines = Array.from({ length: authors }, (_, index): StatedEdge => {
      return { kind: 'AUTHORED', from: author(`A${index + 1}`, `Author ${index + 1}`), position: index + 1 };
    });
    return about(
      described,
      [...bylines, { kind: 'ABOUT', to: { kind: 'TOPIC', ids: ['openalex:T1'] }, score: 1 }],
      present(rest),
    );
  });

/** Merges lead one way only: of a circle nobody can say which merge counts. */
const merges = MERGED.flatMap((from) =>
  MERGED.filter((to) => to > from && to.charAt(0) === from.charAt(0)).map((to) => redirect(from, to)),
);

const record = fc.oneof(
  { weight: 400, arbitrary: describing },
  { weight: 40, arbitrary: linking },
  { weight: 1, arbitrary: large },
);

const records = fc.array(record, { minLength: 1, maxLength: 5 });
const writing: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...SOURCES), records)
  .map(([from, written]) => ({ does: 'write', source: from, records: written }));
/** One source alone merges ids, so that an id never has two targets. */
const mergingStep: fc.Arbitrary<Step> = fc
  .array(fc.constantFrom(...merges), { minLength: 1, maxLength: 2 })
  .map((written) => ({ does: 'write', source: MAIN, records: written }));
const recordIds = [...NODES, 'L1', 'L2', ...MERGED.map((short) => `merged:${short}`)];
const withdrawing: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...SOURCES), fc.subarray(recordIds, { minLength: 1 }))
  .map(([from, withdrawn]) => ({ does: 'withdraw', source: from, records: withdrawn }));

/** Writes, updates, merges and withdrawals, in some order. Every node is named by ids of one scheme first. */
export const arbitrarySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: writing },
    { weight: 2, arbitrary: mergingStep },
    { weight: 1, arbitrary: withdrawing },
  ),
  { minLength: 1, maxLength: 8 },
);

/**
 * Records of sources that name the same authors by ids of different schemes, in the order in which they are written:
 * who came first decides under which id a node is kept, so nothing is updated or withdrawn here.
 */
export const arbitraryMeetings: fc.Arbitrary<readonly Step[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...SOURCES),
      fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      fc.array(meeting(), { minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8, selector: ([from, id]) => `${from.id} ${id}` },
  )
  .map((all) =>
    all.map(([from, id, refs]): Step => {
      const [described, ...others] = refs as [NodeRef, ...NodeRef[]];
      const edges = others.map((advisor): StatedEdge => ({ kind: 'ADVISED', from: advisor }));
      return { does: 'write', source: from, records: [{ record: id, node: { ...described, label: id }, edges }] };
    }),
  );

function meeting(): fc.Arbitrary<NodeRef> {
  const orcids = ['orcid:0000-0002-1825-0097', 'orcid:0000-0001-5109-3700'];
  const ids = ['openalex:A1', 'openalex:A2', 'dblp:a', 'dblp:b', ...orcids];
  return fc
    .shuffledSubarray(ids, { minLength: 1, maxLength: 3 })
    .map((some): NodeRef => ({ kind: 'AUTHOR', ids: some as [string, ...string[]] }));
}

function author(short: string, name: string): NodeRef {
  return { kind: 'AUTHOR', ids: [`openalex:${short}`], label: name };
}
