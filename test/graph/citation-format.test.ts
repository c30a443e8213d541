// References for citation managers: right in every format, whatever stands in titles and names.

import { describe, expect, test } from '@jest/globals';
import { citedPapers } from '../../src/graph/cited-papers.ts';
import { citationKeyOf, formatCitation } from '../../src/graph/citation-format.ts';
import type { CitationFormat } from '../../src/graph/citation-format.ts';
import type { StatedNode } from '../../src/graph/statements.ts';
import { unnamed } from '../../src/graph/wording.ts';
import { about, node, ref } from '../model/records.ts';
import { counting, nodeIn, worldOf } from './worlds.ts';

function record(title: string, names: readonly string[], props: Partial<StatedNode> = {}) {
  return about({ ...node('W1', title, props), ids: ['openalex:W1', 'doi:10.1000/a_b'] }, [
    ...names.map((name, index) => ({
      kind: 'AUTHORED' as const,
      from: ref(`A${index + 1}`, name),
      position: index + 1,
    })),
    { kind: 'PUBLISHED_IN', to: ref('S1', 'Journal of Tests & Proofs') },
  ]);
}

async function cited(title: string, names: readonly string[], props: Partial<StatedNode> = {}) {
  const world = worldOf(record(title, names, props));
  const [paper] = await citedPapers(world, [nodeIn(world, 'W1')]);
  if (paper === undefined) throw new Error('no paper');
  return paper;
}

async function format(as: CitationFormat, title: string, names: readonly string[], props: Partial<StatedNode> = {}) {
  return formatCitation(as, await cited(title, names, props));
}

describe('BibTeX', () => {
  test('holds authors in order, venue, date and DOI', async () => {
    const entry = await format(
      'BIBTEX',
      'Attention in 100% of Graphs',
      ['Ashish Vaswani', 'Ludwig van Beethoven', 'Plato'],
      {
        type: 'ARTICLE',
        date: '2017-06-12',
      },
    );
    expect(entry).toBe(
      [
        '@article{vaswani2017attention,',
        '  title = {{Attention in 100\\% of Graphs}},',
        '  author = {Vaswani, Ashish and van Beethoven, Ludwig and {Plato}},',
        '  journal = {Journal of Tests \\& Proofs},',
        '  year = {2017},',
        '  month = jun,',
        '  doi = {10.1000/a\\_b},',
        '  url = {https://doi.org/10.1000/a_b}',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('escapes what TeX reads as commands and leaves formulas alone', async () => {
    expect(await format('BIBTEX', 'A_b {c} ~ ^ \\d #1 $5', [])).toContain(
      'title = {{A\\_b \\{c\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}d \\#1 \\$5}}',
    );
    expect(await format('BIBTEX', 'On $O(n^{2})$ and $x_i$', [])).toContain('title = {{On $O(n^{2})$ and $x_i$}}');
    expect(await format('BIBTEX', 'Bad $x^{2$ end', [])).toContain('\\$x\\textasciicircum{}\\{2\\$ end');
  });

  test('says where the author list goes on', async () => {
    expect(await format('BIBTEX', 'Many', ['Ann Lee'], { authorsTruncated: true })).toContain(
      'author = {Lee, Ann and others}',
    );
  });

  test('braces keep their balance whatever the title', async () => {
    for (const title of ['}', '{', '{{}', '$a^}$', '$\\{$', '\\', '$_', 'a\nb']) {
      const entry = (await format('BIBTEX', title, [title])).replace(/\\[\\{}]/g, '');
      expect([...entry.matchAll(/\{/g)]).toHaveLength([...entry.matchAll(/\}/g)].length);
    }
  });
});

test('RIS holds one tag a line and ends its record', async () => {
  const text = await format('RIS', 'A\ntitle', ['Ann van Lee'], { type: 'CONFERENCE_PAPER', date: '2017-06' });
  expect(text.split('\r\n')).toEqual([
    'TY  - CPAPER',
    'ID  - vanlee2017title',
    'TI  - A title',
    'AU  - van Lee, Ann',
    'PY  - 2017',
    'DA  - 2017/06//',
    'T2  - Journal of Tests & Proofs',
    'DO  - 10.1000/a_b',
    'UR  - https://doi.org/10.1000/a_b',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON is JSON with names and date parts', async () => {
  const item: unknown = JSON.parse(
    await format('CSL_JSON', 'T', ['Ann Lee', '李明'], { type: 'THESIS', date: '2017', language: 'en' }),
  );
  expect(item).toEqual({
    id: 'lee2017t',
    type: 'thesis',
    title: 'T',
    'container-title': 'Journal of Tests & Proofs',
    language: 'en',
    author: [
      {
        family: 'Lee',
        given: 'Ann',
      },
      { literal: '李明' },
    ],
    issued: { 'date-parts': [[2017]] },
    DOI: '10.1000/a_b',
    URL: 'https://doi.org/10.1000/a_b',
  });
});

test.each<[CitationFormat, string]>([
  ['BIBTEX', '@misc{'],
  ['RIS', 'TY  - GEN\r\n'],
  ['CSL_JSON', '"type":"document"'],
])('%s calls a type that is no type of paper as it calls any other paper', async (as, word) => {
  for (const type of ['constructor', 'toString', '__proto__']) {
    expect(await format(as, 'T', [], { type })).toContain(word);
  }
});

test('keys are ASCII and never empty', async () => {
  expect(citationKeyOf(await cited('Ørsted’s law', ['Łukasz Mądry'], { date: '1999' }))).toBe('madry1999orsted');
  expect(citationKeyOf(await cited('图', ['李明']))).toBe('paperopenalexw1');
});

test('many papers cost one call', async () => {
  const world = worldOf(record('T', ['Ann Lee']));
  const { store, calls } = counting(world);
  await citedPapers(store, [nodeIn(world, 'W1'), nodeIn(world, 'W1')]);
  expect(calls).toEqual(['listPages']);
});

test('a venue to which its source gives no name is left out of a reference', async () => {
  const world = worldOf(
    about(node('W1', 'Found'), [{ kind: 'PUBLISHED_IN', to: ref('S1', unnamed('S1')) }]),
    about(node('W2', 'Kept'), [{ kind: 'PUBLISHED_IN', to: ref('S2', 'Journal (unnamed)') }]),
  );
  const [without, kept] = await citedPapers(world, [nodeIn(world, 'W1'), nodeIn(world, 'W2')]);
  expect([without?.venue, kept?.venue?.label]).toEqual([null, 'Journal (unnamed)']);
});
