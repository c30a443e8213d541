// Numbers and periods in words.

import { expect, test } from '@jest/globals';
import { counted, grouped, phrase, yearsInWords } from '../../src/graph/wording.ts';

test('thousands are parted by commas', () => {
  expect([0, 7, 999, 1000, 1203, 1234567].map(grouped)).toEqual(['0', '7', '999', '1,000', '1,203', '1,234,567']);
  expect([counted(1, 'paper'), counted(1203, 'citation'), counted(2, 'person', 'people')]).toEqual([
    '1 paper',
    '1,203 citations',
    '2 people',
  ]);
});

test('periods are told by years, an end that is not known left open', () => {
  expect(yearsInWords(20140000, 20210314)).toBe('2014-2021');
  expect(yearsInWords(20140100, 20141200)).toBe('2014');
  expect(yearsInWords(20150000, null)).toBe('since 2015');
  expect(yearsInWords(null, 20110600)).toBe('until 2011');
  expect(yearsInWords(null, null)).toBeNull();
  expect(phrase('a', null, 'b')).toBe('a, b');
});
