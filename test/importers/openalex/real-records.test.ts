// The real records of the shared data give the graph that was counted in them.

import { expect, test } from '@jest/globals';
import path from 'node:path';
import type { StatedEdge } from '../../../src/graph/statements.ts';
import { type JsonObject, objectOf } from '../../../src/importers/json-values.ts';
import type { Mapping } from '../../../src/importers/mapping.ts';
import { mapMergedId } from '../../../src/importers/openalex/merged-ids.ts';
import { openAlexMapper } from '../../../src/importers/openalex/mapper.ts';
import { describeWithData, linesOf, openAlexRecords } from '../../shared-data.ts';
import { accepted, edgesOf, nodeOf } from './mapped.ts';

function mapFolder(data: string, folder: string): readonly Mapping[] {
  return openAlexRecords(path.join(data, folder)).map((value) => openAlexMapper(folder)(value));
}

function distinct(ids: Iterable<string | undefined>): number {
  return new Set(ids).size;
}

function totals(mappings: readonly Mapping[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { drops, warnings } of mappings.map(accepted)) {
    for (const [reason, count] of Object.entries(drops)) sums[reason] = (sums[reason] ?? 0) + count;
    for (const { code, count } of warnings) sums[code] = (sums[code] ?? 0) + count;
  }
  return sums;
}

function statedIn(mappings: readonly Mapping[], kind: StatedEdge['kind']): readonly StatedEdge[] {
  return mappings.flatMap((mapping) => edgesOf(mapping, kind));
}

describeWithData('the native snapshot of 2022 to 2025', 'openalex-snapshot/data', (data) => {
  const works = mapFolder(data, 'works');
  const authored = statedIn(works, 'AUTHORED');

  test('752 works are accepted, none is rejected', () => {
    expect([works.length, works.map(accepted).length]).toEqual([752, 752]);
  });

  // 1,048 institutions are named; two of them only beside the one author without id, who is nobody.
  test('they state 4,660 authorships of 4,600 authors at 1,046 institutions', () => {
    expect(authored.length).toBe(4_660);
    expect(distinct(authored.map((edge) => edge.from?.ids[0]))).toBe(4_600);
    const institutions = authored.flatMap((edge) => edge.institutions ?? []);
    expect(distinct(institutions.map((institution) => institution.ids[0]))).toBe(1_046);
  });

  test('568 venue ids are 554 venues, since V and S of one number are the same', () => {
    const sourceOf = (raw: JsonObject | null): unknown =>
      objectOf(objectOf(raw?.['primary_location'])?.['source'])?.['id'] ?? objectOf(raw?.['host_venue'])?.['id'];
    const named = openAlexRecords(path.join(data, 'works')).map((value) => sourceOf(objectOf(value)));
    expect(new Set(named.filter((id) => id != null)).size).toBe(568);
    expect(distinct(statedIn(works, 'PUBLISHED_IN').map((edge) => edge.to?.ids[0]))).toBe(554);
  });

  test('141 of 41,819 references stay inside, and one is of a work to itself', () => {
    const own = new Set(works.map((mapping) => nodeOf(mapping).ids[0]));
    const cites = statedIn(works, 'CITES');
    expect(cites.filter((edge) => own.has(edge.to?.ids[0] ?? '')).length).toBe(141);
    expect([cites.length, totals(works)['self']]).toEqual([41_818, 1]);
  });

  test('18 works are untitled, and what was changed or dropped in all is counted', () => {
    expect(works.filter((mapping) => nodeOf(mapping).label.startsWith('(untitled) ')).length).toBe(18);
    // One ORCID iD is cut: 0000-0002-9341-117.
    const changed = { INSTITUTION_WITHOUT_ID: 245, BAD_IDENTIFIER: 1 };
    expect(totals(works)).toEqual({ self: 1, duplicate: 4, noId: 8, overLimit: 1_911, ...changed });
  });

  test('no text of any record holds an e-mail address or a control character', () => {
    const texts = works.map((mapping) => JSON.stringify({ ...accepted(mapping).record, url: '' }));
    expect(texts.filter((text) => /[\w.]@[\w-]+\.\w|\\u00[0-9]/.test(text))).toEqual([]);
  });

  test('authors, institutions, topics, concepts and sources are accepted, but for the deleted author', () => {
    const authors = mapFolder(data, 'authors');
    expect(authors.filter(({ status }) => status === 'skipped')).toEqual([
      { status: 'skipped', reason: 'DELETED_AUTHOR' },
    ]);
    expect(authors.filter(({ status }) => status === 'mapped').length).toBe(63);
    const folders = ['institutions', 'topics', 'concepts', 'sources'];
    expect(folders.map((folder) => mapFolder(data, folder).map(accepted).length)).toEqual([523, 2, 21, 270]);
    expect(totals(mapFolder(data, 'sources'))).toEqual({ self: 0, duplicate: 0, noId: 0, overLimit: 0 });
  });

  test('345 dated affiliations and one last known institution are stated by 63 authors', () => {
    const affiliations = mapFolder(data, 'authors').flatMap((mapping) =>
      mapping.status === 'mapped' ? edgesOf(mapping, 'AFFILIATED_WITH') : [],
    );
    expect([affiliations.length, affiliations.filter((edge) => edge.since !== undefined).length]).toEqual([346, 345]);
    const gaps = affiliations.filter(({ years = [] }) => Number(years.at(-1)) - Number(years[0]) >= years.length);
    expect(gaps.length).toBe(91);
  });

  test('20 publishers and funders are skipped', () => {
    const others = [...mapFolder(data, 'publishers'), ...mapFolder(data, 'funders')];
    expect(others.filter(({ status }) => status === 'skipped').length).toBe(20);
  });

  test('five merged ids redirect', () => {
    const files = ['2022-08-03', '2023-04-13'].map((day) => path.join(data, 'merged_ids/authors', `${day}.csv.gz`));
    const rows = files.flatMap((file) => linesOf(file).slice(1)).map((line) => line.trim().split(','));
    const mapped = rows.map(([merge_date, id, merge_into_id]) => mapMergedId({ merge_date, id, merge_into_id }));
    expect(mapped.map((mapping) => accepted(mapping).record.redirect?.kind)).toEqual(Array(5).fill('AUTHOR'));
  });
});

describeWithData('the handball field', 'openalex-graph/handball-to-2012/data', (data) => {
  const works = mapFolder(data, 'works');

  test('18,547 works state 12,012 authorships, and 5 cite themselves', () => {
    expect([works.length, statedIn(works, 'AUTHORED').length, totals(works)['self']]).toEqual([18_547, 12_012, 5]);
  });

  test('14,908 citations stay inside and 262 wait', () => {
    const own = new Set(works.map((mapping) => nodeOf(mapping).ids[0]));
    const inside = statedIn(works, 'CITES').map((edge) => own.has(edge.to?.ids[0] ?? ''));
    expect([inside.filter(Boolean).length, inside.filter((is) => !is).length]).toEqual([14_908, 262]);
  });

  test('910 works have no year', () => {
    expect(works.filter((mapping) => nodeOf(mapping).date === undefined).length).toBe(910);
  });
});

describeWithData('the Wiener index', 'openalex-graph/wiener-index/data', (data) => {
  const works = mapFolder(data, 'works');

  test('28,056 rows of 12,691 works are 27,968 authorships, and 74 keywords stand twice', () => {
    expect([works.length, statedIn(works, 'AUTHORED').length]).toEqual([12_691, 27_968]);
    expect(totals(works)['duplicate']).toBe(28_056 - 27_968 + 74);
  });

  test('its keywords have no score, and its sources no name', () => {
    expect(statedIn(works, 'ABOUT').some((edge) => edge.score !== undefined)).toBe(false);
    expect(mapFolder(data, 'sources').every((mapping) => nodeOf(mapping).label.startsWith('(unnamed) S'))).toBe(true);
  });
});
