// The facts format: what it accepts, what it says about what it does not, and that it writes what it read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import type { Rejected } from '../../../src/importers/mapping.ts';
import { parseFact } from '../../../src/importers/facts/parse-fact.ts';
import { writeFact, writeSource } from '../../../src/importers/facts/write-fact.ts';

const DECLARED = new Set(['notes']);
const ADA = { kind: 'AUTHOR', ids: ['mine:ada'], label: 'Ada Lovelace' } as const;
const MARY = { kind: 'AUTHOR', ids: ['mine:mary'], label: 'Mary Somerville' } as const;
const PAPER = { kind: 'PAPER', ids: ['doi:10.1145/3292500'], label: 'Notes' } as const;

const line = (rest: object): object => ({ source: 'notes', record: 'r', ...rest });
const edgeLine = (edge: object): object => line({ edges: [edge] });

function rejectionOf(value: unknown): Pick<Rejected, 'code' | 'path' | 'expected' | 'got'> {
  const fact = parseFact(value, DECLARED);
  if (fact.status !== 'rejected') throw new Error(`accepted ${JSON.stringify(value)}`);
  return fact;
}

function recordOf(value: unknown): StatedRecord {
  const fact = parseFact(value, DECLARED);
  if (fact.status !== 'mapped') throw new Error(JSON.stringify(fact));
  return fact.record;
}

describe('the facts format', () => {
  const format = readFileSync(path.join(import.meta.dirname, '../../../src/importers/facts/FORMAT.md'), 'utf8');
  const examples = /```ndjson\n(.*?)```/s.exec(format)?.[1]?.trim().split('\n') ?? [];

  test('reads the examples of its description and writes them back byte for byte', () => {
    const declared = new Set<string>();
    const written = examples.map((example) => {
      const fact = parseFact(JSON.parse(example), declared);
      if (fact.status === 'rejected') throw new Error(JSON.stringify(fact));
      if (fact.status === 'mapped') return writeFact(fact.source, fact.record);
      declared.add(fact.source.id);
      return writeSource(fact.source);
    });
    expect(written).toHaveLength(5);
    expect(written).toEqual(examples);
  });

  test('writes the same bytes in whatever order the properties were', () => {
    const shuffled = {
      edges: [{ to: ADA, role: 'INFORMAL', from: MARY, kind: 'ADVISED' }],
      record: 'r',
      source: 'notes',
    };
    const ordered = edgeLine({ kind: 'ADVISED', from: MARY, to: ADA, role: 'INFORMAL' });
    expect(writeFact('notes', recordOf(shuffled))).toBe(JSON.stringify(ordered));
  });

  test('keeps text as every importer does: composed, without control characters and e-mail addresses', () => {
    const record = recordOf(
      line({ node: { ...ADA, label: 'A\u0301da\u0000 <b>Lovelace</b>', otherNames: ['Ada a@example.org'] } }),
    );
    expect(record.node).toEqual({ ...ADA, label: 'Áda Lovelace', otherNames: ['Ada'] });
  });

  test('keeps the time of stating in one form, so that the newer of two is the greater text', () => {
    const kept = (statedOn: string) => recordOf(line({ node: ADA, statedOn })).statedOn;
    expect(kept('2024-05-16T05:38:46Z')).toBe('2024-05-16T05:38:46');
    expect(kept('2024-05-16T05:38:46.820Z')).toBe('2024-05-16T05:38:46.82');
  });

  test('a line with a name and no record declares a source', () => {
    expect(parseFact({ source: 'x.1', name: 'X', license: 'CC0', confidence: 1 }, new Set())).toEqual({
      status: 'source',
      source: { id: 'x.1', name: 'X', license: 'CC0', confidence: 1 },
    });
  });

  test('a source must be declared before it is used, and may be declared only whole', () => {
    expect(rejectionOf({ ...line({ node: ADA }), source: 'other' })).toMatchObject({
      code: 'BAD_VALUE',
      path: 'source',
      expected: expect.stringContaining('a source that a line above declares'),
      got: '"other"',
    });
    expect(rejectionOf({ source: 'x', name: 'X', confidence: 1 })).toMatchObject({
      code: 'MISSING_VALUE',
      path: 'license',
    });
    expect(rejectionOf({ source: 'X Y', name: 'X', license: 'CC0', confidence: 1 })).toMatchObject({ path: 'source' });
  });

  test.each([
    ['a list', [], 'WRONG_TYPE', '', 'a list of 0'],
    ['nothing stated', line({}), 'MISSING_VALUE', '', 'nothing'],
    ['only an empty list of edges', line({ edges: [] }), 'MISSING_VALUE', '', 'nothing'],
    ['no record key', { source: 'notes', node: ADA }, 'MISSING_VALUE', 'record', 'nothing'],
    [
      'a record key that is too long for an index',
      { source: 'notes', record: 'r'.repeat(2_049), node: ADA },
      'BAD_VALUE',
      'record',
      `"${'r'.repeat(80)}"...`,
    ],
    ['a misspelled property', line({ node: { ...ADA, lable: 'Ada' } }), 'BAD_VALUE', 'node.lable', '"Ada"'],
    ['no label', line({ node: { kind: 'AUTHOR', ids: ['mine:ada'] } }), 'MISSING_VALUE', 'node.label', 'nothing'],
    ['an empty label', line({ node: { ...ADA, label: ' ' } }), 'BAD_VALUE', 'node.label', '" "'],
    ['no ids', line({ node: { ...ADA, ids: [] } }), 'WRONG_TYPE', 'node.ids', 'a list of 0'],
    ['a bare id', line({ node: { ...ADA, ids: ['ada'] } }), 'BAD_ID', 'node.ids[0]', '"ada"'],
    [
      'an id not in canonical form',
      line({ node: { ...PAPER, ids: ['doi:10.1145/ABC'] } }),
      'BAD_ID',
      'node.ids[0]',
      '"doi:10.1145/ABC"',
    ],
    [
      'a wrong check digit',
      line({ node: { ...ADA, ids: ['orcid:0000-0002-1825-0098'] } }),
      'BAD_ID',
      'node.ids[0]',
      '"orcid:0000-0002-1825-0098"',
    ],
    ['an unknown kind', line({ node: { ...ADA, kind: 'PERSON' } }), 'BAD_VALUE', 'node.kind', '"PERSON"'],
    ['a 13th month', line({ node: { ...PAPER, date: '2011-13' } }), 'BAD_VALUE', 'node.date', '"2011-13"'],
    ['a year of two digits', line({ node: { ...PAPER, date: '98' } }), 'BAD_VALUE', 'node.date', '"98"'],
    [
      'more citations than an Int can show',
      line({ node: { ...PAPER, citations: 2 ** 31 } }),
      'BAD_VALUE',
      'node.citations',
      '2147483648',
    ],
    ['too many authors', line({ node: { ...PAPER, authorCount: 3e9 } }), 'BAD_VALUE', 'node.authorCount', '3000000000'],
    [
      'a level beyond all levels',
      line({ node: { kind: 'TOPIC', ids: ['mine:t'], label: 'T', level: 3e9 } }),
      'BAD_VALUE',
      'node.level',
      '3000000000',
    ],
    [
      'a position beyond all bylines',
      line({ node: PAPER, edges: [{ kind: 'AUTHORED', from: ADA, position: 3e9 }] }),
      'BAD_VALUE',
      'edges[0].position',
      '3000000000',
    ],
    [
      'an ordinal beyond all counting',
      line({ edges: [{ kind: 'ADVISED', from: MARY, to: ADA, ordinal: 3e9 }] }),
      'BAD_VALUE',
      'edges[0].ordinal',
      '3000000000',
    ],
    [
      'a time with another zone',
      line({ node: ADA, statedOn: '2024-05-16T05:38:46+02:00' }),
      'BAD_VALUE',
      'statedOn',
      '"2024-05-16T05:38:46+02:00"',
    ],
    ['a date as a number', line({ node: { ...PAPER, date: 2011 } }), 'BAD_VALUE', 'node.date', '2011'],
    [
      'a paper type of another vocabulary',
      line({ node: { ...PAPER, type: 'journal-article' } }),
      'BAD_VALUE',
      'node.type',
      '"journal-article"',
    ],
    [
      'a homepage that runs code',
      line({ node: { ...ADA, homepage: 'javascript:alert(1)' } }),
      'BAD_VALUE',
      'node.homepage',
      '"javascript:alert(1)"',
    ],
    ['a negative count', line({ node: { ...PAPER, citations: -1 } }), 'BAD_VALUE', 'node.citations', '-1'],
    ['a null', line({ node: { ...ADA, homepage: null } }), 'BAD_VALUE', 'node.homepage', 'null'],
    ['too much confidence', line({ node: ADA, confidence: 2 }), 'BAD_VALUE', 'confidence', '2'],
    [
      'a derived edge',
      edgeLine({ kind: 'COAUTHORED', from: ADA, to: MARY }),
      'BAD_VALUE',
      'edges[0].kind',
      '"COAUTHORED"',
    ],
    ['a missing end', edgeLine({ kind: 'ADVISED', from: ADA }), 'MISSING_VALUE', 'edges[0].to', 'nothing'],
    [
      'ends of kinds that the edge does not join',
      edgeLine({ kind: 'CITES', from: ADA, to: PAPER }),
      'BAD_VALUE',
      'edges[0]',
      '"from AUTHOR to PAPER"',
    ],
    [
      'a bad id at an end',
      edgeLine({ kind: 'ADVISED', from: { ...ADA, ids: ['mine:ada', ''] }, to: MARY }),
      'BAD_ID',
      'edges[0].from.ids[1]',
      '""',
    ],
    [
      'somebody who advised herself',
      edgeLine({ kind: 'ADVISED', from: ADA, to: ADA }),
      'SELF_REFERENCE',
      'edges[0]',
      '"mine:ada"',
    ],
    [
      'an unknown advising role',
      edgeLine({ kind: 'ADVISED', from: ADA, to: MARY, role: 'BOSS' }),
      'BAD_VALUE',
      'edges[0].role',
      '"BOSS"',
    ],
    [
      'a position of 0',
      line({ node: PAPER, edges: [{ kind: 'AUTHORED', from: ADA, position: 0 }] }),
      'BAD_VALUE',
      'edges[0].position',
      '0',
    ],
    [
      'a redirect to itself',
      line({ redirect: { kind: 'AUTHOR', from: 'mine:a', to: 'mine:a' } }),
      'SELF_REFERENCE',
      'redirect.to',
      '"mine:a"',
    ],
  ] as const)('rejects %s with its place', (_, value, code, place, got) => {
    expect(rejectionOf(value)).toMatchObject({ code, path: place, got });
  });

  test('a rejection names what is known instead', () => {
    expect(rejectionOf(line({ nodes: [] })).expected).toContain('node, edges, redirect');
    expect(rejectionOf(edgeLine({ kind: 'CITES', from: ADA, to: PAPER })).expected).toBe('CITES from PAPER to PAPER');
    expect(rejectionOf(line({ node: { ...ADA, kind: 'PERSON' } })).expected).toContain('one of AUTHOR, PAPER');
    expect(parseFact(line({ node: { ...ADA, kind: 'PERSON' } }), DECLARED)).toMatchObject({ recordKey: 'r' });
  });

  test('an end that is left out is the node of the record', () => {
    expect(recordOf(line({ node: PAPER, edges: [{ kind: 'AUTHORED', from: ADA, position: 1 }] })).edges).toEqual([
      { kind: 'AUTHORED', from: ADA, position: 1 },
    ]);
  });

  test('any JSON is a fact or a rejection with a code, and never an exception', () => {
    const close = fc.record({
      source: fc.constant('notes'),
      record: fc.anything(),
      node: fc.anything(),
      edges: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), close, fc.jsonValue()), (value) => {
        expect(['source', 'mapped', 'rejected']).toContain(parseFact(value, DECLARED).status);
      }),
    );
  });
});
