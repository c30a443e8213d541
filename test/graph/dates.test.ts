// Dates as they are stated: which texts are dates, and that times of stating are ordered as text.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dayNumberOf, partialDateOf, statedOnOf } from '../../src/graph/dates.ts';

test.each(['98', '7', '619', '02011', '-44', '-0000', '2011-6', '2011-13', '2011-06-31', ' 2011', ''])(
  '%p is no date',
  (text) => {
    expect(dayNumberOf(text)).toBeNull();
  },
);

test('a date that is read and written again is the same text', () => {
  const year = fc.integer({ min: -9_999, max: 9_999 });
  const day = fc.tuple(year, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }));
  fc.assert(
    fc.property(day, ([y, m, d]) => {
      const text = partialDateOf(y * 10_000 + m * 100 + (m === 0 ? 0 : d));
      expect(text).toMatch(/^-?\d{4}(-\d\d){0,2}$/);
      expect(partialDateOf(dayNumberOf(text) ?? Number.NaN)).toBe(text);
    }),
  );
});

test.each([
  ['2024-05-16', '2024-05-16'],
  ['2024-05-16T05:38:46', '2024-05-16T05:38:46'],
  ['2024-05-16T05:38:46Z', '2024-05-16T05:38:46'],
  ['2024-05-16T05:38:46.820000+00:00', '2024-05-16T05:38:46.82'],
  ['2024-05-16T05:38:46.000Z', '2024-05-16T05:38:46'],
  ['2024-05-16T05:38:46+02:00', null],
  ['2024-05-16T05:38', null],
  ['2024-05-16T24:00:00', null],
  ['2024-02-31', null],
  ['2024-05', null],
  ['16 May 2024', null],
])('stated on %p is kept as %p', (text, kept) => {
  expect(statedOnOf(text)).toBe(kept);
});

test('times of stating are ordered as text, however they were written', () => {
  const time = fc.date({ min: new Date('1990-01-01'), max: new Date('1990-01-02'), noInvalidDate: true });
  const written = fc.tuple(time, fc.constantFrom('Z', '', '+00:00'), fc.boolean()).map(([date, zone, short]) => {
    const text = date.toISOString().slice(0, -1);
    return { date, text: `${short ? text.replace(/\.000$|0+$/, '') : text}${zone}` };
  });
  fc.assert(
    fc.property(written, written, (x, y) => {
      const [a, b] = [statedOnOf(x.text) ?? '', statedOnOf(y.text) ?? ''];
      expect(a).not.toBe('');
      expect(Math.sign(x.date.getTime() - y.date.getTime())).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
