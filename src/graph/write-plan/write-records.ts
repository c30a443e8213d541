// Writing records: what came against what is stored, planned and written in one transaction.

import { createHash } from 'node:crypto';
import { GraphError } from '../errors.ts';
import type { RecordKey } from '../keys.ts';
import { recordKeyOf } from '../keys.ts';
import type { SourceInfo, StatedRecord } from '../statements.ts';
import type { Checkpoint, GraphWriter, StoredRecord, WritePlan } from '../writer.ts';
import type { Arrival } from './gather.ts';
import { gather } from './gather.ts';
import { NodeStates } from './node-states.ts';
import { planBatch } from './plan-batch.ts';
import { compareText } from './record-order.ts';
import { statementsOf } from './statements-of.ts';

/** A record with the place where it was read. */
export interface Incoming {
  readonly record: StatedRecord;
  /** File and line, for people. */
  readonly locator: string;
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

/**
 * Writes records of one source in one transaction, with the checkpoint if given. A record replaces exactly its own
 * earlier statements; the same record again, or an older one, changes nothing. Of several versions in a batch the
 * newest stands, of equally dated ones the last. Order of records does not matter. Cost: what the batch touches.
 */
export async function writeRecords(
  writer: GraphWriter,
  source: SourceInfo,
  incoming: readonly Incoming[],
  run: number,
  checkpoint?: Checkpoint,
): Promise<WriteCounts> {
  const newest = newestOf(incoming);
  const recs = [...newest.keys()].map((record) => recordKeyOf(source.id, record));
  const stored = await writer.recordsByKeys(recs);
  const arrivals: Arrival[] = [];
  const counts = { new: 0, changed: 0, unchanged: incoming.length - newest.size };
  [...newest.values()].forEach(({ record, locator }, index) => {
    const before = own(stored[index] ?? null, source, record.record);
    const after = {
      rec: recs[index] ?? 0,
      source: source.id,
      digest: digestOfRecord(record),
      stated: record,
      locator,
      run,
    };
    if (before !== null && !isNews(before, after)) {
      counts.unchanged++;
      return;
    }
    counts[before === null ? 'new' : 'changed']++;
    arrivals.push({ rec: after.rec, before, after });
  });
  const { plan, conflicts } = await commit(writer, arrivals, checkpoint);
  for (const { before } of conflicts) counts[before === null ? 'new' : 'changed']--;
  return {
    ...counts,
    conflicts: conflicts.map(({ after, error }) => ({
      record: after?.stated.record ?? '',
      locator: after?.locator ?? '',
      error,
    })),
    edges: edgesOf(plan, run),
    nodes: {
      created: plan.nodes.filter(({ before }) => before === null).length,
      removed: plan.nodes.filter(({ after }) => after === null).length,
    },
  };
}

/** Withdraws records of a source by their names, with all that they state. Names that are not stored are passed over. */
export async function withdrawRecords(
  writer: GraphWriter,
  source: string,
  records: readonly string[],
): Promise<number> {
  const stored = await writer.recordsByKeys(records.map((record) => recordKeyOf(source, record)));
  const arrivals = stored.flatMap((before): Arrival[] =>
    before === null ? [] : [{ rec: before.rec, before, after: null }],
  );
  await commit(writer, arrivals, undefined);
  return arrivals.length;
}

/** Digest of a record: of what it states and when, not of where it was read. */
export function digestOfRecord(record: StatedRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22);
}

async function commit(
  writer: GraphWriter,
  arrivals: readonly Arrival[],
  checkpoint: Checkpoint | undefined,
): Promise<{ plan: WritePlan; conflicts: readonly (Arrival & { error: GraphError })[] }> {
  const gathered = await gather(arrivals, new NodeStates(writer));
  const plan = await planBatch(gathered, writer);
  await writer.write(plan, checkpoint);
  const byRec = new Map(arrivals.map((arrival) => [arrival.rec, arrival]));
  const conflicts = gathered.conflicts.flatMap(({ rec, error }) => {
    const arrival = byRec.get(rec);
    return arrival === undefined ? [] : [{ ...arrival, error }];
  });
  return { plan, conflicts };
}

function newestOf(incoming: readonly Incoming[]): ReadonlyMap<string, Incoming> {
  const newest = new Map<string, Incoming>();
  for (const item of incoming) {
    const other = newest.get(item.record.record);
    if (other === undefined || compareText(item.record.statedOn ?? '', other.record.statedOn ?? '') >= 0) {
      newest.set(item.record.record, item);
    }
  }
  return newest;
}

function isNews(before: StoredRecord, after: Omit<StoredRecord, 'keys'>): boolean {
  return before.digest !== after.digest && compareText(after.stated.statedOn ?? '', before.stated.statedOn ?? '') >= 0;
}

/** Record keys are 52 bits of a hash; two records that share one are refused rather than mixed. */
function own(stored: StoredRecord | null, source: SourceInfo, record: string): StoredRecord | null {
  if (stored === null || (stored.source === source.id && stored.stated.record === record)) return stored;
  throw new GraphError('CONFLICT', `record ${record} has the key of another record; give it another name`, { record });
}

function edgesOf(plan: WritePlan, run: number): { stored: number; pending: number } {
  const changed: readonly RecordKey[] = plan.records.flatMap(({ after }) => (after?.run === run ? [after.rec] : []));
  const ours = new Set(changed);
  let stored = 0;
  let pending = 0;
  for (const { after } of plan.records) {
    if (after === null || !ours.has(after.rec)) continue;
    const statements = statementsOf(after);
    stored += statements.said.length;
    pending += statements.pending.size;
  }
  return { stored, pending };
}
