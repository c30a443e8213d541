// Writing: what repeated, older, contradicting and withdrawn records do, and that there is one writer at a time.

import { expect, test } from '@jest/globals';
import { RECORDS_PER_WRITE } from '../../../src/graph/limits.ts';
import type { SourceInfo } from '../../../src/graph/statements.ts';
import { withdrawRecords, writeBatch } from '../../../src/graph/write-plan/write-records.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, cites, node, on, paper, redirect, ref, source } from '../../model/records.ts';
import type { OpenStore } from './opened-store.ts';
import { withStore, write, writing } from './opened-store.ts';

const [main = source('main')] = SOURCES;
const records = [
  paper('W1', ['A1', 'A2'], { date: '2000' }, [on('T1', 1)]),
  about(node('A1', 'Ann'), [], { statedOn: '2024-01-01' }),
];

/** The tests of writing, for the stores that `open` opens. */
export function writeContract(open: OpenStore): void {
  const onWriter = (use: Parameters<typeof writing<void>>[1]): Promise<void> =>
    withStore(open, ({ store }) => writing(store, use));

  test('the same records again change nothing', async () => {
    await withStore(open, async ({ store, digest }) => {
      await writing(store, async (writer) => {
        expect(await write(writer, main, records)).toMatchObject({ new: 2, changed: 0, unchanged: 0, conflicts: [] });
        const [version, tables] = [(await store.summary()).dataVersion, digest?.()];
        expect(await write(writer, main, records)).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
        expect([(await store.summary()).dataVersion, digest?.()]).toEqual([version, tables]);
      });
    });
  });

  test('an older version of a record changes nothing, a newer one replaces it', async () => {
    await withStore(open, async ({ store }) => {
      await writing(store, async (writer) => {
        await write(writer, main, records);
        const older = about(node('A1', 'Old'), [], { statedOn: '2023' });
        const newer = about(node('A1', 'New'), [], { statedOn: '2025' });
        expect(await write(writer, main, [older])).toMatchObject({ unchanged: 1 });
        expect(await write(writer, main, [newer, older])).toMatchObject({ changed: 1, unchanged: 1 });
      });
      const [[named] = []] = await store.keysByIds(['openalex:A1']);
      const [row] = await store.nodesByKeys([named?.key ?? 0]);
      expect(row?.label).toBe('New');
    });
  });

  test('a record that is withdrawn by its name given twice is withdrawn once', async () => {
    await withStore(open, async ({ store }) => {
      await writing(store, async (writer) => {
        const empty = await store.summary();
        await write(writer, main, records);
        const told: number[] = [];
        const names = ['W1', 'A1', 'W1', ...Array.from({ length: RECORDS_PER_WRITE }, () => 'A1')];
        const withdrawn = await withdrawRecords(writer, main.id, names, (counts) => {
          told.push(counts.withdrawn);
          return { source: main.id, run: 1, state: '', done: false };
        });
        expect([withdrawn, ...told]).toEqual([2, 2]);
        expect(await store.summary()).toEqual(empty);
      });
    });
  });

  test('withdrawing every record leaves nothing, and the version of an empty graph', async () => {
    await withStore(open, async ({ store }) => {
      await writing(store, async (writer) => {
        const empty = await store.summary();
        await write(writer, main, records);
        expect(await withdrawRecords(writer, main.id, ['W1', 'A1', 'never there'])).toBe(2);
        expect(await store.summary()).toEqual(empty);
      });
    });
  });

  test('a record that takes an id for a node of another kind is refused, and the others of its batch are not', async () => {
    await onWriter(async (writer) => {
      await write(writer, main, records);
      const contradicting = { record: 'x', node: { kind: 'TOPIC', ids: ['openalex:A1'], label: 'No topic' } } as const;
      const counts = await write(writer, main, [contradicting, paper('W2', ['A1'])]);
      expect(counts).toMatchObject({ new: 1, conflicts: [{ record: 'x' }] });
      expect(await writer.namesByIds(['openalex:W2'])).toMatchObject([[{ kind: 'PAPER' }]]);
    });
  });

  test('counts of a batch tell nodes that come and go', async () => {
    await onWriter(async (writer) => {
      expect((await write(writer, main, records)).nodes).toEqual({ created: 4, removed: 0 });
      const moved = paper('W1', ['A3'], { date: '2000' }, [on('T1', 1)]);
      expect((await write(writer, main, [moved])).nodes).toEqual({ created: 1, removed: 1 });
    });
  });

  test('records of several sources go in one batch, each as a statement of its own source', async () => {
    const other = source('other');
    await withStore(open, async ({ store }) => {
      const bring = (label: string, { id }: SourceInfo) => {
        return { record: about(node('A1', label)), locator: `line of ${id}`, source: id, run: 1 };
      };
      const batch = [
        bring('Ann', main),
        bring('Anna', other),
        { ...bring('Bob', main), record: about(node('A2', 'Bob')) },
      ];
      await writing(store, async (writer) => {
        await writer.putSource(other);
        await writer.startRun(other.id, '2026-01-31T12:00:00.000Z');
        expect(await writeBatch(writer, batch)).toMatchObject({
          new: 3,
          unchanged: 0,
          nodes: { created: 2, removed: 0 },
        });
        expect(await writeBatch(writer, batch)).toMatchObject({ new: 0, unchanged: 3 });
        const [[ann] = []] = await store.keysByIds(['openalex:A1']);
        const [details] = await store.nodeDetails([ann?.key ?? 0]);
        const locators = details?.sources.map((each) => [each.source, each.locator]) ?? [];
        expect(Object.fromEntries(locators)).toEqual({ main: 'A1, line of main', other: 'A1, line of other' });
        expect(await withdrawRecords(writer, main.id, ['A1', 'A2'])).toBe(2);
        const [left] = await store.nodesByKeys([ann?.key ?? 0]);
        expect(left?.label).toBe('Anna');
      });
    });
  });

  test('a second writer is refused until the first gives the write side back', async () => {
    await withStore(open, async ({ store }) => {
      const first = await store.writer();
      await expect(store.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
      await first.release();
      await (await store.writer()).release();
    });
  });

  test('who asks while the first gives the write side back is let in as soon as it has', async () => {
    await withStore(open, async ({ store }) => {
      const released = (await store.writer()).release();
      const next = await store.writer();
      await released;
      await next.putSource(main);
      expect(await next.sources()).toEqual([main]);
      await next.release();
    });
  });

  test('a checkpoint is there with the batch that it follows', async () => {
    await onWriter(async (writer) => {
      const checkpoint = { run: 1, source: main.id, state: '{"line":7}', done: false };
      const empty = { records: [], mentions: [], names: [], aliases: [], nodes: [], said: [] };
      await writer.write({ ...empty, edges: [], tallies: [], joint: [], pending: [] }, checkpoint);
      expect(await writer.checkpointOf(main.id)).toEqual(checkpoint);
    });
  });

  test('merges in a circle come to an end and lose nobody', async () => {
    await withStore(open, async ({ store }) => {
      const circle = [redirect('A1', 'A2'), redirect('A2', 'A1'), redirect('A3', 'A1'), redirect('A4', 'A4')];
      await writing(store, async (writer) => {
        await write(writer, main, [paper('W1', ['A1', 'A2', 'A3', 'A4']), ...circle]);
      });
      const named = await store.keysByIds(['A1', 'A2', 'A3', 'A4'].map((short) => `openalex:${short}`));
      expect(named.map((nodes) => nodes.length)).toEqual([1, 1, 1, 1]);
    });
  });

  test.each([
    ['the one that closed it', 'second', 'A2'],
    ['the one that it met', 'first', 'A1'],
  ] as const)('a circle of merges is opened by withdrawing %s', async (_, which, id) => {
    await withStore(open, async ({ store }) => {
      const circle = { first: redirect('A1', 'A2'), second: redirect('A2', 'A1') };
      await writing(store, async (writer) => {
        await write(writer, main, [about(node('A2', 'Bee')), paper('W1', ['A1', 'A2'])]);
        await write(writer, main, [circle.first]);
        await write(writer, main, [circle.second]);
        await withdrawRecords(writer, main.id, [circle[which].record]);
      });
      const named = await store.keysByIds(['openalex:A1', 'openalex:A2']);
      expect(named.map((nodes) => nodes.map((each) => each.id))).toEqual([[`openalex:${id}`], [`openalex:${id}`]]);
    });
  });

  test('a name that only records of another node give is no node of its own', async () => {
    await withStore(open, async ({ store }) => {
      await writing(store, async (writer) => {
        await write(writer, main, [about({ ...node('A1', 'Ann'), ids: ['openalex:A1', 'orcid:0000-0002-1825-0097'] })]);
        const byOrcid = { kind: 'AUTHOR', ids: ['orcid:0000-0002-1825-0097'] } as const;
        await write(writer, main, [{ record: 'y', edges: [{ kind: 'ADVISED', from: byOrcid, to: ref('A2') }] }]);
      });
      expect((await store.summary()).nodes.AUTHOR).toBe(2);
    });
  });

  test('a record that contradicts the graph leaves none of its names behind', async () => {
    await withStore(open, async ({ store }) => {
      await writing(store, async (writer) => {
        await write(writer, main, [about({ ...node('I1', 'A place'), kind: 'INSTITUTION' })]);
        const contradicting = paper('W1', []);
        const institution = { kind: 'AUTHOR', ids: ['openalex:I1'] } as const;
        const counts = await write(writer, main, [
          { ...contradicting, edges: [{ kind: 'AUTHORED', from: institution, position: 1 }] },
          paper('W2', ['A1'], {}, [cites('W1', 1)]),
        ]);
        expect(counts).toMatchObject({ new: 1, edges: { stored: 1, pending: 1 } });
        expect(counts.conflicts.map(({ record }) => record)).toEqual([contradicting.record]);
      });
      expect((await store.keysByIds(['openalex:W1']))[0]).toEqual([]);
    });
  });

  test('a node stays while any of very many records names it', async () => {
    await withStore(open, async ({ store }) => {
      const many = Array.from({ length: 1_200 }, (_, index) => paper(`W${index + 1}`, [], {}, [on('T1', 1)]));
      await writing(store, async (writer) => {
        for (let start = 0; start < many.length; start += 200)
          await write(writer, main, many.slice(start, start + 200));
        expect(
          await withdrawRecords(
            writer,
            main.id,
            many.slice(0, 1_100).map(({ record }) => record),
          ),
        ).toBe(1_100);
      });
      expect((await store.summary()).nodes).toMatchObject({ TOPIC: 1, PAPER: 100 });
    });
  });

  test('a source keeps the confidence by which its records were put in order', async () => {
    await onWriter(async (writer) => {
      await write(writer, main, records);
      await expect(writer.putSource({ ...main, confidence: main.confidence / 2 })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await writer.putSource({ ...main, name: 'Another name' });
    });
  });
}
