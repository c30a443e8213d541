// Filters outside the order of a list: affiliations in time, roles, titles, and what joins them.

import { describe, expect, test } from '@jest/globals';
import { dayNumberOf } from '../../src/graph/dates.ts';
import { pagesOf } from '../../src/graph/list-pages.ts';
import type { RowFilter } from '../../src/graph/row-filters.ts';
import { allOf, heldAt, inRoles, lasting, NONE, titleContaining } from '../../src/graph/row-filters.ts';
import type { StatedEdge } from '../../src/graph/statements.ts';
import { about, node, ref } from '../model/records.ts';
import { advisedBy, nodeIn, short, worldOf } from './worlds.ts';

const stay = (institution: string, since?: string, until?: string): StatedEdge => ({
  kind: 'AFFILIATED_WITH',
  to: ref(institution, `The ${institution}`),
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});
const world = worldOf(
  about(node('A1', 'Ada'), [
    stay('I1', '2010-06', '2015-03'),
    stay('I2', '2015'),
    stay('I3', undefined, '2009'),
    stay('I4'),
    advisedBy('A2', { role: 'DOCTORAL' }),
    advisedBy('A3', { role: 'COMMITTEE' }),
    advisedBy('A4'),
  ]),
);

async function passing(list: string, filter: RowFilter | undefined): Promise<readonly string[]> {
  const [page] = await pagesOf(world, [nodeIn(world, 'A1')], { list, filter, args: {} });
  return (page?.rows ?? []).map(({ row }) => short(row.node)).toSorted();
}

describe('affiliations', () => {
  const held = (date: string) => passing('affiliated.from.until', heldAt(dayNumberOf(date) ?? 0));

  test('that last have a start and no end; those without any date neither last nor ended', async () => {
    expect(await passing('affiliated.from.until', lasting(true))).toEqual(['I2']);
    expect(await passing('affiliated.from.until', lasting(false))).toEqual(['I1', 'I3']);
  });

  test('held at a date as precisely as both dates allow; an unknown end excludes nothing', async () => {
    expect(await held('2010')).toEqual(['I1', 'I4']);
    expect(await held('2010-05')).toEqual(['I4']);
    expect(await held('2015-03-31')).toEqual(['I1', 'I2', 'I4']);
    expect(await held('2015-04-01')).toEqual(['I2', 'I4']);
    expect(await held('2009-12')).toEqual(['I3', 'I4']);
  });
});

test('advising is kept by role, one that is not stated too', async () => {
  expect(await passing('advised.to.from', inRoles(['COMMITTEE', 'UNSPECIFIED']) ?? NONE)).toEqual(['A3', 'A4']);
  expect(inRoles(null)).toBeNull();
});

test('titles are compared without case and diacritics, and must be asked for by some text', async () => {
  expect(await passing('affiliated.from.until', titleContaining('THÉ i1'))).toEqual(['I1']);
  expect(() => titleContaining('')).toThrow('titleContains must be 1 to 256 characters, got 0');
});

test('signs of a text are sought as they are, straight quotation marks for curved ones; what is blank is in no title', async () => {
  const labels = ['C and C++', 'It’s 5 % of “all”', 'Its worth'];
  const named = worldOf(
    about(
      node('A1', 'Ada'),
      labels.map((label, index): StatedEdge => ({ kind: 'AFFILIATED_WITH', to: ref(`I${index}`, label) })),
    ),
  );
  const pass = async (text: string): Promise<readonly string[]> => {
    const query = { list: 'affiliated.from.until', filter: titleContaining(text), args: {} } as const;
    const [page] = await pagesOf(named, [nodeIn(named, 'A1')], query);
    return (page?.rows ?? []).map(({ row }) => short(row.node)).toSorted();
  };
  expect(await pass('c++')).toEqual(['I0']);
  expect(await pass('%')).toEqual(['I1']);
  expect(await pass("it's  5")).toEqual(['I1']);
  expect(await pass('"ALL"')).toEqual(['I1']);
  expect(await pass('its')).toEqual(['I2']);
  expect(await pass('  ')).toEqual([]);
});

test('joined filters hold all at once, and one that nothing passes wins', async () => {
  expect(await passing('affiliated.from.until', allOf([lasting(false), null, titleContaining('i3')]))).toEqual(['I3']);
  expect(allOf([lasting(true), NONE])).toBe(NONE);
  expect(allOf([null, undefined])).toBeUndefined();
});
