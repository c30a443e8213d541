// A graph in which every list of some node is long: what shows a statement that reads all of a list.

import type { StatedRecord } from '../../../src/graph/statements.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, byline, cites, node, on, paper, ref } from '../../model/records.ts';
import { write, writing } from '../contract/opened-store.ts';

/** Rows of the long lists. */
const HUB = 150;
const BATCH = 200;

/** Everything number 1 is the hub: author, paper, topic, institution, venue, award. */
export async function writeHub(store: GraphStore, rows = HUB): Promise<void> {
  const numbers = Array.from({ length: rows }, (_, index) => index + 2);
  const records: readonly StatedRecord[] = [
    paper('W1', ['A1'], { date: '2001', citations: 7 }, [
      ...numbers.map((n) => cites(`W${n}`, n)),
      ...numbers.map((n) => byline(`A${n}`, n, 'I1')),
    ]),
    about(node('A1', 'Ann One'), [
      ...numbers.map((n) => ({ kind: 'ADVISED', to: ref(`A${n}`, `Author A${n}`), since: '2010' }) as const),
      ...numbers.map((n) => ({ kind: 'ADVISED', from: ref(`A${n}`, `Author A${n}`), since: '2000' }) as const),
      ...numbers.map(
        (n) => ({ kind: 'AFFILIATED_WITH', to: ref(`I${n}`, `Institution I${n}`), since: '1990' }) as const,
      ),
      ...numbers.map((n) => ({ kind: 'RECEIVED', to: ref(`P${n}`, `Award P${n}`), year: 2000 }) as const),
    ]),
    ...numbers.flatMap((n) => [
      paper(`W${n}`, [], { date: `${1900 + (n % 99)}`, citations: n }, [
        { ...byline('A1', 1, 'I1') },
        byline(`A${n}`, 2, 'I1'),
        on('T1', 0.5),
        on(`T${n}`, 0.4),
        cites('W1', 1),
        { kind: 'PUBLISHED_IN', to: ref('S1', 'Venue S1') },
      ]),
      about(node(`A${n}`, `Author ${n}`), [
        { kind: 'AFFILIATED_WITH', to: ref('I1', 'Institution I1'), until: '2020' },
        { kind: 'RECEIVED', to: ref('P1', 'Award P1'), year: 2010 },
      ]),
      about(node(`T${n}`, `Topic ${n}`), [{ kind: 'PART_OF', to: ref('T1', 'Topic T1') }]),
      about(node(`I${n}`, `Institution ${n}`), [{ kind: 'PART_OF', to: ref('I1', 'Institution I1') }]),
    ]),
  ];
  const [main] = SOURCES;
  if (main === undefined) throw new Error('there is no source');
  await writing(store, async (writer) => {
    for (let at = 0; at < records.length; at += BATCH) await write(writer, main, records.slice(at, at + BATCH));
  });
}
