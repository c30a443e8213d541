// Random descriptions of nodes: names of many scripts, partial dates, properties that are there or not.

import * as fc from 'fast-check';
import type { StatedNode } from '../../src/graph/statements.ts';
import { node } from './records.ts';

const NAMES = [
  'Ann Lee',
  'ann lee',
  'A. Lee',
  'Łukasz Mądry',
  'Hans Christian Ørsted',
  'Straße, Jörg',
  '李 明',
  '李明華',
  'Ольга Ладыженская',
  'O’Neil‐Smith, Anne',
  'Ann 𝔏ee 😀',
  '𠮷野 Ann',
  'Graph neural networks',
  'Graphs, and neural nets',
  '   ',
] as const;

/** A name or title. */
export const label = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);

/** A partial date: a year, a month or a day. */
export const date = fc.constantFrom(
  '-0300',
  '1197',
  '1896-12',
  '1999',
  '1999-06',
  '1999-06-14',
  '2011',
  '2011-01-31',
  '2101',
);

/** Further identifiers by the first letter of an id; few, so that two nodes claim the same. */
const IDENTIFIERS: Readonly<Record<string, readonly string[]>> = {
  A: ['orcid:0000-0002-1825-0097', 'orcid:0000-0001-5109-3700', 'mag:1'],
  W: ['doi:10.1000/x', 'doi:10.1000/y', 'arxiv:2401.00001'],
  I: ['ror:042nb2s44'],
  S: ['issn:2041-1723'],
};

/** A description of the node of an id. */
export function arbitraryNode(short: string): fc.Arbitrary<StatedNode> {
  const identifiers = fc.subarray([...(IDENTIFIERS[short.charAt(0)] ?? [])]);
  return fc.tuple(label, identifiers, propsOf(short)).map(([name, further, props]): StatedNode => {
    const plain = node(short, name, props);
    return { ...plain, ids: [plain.ids[0], ...further] };
  });
}

function propsOf(short: string): fc.Arbitrary<Omit<StatedNode, 'kind' | 'ids' | 'label'>> {
  switch (short.charAt(0)) {
    case 'W':
      return fc.record(
        {
          date,
          citations: fc.oneof(fc.nat(4), fc.constantFrom(0, 200_000, 2 ** 31)),
          type: fc.constantFrom('ARTICLE', 'THESIS'),
          abstract: label,
          retracted: fc.boolean(),
          links: fc.array(
            fc.constantFrom(
              { kind: 'CODE', url: 'https://example.org/a' },
              { kind: 'DATA', url: 'https://example.org/a' },
              { kind: 'DATA', url: 'https://example.org/b' },
            ),
            { maxLength: 2 },
          ),
          authorCount: fc.nat(9),
          authorsTruncated: fc.boolean(),
          otherNames: fc.array(label, { maxLength: 1 }),
        },
        { requiredKeys: [] },
      );
    case 'A':
      return fc.record(
        { otherNames: fc.array(label, { maxLength: 3 }), homepage: fc.constant('https://example.org/~ann') },
        { requiredKeys: [] },
      );
    case 'T':
      return fc.record({ description: label, level: fc.nat(3) }, { requiredKeys: [] });
    default:
      return fc.record(
        {
          type: fc.constant('education'),
          country: fc.constantFrom('PL', 'DK'),
          city: label,
          status: fc.constant('active'),
        },
        { requiredKeys: [] },
      );
  }
}
