// The seeds: the researcher that the explorer opens with, every fact with a source that states it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { NodeRef, SourceInfo, StatedEdge, StatedRecord } from '../../src/graph/statements.ts';
import { parseFact } from '../../src/importers/facts/parse-fact.ts';
import { writeFact, writeSource } from '../../src/importers/facts/write-fact.ts';
import { describeWithData } from '../shared-data.ts';

interface Stated {
  readonly source: string;
  readonly record: StatedRecord;
}

const MADRY = 'vicinity:aleksander-madry';
const text = readFileSync(path.join(import.meta.dirname, '../../seeds/facts.ndjson'), 'utf8');
const lines = text.trimEnd().split('\n');
const { sources, facts } = factsOf(lines);
const edges = facts.flatMap(({ source, record }) => edgesOf(record).map((edge) => ({ ...edge, source })));
const authorsByPaper = Map.groupBy(
  edges.filter((edge) => edge.kind === 'AUTHORED'),
  (edge) => idOf(edge.to),
);

function factsOf(all: readonly string[]): { sources: ReadonlyMap<string, SourceInfo>; facts: readonly Stated[] } {
  const declared = new Map<string, SourceInfo>();
  const stated: Stated[] = [];
  for (const each of all) {
    const fact = parseFact(JSON.parse(each), new Set(declared.keys()));
    if (fact.status === 'rejected') throw new Error(`${JSON.stringify(fact)} in ${each}`);
    if (fact.status === 'source') declared.set(fact.source.id, fact.source);
    else stated.push({ source: fact.source, record: fact.record });
  }
  return { sources: declared, facts: stated };
}

function edgesOf(record: StatedRecord): readonly StatedEdge[] {
  return (record.edges ?? []).map((edge) => ({
    ...edge,
    ...(record.node === undefined ? {} : { from: edge.from ?? record.node, to: edge.to ?? record.node }),
  }));
}

function idOf(ref: NodeRef | undefined): string {
  return ref?.ids[0] ?? '';
}

function confidenceOf({ source, record }: Stated): number {
  return record.confidence ?? sources.get(source)?.confidence ?? 0;
}

describe('the seeds', () => {
  test('are written in the one canonical form', () => {
    expect([
      ...[...sources.values()].map(writeSource),
      ...facts.map((fact) => writeFact(fact.source, fact.record)),
    ]).toEqual(lines);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('use every source that they declare, each with a license, and a record key once in a source', () => {
    expect([...new Set(facts.map((fact) => fact.source))].toSorted()).toEqual([...sources.keys()].toSorted());
    expect(sources.get('dbpedia')?.license).toBe('CC BY-SA 3.0');
    expect(sources.get('ror')?.license).toBe('CC0 1.0');
    expect(new Set(facts.map((fact) => JSON.stringify([fact.source, fact.record.record]))).size).toBe(facts.length);
  });

  test('hold 17 papers by Aleksander Mądry, each with a year and its authors in order from 1', () => {
    expect(authorsByPaper.size).toBe(17);
    for (const byline of authorsByPaper.values()) {
      expect(byline.map((edge) => edge.position)).toEqual(byline.map((_, index) => index + 1));
      expect(byline.map((edge) => idOf(edge.from))).toContain(MADRY);
    }
    const dated = facts.flatMap(({ record }) => (record.node?.date === undefined ? [] : [record.node]));
    expect(dated.map(idOf).toSorted()).toEqual([...authorsByPaper.keys()].toSorted());
    expect(
      Map.groupBy(dated, (node) => node.date ?? '')
        .entries()
        .map(([year, nodes]) => [year, nodes.length])
        .toArray(),
    ).toEqual([
      ['2023', 1],
      ['2022', 5],
      ['2021', 1],
      ['2020', 7],
      ['2011', 1],
      ['2010', 2],
    ]);
  });

  test('give him 29 co-authors, four of them with 8, 7, 6 and 5 joint papers', () => {
    const joint = Map.groupBy(
      [...authorsByPaper.values()]
        .flat()
        .map((edge) => idOf(edge.from))
        .filter((id) => id !== MADRY),
      (id) => id,
    );
    const papersWith = (slug: string): number | undefined => joint.get(`vicinity:${slug}`)?.length;
    expect(joint.size).toBe(29);
    expect(['andrew-ilyas', 'logan-engstrom', 'dimitris-tsipras', 'shibani-santurkar'].map(papersWith)).toEqual([
      8, 7, 6, 5,
    ]);
  });

  test('lead from him up to Lefschetz and down to his advisees', () => {
    const advisings = edges.filter((edge) => edge.kind === 'ADVISED');
    const advisorsOf = (id: string): string[] =>
      advisings.filter((edge) => idOf(edge.to) === id).map((edge) => idOf(edge.from));
    expect(advisings).toHaveLength(18);
    expect(advisorsOf(MADRY)).toEqual(['vicinity:michel-x-goemans', 'vicinity:jonathan-a-kelner']);
    expect(advisings.filter((edge) => idOf(edge.from) === MADRY)).toHaveLength(7);
    // DBpedia joins doctoral and other advisors, and does not say which.
    expect(new Set(advisings.filter((edge) => edge.source === 'dbpedia').map((edge) => edge.role))).toEqual(
      new Set(['UNSPECIFIED']),
    );
    const line = ['vicinity:jonathan-a-kelner'];
    for (let next = advisorsOf(line[0] ?? '')[0]; next !== undefined; next = advisorsOf(next)[0]) line.push(next);
    expect(line.map((id) => id.slice('vicinity:'.length))).toEqual([
      'jonathan-a-kelner',
      'daniel-a-spielman',
      'michael-sipser',
      'manuel-blum',
      'marvin-minsky',
      'albert-w-tucker',
      'solomon-lefschetz',
    ]);
  });

  test('believe what was not read again at most half', () => {
    const unread = facts.filter((fact) => fact.source === 'general');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter((fact) => confidenceOf(fact) > 0.5)).toEqual([]);
    expect(sources.get('general')?.name).toMatch(/not read again/);
  });

  test('show his name with its ogonek, though others print it without', () => {
    const names = facts
      .filter(({ record }) => idOf(record.node) === MADRY)
      .toSorted((a, b) => confidenceOf(b) - confidenceOf(a));
    expect(names.map(({ record }) => record.node?.label)).toEqual([
      'Aleksander Mądry',
      'Aleksander Madry',
      'Aleksander Madry',
    ]);
  });

  test('give every paper a topic, and every topic but the broadest a broader one', () => {
    const about = edges.filter((edge) => edge.kind === 'ABOUT');
    expect([...new Set(about.map((edge) => idOf(edge.from)))].toSorted()).toEqual(
      [...authorsByPaper.keys()].toSorted(),
    );
    const described = new Set(
      facts.flatMap(({ record }) => (record.node?.kind === 'TOPIC' ? [idOf(record.node)] : [])),
    );
    const narrow = new Set(edges.filter((edge) => edge.kind === 'PART_OF').map((edge) => idOf(edge.from)));
    expect(about.filter((edge) => !described.has(idOf(edge.to)))).toEqual([]);
    expect([...described].filter((id) => !narrow.has(id))).toEqual([
      'vicinity:topic-computer-science',
      'vicinity:topic-computational-neuroscience',
    ]);
  });

  test('hold facts only: no abstract, no biography, no e-mail address', () => {
    expect(text).not.toMatch(/"(?:abstract|description)"/);
    expect(text).not.toMatch(/@/);
    const words = facts.flatMap(({ record }) => [
      record.node?.label ?? '',
      ...(record.edges ?? []).map((edge) => edge.role ?? ''),
    ]);
    expect(words.filter((each) => each.length > 130)).toEqual([]);
  });
});

interface Work {
  readonly title: string;
  readonly year: number;
  readonly authors: readonly string[];
  readonly arxiv_id: string;
  readonly unverified: readonly string[];
}

describeWithData('the seeds and the facts they were made from', 'seed-researchers/seed-researchers.json', (file) => {
  const { works } = JSON.parse(readFileSync(file, 'utf8')) as { readonly works: readonly Work[] };
  const described = Map.groupBy(facts, ({ record }) => record.node?.label ?? '');

  test.each(works)('agree on "$title"', ({ title, year, authors, arxiv_id, unverified }) => {
    const nodes = (described.get(title) ?? []).map(({ record }) => record.node);
    const ids = new Set(nodes.flatMap((node) => node?.ids ?? []));
    const byline = authorsByPaper.get(idOf(nodes[0])) ?? [];
    const names = unverified.includes('given_names') ? authors.map((name) => name.split(' ').at(-1)) : authors;
    expect(byline.map((edge) => edge.from?.label)).toEqual(names);
    expect(nodes.flatMap((node) => node?.date ?? [])).toEqual([String(year)]);
    expect(ids.has(`arxiv:${arxiv_id}`)).toBe(!unverified.includes('arxiv_id'));
    expect(ids.has(`doi:10.48550/arxiv.${arxiv_id}`)).toBe(!unverified.includes('arxiv_id'));
  });
});
