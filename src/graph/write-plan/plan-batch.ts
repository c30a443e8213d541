// The write plan of a batch: from changed records to every row that changes, as absolute values.

import { dayNumberOf, yearOf } from '../dates.ts';
import type { Key } from '../keys.ts';
import { countOf } from '../nodes.ts';
import type { GraphWriter, NodeImage, SaidRow, WritePlan } from '../writer.ts';
import type { PaperView } from './contributions.ts';
import { Contributions, paperView, sameView } from './contributions.ts';
import type { Gathered, Work } from './gather.ts';
import { NodeDraft } from './node-draft.ts';
import { countEdges, planEdges } from './plan-edges.ts';
import type { NodeStates } from './node-states.ts';
import { planNodes } from './plan-nodes.ts';
import { planTallies } from './plan-tallies.ts';
import { recordOrder } from './record-order.ts';
import { RecordReader } from './record-reader.ts';
import { SaidDraft } from './said-draft.ts';
import { deltasOf } from './statement-deltas.ts';

/**
 * Plans a batch: first nodes (labels, values, names), then who says which edge, then what the changed papers add to
 * those around them, then counters, and last ranks, which may depend on all of these.
 * Reads are batched: about ten calls, whatever the size of the batch.
 */
export async function planBatch(gathered: Gathered, writer: GraphWriter): Promise<WritePlan> {
  const { work, nodes: states } = gathered;
  const order = recordOrder(new Map((await writer.sources()).map((source) => [source.id, source])));
  const deltas = deltasOf(gathered);
  const changed = [...deltas.saidRemoved, ...deltas.saidAdded];
  await states.load(changed.flatMap(({ a, b, institutions }) => [a, b, ...institutions]));
  const nodes = new NodeDraft(states);
  const records = new RecordReader(writer, work);
  const { names, aliases } = await planNodes({ gathered, deltas, nodes, records, order, writer });

  const said = new SaidDraft(writer);
  const papers = changedPapers(nodes, states, changed);
  await said.load([...changed.map(({ a }) => a), ...papers]);
  said.replace(deltas.saidRemoved, deltas.saidAdded);
  const circle = [...papers].flatMap((key) => [...said.before(key), ...said.after(key)]).filter(isContribution);
  const around = circle.flatMap(({ b, institutions }) => [b, ...institutions]);
  await Promise.all([states.load(around), said.load(around)]);
  await records.load(said.contested());
  said.settle(records.get, order);

  countCitations(nodes, said, papers);
  const contributions = new Contributions();
  for (const key of papers) {
    const before = viewOf(nodes.before(key), said.before(key));
    const after = viewOf(nodes.after(key), said.after(key));
    if (before !== null && after !== null && sameView(before, after)) continue;
    if (before !== null) contributions.add(before, -1);
    if (after !== null) contributions.add(after, 1);
  }
  const tallies = await planTallies(contributions, said, writer);
  // Affiliations that bylines make or end touch authors of whom nothing else changed.
  await records.load(said.contested());
  said.settle(records.get, order);
  countEdges(nodes, said, tallies);
  addSums(nodes, contributions);

  return {
    records: work.filter(differs),
    mentions: deltas.mentions,
    names,
    aliases,
    nodes: nodes.changes(),
    ...planEdges(nodes, said, tallies),
    tallies: tallies.changes,
    joint: tallies.joint,
    pending: deltas.pending,
  };
}

function differs({ before, after }: Work): boolean {
  if (before === null || after === null) return before !== after;
  return before.digest !== after.digest || before.keys.some((key, index) => key !== after.keys[index]);
}

/** Papers whose share in others may change: described anew, with other authors or topics, or cited more or less often here. */
function changedPapers(nodes: NodeDraft, states: NodeStates, changed: readonly SaidRow[]): ReadonlySet<Key> {
  const papers = new Set<Key>();
  for (const row of changed) {
    if (isContribution(row)) papers.add(row.a);
    if (row.shape === 'cites' && countsCitations(nodes.after(row.b) ?? states.get(row.b).image)) papers.add(row.b);
  }
  for (const key of nodes.keys()) if ((nodes.after(key) ?? nodes.before(key))?.kind === 'PAPER') papers.add(key);
  return papers;
}

function isContribution(row: SaidRow): boolean {
  return row.shape === 'authored' || row.shape === 'about';
}

function countsCitations(paper: NodeImage | null): boolean {
  return paper !== null && paper.props.citations === undefined;
}

/** A paper's citations are what its source states; where none does, how many papers here cite it. */
function countCitations(nodes: NodeDraft, said: SaidDraft, papers: ReadonlySet<Key>): void {
  const deltas = new Map<Key, number>();
  for (const key of said.changedKeys()) {
    for (const [rows, sign] of [
      [said.before(key), -1],
      [said.after(key), 1],
    ] as const) {
      for (const row of rows)
        if (row.shape === 'cites' && row.shown) deltas.set(row.b, (deltas.get(row.b) ?? 0) + sign);
    }
  }
  for (const key of papers) {
    const image = nodes.after(key);
    if (image === null) continue;
    nodes.set(key, 'citations', image.props.citations ?? countOf(image, 'cites.to') + (deltas.get(key) ?? 0));
  }
}

function viewOf(image: NodeImage | null, star: readonly SaidRow[]): PaperView | null {
  if (image === null) return null;
  const day = dayNumberOf(image.props.date);
  const year = day === null ? null : yearOf(day);
  return paperView({ key: image.key, citations: countOf(image, 'citations'), day, year }, star);
}

function addSums(nodes: NodeDraft, contributions: Contributions): void {
  for (const [key, sum] of contributions.sums) {
    nodes.add(key, 'citations', sum.citations);
    nodes.add(key, 'papers', sum.papers);
    nodes.add(key, 'largePapers', sum.largePapers);
  }
  for (const [key, years] of contributions.activity) nodes.addActivity(key, years);
}
