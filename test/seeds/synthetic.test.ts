// The synthetic graph: the same everywhere, with the shape of a real one, in records that the facts format accepts.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { syntheticRecords, syntheticSource } from '../../seeds/synthetic.ts';
import type { NodeRef, StatedEdge, StatedRecord } from '../../src/graph/statements.ts';
import { parseFact } from '../../src/importers/facts/parse-fact.ts';
import { writeFact } from '../../src/importers/facts/write-fact.ts';

const PAPERS = 5_000;

function digestOf(papers: number, seed: number): string {
  const hash = createHash('sha256');
  for (const record of syntheticRecords({ papers, seed })) hash.update(`${writeFact('synthetic', record)}\n`);
  return hash.digest('hex').slice(0, 16);
}

const numberOf = (ref: NodeRef | undefined): number => Number(ref?.ids[0].slice('synthetic:W'.length));

function countBy<T>(values: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe('the synthetic graph', () => {
  test('is the same on every machine, and another with another seed', () => {
    expect(digestOf(100, 1)).toBe('f413cbf4f7e463ff');
    expect(digestOf(100, 2)).not.toBe(digestOf(100, 1));
  });

  test.each([1, 2, 7, 60])('of %i papers is made of facts that the format accepts', (papers) => {
    const records = [...syntheticRecords({ papers, seed: 3 })];
    for (const record of records) {
      const line = writeFact(syntheticSource.id, record);
      expect(parseFact(JSON.parse(line), new Set(['synthetic']))).toMatchObject({ status: 'mapped', record });
    }
    expect(new Set(records.map((record) => record.record)).size).toBe(records.length);
    expect(records.filter((record) => record.node?.kind === 'PAPER')).toHaveLength(papers);
  });

  test.each([0, 1.5, 10_000_001])('of %d papers cannot be made', (papers) => {
    expect(() => syntheticRecords({ papers, seed: 1 }).next()).toThrow(/papers must be an integer from 1 to/);
  });
});

describe(`a synthetic graph of ${PAPERS} papers`, () => {
  const records: readonly StatedRecord[] = [...syntheticRecords({ papers: PAPERS, seed: 1 })];
  const papers = records.filter((record) => record.node?.kind === 'PAPER');
  const of = (kind: StatedEdge['kind']): readonly StatedEdge[] =>
    records.flatMap((record) => (record.edges ?? []).filter((edge) => edge.kind === kind));
  const topOf = (refs: Iterable<NodeRef | undefined>): number => Math.max(...countBy([...refs].map(numberOf)).values());

  test('comes in the order topics, institutions, venues, authors, papers, advising', () => {
    const order = records.map((record) => record.node?.kind ?? 'ADVISING');
    expect(order.filter((kind, index) => kind !== order[index - 1])).toEqual([
      'TOPIC',
      'INSTITUTION',
      'VENUE',
      'AUTHOR',
      'PAPER',
      'ADVISING',
    ]);
  });

  test('refers only to nodes that it describes', () => {
    const described = new Set(records.flatMap((record) => record.node?.ids ?? []));
    const named = records.flatMap((record) =>
      (record.edges ?? []).flatMap((edge) => [edge.from, edge.to, edge.institution, ...(edge.institutions ?? [])]),
    );
    expect(named.flatMap((ref) => ref?.ids ?? []).filter((id) => !described.has(id))).toEqual([]);
  });

  test('has four authors and nine citations a paper, 0.8 authors and 0.24 advisings', () => {
    expect(records.filter((record) => record.node?.kind === 'AUTHOR')).toHaveLength(PAPERS * 0.8);
    expect(of('AUTHORED').length / PAPERS).toBeCloseTo(4.1, 0);
    expect(of('CITES').length / PAPERS).toBeCloseTo(9, 0);
    expect(of('ADVISED').length / PAPERS).toBeCloseTo(0.24, 1);
  });

  test('has hubs: one author on many papers, one topic of many, classics that many cite', () => {
    const perAuthor = [...countBy(of('AUTHORED').map((edge) => numberOf(edge.from))).values()].toSorted(
      (a, b) => a - b,
    );
    expect(perAuthor.at(-1)).toBeGreaterThan(PAPERS / 20);
    expect(perAuthor[Math.floor(perAuthor.length / 2)]).toBeLessThan(6);
    expect(topOf(of('ABOUT').map((edge) => edge.to))).toBeGreaterThan(PAPERS / 20);
    expect(topOf(of('CITES').map((edge) => edge.to))).toBeGreaterThan(PAPERS / 50);
    const stated = papers.map((record) => record.node?.citations ?? 0).toSorted((a, b) => a - b);
    expect(stated.at(-1)).toBeGreaterThan(100 * (stated[PAPERS / 2] ?? 0));
  });

  test('has a paper with more than 100 authors, and no author twice on one', () => {
    const teams = papers.map((record) => (record.edges ?? []).filter((edge) => edge.kind === 'AUTHORED'));
    expect(teams.filter((team) => team.length > 100)).toHaveLength(1);
    expect(teams.filter((team) => new Set(team.map((edge) => numberOf(edge.from))).size < team.length)).toEqual([]);
  });

  test('cites only earlier papers, each once, and advises along generations, so that neither has a cycle', () => {
    for (const record of papers) {
      const cited = (record.edges ?? []).filter((edge) => edge.kind === 'CITES').map((edge) => numberOf(edge.to));
      expect(Math.max(0, ...cited)).toBeLessThan(numberOf(record.node));
      expect(new Set(cited).size).toBe(cited.length);
    }
    expect(of('ADVISED').filter((edge) => numberOf(edge.from) >= numberOf(edge.to))).toEqual([]);
  });

  test('has lineages of several generations, and institutions and topics that are part of others', () => {
    const advisor = new Map(of('ADVISED').map((edge) => [numberOf(edge.to), numberOf(edge.from)]));
    const generations = (author: number): number => {
      const next = advisor.get(author);
      return next === undefined ? 1 : 1 + generations(next);
    };
    expect(Math.max(...advisor.keys().map(generations))).toBeGreaterThanOrEqual(4);
    const wholes = countBy(of('PART_OF').map((edge) => edge.to?.kind));
    expect([...wholes.keys()]).toEqual(['TOPIC', 'INSTITUTION']);
  });
});
