// Identifiers in every usual form lead to one canonical spelling, and what is none is refused with a reason.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalId, parseIdentifier, schemeOf, urlOf, valueOf } from '../../src/graph/identifiers.ts';
import { IDENTIFIER_CHARACTERS_MAX } from '../../src/graph/limits.ts';

function meanings(text: string): readonly string[] {
  const parsed = parseIdentifier(text);
  return parsed.ok ? parsed.candidates : [parsed.reason];
}

describe('an identifier means the same in every form that people paste', () => {
  const sha = '5c126ae3421f05768d8edd97ecd44b1364e2c99a';
  test.each([
    [
      'orcid:0000-0002-1825-0097',
      ['orcid:0000-0002-1825-0097', 'ORCID: 0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ],
    ['orcid:0000-0002-1825-0097', ['0000-0002-1825-0097', ' http://orcid.org/0000-0002-1825-0097/\n']],
    ['orcid:0000-0002-1694-233X', ['0000-0002-1694-233x', 'orcid.org/0000-0002-1694-233X', '000000021694233X']],
    [
      'doi:10.1145/3292500.330701',
      ['10.1145/3292500.330701', 'DOI:10.1145/3292500.330701', 'https://dx.doi.org/10.1145/3292500.330701'],
    ],
    [
      'doi:10.1002/(sici)1097:1<2::aid-x>3.0.co;2-#',
      ['https://doi.org/10.1002/%28SICI%291097:1%3C2::AID-X%3E3.0.CO;2-%23'],
    ],
    ['doi:10.1002/(sici)1097:1<2::aid-x>3.0.co;2-#', ['10.1002/(SICI)1097:1<2::AID-X>3.0.CO;2-#']],
    ['doi:10.1000/50%off', ['https://doi.org/10.1000/50%OFF', 'doi:https://doi.org/10.1000/50%off']],
    ['arxiv:2312.17666', ['2312.17666', 'arXiv:2312.17666v2', 'https://arxiv.org/abs/2312.17666v1']],
    ['arxiv:2312.17666', ['https://arxiv.org/pdf/2312.17666v3.pdf', 'http://export.arxiv.org/abs/2312.17666']],
    ['arxiv:math/0309136', ['math/0309136', 'arXiv:math.GT/0309136v1', 'https://arxiv.org/pdf/math/0309136']],
    ['ror:042nb2s44', ['042nb2s44', 'ror:042NB2S44', 'https://ror.org/042nb2s44', 'ror.org/042nb2s44']],
    ['openalex:W2104704801', ['W2104704801', 'w2104704801', 'https://openalex.org/W2104704801']],
    ['openalex:W2104704801', ['https://openalex.org/works/W2104704801', 'https://api.openalex.org/works/w2104704801']],
    ['openalex:S149218730', ['V149218730', 'https://openalex.org/V149218730', 'openalex:S149218730']],
    ['openalex:subfields/1312', ['subfields/1312', 'https://openalex.org/subfields/1312']],
    ['openalex:keywords/icon', ['openalex:keywords/icon', 'https://openalex.org/keywords/icon']],
    ['openalex:keywords/smith–waterman', ['https://openalex.org/keywords/smith%E2%80%93waterman']],
    ['wikidata:Q42', ['Q42', 'wd:Q42', 'https://www.wikidata.org/wiki/Q42', 'http://www.wikidata.org/entity/Q42']],
    ['isni:000000012146438X', ['isni:0000 0001 2146 438X', 'https://isni.org/isni/000000012146438X']],
    ['s2:3626819', ['CorpusId:3626819', 's2:3626819', 'https://api.semanticscholar.org/CorpusID:3626819']],
    ['s2:author/1741101', ['https://www.semanticscholar.org/author/Oren-Etzioni/1741101', 's2:author/1741101']],
    [`s2:${sha}`, [sha, `https://www.semanticscholar.org/paper/Some-Title-Author/${sha}`]],
    ['dblp:conf/stoc/Madry10', ['conf/stoc/Madry10', 'https://dblp.org/rec/conf/stoc/Madry10.html']],
    ['dblp:pid/67/2454', ['dblp:67/2454', 'https://dblp.org/pid/67/2454.html', 'dblp:homepages/67/2454']],
    [
      'acl:P18-1001',
      ['P18-1001', 'p18-1001', 'https://aclanthology.org/P18-1001.pdf', 'https://aclweb.org/anthology/P18-1001'],
    ],
    ['acl:2022.acl-long.1', ['2022.acl-long.1', 'https://aclanthology.org/2022.acl-long.1/']],
    ['mag:2104704801', ['mag:2104704801']],
    ['pmid:23407308', ['PMID: 23407308', 'https://pubmed.ncbi.nlm.nih.gov/23407308']],
    ['issn:1533-7928', ['1533-7928', '15337928', 'ISSN:1533-7928', 'https://portal.issn.org/resource/ISSN/1533-7928']],
    ['url:https://people.csail.mit.edu/madry/', ['https://people.csail.mit.edu/madry/']],
    ['url:https://example.org/a?b=c#d', ['HTTPS://Example.ORG/a?b=c#d', 'url:https://example.org/a?b=c#d']],
    ['url:https://orcid.org/signin', ['https://orcid.org/signin']],
    ['vicinity:aleksander-madry', ['vicinity:aleksander-madry']],
    ['synthetic:A12', ['synthetic:A12']],
    [
      'dbpedia:John_R._Ross',
      ['dbpedia:John_R._Ross', 'DBpedia:John_R._Ross', 'http://dbpedia.org/resource/John_R._Ross'],
    ],
    [
      'dbpedia:André_Weil',
      ['https://dbpedia.org/page/Andr%C3%A9_Weil', 'dbpedia.org/resource/André_Weil', 'dbpedia:Andr%C3%A9_Weil'],
    ],
    ['dbpedia:100%25', ['http://dbpedia.org/resource/100%2525']],
    ['grid:grid.116068.8', ['https://www.grid.ac/institutes/grid.116068.8']],
    ['doi:10.1145/3292500.330701', ['https://doi.org/doi:10.1145/3292500.330701', '10.1145%2F3292500.330701']],
    ['orcid:0000-0002-1825-0097', ['https://orcid.org:443/0000-0002-1825-0097?lang=en#names']],
  ])('%s', (id, forms) => {
    for (const form of forms) expect(meanings(form)).toContain(id);
    expect(meanings(id)[0]).toBe(id);
  });
});

test('http, https, any case of the host, and percent-encoding make no difference to an address of any scheme', () => {
  const ids = [
    'openalex:W2104704801',
    'doi:10.1145/3292500.330701',
    'orcid:0000-0002-1825-0097',
    'ror:042nb2s44',
    'arxiv:math/0309136',
    'pmid:23407308',
    's2:3626819',
    'wikidata:Q42',
    'isni:000000012146438X',
    'acl:P18-1001',
    'issn:1533-7928',
    'dblp:pid/67/2454',
  ];
  const addresses = new Map(ids.map((id) => [id, urlOf(id) ?? '']));
  addresses.set('mag:2104704801', 'https://academic.microsoft.com/paper/2104704801');
  addresses.set('dbpedia:André_Weil', 'https://dbpedia.org/resource/André_Weil');
  for (const [id, address] of addresses) {
    const { host, pathname } = new URL(address);
    const path = pathname.slice(1);
    for (const form of [
      address,
      `http://${host}/${path}`,
      `HTTP://${host.toUpperCase()}/${path}`,
      `https://${host}/${encodeURIComponent(decodeURIComponent(path))}`,
      `http://${host}/${decodeURIComponent(path)}`,
      encodeURIComponent(`http://${host}/${decodeURIComponent(path)}`),
    ]) {
      expect({ form, id: meanings(form)[0] }).toEqual({ form, id });
    }
  }
});

test('an arXiv paper and its DOI stand for each other', () => {
  expect(meanings('arXiv:2312.17666')).toEqual(['arxiv:2312.17666', 'doi:10.48550/arxiv.2312.17666']);
  expect(meanings('10.48550/arXiv.math/0309136')).toEqual(['doi:10.48550/arxiv.math/0309136', 'arxiv:math/0309136']);
});

test('a bare number may be of several schemes and says so', () => {
  expect(meanings('23407308')).toEqual(['pmid:23407308', 'mag:23407308', 's2:23407308']);
  expect(meanings('0000000218250097')).toEqual(['orcid:0000-0002-1825-0097', 'isni:0000000218250097']);
});

test.each([
  ['0000-0002-1825-0098', 'check digit'],
  ['https://orcid.org/0000-0002-1825-0098', 'check digit'],
  ['042nb2s45', 'checksum'],
  ['https://ror.org/042nb2s45', 'checksum'],
  ['issn:1533-7929', 'check digit'],
  ['issn:0000-0000', 'check digit'],
  ['isni:0000000121464380', 'check digit'],
  ['2313.00001', 'arXiv'],
  ['doi:11.1000/1', 'DOI'],
  ['doi:', 'DOI'],
  ['openalex:X12', 'OpenAlex'],
  ['Aleksander Mądry', 'identifier'],
  ['note: a sentence', 'identifier'],
  ['', 'an identifier'],
  [' \n ', 'an identifier'],
  ['W21\u0000', 'control characters'],
  ['vicinity:a\u0007b', 'control characters'],
  ['vicinity:\ud800', 'surrogates'],
  ['https://user:secret@example.org/', 'password'],
  ['http://', 'address'],
])('%j is refused and the reason names what is wrong', (text, words) => {
  const parsed = parseIdentifier(text);
  expect(parsed.ok ? parsed.candidates : parsed.reason).toContain(words);
});

test('a text of any length is refused at once, with a short reason', () => {
  for (const part of ['a', '1', '/', '10.1000/', '%41', 'arxiv:']) {
    const parsed = parseIdentifier(part.repeat(2_000_000));
    expect(parsed.ok ? '' : parsed.reason).toMatch(/^expected at most 2048 characters, got .{1,200}$/);
    expect(canonicalId('DOI', part.repeat(IDENTIFIER_CHARACTERS_MAX + 1))).toBeNull();
  }
});

test('a web address whose canonical spelling is too long is refused', () => {
  const letters = IDENTIFIER_CHARACTERS_MAX / 9;
  expect(parseIdentifier(`https://example.org/${'\u8a9e'.repeat(letters - 10)}`).ok).toBe(true);
  expect(parseIdentifier(`https://example.org/${'\u8a9e'.repeat(letters + 10)}`).ok).toBe(false);
});

test('an encoded NUL does not get into an identifier', () => {
  expect(meanings('https://doi.org/10.1000/a%00b')).toEqual(['doi:10.1000/a%00b']);
});

test('a value of a scheme is canonical in any form, and null where it is none', () => {
  expect(canonicalId('DOI', 'https://doi.org/10.1000/ÄB')).toBe('doi:10.1000/Äb');
  expect(canonicalId('ORCID', '0000000218250097')).toBe('orcid:0000-0002-1825-0097');
  expect(canonicalId('PMID', '23407308')).toBe('pmid:23407308');
  expect(canonicalId('OTHER', 'GRID:grid.116068.8')).toBe('grid:grid.116068.8');
  expect(canonicalId('OTHER', 'doi:10.1000/1')).toBeNull();
  expect(canonicalId('PMID', 'https://orcid.org/0000-0002-1825-0097')).toBeNull();
  expect(canonicalId('ROR', '')).toBeNull();
});

test('a canonical id comes apart into scheme, value and address', () => {
  expect([schemeOf('orcid:0000-0002-1825-0097'), valueOf('orcid:0000-0002-1825-0097')]).toEqual([
    'ORCID',
    '0000-0002-1825-0097',
  ]);
  expect([schemeOf('grid:grid.1'), valueOf('grid:grid.1'), urlOf('grid:grid.1')]).toEqual([
    'OTHER',
    'grid:grid.1',
    null,
  ]);
  expect(urlOf('doi:10.1002/1521(200105)225:1<173::a>3.0;2-#?')).toBe(
    'https://doi.org/10.1002/1521(200105)225:1%3C173::a%3E3.0;2-%23%3F',
  );
  expect(urlOf('acl:P18-1001')).toBe('https://aclanthology.org/P18-1001');
  expect(urlOf('mag:12')).toBeNull();
  expect(urlOf('url:javascript:alert(1)')).toBeNull();
});

test('an address made from a canonical id leads back to it', () => {
  for (const id of ['orcid:0000-0002-1825-0097', 'doi:10.1000/a%b?c#d', 'arxiv:math/0309136', 'ror:042nb2s44']) {
    expect(meanings(urlOf(id) ?? '')[0]).toBe(id);
  }
  for (const id of [
    'openalex:keywords/a–b',
    'wikidata:Q42',
    's2:12',
    's2:author/7',
    'dblp:pid/67/2454',
    'acl:P18-1001',
  ]) {
    expect(meanings(urlOf(id) ?? '')[0]).toBe(id);
  }
  for (const id of [
    'pmid:12',
    'issn:1533-7928',
    'isni:000000012146438X',
    'dblp:conf/stoc/Madry10',
    'url:http://a.org/',
  ]) {
    expect(meanings(urlOf(id) ?? '')[0]).toBe(id);
  }
});

test('any text is either refused or means canonical ids that mean themselves', () => {
  const schemes = fc.constantFrom(
    'orcid:',
    'doi:10.1000/',
    'arxiv:',
    'https://doi.org/10.1234/',
    'https://dblp.org/',
    'x:',
    '',
  );
  const text = fc.tuple(schemes, fc.string({ unit: 'binary' })).map(([scheme, rest]) => scheme + rest);
  fc.assert(
    fc.property(text, (pasted) => {
      const parsed = parseIdentifier(pasted);
      expect(parsed.ok ? parsed.candidates.length : parsed.reason.length).toBeGreaterThan(0);
      for (const id of parsed.ok ? parsed.candidates : []) expect(meanings(id)).toContain(id);
    }),
    { numRuns: 2_000 },
  );
});
