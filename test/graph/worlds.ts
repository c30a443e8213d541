// Worlds for the tests of the domain: built by hand, or drawn at random so dense that lists overlap; and a store that counts calls.

import * as fc from 'fast-check';
import type { GraphStore, NodeRow } from '../../src/graph/store.ts';
import type { StatedEdge, StatedRecord } from '../../src/graph/statements.ts';
import { MemoryStore } from '../model/memory-store.ts';
import { about, byline, cites, node, on, ref, source } from '../model/records.ts';

const main = source('main');

/** A store of records of one source. */
export function worldOf(...records: readonly StatedRecord[]): MemoryStore {
  return MemoryStore.of(records.map((record) => ({ source: main, record })));
}

/** The node "A1" of a world; fails where it is not there. */
export function nodeIn(store: MemoryStore, name: string): NodeRow {
  const found = [...store.graph.nodes.values()].find(({ row }) => row.id === `openalex:${name}`);
  if (found === undefined) throw new Error(`this world has no ${name}`);
  return found.row;
}

/** Every node of a world. */
export function nodesOf(store: MemoryStore): readonly NodeRow[] {
  return [...store.graph.nodes.values()].map(({ row }) => row);
}

/** "openalex:A1" -> "A1". */
export function short({ id }: { readonly id: string }): string {
  return id.slice('openalex:'.length);
}

/** A store some of whose methods are others. */
export function replacing(store: GraphStore, methods: Partial<GraphStore>): GraphStore {
  return new Proxy(store, {
    get: (target, name) => {
      const own: unknown = Reflect.get(methods, name);
      const value: unknown = own ?? Reflect.get(target, name);
      return own === undefined && typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A store that notes its calls: "listPages". */
export function counting(store: GraphStore): { readonly store: GraphStore; readonly calls: string[] } {
  const calls: string[] = [];
  const noting = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: noting, calls };
}

/** An advising stated by the record of the advisee. */
export function advisedBy(advisor: string, props: Partial<StatedEdge> = {}): StatedEdge {
  return { kind: 'ADVISED', from: ref(advisor, `Author ${advisor}`), ...props };
}

const AUTHORS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const;
const PAPERS = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9'] as const;
const TOPICS = ['T1', 'T2', 'T3'] as const;
const INSTITUTIONS = ['I1', 'I2', 'I3'] as const;

const date = fc.constantFrom(undefined, '1999', '2005-03', '2005-03-07', '2012', '2012', '2020-11');
const some = <T extends string>(names: readonly T[], maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...names), { maxLength });

const paper = (id: string): fc.Arbitrary<StatedRecord> =>
  fc
    .record({
      authors: some(AUTHORS, 4),
      institutions: some(INSTITUTIONS, 2),
      topics: some(TOPICS, 2),
      references: some(PAPERS, 3),
      venue: fc.constantFrom(undefined, 'S1', 'S2'),
      date,
      citations: fc.constantFrom(0, 1, 1, 7, 120),
    })
    .map((drawn) => {
      const edges = [
        ...drawn.authors.map((author, index) => byline(author, index + 1, ...drawn.institutions)),
        ...drawn.topics.map((topic, index) => on(topic, 1 - index / 4)),
        ...drawn.references.map((reference, index) => cites(reference, index + 1)),
        ...(drawn.venue === undefined ? [] : [{ kind: 'PUBLISHED_IN' as const, to: ref(drawn.venue, drawn.venue) }]),
      ];
      return about(node(id, `Paper ${id}`, { ...dated(drawn.date), citations: drawn.citations }), edges);
    });

const author = (id: string): fc.Arbitrary<StatedRecord> =>
  fc
    .record({
      advisors: some(AUTHORS, 3),
      roles: fc.array(fc.constantFrom('DOCTORAL', 'POSTDOCTORAL', 'COMMITTEE'), { minLength: 3, maxLength: 3 }),
      stays: fc.array(fc.tuple(fc.constantFrom(...INSTITUTIONS), date, date), { maxLength: 3 }),
      awards: fc.array(fc.tuple(fc.constantFrom('P1', 'P2'), fc.constantFrom(1999, 2012)), { maxLength: 2 }),
      date,
    })
    .map(({ advisors, roles, stays, awards, date: begun }) => {
      const edges: readonly StatedEdge[] = [
        ...advisors.map((advisor, index) => advisedBy(advisor, { role: roles[index] ?? 'DOCTORAL', ...since(begun) })),
        ...stays.map(([institution, from, until]): StatedEdge => {
          const to = ref(institution, `Institution ${institution}`);
          return { kind: 'AFFILIATED_WITH', to, ...since(from), ...(until !== undefined && { until }) };
        }),
        ...awards.map(([award, year]): StatedEdge => ({ kind: 'RECEIVED', to: ref(award, `Award ${award}`), year })),
      ];
      return about(node(id, `Author ${id}`), edges);
    });

const parts = fc
  .array(fc.tuple(fc.constantFrom(...INSTITUTIONS), fc.constantFrom(...INSTITUTIONS)), { maxLength: 3 })
  .map((pairs) =>
    pairs.map(
      ([part, whole]): StatedRecord =>
        about(node(part, `Institution ${part}`), [{ kind: 'PART_OF', to: ref(whole, whole) }]),
    ),
  );

/** Records of a small dense world: 9 papers and 8 authors who write, train, belong and receive at random. */
export const arbitraryRecords: fc.Arbitrary<readonly StatedRecord[]> = fc
  .tuple(fc.tuple(...PAPERS.map(paper)), fc.tuple(...AUTHORS.map(author)), parts)
  .map((all) => all.flat());

function dated(value: string | undefined): { readonly date?: string } {
  return value === undefined ? {} : { date: value };
}

function since(value: string | undefined): { readonly since?: string } {
  return value === undefined ? {} : { since: value };
}
