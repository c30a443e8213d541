// Permalinks: what is written is read again, whatever the ids; what is no permalink is none.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { EMPTY_LOG, NO_FILTER, record, type ViewEvent } from '../../explorer/model/event-log.ts';
import { formatPermalink, parsePermalink, permalinkOf } from '../../explorer/model/permalink.ts';

const arrival = { added: [], places: {} } as const;
const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const event: fc.Arbitrary<ViewEvent> = fc.oneof(
  fc
    .record({ type: fc.constant('expand' as const), id, kind: fc.option(fc.constant('PAPER')) })
    .map((each) => ({ ...each, ...arrival })),
  fc.record({ type: fc.constant('path' as const), from: id, to: id }).map((each) => ({ ...each, ...arrival })),
  fc.record({ type: fc.constant('tree' as const), id }).map((each) => ({ ...each, ...arrival })),
  fc.record({ type: fc.constant('collapse' as const), id, removed: fc.constant([]) }),
  fc.record({ type: fc.constant('hide' as const), id }),
  fc.constant({ type: 'more' as const, ...arrival }),
  fc.constant({ type: 'tidy' as const, places: {} }),
);

test('a permalink that was written is read again, for ids of any characters', () => {
  fc.assert(
    fc.property(id, fc.array(event, { maxLength: 8 }), fc.option(id), (root, events, selected) => {
      const log = [{ type: 'root' as const, id: root, ...arrival }, ...events].reduce(record, EMPTY_LOG);
      const link = permalinkOf(log, { selected, mode: 'list', dataVersion: 'v1' });
      expect(parsePermalink(formatPermalink(link).text)).toEqual(link);
    }),
  );
});

test('filters and years are part of it', () => {
  const filter = { ...NO_FILTER, offKinds: ['PAPER', 'SPACE_PROBE'], offEdgeKinds: ['CITES'], since: -5, until: 1999 };
  const log = [
    { type: 'root' as const, id: 'a', ...arrival },
    { type: 'filter' as const, filter },
  ].reduce(record, EMPTY_LOG);
  const { text } = formatPermalink(permalinkOf(log, { selected: null, mode: 'graph', dataVersion: null }));
  expect(text).toBe('/n/a?kinds=-PAPER,-SPACE_PROBE&ek=-CITES&since=-5&until=1999');
  expect(parsePermalink(`#${text}`)?.filter).toEqual(filter);
});

test('a link that grows too long loses its pins first, and says so', () => {
  const pins = Array.from(
    { length: 200 },
    (_, index): ViewEvent => ({ type: 'pin', id: `node-${index}`, place: { x: index, y: 0 } }),
  );
  const log = [{ type: 'root' as const, id: 'a', ...arrival }, ...pins].reduce(record, EMPTY_LOG);
  const link = formatPermalink(permalinkOf(log, { selected: null, mode: 'graph', dataVersion: null }));
  expect(link).toEqual({ text: '/n/a', pinsLeftOut: true });
});

test.each(['', '#', '/', '/n/', '/n/%', 'javascript:alert(1)', `/n/${'x'.repeat(100_000)}`])(
  '%.20s is no permalink',
  (text) => {
    expect(parsePermalink(text)).toBeNull();
  },
);

test('parts that cannot be read are left out', () => {
  expect(parsePermalink('/n/a?x=%ZZ;ok;pin:b:1,x&since=soon&v=cube&hide=%,b&sel=%')).toEqual({
    root: 'a',
    steps: [{ type: 'expand', id: 'ok', kind: null }],
    hidden: ['b'],
    filter: NO_FILTER,
    selected: null,
    mode: 'graph',
    dataVersion: null,
  });
});

test('years the wrong way round are read the right way round', () => {
  expect(parsePermalink('/n/a?since=2030&until=1990')?.filter).toMatchObject({ since: 1990, until: 2030 });
});
