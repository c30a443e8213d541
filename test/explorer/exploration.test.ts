// Answers that come late, fail or come in part: an exploration shows what was asked last, and nothing of what was left.

import { expect, test } from '@jest/globals';
import { Exploration } from '../../explorer/model/exploration.ts';
import { NO_FILTER } from '../../explorer/model/event-log.ts';
import { WorkQueue } from '../../explorer/model/work-queue.ts';
import { ClientError } from '../../src/client/client-error.ts';
import type { Client } from '../../src/client/client.ts';
import type { GraphJson } from '../../src/client/graph-json.ts';
import { edge, graph, node } from './worlds.ts';

/** Slices by root: a knows a1, who knows x1, who knows y1; b knows b1, who knows z1; c knows a1. */
const SLICES: Readonly<Record<string, GraphJson>> = Object.fromEntries(
  [
    ['a', 'a1'],
    ['a1', 'x1'],
    ['x1', 'y1'],
    ['b', 'b1'],
    ['b1', 'z1'],
    ['c', 'a1'],
  ].map(([one = '', other = '']) => [one, graph([node(one), node(other)], [edge(`${one} coauthored ${other}`)])]),
);

/** A client that answers when it is let, and stops when it is aborted, as the real one does. */
class GatedClient {
  readonly asked: string[] = [];
  slices = SLICES;
  errors: readonly ClientError[] = [];
  readonly #gates = new Map<string, Promise<void>>();

  /** Holds back answers about a node until the returned function is called. */
  hold(id: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gates.set(id, promise);
    return () => {
      this.#gates.delete(id);
      resolve();
    };
  }

  async neighborhood(id: string, _: unknown, { signal }: { readonly signal?: AbortSignal } = {}) {
    this.asked.push(id);
    const aborted = new Promise<never>((__, reject) => {
      signal?.addEventListener('abort', () => reject(new ClientError('ABORTED', 'stopped')), { once: true });
    });
    await Promise.race([this.#gates.get(id) ?? Promise.resolve(), aborted]);
    const data = this.slices[id];
    if (data === undefined) throw new ClientError('NOT_FOUND', `there is no ${id}`);
    return { data, errors: this.errors };
  }

  async lookup() {
    return { data: [], errors: [] };
  }
}

function begun(): { readonly client: GatedClient; readonly exploration: Exploration } {
  const client = new GatedClient();
  return { client, exploration: new Exploration(client as unknown as Client) };
}

const shownBy = ({ view, log }: Exploration) => ({
  root: view.root,
  shown: [...view.shown],
  events: log.events.map(({ type }) => type),
});

test('an expansion that arrives after an undo brings nothing, and what was undone can be redone', async () => {
  const { client, exploration } = begun();
  await exploration.load('a');
  for (const before of [() => exploration.expand('a1'), () => exploration.load('b')]) {
    await before();
    const events = exploration.log.events.map(({ type }) => type);
    const last = [...exploration.view.shown].at(-1) ?? '';
    const answer = client.hold(last);
    const late = exploration.expand(last);
    exploration.undo();
    const undone = [...exploration.view.shown];
    answer();
    await late;
    expect(shownBy(exploration)).toEqual({ root: 'a', shown: undone, events });
    exploration.redo();
    expect([...exploration.view.shown]).toContain(last);
  }
});

test('of two links opened one after the other the last stands, without a step of the first', async () => {
  const { client, exploration } = begun();
  await exploration.load('b');
  const answers = [client.hold('a'), client.hold('c')];
  const first = exploration.restore('/n/a?x=a1&kinds=-PAPER&v=list');
  await Promise.resolve();
  const second = exploration.restore('/n/c');
  for (const answer of answers.toReversed()) answer();
  await Promise.all([first, second]);
  expect(shownBy(exploration)).toMatchObject({ root: 'c', shown: ['c', 'a1'] });
  expect([exploration.mode, exploration.view.filter]).toEqual(['graph', NO_FILTER]);
});

test('a link whose root is not there leaves the picture as it is, says so, and is tried again whole', async () => {
  const { client, exploration } = begun();
  await exploration.load('b');
  await exploration.restore('/n/z?x=z1&kinds=-PAPER');
  expect(shownBy(exploration)).toEqual({ root: 'b', shown: ['b', 'b1'], events: ['root'] });
  expect(exploration.state).toMatchObject({ type: 'error', failure: { code: 'NOT_FOUND' } });
  const ring = [edge('z coauthored z1'), edge('z1 coauthored z2')];
  client.slices = {
    z: graph([node('z'), node('z1')], ring.slice(0, 1)),
    z1: graph([node('z1'), node('z2')], ring.slice(1)),
  };
  await exploration.retry();
  expect(shownBy(exploration)).toEqual({
    root: 'z',
    shown: ['z', 'z1', 'z2'],
    events: ['root', 'root', 'expand', 'filter'],
  });
});

test('what came in part is asked for again, and not what failed before it', async () => {
  const { client, exploration } = begun();
  await exploration.load('a');
  client.slices = {};
  await exploration.expand('a1');
  client.slices = SLICES;
  client.errors = [new ClientError('INTERNAL', 'boom', { path: ['stats'] })];
  await exploration.load('b');
  expect(exploration.state).toEqual({ type: 'partial', failed: ['stats'] });
  client.errors = [];
  client.asked.length = 0;
  await exploration.retry();
  expect(client.asked).toEqual(['b']);
  expect(exploration.state.type).toBe('ready');
});

test('an answer to a node that was collapsed away meanwhile brings nothing', async () => {
  const { client, exploration } = begun();
  await exploration.load('a');
  await exploration.expand('a1');
  const answer = client.hold('x1');
  const late = exploration.expand('x1');
  exploration.collapse('a1');
  answer();
  await late;
  expect([...exploration.view.shown]).toEqual(['a', 'a1']);
});

test('a node that is asked about again after a cancel is expanding until the new answer came', async () => {
  const { client, exploration } = begun();
  await exploration.load('a');
  const answer = client.hold('a1');
  const stopped = exploration.expand('a1');
  exploration.cancel();
  const again = exploration.expand('a1');
  await stopped;
  expect(exploration.state).toEqual({ type: 'expanding', ids: new Set(['a1']) });
  answer();
  await again;
  expect(exploration.state.type).toBe('ready');
});

test('a node that is asked about twice is expanding until the second answer came', async () => {
  const queue = new WorkQueue(() => {});
  const answer = Promise.withResolvers<void>();
  const first = queue.run(null, 'a', async () => {});
  const second = queue.run(null, 'a', () => answer.promise);
  await first;
  expect([...queue.expanding]).toEqual(['a']);
  answer.resolve();
  await second;
  expect([...queue.expanding]).toEqual([]);
});

test('how much is shown counts the root with its neighbours, not what is further out', async () => {
  const { client, exploration } = begun();
  const near = [1, 2, 3].map((index) => `n${index}`);
  const far = [1, 2, 3, 4, 5].map((index) => `f${index}`);
  client.slices = {
    r: {
      ...graph(
        [node('r'), ...near.map((id) => node(id))],
        near.map((id) => edge(`r coauthored ${id}`)),
      ),
      totals: [{ kind: 'AUTHOR', count: 6 }],
    },
    n1: graph(
      [node('n1'), ...far.map((id) => node(id))],
      far.map((id) => edge(`n1 coauthored ${id}`)),
    ),
  };
  await exploration.load('r');
  expect(exploration.state).toEqual({ type: 'truncated', shown: 4, total: 7 });
  await exploration.expand('n1');
  expect(exploration.graph.nodes).toHaveLength(9);
  expect(exploration.state).toEqual({ type: 'truncated', shown: 4, total: 7 });
});
