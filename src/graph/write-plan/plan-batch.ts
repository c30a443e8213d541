// The write plan of a batch: from changed records to every row that changes, as absolute values.

import { dayNumberOf, yearOf } from "../dates.ts";
import type { Key, RecordKey } from "../keys.ts";
import { countOf } from "../nodes.ts";
import type { SourceInfo } from "../statements.ts";
import type { GraphWriter, StoredRecord, WritePlan } from "../writer.ts";
import type { PaperView } from "./contributions.ts";
import { Contributions, paperView } from "./contributions.ts";
import { planEdges } from "./plan-edges.ts";
import type { Gathered } from "./gather.ts";
import { NodeDraft } from "./node-draft.ts";
import { planNodes } from "./plan-nodes.ts";
import { recordOrder } from "./record-order.ts";
import { SaidDraft } from "./said-draft.ts";
import { planTallies } from "./plan-tallies.ts";
import { deltasOf } from "./statement-deltas.ts";

/**
 * Plans a batch. Order of work: nodes (labels, values, names), said edges with their counters, the changed papers'
 * contributions (pairs, topics, bylines, sums), then ranks, which may depend on all of these.
 * Reads are batched: a handful of calls, whatever the size of the batch.
 */
export async function planBatch(gathered: Gathered, writer: GraphWriter): Promise<WritePlan> {
  const { work, nodes: states } = gathered;
  const sources = new Map((await writer.sources()).map((source: SourceInfo) => [source.id, source]));
  const order = recordOrder(sources);
  const deltas = deltasOf(work);
  const records = await recordReader(gathered, writer);
  const nodes = new NodeDraft(states);
  const said = new SaidDraft(writer);

  const saidChanged = [...deltas.saidRemoved, ...deltas.saidAdded];
  await states.load([...deltas.references.keys(), ...saidChanged.flatMap(({ a, b, institutions }) => [a, b, ...institutions])]);
  const named = await planNodes({ deltas, work, nodes, states, records, order, writer });

  await said.load(saidChanged.map(({ a }) => a));
  said.replace(deltas.saidRemoved, deltas.saidAdded);
  const papers = await changedPapers(nodes, states, said, deltas);
  const around = papers.flatMap((key) => [...said.before(key), ...said.after(key)]);
  const neighbors = around.filter(({ shape }) => shape === "authored" || shape === "about");
  const circle = neighbors.flatMap(({ b, institutions }) => [b, ...institutions]);
  await states.load(circle);
  await said.load([...circle, ...nodes.keys()]);
  await records.load(said.contested());
  said.settle(records.get, order);

  const contributions = new Contributions();
  const counted = countCitations(nodes, said);
  for (const key of papers) {
    const before = viewOf(key, nodes.before(key), said.before(key));
    const after = viewOf(key, counted(key), said.after(key));
    if (before !== null) contributions.add(before, -1);
    if (after !== null) contributions.add(after, 1);
  }
  const tallies = await planTallies(contributions, { writer, nodes, said });
  said.settle(records.get, order);
  const edges = planEdges({ nodes, said, tallies, contributions });

  return {
    records: work.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
    mentions: deltas.mentions,
    names: named.names,
    aliases: named.aliases,
    nodes: nodes.changes(),
    said: edges.said,
    edges: edges.edges,
    tallies: tallies.changes,
    joint: tallies.joint,
    pending: deltas.pending,
  };
}
