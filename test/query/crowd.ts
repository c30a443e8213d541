// A crowd: as many nodes of each kind as asked, each with neighbours on every list, for counting store calls.

import type { NodeKind } from '../../src/graph/kinds.ts';
import type { StatedRecord } from '../../src/graph/statements.ts';
import { about, byline, cites, node, on, ref, source } from '../model/records.ts';
import type { Stated } from './open-test-graph.ts';

const SHORT: Readonly<Record<NodeKind, string>> = {
  AUTHOR: 'A',
  PAPER: 'W',
  TOPIC: 'T',
  INSTITUTION: 'I',
  VENUE: 'S',
  AWARD: 'P',
};

/** Ids of the first nodes of a kind in a crowd. */
export function crowdIds(kind: NodeKind, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `openalex:${SHORT[kind]}${index + 1}`);
}

/** `size` nodes of each kind. Node i stands in a ring with i + 1 and i + 2, so all look alike. */
export function crowd(size: number): Stated {
  const records = Array.from({ length: size }, (_, index) => {
    const near = (short: string, step: number): string => `${short}${((index + step) % size) + 1}`;
    return membersAt(near, index);
  });
  return { source: source('crowd'), records: records.flat() };
}

function membersAt(near: (short: string, step: number) => string, index: number): readonly StatedRecord[] {
  const self = (short: string) => node(near(short, 0), `${short} number ${index + 1}`);
  return [
    about({ ...self('W'), date: `${1980 + (index % 40)}`, citations: index, abstract: 'Text.' }, [
      ...[0, 1, 2].map((step) => byline(near('A', step), step + 1, near('I', step))),
      on(near('T', 0), 0.9),
      on(near('T', 1), 0.4),
      cites(near('W', 1), 1),
      cites(near('W', 2), 2),
      { kind: 'PUBLISHED_IN', to: ref(near('S', 0)) },
    ]),
    about(self('A'), [
      {
        kind: 'ADVISED',
        from: ref(near('A', 1)),
        role: 'DOCTORAL',
        institution: ref(near('I', 0)),
        thesis: ref(near('W', 0)),
      },
      { kind: 'ADVISED', from: ref(near('A', 2)), role: 'COMMITTEE' },
      { kind: 'AFFILIATED_WITH', to: ref(near('I', 0)), since: '2001' },
      { kind: 'RECEIVED', to: ref(near('P', 0)), year: 2001 },
    ]),
    about(self('T'), index % 10 === 0 ? [] : [{ kind: 'PART_OF', to: ref(near('T', -(index % 10))) }]),
    about(self('I'), index % 10 === 0 ? [] : [{ kind: 'PART_OF', to: ref(near('I', -(index % 10))) }]),
    about(self('S')),
    about(self('P')),
  ];
}
