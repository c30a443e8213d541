// Authors, institutions, topics, concepts, sources and merged ids of OpenAlex become nodes, edges and redirects.

import { expect, test } from '@jest/globals';
import { mapAuthor } from '../../../src/importers/openalex/author.ts';
import { mapConcept } from '../../../src/importers/openalex/concept.ts';
import { mapInstitution } from '../../../src/importers/openalex/institution.ts';
import { mapMergedId } from '../../../src/importers/openalex/merged-ids.ts';
import { mapSource } from '../../../src/importers/openalex/source.ts';
import { mapTopic } from '../../../src/importers/openalex/topic.ts';
import { mapWork } from '../../../src/importers/openalex/work.ts';
import { accepted, address, edgesOf, nodeOf, warningsOf } from './mapped.ts';

const mit = { id: address('I63966007'), display_name: 'MIT', ror: 'https://ror.org/042nb2s44' };
const mitRef = { kind: 'INSTITUTION', ids: ['openalex:I63966007', 'ror:042nb2s44'], label: 'MIT' };

test('an author is at an institution from the least to the greatest of the listed years, which may have gaps', () => {
  const affiliations = [{ institution: mit, years: [2019, 2012, 2015, 2012] }];
  const last_known_institutions = [{ id: address('I2'), display_name: 'Elsewhere' }];
  expect(edgesOf(mapAuthor({ id: address('A1'), affiliations, last_known_institutions }), 'AFFILIATED_WITH')).toEqual([
    { kind: 'AFFILIATED_WITH', to: mitRef, since: '2012', until: '2019', years: [2012, 2015, 2019] },
  ]);
});

test('the last known institution counts, undated, only where no affiliations are listed', () => {
  const undated = [{ kind: 'AFFILIATED_WITH', to: mitRef }];
  expect(edgesOf(mapAuthor({ id: address('A1'), last_known_institution: mit }), 'AFFILIATED_WITH')).toEqual(undated);
  const list = { affiliations: [], last_known_institutions: [mit] };
  expect(edgesOf(mapAuthor({ id: address('A1'), ...list }), 'AFFILIATED_WITH')).toEqual(undated);
});

test('an author has an ORCID iD with a right check digit and other names, each once', () => {
  const names = ['A. Madry', 'Aleksander Mądry', 'A. Madry', null];
  const raw = { id: address('A1'), orcid: 'https://orcid.org/0000-0002-1825-0097', display_name: 'Aleksander Mądry' };
  const mapping = mapAuthor({ ...raw, display_name_alternatives: names });
  expect(nodeOf(mapping)).toEqual({
    kind: 'AUTHOR',
    ids: ['openalex:A1', 'orcid:0000-0002-1825-0097'],
    label: 'Aleksander Mądry',
    otherNames: ['A. Madry'],
  });
  const damaged = mapAuthor({ ...raw, orcid: 'https://orcid.org/0000-0002-1825-0098' });
  expect([nodeOf(damaged).ids, warningsOf(damaged)]).toEqual([['openalex:A1'], ['BAD_IDENTIFIER 1']]);
});

test('quirk 13, the author "Deleted Author" is skipped with its reason', () => {
  expect(mapAuthor({ id: address('A5317838346'), display_name: 'Deleted Author' })).toEqual({
    status: 'skipped',
    reason: 'DELETED_AUTHOR',
  });
});

test('quirk 14, a year that is none is left out of an affiliation with a warning', () => {
  const mapping = mapAuthor({ id: address('A1'), affiliations: [{ institution: mit, years: [2012, 99_999, '2013'] }] });
  expect(edgesOf(mapping, 'AFFILIATED_WITH')[0]).toMatchObject({ since: '2012', until: '2012', years: [2012] });
  expect(warningsOf(mapping)).toEqual(['BAD_DATE 2']);
});

test('an institution is part of its parents and its children are part of it; other relations are counted', () => {
  const related = (bare: string, relationship: string): unknown => ({
    id: address(bare),
    display_name: bare,
    relationship,
  });
  const mapping = mapInstitution({
    id: address('I1'),
    associated_institutions: [
      related('I2', 'parent'),
      related('I3', 'child'),
      related('I4', 'related'),
      related('I5', 'predecessor'),
      related('I2', 'parent'),
      related('I1', 'child'),
    ],
  });
  expect(edgesOf(mapping, 'PART_OF')).toEqual([
    { kind: 'PART_OF', to: { kind: 'INSTITUTION', ids: ['openalex:I2'], label: 'I2' } },
    { kind: 'PART_OF', from: { kind: 'INSTITUTION', ids: ['openalex:I3'], label: 'I3' } },
  ]);
  expect(warningsOf(mapping)).toEqual(['RELATION_SKIPPED 2']);
  expect(accepted(mapping).drops).toMatchObject({ duplicate: 1, self: 1 });
});

test('an institution has its identifiers, place and names', () => {
  const mapping = mapInstitution({
    ...mit,
    ids: { mag: '63966007', grid: 'grid.116068.8', wikidata: 'https://www.wikidata.org/wiki/Q49108' },
    display_name_alternatives: ['Massachusetts Institute of Technology'],
    display_name_acronyms: ['MIT'],
    type: 'education',
    country_code: 'us',
    geo: { city: 'Cambridge', country_code: 'US' },
    homepage_url: 'http://web.mit.edu/',
  });
  expect(nodeOf(mapping)).toEqual({
    kind: 'INSTITUTION',
    ids: ['openalex:I63966007', 'mag:63966007', 'ror:042nb2s44', 'wikidata:Q49108', 'grid:grid.116068.8'],
    label: 'MIT',
    otherNames: ['Massachusetts Institute of Technology'],
    type: 'education',
    country: 'US',
    city: 'Cambridge',
    homepage: 'http://web.mit.edu/',
  });
});

test('a topic is part of its subfield, that of its field, and that of its domain', () => {
  const step = (bare: string): unknown => ({ id: address(bare), display_name: bare });
  const ref = (bare: string): unknown => ({ kind: 'TOPIC', ids: [`openalex:${bare}`], label: bare });
  const broader = { subfield: step('subfields/2208'), field: step('fields/22'), domain: step('domains/3') };
  const mapping = mapTopic({ id: address('T10232'), display_name: 'Optics', description: 'Light.', ...broader });
  expect(nodeOf(mapping)).toMatchObject({ ids: ['openalex:T10232'], description: 'Light.', level: 3 });
  expect(edgesOf(mapping, 'PART_OF')).toEqual([
    { kind: 'PART_OF', to: ref('subfields/2208') },
    { kind: 'PART_OF', from: ref('subfields/2208'), to: ref('fields/22') },
    { kind: 'PART_OF', from: ref('fields/22'), to: ref('domains/3') },
  ]);
  const subfield = mapTopic({ id: address('subfields/2208'), display_name: 'Electrical', field: step('fields/22') });
  expect([nodeOf(subfield).level, edgesOf(subfield, 'PART_OF').length]).toEqual([2, 1]);
  expect(nodeOf(mapTopic({ id: address('keywords/icon'), display_name: 'Icon' })).level).toBeUndefined();
});

test('a concept is part of those ancestors that must be its parents', () => {
  const ancestor = (bare: string, level: number): unknown => ({ id: address(bare), display_name: bare, level });
  const ancestors = [ancestor('C2', 0), ancestor('C3', 1), ancestor('C4', 1)];
  const raw = { id: address('C1'), level: 3, wikidata: 'https://www.wikidata.org/wiki/Q466', ids: { mag: 1 } };
  const mapping = mapConcept({ ...raw, display_name: 'Web', ancestors });
  expect(nodeOf(mapping)).toEqual({
    kind: 'TOPIC',
    ids: ['openalex:C1', 'mag:1', 'wikidata:Q466'],
    label: 'Web',
    level: 3,
  });
  expect(edgesOf(mapping, 'PART_OF').map((edge) => edge.to?.ids[0])).toEqual(['openalex:C3', 'openalex:C4']);
  expect(warningsOf(mapping)).toEqual(['RELATION_SKIPPED 1']);
});

test('quirk 3, a source is a venue with all its ISSNs, and an old venue id names it too', () => {
  const raw = { display_name: 'JMLR', issn_l: '1532-4435', issn: ['1533-7928', '1532-4435'], type: 'journal' };
  expect(nodeOf(mapSource({ id: address('V118988714'), ...raw, alternate_titles: ['J. Mach. Learn. Res.'] }))).toEqual({
    kind: 'VENUE',
    ids: ['openalex:S118988714', 'issn:1532-4435', 'issn:1533-7928'],
    label: 'JMLR',
    otherNames: ['J. Mach. Learn. Res.'],
    type: 'journal',
  });
  expect(nodeOf(mapSource({ id: address('S1'), display_name: null })).label).toBe('(unnamed) S1');
});

test('quirk 17, the date by which the newer of two versions wins is kept as stated', () => {
  expect(accepted(mapAuthor({ id: address('A1'), updated: '2023-04-21' })).record.statedOn).toBe('2023-04-21');
  const zoned = mapAuthor({ id: address('A1'), updated_date: '2023-04-21T09:30:00.50Z' });
  expect(accepted(zoned).record.statedOn).toBe('2023-04-21T09:30:00.5');
  for (const updated_date of ['yesterday', '2023-04-21T09:30:00+02:00']) {
    const damaged = mapAuthor({ id: address('A1'), updated_date });
    expect([accepted(damaged).record.statedOn, warningsOf(damaged)]).toEqual([undefined, ['BAD_DATE 1']]);
  }
});

test('numbers beyond what a count may be are left out with a warning', () => {
  const work = mapWork({ id: address('W1'), cited_by_count: 2 ** 31, authors_count: 3e9, authorships: [] });
  expect([nodeOf(work).citations, nodeOf(work).authorCount, warningsOf(work)]).toEqual([
    undefined,
    0,
    ['BAD_NUMBER 2'],
  ]);
  expect(nodeOf(mapWork({ id: address('W1'), cited_by_count: 2 ** 31 - 1 })).citations).toBe(2_147_483_647);
  const concept = mapConcept({ id: address('C1'), display_name: 'C', level: 3e9 });
  expect([nodeOf(concept).level, warningsOf(concept)]).toEqual([undefined, ['BAD_NUMBER 1']]);
});

test('a merged id redirects to the id that it became', () => {
  expect(mapMergedId({ merge_date: '2022-08-03', id: 'A3007116629', merge_into_id: 'A2090344885' })).toMatchObject({
    record: {
      record: 'merged:A3007116629',
      statedOn: '2022-08-03',
      redirect: { kind: 'AUTHOR', from: 'openalex:A3007116629', to: 'openalex:A2090344885' },
    },
  });
});

test.each([
  [{ id: 'A1', merge_into_id: 'A1' }, 'SELF_REFERENCE', 'merge_into_id'],
  [{ id: 'V1', merge_into_id: 'S1' }, 'SELF_REFERENCE', 'merge_into_id'],
  [{ id: 'A1', merge_into_id: 'W1' }, 'BAD_ID', 'merge_into_id'],
  [{ id: 'A1' }, 'BAD_ID', 'merge_into_id'],
  [{ id: 'nobody', merge_into_id: 'A1' }, 'BAD_ID', 'id'],
  [{ merge_into_id: 'A1' }, 'MISSING_ID', 'id'],
  ['2022,A1,A2', 'WRONG_TYPE', ''],
])('the merge %j is rejected', (row, code, path) => {
  expect(mapMergedId(row)).toMatchObject({ status: 'rejected', code, path });
});
