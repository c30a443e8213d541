// Two stores with the same records, asked the same: every answer equal, order, ties and cursors included.
/* oxlint-disable jest/expect-expect -- the comparison expects */

import { expect } from '@jest/globals';
import { encodeCursor, positionCodec } from '../../src/graph/cursor.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../src/graph/kinds.ts';
import type { Key } from '../../src/graph/keys.ts';
import { LISTS } from '../../src/graph/lists.ts';
import { foldTokens } from '../../src/graph/text.ts';
import type { GraphStore, ListRequest } from '../../src/graph/store.ts';
import { withdrawRecords } from '../../src/graph/write-plan/write-records.ts';
import type { Step } from '../model/arbitraries.ts';
import type { GivenRecord } from '../model/current-records.ts';
import { MemoryStore } from '../model/memory-store.ts';
import { after, write, writing } from './contract/opened-store.ts';

/** Takes the steps in both; what became of each, and the summary after it, are equal. Returns the model of what is left. */
export async function sameWrites(x: GraphStore, y: GraphStore, steps: readonly Step[]): Promise<MemoryStore> {
  let given: readonly GivenRecord[] = [];
  await writing(x, (one) =>
    writing(y, async (other) => {
      for (const step of steps) {
        const counts = await Promise.all(
          [one, other].map((writer) =>
            step.does === 'write'
              ? write(writer, step.source, step.records)
              : withdrawRecords(writer, step.source.id, step.records),
          ),
        );
        expect(plain(counts[1])).toEqual(plain(counts[0]));
        await same(x, y, (store) => store.summary());
        given = after(given, step);
      }
    }),
  );
  return MemoryStore.of(given);
}

/** Everything that can be asked of a small graph. */
export async function expectSameAnswers(x: GraphStore, y: GraphStore): Promise<void> {
  await same(x, y, (store) => store.summary());
  expect(await recordsOf(y)).toEqual(await recordsOf(x));
  const keys = await keysOf(x);
  await same(x, y, (store) => store.nodesByKeys(keys));
  await same(x, y, (store) => store.nodeDetails(keys));
  for (const backward of [false, true]) await samePages(x, y, keys, backward);
  await sameKinds(x, y);
  await sameWords(x, y, keys);
  const byPlace = (store: GraphStore) => store.edgesBetween(keys, EDGE_SHAPES).then(arranged);
  const edges = await same(x, y, byPlace);
  await same(x, y, (store) => store.edgeDetails(edges.slice(0, 200)));
}

/** Every list of every node, page by page; a cursor of one store goes on in the other. */
async function samePages(x: GraphStore, y: GraphStore, keys: readonly Key[], backward: boolean): Promise<void> {
  const rows = await x.nodesByKeys(keys);
  let requests: readonly ListRequest[] = LISTS.flatMap(({ id: list, owner }) =>
    rows.flatMap((row) => (row?.kind === owner ? [{ list, owner: row.key, first: 2, backward, withNodes: true }] : [])),
  );
  let [here, there] = [x, y];
  while (requests.length > 0) {
    const asked = requests.slice(0, 200);
    const pages = await same(here, there, (store) => store.listPages(asked));
    const further = pages.flatMap(({ rows: page, more }, index): ListRequest[] => {
      const [request, last] = [asked[index], page.at(-1)];
      if (!more || request === undefined || last === undefined) return [];
      const cursor = encodeCursor(request.list, positionCodec, last.position);
      expect(cursor).toMatch(/^[\w-]+$/);
      return [{ ...request, after: last.position }];
    });
    requests = [...requests.slice(200), ...further];
    [here, there] = [there, here];
  }
}

async function sameKinds(x: GraphStore, y: GraphStore): Promise<void> {
  const requests = NODE_KINDS.flatMap(({ kind, orders }) =>
    orders.flatMap((order) => [false, true].map((backward) => ({ kind, order, backward, first: 200 }))),
  );
  await same(x, y, (store) => store.kindPages(requests));
}

async function sameWords(x: GraphStore, y: GraphStore, keys: readonly Key[]): Promise<void> {
  const labels = (await x.nodesByKeys(keys)).flatMap((row) => (row === null ? [] : [row]));
  for (const { kind, label } of labels.slice(0, 20)) {
    const words = foldTokens(label);
    const last = words.at(-1);
    if (last === undefined) continue;
    const start = [...last].slice(0, 2).join('');
    await same(x, y, (store) =>
      store.textMatches([
        { kind, tokens: words, prefix: false, first: 50 },
        { kind, tokens: [...words.slice(0, -1), start], prefix: true, first: 50 },
      ]),
    );
  }
}

async function same<T>(x: GraphStore, y: GraphStore, ask: (store: GraphStore) => Promise<T>): Promise<T> {
  const [expected, got] = [await ask(x), await ask(y)];
  expect(plain(got)).toEqual(plain(expected));
  return expected;
}

/** As an answer leaves the server. */
function plain(answer: unknown): unknown {
  return answer === undefined ? null : (JSON.parse(JSON.stringify(answer)) as unknown);
}

function arranged<
  E extends { readonly shape: { readonly name: string }; readonly from: Key; readonly to: Key; readonly part: number },
>(edges: readonly E[]): readonly E[] {
  const id = ({ shape, from, to, part }: E): string => `${shape.name} ${from} ${to} ${part}`;
  return edges.toSorted((x, y) => (id(x) < id(y) ? -1 : 1));
}

async function keysOf(store: GraphStore): Promise<readonly Key[]> {
  const pages = await store.kindPages(
    NODE_KINDS.map(({ kind, orders: [order = ''] }) => ({ kind, order, first: 200 })),
  );
  return pages.flatMap(({ rows }) => rows.map(({ node }) => node.key));
}

async function recordsOf(store: GraphStore): Promise<readonly unknown[]> {
  const records: unknown[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
}
