// How a store is opened for a test, and how what happens to it is kept for the model.

import type { SourceInfo } from '../../../src/graph/statements.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import type { WriteCounts } from '../../../src/graph/write-plan/write-records.ts';
import { withdrawRecords, writeBatch, writeRecords } from '../../../src/graph/write-plan/write-records.ts';
import type { GraphWriter } from '../../../src/graph/writer.ts';
import type { Step } from '../../model/arbitraries.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import type { GivenRecord } from '../../model/current-records.ts';
import { MemoryStore } from '../../model/memory-store.ts';
import type { Comparison } from './comparison.ts';

/** An empty store of a test. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
  /** Equal where all tables are equal; only stores that can tell have it. */
  readonly digest?: () => string;
  /** Puts another text in the place of what a record states, past the store. */
  readonly damage: (record: string, stated: string) => Promise<void>;
}
export type OpenStore = () => Promise<OpenedStore>;

/** Calls of the write side that one batch may make: a plan that goes round in circles fails instead of hanging. */
const CALLS_PER_BATCH = 1_000;
const RETRIEVED_AT = '2026-01-31T12:00:00.000Z';

/** Opens an empty store, uses it, and closes it. */
export async function withStore<T>(open: OpenStore, use: (opened: OpenedStore) => Promise<T>): Promise<T> {
  const opened = await open();
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

/** Takes the steps in an empty store, one transaction each; the model is of the records that are left. */
export async function taken(store: GraphStore, steps: readonly Step[]): Promise<Comparison> {
  return writing(store, async (writer) => {
    let given: readonly GivenRecord[] = [];
    for (const step of steps) {
      if (step.does === 'write') await write(writer, step.source, step.records);
      else await withdrawRecords(bounded(writer), step.source.id, step.records);
      given = after(given, step);
    }
    return { store, model: MemoryStore.of(given) };
  });
}

/** Writes records of any sources in one batch, in their order, into an empty store; the model is of the same. */
export async function takenAtOnce(store: GraphStore, given: readonly GivenRecord[]): Promise<Comparison> {
  return writing(store, async (writer) => {
    await writeBatch(
      bounded(writer),
      given.map(({ source, record, locator = '' }) => ({ record, locator, source: source.id, run: 1 })),
    );
    return { store, model: MemoryStore.of(given) };
  });
}

/** Opens the write side with every source registered, and gives it back. */
export async function writing<T>(store: GraphStore, use: (writer: GraphWriter) => Promise<T>): Promise<T> {
  const writer = await store.writer();
  try {
    for (const source of SOURCES) {
      await writer.putSource(source);
      await writer.startRun(source.id, RETRIEVED_AT);
    }
    return await use(writer);
  } finally {
    await writer.release();
  }
}

/** Writes records in one batch, as the first run of their source. */
export async function write(
  writer: GraphWriter,
  source: SourceInfo,
  records: readonly GivenRecord['record'][],
): Promise<WriteCounts> {
  return writeRecords(
    bounded(writer),
    source,
    records.map((record) => ({ record, locator: locatorOf(record.record) })),
    1,
  );
}

/** What a store holds after a step, with all versions. */
export function after(given: readonly GivenRecord[], step: Step): readonly GivenRecord[] {
  if (step.does === 'write') {
    const { source, records } = step;
    const written = records.map((record) => {
      return { source, record, locator: locatorOf(record.record), retrievedAt: RETRIEVED_AT };
    });
    return [...given, ...written];
  }
  return given.filter(({ source, record }) => source.id !== step.source.id || !step.records.includes(record.record));
}

/** The writer for one batch, which refuses to be asked without end. */
function bounded(writer: GraphWriter): GraphWriter {
  let calls = 0;
  return new Proxy(writer, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      return (...parameters: readonly unknown[]): unknown => {
        if (++calls > CALLS_PER_BATCH) throw new Error(`one batch asked the store more than ${CALLS_PER_BATCH} times`);
        return Reflect.apply(method, target, parameters);
      };
    },
  });
}

function locatorOf(record: string): string {
  return `part_000.gz:${record}`;
}
