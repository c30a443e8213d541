// Writing records: what came against what is stored, planned and written in one transaction.

import { digestOfRecord } from '../canonical-record.ts';
import { GraphError } from '../errors.ts';
import type { RecordKey } from '../keys.ts';
import { recordKeyOf } from '../keys.ts';
import { RECORDS_PER_WRITE } from '../limits.ts';
import type { SourceInfo, StatedRecord } from '../statements.ts';
import type { Checkpoint, GraphWriter, StoredRecord, WritePlan } from '../writer.ts';
import type { Arrival, Gathered } from './gather.ts';
import { gather } from './gather.ts';
import { NodeStates } from './node-states.ts';
import { planBatch } from './plan-batch.ts';
import { compareText } from './record-order.ts';
import { runsByWeight } from './record-weight.ts';
import { resolvedEdges } from './statements-of.ts';

/** A record with the place where it was read. */
export interface Incoming {
  readonly record: StatedRecord;
  /** File and line, for people. */
  readonly locator: string;
}

/** A record with the id of its source, and the run of that source that brings it. */
export interface RunRecord extends Incoming {
  readonly source: string;
  readonly run: number;
}

/** What became of a batch: new + changed + unchanged + conflicts = records given. Edges count the new and changed records. */
export interface WriteCounts {
  readonly new: number;
  readonly changed: number;
  /** Said before just so, or in a newer version. */
  readonly unchanged: number;
  /** Records that contradict the graph, each with its reason; nothing of them was written. */
  readonly conflicts: readonly { readonly record: string; readonly locator: string; readonly error: GraphError }[];
  readonly edges: { readonly stored: number; readonly pending: number };
  readonly nodes: { readonly created: number; readonly removed: number };
}

/** The checkpoint of a batch, made of what became of it. Called once, before the transaction begins. */
export type CheckpointOf = (counts: WriteCounts) => Checkpoint;

/** Writes records of one source, as `writeBatch` does. */
export async function writeRecords(
  writer: GraphWriter,
  source: SourceInfo,
  incoming: readonly Incoming[],
  run: number,
  checkpointOf?: CheckpointOf,
): Promise<WriteCounts> {
  const batch = incoming.map(({ record, locator }) => ({ record, locator, source: source.id, run }));
  return writeBatch(writer, batch, checkpointOf);
}

/**
 * Writes records in one transaction, with the checkpoint if given. A record replaces exactly its source's own earlier
 * statements under its name; the same record again, or an older one, changes nothing. Of several versions in a batch the
 * newest stands, of equally dated ones the last. Order matters only where a node is named by ids of several schemes: who
 * comes first decides under which it is kept. Cost: what the batch touches.
 */
export async function writeBatch(
  writer: GraphWriter,
  batch: readonly RunRecord[],
  checkpointOf?: CheckpointOf,
): Promise<WriteCounts> {
  const newest = newestOf(batch);
  const stored = await writer.recordsByKeys([...newest.keys()]);
  const arrivals: Arrival[] = [];
  const counts = { new: 0, changed: 0, unchanged: batch.length - newest.size };
  [...newest].forEach(([rec, { record, locator, source, run }], index) => {
    const before = own(stored[index] ?? null, source, record.record);
    const after = { rec, source, digest: digestOfRecord(record), stated: record, locator, run };
    if (before !== null && !isNews(before, after)) {
      counts.unchanged++;
      return;
    }
    counts[before === null ? 'new' : 'changed']++;
    arrivals.push({ rec, before, after });
  });
  const { plan, conflicts, statementsOf } = await planned(writer, arrivals);
  for (const { before } of conflicts) counts[before === null ? 'new' : 'changed']--;
  const result: WriteCounts = {
    ...counts,
    conflicts: conflicts.map(({ after, error }) => ({
      record: after?.stated.record ?? '',
      locator: after?.locator ?? '',
      error,
    })),
    edges: edgesOf(plan, statementsOf, batch, arrivals),
    nodes: nodesOf(plan),
  };
  await writer.write(plan, checkpointOf?.(result));
  return result;
}

/** What became of records that were withdrawn: how many were stored, and the nodes that came or went with them. */
export type WithdrawCounts = { readonly withdrawn: number } & Pick<WriteCounts, 'nodes'>;

/**
 * Withdraws records of a source by their names, with all that they state, up to RECORDS_PER_WRITE and WEIGHT_PER_WRITE in a
 * transaction, each with its checkpoint if given. Names that are not stored, or were given before, are passed over.
 * Returns how many were withdrawn.
 */
export async function withdrawRecords(
  writer: GraphWriter,
  source: string,
  records: readonly string[],
  checkpointOf?: (counts: WithdrawCounts) => Checkpoint,
): Promise<number> {
  let withdrawn = 0;
  const recs = [...new Set(records.map((record) => recordKeyOf(source, record)))];
  for (let start = 0; start < recs.length; start += RECORDS_PER_WRITE) {
    const some = await storedOf(writer, recs.slice(start, start + RECORDS_PER_WRITE));
    for (const [index, run] of runsByWeight(some).entries()) {
      // What the run before withdrew may have changed what references of these mean.
      const stored =
        index === 0
          ? run
          : await storedOf(
              writer,
              run.map(({ rec }) => rec),
            );
      const { plan } = await planned(
        writer,
        stored.map((before) => ({ rec: before.rec, before, after: null })),
      );
      await writer.write(plan, checkpointOf?.({ withdrawn: stored.length, nodes: nodesOf(plan) }));
      withdrawn += stored.length;
    }
  }
  return withdrawn;
}

async function storedOf(writer: GraphWriter, recs: readonly RecordKey[]): Promise<readonly StoredRecord[]> {
  return (await writer.recordsByKeys(recs)).filter((record) => record !== null);
}

async function planned(
  writer: GraphWriter,
  arrivals: readonly Arrival[],
): Promise<{
  plan: WritePlan;
  conflicts: readonly (Arrival & { error: GraphError })[];
  statementsOf: Gathered['statementsOf'];
}> {
  const gathered = await gather(arrivals, new NodeStates(writer));
  const plan = await planBatch(gathered, writer);
  const byRec = new Map(arrivals.map((arrival) => [arrival.rec, arrival]));
  const conflicts = gathered.conflicts.flatMap(({ rec, error }) => {
    const arrival = byRec.get(rec);
    return arrival === undefined ? [] : [{ ...arrival, error }];
  });
  return { plan, conflicts, statementsOf: gathered.statementsOf };
}

/** The newest version of each record by its key, in the order in which records first come. */
function newestOf(batch: readonly RunRecord[]): ReadonlyMap<RecordKey, RunRecord> {
  const newest = new Map<RecordKey, RunRecord>();
  for (const item of batch) {
    const { source, record } = item;
    const rec = recordKeyOf(source, record.record);
    const other = newest.get(rec);
    if (other !== undefined)
      refuseOther(other.source === source && other.record.record === record.record, record.record);
    if (other === undefined || compareText(record.statedOn ?? '', other.record.statedOn ?? '') >= 0) {
      newest.set(rec, item);
    }
  }
  return newest;
}

function isNews(before: StoredRecord, after: Omit<StoredRecord, 'keys'>): boolean {
  return before.digest !== after.digest && compareText(after.stated.statedOn ?? '', before.stated.statedOn ?? '') >= 0;
}

/** Record keys are 52 bits of a hash; two records that share one are refused rather than mixed. */
function own(stored: StoredRecord | null, source: string, record: string): StoredRecord | null {
  if (stored !== null) refuseOther(stored.source === source && stored.stated.record === record, record);
  return stored;
}

function refuseOther(same: boolean, record: string): void {
  if (same) return;
  throw new GraphError('CONFLICT', `record ${record} has the key of another record; give it another name`, { record });
}

function nodesOf({ nodes }: WritePlan): WriteCounts['nodes'] {
  return {
    created: nodes.filter(({ before }) => before === null).length,
    removed: nodes.filter(({ after }) => after === null).length,
  };
}

/** Edges of what came, and what this batch woke of what the same runs wrote before: so that a run's counts add up. */
function edgesOf(
  plan: WritePlan,
  statementsOf: Gathered['statementsOf'],
  batch: readonly RunRecord[],
  arrivals: readonly Arrival[],
): { stored: number; pending: number } {
  const runs = new Map(batch.map(({ source, run }) => [source, run]));
  const arrived = new Set<RecordKey>(arrivals.map(({ rec }) => rec));
  let stored = 0;
  let pending = 0;
  for (const { before, after } of plan.records) {
    if (after === null || after.run !== runs.get(after.source)) continue;
    for (const [record, sign] of [
      [after, 1],
      [arrived.has(after.rec) ? null : before, -1],
    ] as const) {
      if (record === null) continue;
      stored += sign * statementsOf(record).said.length;
      pending += sign * waitingEdges(record);
    }
  }
  return { stored, pending };
}

/** How many edges of a record wait for a node that is not here yet. */
export function waitingEdges({ stated, keys }: Pick<StoredRecord, 'stated' | 'keys'>): number {
  return resolvedEdges(stated, keys).filter(({ from, to }) => from === null || to === null).length;
}
