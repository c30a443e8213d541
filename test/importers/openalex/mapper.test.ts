// Whatever comes, in whatever folder or none, is mapped, skipped or rejected, and nothing throws.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mapMergedId } from '../../../src/importers/openalex/merged-ids.ts';
import { OPENALEX_FOLDERS, openAlexMapper } from '../../../src/importers/openalex/mapper.ts';
import { address, nodeOf } from './mapped.ts';

const byId = openAlexMapper(null);

test.each([
  ['W1', 'PAPER'],
  ['A1', 'AUTHOR'],
  ['I1', 'INSTITUTION'],
  ['S1', 'VENUE'],
  ['V1', 'VENUE'],
  ['T1', 'TOPIC'],
  ['C1', 'TOPIC'],
  ['subfields/1312', 'TOPIC'],
  ['keywords/icon', 'TOPIC'],
])('without a folder the id %s makes a record a %s', (bare, kind) => {
  expect(nodeOf(byId({ id: address(bare), display_name: 'Name' })).kind).toBe(kind);
});

test('publishers and funders are skipped by design, by folder and by id', () => {
  expect([openAlexMapper('publishers')({}), byId({ id: address('P1') })]).toEqual([
    { status: 'skipped', reason: 'PUBLISHER' },
    { status: 'skipped', reason: 'PUBLISHER' },
  ]);
  expect(byId({ id: address('F1') })).toEqual({ status: 'skipped', reason: 'FUNDER' });
  expect(byId({ id: address('sdgs/11') })).toEqual({ status: 'skipped', reason: 'UNKNOWN_ENTITY' });
});

test('a record of another entity is rejected by the mapper of a folder', () => {
  expect(openAlexMapper('works')({ id: address('A1') })).toMatchObject({ status: 'rejected', code: 'BAD_ID' });
  expect(byId({ id: 'https://example.org/1' })).toMatchObject({ status: 'rejected', code: 'BAD_ID' });
});

const anything = fc.jsonValue({ maxDepth: 3 });
const keys = [
  'author ids mag doi orcid issn title display_name publication_date publication_year type cited_by_count authorships',
  'institutions raw_affiliation_strings abstract_inverted_index InvertedIndex topics keywords concepts score locations',
  'referenced_works primary_location source host_venue landing_page_url open_access oa_url updated_date affiliations',
  'institution years associated_institutions relationship ancestors level subfield field domain merge_into_id geo city',
]
  .join(' ')
  .split(' ');
const bareId = fc
  .constantFrom('W1', 'A1', 'I1', 'S1', 'V1', 'T1', 'C1', 'keywords/x', 'A5317838346', 'P1')
  .map(address);
const { record } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, anything, bareId, fc.array(tie('record'), { maxLength: 4 }), tie('record')),
  record: fc
    .tuple(fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8 }), bareId)
    .map(([facts, id]) => ({ ...facts, id })),
}));

test('generated damage is mapped, skipped or rejected by every mapper and never throws', () => {
  const mappers = [byId, mapMergedId, ...OPENALEX_FOLDERS.map(openAlexMapper)];
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(anything, record), (value) => {
      for (const map of mappers) {
        const mapping = map(value);
        seen.add(mapping.status);
        expect(['mapped', 'skipped', 'rejected']).toContain(mapping.status);
        // What a mapper hands out is plain JSON: nothing undefined, nothing lost on the way through text.
        expect(JSON.parse(JSON.stringify(mapping))).toStrictEqual(mapping);
      }
    }),
    { numRuns: 500 },
  );
  expect([...seen].toSorted()).toEqual(['mapped', 'rejected', 'skipped']);
});

test('lists of any length are mapped', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => ({ id: address(`I${i + 1}`), level: i }));
  const texts = many.map(({ id }) => id);
  const authorships = [{ author: { id: address('A1') }, institutions: many, raw_affiliation_strings: texts }];
  expect(byId({ id: address('W1'), authorships, keywords: many, referenced_works: texts }).status).toBe('mapped');
  expect(
    byId({ id: address('C1'), ancestors: many.map(({ level }) => ({ id: address(`C${level}`), level })) }).status,
  ).toBe('mapped');
  expect(byId({ id: address('A1'), display_name_alternatives: texts }).status).toBe('mapped');
  expect(byId({ id: address('S1'), issn: texts, alternate_titles: texts }).status).toBe('mapped');
});
