// Records that somebody or something has changed past the store: who meets them, and the way out.

import { expect, test } from '@jest/globals';
import type { GraphError } from '../../../src/graph/errors.ts';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, node, on, paper, source } from '../../model/records.ts';
import type { OpenStore } from './opened-store.ts';
import { withStore, write, writing } from './opened-store.ts';

const [main = source('main')] = SOURCES;
const changed = about(node('T1', 'Topic T1'));
const records = [
  paper('W1', ['A1', 'A2'], { date: '2000' }, [on('T1', 1)]),
  about(node('A1', 'Ann')),
  changed,
  paper('W2', ['A2']),
];
const named = `record "T1" of ${main.id} is damaged in the store; "vicinity check" says how to go on without it`;
const sentence = { code: 'STORE_CORRUPT', message: named, details: { source: main.id, record: 'T1' } };

/** The tests of damage, for the stores that `open` opens. */
export function damageContract(open: OpenStore): void {
  test.each([
    ['cut off', JSON.stringify(changed).slice(0, 20)],
    ['nothing', ''],
    ['no record', 'null'],
    ['that of another record', JSON.stringify({ ...changed, record: 'T2' })],
  ])(
    'a record whose text is %s is named by whoever meets it, and passed over by who asks for that',
    async (_, text) => {
      await withStore(open, async ({ store, damage }) => {
        await writing(store, async (writer) => {
          await write(writer, main, records);
          await damage('T1', text);
          await expect(write(writer, main, records)).rejects.toMatchObject(sentence);
          expect(await write(writer, main, [paper('W2', ['A1'])])).toMatchObject({ changed: 1 });
        });
        await expect(recordsOf(store)).rejects.toMatchObject(sentence);
        const [[topic] = [], [author] = []] = await store.keysByIds(['openalex:T1', 'openalex:A1']);
        await expect(store.nodeDetails([topic?.key ?? 0])).rejects.toMatchObject(sentence);
        expect(await store.nodeDetails([author?.key ?? 0])).toMatchObject([{}]);
        const told: GraphError[] = [];
        const rest = await recordsOf(store, (error) => told.push(error));
        expect(rest.map(({ record }) => record)).toEqual(['A1', 'W1', 'W2']);
        expect(told).toMatchObject([sentence]);
      });
    },
  );

  test('what is left of a damaged store, and then what was named from its source, make the same graph in a new one', async () => {
    const sound = await withStore(open, async ({ store, digest }) => {
      await writing(store, (writer) => write(writer, main, records));
      return { summary: await store.summary(), records: await recordsOf(store), digest: digest?.() };
    });
    const told = new Set<unknown>();
    const rest = await withStore(open, async ({ store, damage }) => {
      await writing(store, async (writer) => {
        await write(writer, main, records);
        await damage('T1', 'oops');
        // One that can be read comes again unchanged: its digest is that of what was written.
        await damage('A1', JSON.stringify(about(node('A1', 'Nobody'))));
        expect(await write(writer, main, [about(node('A1', 'Ann'))])).toMatchObject({ unchanged: 1 });
      });
      return recordsOf(store, ({ details }) => told.add(details['record']));
    });
    expect([...told]).toEqual(['A1', 'T1']);
    await withStore(open, async ({ store, digest }) => {
      await writing(store, async (writer) => {
        expect(await write(writer, main, rest)).toMatchObject({ new: 2 });
        const again = records.filter(({ record }) => told.has(record));
        expect(await write(writer, main, again)).toMatchObject({ new: 2 });
      });
      expect({ summary: await store.summary(), records: await recordsOf(store), digest: digest?.() }).toEqual(sound);
    });
  });
}

async function recordsOf(store: GraphStore, damaged?: (error: GraphError) => void): Promise<readonly StatedRecord[]> {
  const read: StatedRecord[] = [];
  for await (const { stated } of store.records(damaged)) read.push(stated);
  return read;
}
