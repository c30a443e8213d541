// Works of every age become papers; each quirk of real records is met by its rule.

import { describe, expect, test } from '@jest/globals';
import { mapWork } from '../../../src/importers/openalex/work.ts';
import { accepted, address, edgesOf, nodeOf, rawAuthorship, rawWork, warningsOf } from './mapped.ts';

test('a work is a paper with its identifiers, OpenAlex first', () => {
  const mapping = mapWork(
    rawWork({
      doi: 'https://doi.org/10.48550/arXiv.2312.17666',
      ids: { openalex: address('W1'), mag: 2159011576, pmid: 'https://pubmed.ncbi.nlm.nih.gov/23407308' },
      title: 'A title',
      cited_by_count: 7,
      is_retracted: false,
      language: 'en',
      open_access: { oa_url: 'https://a.example/x.pdf' },
      primary_location: { landing_page_url: 'https://a.example/x', pdf_url: 'https://a.example/x.pdf' },
      updated_date: '2025-08-31T05:38:46.820388',
    }),
  );
  expect(accepted(mapping).record).toEqual({
    record: 'W1',
    url: address('W1'),
    statedOn: '2025-08-31T05:38:46.820388',
    node: {
      kind: 'PAPER',
      ids: ['openalex:W1', 'doi:10.48550/arxiv.2312.17666', 'pmid:23407308', 'mag:2159011576', 'arxiv:2312.17666'],
      label: 'A title',
      citations: 7,
      retracted: false,
      language: 'en',
      links: [
        { kind: 'fulltext', url: 'https://a.example/x.pdf' },
        { kind: 'landing_page', url: 'https://a.example/x' },
      ],
    },
  });
});

test("an arXiv id is read from a landing page where the DOI is the publisher's", () => {
  const locations = [
    { landing_page_url: 'https://eartharxiv.org/1' },
    { landing_page_url: 'http://arxiv.org/abs/gr-qc/0206051' },
  ];
  expect(nodeOf(mapWork(rawWork({ doi: 'https://doi.org/10.1000/1', locations }))).ids).toContain(
    'arxiv:gr-qc/0206051',
  );
  const primary = { landing_page_url: 'https://doi.org/10.48550/arxiv.2108.04680' };
  expect(nodeOf(mapWork(rawWork({ primary_location: primary }))).ids).toContain('arxiv:2108.04680');
});

describe('quirk 1, keys differ by age', () => {
  test('absent and null facts are absent, unknown keys are ignored', () => {
    const nothing = { doi: null, title: null, type: null, cited_by_count: null, is_retracted: null, authorships: null };
    expect(accepted(mapWork(rawWork({ ...nothing, from_the_future: [{}] }))).record).toEqual({
      record: 'W1',
      url: address('W1'),
      node: { kind: 'PAPER', ids: ['openalex:W1'], label: '(untitled) W1' },
    });
    expect(warningsOf(mapWork(rawWork(nothing)))).toEqual([]);
  });
});

describe('quirk 2, abstracts', () => {
  test.each([
    ['words in order of place', { world: [1], Hello: [0], again: [2] }, 'Hello world again'],
    ['gaps closed', { b: [9], a: [2], c: [30] }, 'a b c'],
    ['the form before 2022', { IndexLength: 2, InvertedIndex: { b: [1], a: [0] } }, 'a b'],
    ['a word that is named like the old form', { InvertedIndex: [0], works: [1] }, 'InvertedIndex works'],
    [
      'words named like properties of objects',
      JSON.parse('{"__proto__": [1], "constructor": [0]}'),
      'constructor __proto__',
    ],
    ['markup across words', { '<p>We': [0], 'show</p>': [1] }, 'We show'],
    ['nothing', {}, undefined],
    ['null', null, undefined],
  ])('%s', (_, index, text) => {
    expect(nodeOf(mapWork(rawWork({ abstract_inverted_index: index }))).abstract).toBe(text);
  });

  test('damaged places are dropped with a warning, however large they are', () => {
    const mapping = mapWork(
      rawWork({ abstract_inverted_index: { a: [0, -1, 4_294_967_294, 0.5, 'x'], b: 'no list' } }),
    );
    expect(nodeOf(mapping).abstract).toBe('a');
    expect(warningsOf(mapping)).toEqual(['BAD_NUMBER 4', 'WRONG_TYPE 1']);
  });
});

describe('quirk 3, venues', () => {
  test('a venue of 2022 is the source of the same number', () => {
    const host_venue = { id: address('V149218730'), display_name: 'The ISME Journal', issn: ['1751-7370'] };
    expect(edgesOf(mapWork(rawWork({ host_venue })), 'PUBLISHED_IN')).toEqual([
      { kind: 'PUBLISHED_IN', to: { kind: 'VENUE', ids: ['openalex:S149218730'], label: 'The ISME Journal' } },
    ]);
  });

  test('the primary location counts before the host venue, and null on both sides is no venue', () => {
    const primary_location = { source: { id: address('S2'), display_name: null } };
    const host_venue = { id: address('V1'), display_name: 'Old' };
    expect(edgesOf(mapWork(rawWork({ primary_location, host_venue })), 'PUBLISHED_IN')[0]?.to).toEqual({
      kind: 'VENUE',
      ids: ['openalex:S2'],
    });
    expect(edgesOf(mapWork(rawWork({ primary_location: null, host_venue: null })), 'PUBLISHED_IN')).toEqual([]);
  });

  test('a venue with a name alone is no node and is counted', () => {
    const mapping = mapWork(rawWork({ host_venue: { id: null, display_name: 'Proceedings' } }));
    expect(edgesOf(mapping, 'PUBLISHED_IN')).toEqual([]);
    expect(accepted(mapping).drops.noId).toBe(1);
  });
});

describe('quirks 4 and 5, institutions without id and addresses in affiliations', () => {
  const institutions = [
    { id: address('I1'), display_name: 'ETH Zurich', ror: 'https://ror.org/05a28rw58' },
    { id: null, display_name: 'Lab 5, somewhere, me@lab.example', ror: null },
    { id: address('I1'), display_name: 'ETH Zurich' },
  ];
  const mapping = mapWork(
    rawWork({ authorships: [rawAuthorship('A1', { institutions, raw_affiliation_string: 'ETH' })] }),
  );

  test('an institution without id is a raw affiliation, never a node', () => {
    const [edge] = edgesOf(mapping, 'AUTHORED');
    expect(edge?.institutions).toEqual([
      { kind: 'INSTITUTION', ids: ['openalex:I1', 'ror:05a28rw58'], label: 'ETH Zurich' },
    ]);
    expect(edge?.rawAffiliations).toEqual(['ETH', 'Lab 5, somewhere']);
    expect(warningsOf(mapping)).toEqual(['INSTITUTION_WITHOUT_ID 1']);
  });

  test('no e-mail address stays in any text', () => {
    const facts = { raw_author_name: 'A. B. (a@b.example)', raw_affiliation_strings: ['MIT. E-mail: a@b.example'] };
    const [edge] = edgesOf(mapWork(rawWork({ authorships: [rawAuthorship('A1', facts)] })), 'AUTHORED');
    expect([edge?.rawName, edge?.rawAffiliations]).toEqual(['A. B', ['MIT']]);
  });
});

describe('quirk 6, types of values', () => {
  test.each([
    ['journal-article', null, 'ARTICLE'],
    ['article', 'journal-article', 'ARTICLE'],
    ['article', 'proceedings-article', 'CONFERENCE_PAPER'],
    ['preprint', 'posted-content', 'PREPRINT'],
    ['review', 'journal-article', 'REVIEW'],
    ['dissertation', null, 'THESIS'],
    [null, 'monograph', 'BOOK'],
    ['grant', null, 'OTHER'],
    ['constructor', 'toString', 'OTHER'],
    [null, null, undefined],
  ])('type %s with %s beside it is %s', (type, type_crossref, expected) => {
    expect(nodeOf(mapWork(rawWork({ type, type_crossref }))).type).toBe(expected);
  });

  test('ids as numbers or text, dates with or without time, scores as integers', () => {
    expect(nodeOf(mapWork(rawWork({ ids: { mag: '12' } }))).ids).toContain('mag:12');
    expect(nodeOf(mapWork(rawWork({ publication_date: '2013-06-11T00:00:00' }))).date).toBe('2013-06-11');
    expect(accepted(mapWork(rawWork({ updated_date: '2022-05-08' }))).record.statedOn).toBe('2022-05-08');
    const topics = [{ id: address('T1'), display_name: 'Optics', score: 1 }];
    expect(edgesOf(mapWork(rawWork({ topics })), 'ABOUT')[0]?.score).toBe(1);
  });
});

describe('quirk 7, titles', () => {
  test.each([
    [null, '(untitled) W1'],
    ['', '(untitled) W1'],
    ['IEEE Access', 'IEEE Access'],
    ['CO<sub>2</sub> &amp; <i>E. coli</i>', 'CO2 & E. coli'],
    ['A bound of $O(n<m)$', 'A bound of $O(n<m)$'],
  ])('%j is shown as %j', (title, label) => expect(nodeOf(mapWork(rawWork({ title }))).label).toBe(label));
});

test('quirk 8, a work without authors, DOI and source is accepted', () => {
  const node = nodeOf(mapWork(rawWork({ authorships: [], doi: null, primary_location: null })));
  expect([node.ids, node.authorCount]).toEqual([['openalex:W1'], 0]);
});

test('quirk 9, an author who stands twice is one edge at the first place with all raw names', () => {
  const authorships = [
    rawAuthorship('A2'),
    rawAuthorship('A1', { raw_author_name: 'J. Doe', raw_affiliation_strings: ['MIT'] }),
    rawAuthorship('A1', { raw_author_name: 'Jane Doe', raw_affiliation_strings: ['ETH'], is_corresponding: true }),
  ];
  const mapping = mapWork(rawWork({ authorships }));
  expect(edgesOf(mapping, 'AUTHORED')[1]).toMatchObject({
    position: 2,
    rawName: 'J. Doe; Jane Doe',
    rawAffiliations: ['MIT', 'ETH'],
    corresponding: true,
  });
  expect([edgesOf(mapping, 'AUTHORED').length, accepted(mapping).drops.duplicate]).toEqual([2, 1]);
});

test('an author whose ORCID iD has a wrong check digit is known without it', () => {
  const author = { id: address('A1'), display_name: 'Jane', orcid: 'https://orcid.org/0000-0002-1825-0098' };
  const mapping = mapWork(rawWork({ authorships: [{ author }] }));
  expect(edgesOf(mapping, 'AUTHORED')[0]?.from?.ids).toEqual(['openalex:A1']);
  expect(warningsOf(mapping)).toEqual(['BAD_IDENTIFIER 1']);
});

test('quirk 10, an author without id is no node but stays in the author count', () => {
  const mapping = mapWork(rawWork({ authorships: [rawAuthorship(null), rawAuthorship('A1')] }));
  expect(edgesOf(mapping, 'AUTHORED').map((edge) => edge.position)).toEqual([2]);
  expect([nodeOf(mapping).authorCount, accepted(mapping).drops.noId]).toEqual([2, 1]);
});

test('quirk 11, a paper cites neither itself nor another twice', () => {
  const referenced_works = [address('W2'), address('W1'), address('W2'), address('W3')];
  const mapping = mapWork(rawWork({ referenced_works }));
  expect(edgesOf(mapping, 'CITES')).toEqual([
    { kind: 'CITES', to: { kind: 'PAPER', ids: ['openalex:W2'] }, position: 1 },
    { kind: 'CITES', to: { kind: 'PAPER', ids: ['openalex:W3'] }, position: 4 },
  ]);
  expect(accepted(mapping).drops).toEqual({ self: 1, duplicate: 1, noId: 0, overLimit: 0 });
});

test('quirk 12, a cut author list is marked, by its flag or by the count beside it', () => {
  const authorships = [rawAuthorship('A1')];
  expect(nodeOf(mapWork(rawWork({ authorships, is_authors_truncated: true }))).authorsTruncated).toBe(true);
  expect(nodeOf(mapWork(rawWork({ authorships, authors_count: 5_000 })))).toMatchObject({
    authorCount: 5_000,
    authorsTruncated: true,
  });
  expect(nodeOf(mapWork(rawWork({ authorships }))).authorsTruncated).toBeUndefined();
});

test('quirk 13, the deleted author is nobody in a byline', () => {
  const mapping = mapWork(rawWork({ authorships: [rawAuthorship('A5317838346')] }));
  expect([edgesOf(mapping, 'AUTHORED'), accepted(mapping).drops.noId]).toEqual([[], 1]);
});

describe('quirk 14, years', () => {
  test.each([
    [{ publication_date: '2013-06-11', publication_year: 2013 }, '2013-06-11', []],
    [{ publication_date: null, publication_year: 1197 }, '1197', []],
    [{ publication_date: '619-01-01', publication_year: 619 }, '0619', ['BAD_DATE 1']],
    [{ publication_year: '2005' }, '2005', []],
    [{ publication_date: '2013-02-31', publication_year: 2013 }, '2013', ['BAD_DATE 1']],
    [{ publication_year: 20_130 }, undefined, ['BAD_DATE 1']],
    [{ publication_year: null }, undefined, []],
  ])('%j is dated %s', (facts, date, warnings) => {
    const mapping = mapWork(rawWork(facts));
    expect([nodeOf(mapping).date, warningsOf(mapping)]).toEqual([date, warnings]);
  });
});

test('quirk 15, names stay as printed, in NFC and without control characters', () => {
  const author = { id: address('A1'), display_name: 'LOW, Oliver\u2010H. “Cafe\u0301”\u0000' };
  expect(edgesOf(mapWork(rawWork({ authorships: [{ author }] })), 'AUTHORED')[0]?.from?.label).toBe(
    'LOW, Oliver\u2010H. “Café”',
  );
});

test('quirk 18, NUL and lone surrogates inside texts do not get through', () => {
  expect(nodeOf(mapWork(rawWork({ title: 'a\u0000b\ud800c' }))).label).toBe('ab\ufffdc');
});

describe('topics', () => {
  const topic = (bare: string, score: number | null): unknown => ({ id: address(bare), display_name: bare, score });

  test('the best 8 of topics and keywords stay, by score; the rest is counted', () => {
    const topics = [topic('T1', 0.9), topic('T2', 0.2)];
    const keywords = Array.from({ length: 8 }, (_, i) => topic(`keywords/k${i}`, 0.1 * i));
    const mapping = mapWork(rawWork({ topics, keywords, concepts: [topic('C1', 1)] }));
    const about = edgesOf(mapping, 'ABOUT').map((edge) => edge.to?.ids[0]);
    expect(about.slice(0, 3)).toEqual(['openalex:T1', 'openalex:keywords/k7', 'openalex:keywords/k6']);
    expect([about.length, accepted(mapping).drops.overLimit]).toEqual([8, 2]);
  });

  test('concepts count only where there are neither topics nor keywords', () => {
    const about = edgesOf(mapWork(rawWork({ topics: [], keywords: [], concepts: [topic('C1', 0.5)] })), 'ABOUT');
    expect(about).toEqual([{ kind: 'ABOUT', to: { kind: 'TOPIC', ids: ['openalex:C1'], label: 'C1' }, score: 0.5 }]);
  });

  test('a score of null is absent, one outside 0 to 1 too, with a warning', () => {
    const mapping = mapWork(rawWork({ keywords: [topic('keywords/icon', null), topic('keywords/x', 87)] }));
    expect(edgesOf(mapping, 'ABOUT').map((edge) => 'score' in edge)).toEqual([false, false]);
    expect(warningsOf(mapping)).toEqual(['BAD_NUMBER 1']);
  });
});

test('an address that is no web address is no link', () => {
  const mapping = mapWork(rawWork({ open_access: { oa_url: 'javascript:alert(1)' } }));
  expect([nodeOf(mapping).links, warningsOf(mapping)]).toEqual([undefined, ['BAD_ADDRESS 1']]);
});

test.each([
  [null, 'WRONG_TYPE', ''],
  [[], 'WRONG_TYPE', ''],
  [{}, 'MISSING_ID', 'id'],
  [{ id: '' }, 'MISSING_ID', 'id'],
  [{ id: address('A1') }, 'BAD_ID', 'id'],
  [{ id: { openalex: 1 } }, 'BAD_ID', 'id'],
])('%j is rejected with its place', (value, code, path) => {
  expect(mapWork(value)).toMatchObject({ status: 'rejected', code, path });
});
