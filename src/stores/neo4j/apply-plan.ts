// A write plan as statements: what goes, then what comes, then the totals and the data version that follow from it.

import { formatVersion, parseVersion, shareOfRecord, toggled } from '../../graph/data-version.ts';
import { GraphError } from '../../graph/errors.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import { shapeOf } from '../../graph/lists.ts';
import { either } from '../../graph/write-plan/either.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { Change, SaidRow, StoredRecord, WritePlan } from '../../graph/writer.ts';
import type { Growth, ParameterMap, Transaction } from './connection.ts';
import { NOT_AS_LEFT } from './errors.ts';
import { jointPlaceOf } from './place.ts';
import { aliasRow, edgeValues, nodeRow, recordRow, saidRow, shownValues } from './plan-rows.ts';
import { DATA_VERSION_NAME, labelOf, typeOf } from './schema.ts';
import { totalOf } from './summary.ts';
import { unwound } from './unwound-rows.ts';

/** Rows of one statement. */
const ROWS = 10_000;

/**
 * Writes a plan within a transaction that applies it once: rows are absolute, totals grow by what the store really grew
 * by. `version` is the stored data version. Throws STORE_CORRUPT where a node or an edge is not as the plan knew it. Cost: a few
 * statements for each kind of row that changes, sent one behind the other.
 */
export async function applyPlan(transaction: Transaction, plan: WritePlan, version: string): Promise<void> {
  const batch = new Batch(transaction);
  const after = await versionAfter(transaction, plan.records, version);
  const { shown, hidden } = partSaid(plan.said);
  const tallies = new Map(
    plan.tallies.flatMap(({ after: pair }): [string, string][] =>
      pair === null || pair.name === 'byline' ? [] : [[`${pair.name}|${pair.a}|${pair.b}|0`, pair.tally.years]],
    ),
  );

  for (const [shape, edges] of Map.groupBy(plan.edges, (edge) => either(edge).shape)) {
    batch.removeEdges(
      shape,
      edges.flatMap((edge) => gone(edge)),
    );
  }
  for (const [kind, nodes] of Map.groupBy(plan.nodes, (node) => either(node).kind)) {
    const { fresh, known } = coming(nodes, nodeRow);
    batch.createNodes(kind, fresh);
    batch.changeNodes(kind, known);
  }
  for (const [shape, edges] of Map.groupBy(plan.edges, (edge) => either(edge).shape)) {
    const { fresh, known } = coming(edges, (edge) => {
      const { from, to, part } = edge;
      const id = `${shape}|${from}|${to}|${part}`;
      const said = shown.get(id);
      shown.delete(id);
      const years = tallies.get(id);
      const values = {
        ...edgeValues(edge),
        ...said?.values,
        ...(years === undefined ? {} : { years }),
      };
      return { from, to, part, values };
    });
    batch.createEdges(shape, fresh);
    batch.changeEdges(shape, known);
  }
  for (const [shape, edges] of Map.groupBy(shown.values(), (edge) => edge.shape)) {
    batch.changeEdges(
      shape,
      edges.map(({ from, to, part, values }) => ({ from, to, part, values })),
    );
  }
  for (const [kind, nodes] of Map.groupBy(plan.nodes, (node) => either(node).kind)) {
    const keys = nodes.flatMap((node) => gone(node)).map(({ key }) => ({ key }));
    batch.remove('Node', ['key'], keys, totalOf.nodes(kind));
  }

  for (const [source, records] of Map.groupBy(plan.records, (record) => either(record).source)) {
    batch.change('Record', ['rec'], records, recordRow, totalOf.records(source));
  }
  batch.change('Said', ['a', 'shape', 'b', 'part', 'rec'], hidden, saidRow);
  batch.change('Mention', ['key', 'role', 'rec'], plan.mentions, ({ key, role, rec }) => ({ key, role, rec }));
  batch.change('Name', ['id', 'key'], plan.names, ({ id, key, why, claims }) => ({ id, key, why, claims }));
  batch.change('Alias', ['key', 'hash'], plan.aliases, aliasRow);
  batch.change('Pending', ['id', 'rec'], plan.pending, ({ id, rec }) => ({ id, rec }));
  batch.change('Joint', ['a', 'b', 'place'], plan.joint, ({ a, b, rank, paper }) => ({
    a,
    b,
    place: jointPlaceOf(rank, paper),
  }));
  batch.change(
    'Byline',
    ['a', 'b'],
    plan.tallies.filter((tally) => either(tally).name === 'byline'),
    ({ a, b, tally: { papers, years } }) => ({ a, b, papers, years }),
  );
  await batch.end(after);
}

/** Statements sent without waiting for each other's answers; `end` waits for all. */
class Batch {
  readonly #transaction: Transaction;
  readonly #sent: Promise<void>[] = [];
  readonly #totals = new Map<string, number>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** Rows before and after, of nodes that are found by a unique key. */
  change<T>(
    label: string,
    key: readonly string[],
    changes: readonly Change<T>[],
    rowOf: (value: T) => ParameterMap,
    total?: string,
  ): void {
    const idOf = (row: ParameterMap): string => JSON.stringify(key.map((name) => row[name]));
    const put = changes.flatMap(({ after }) => (after === null ? [] : [rowOf(after)]));
    const kept = new Set(put.map(idOf));
    const olds = changes.flatMap(({ before }) => (before === null ? [] : [rowOf(before)]));
    this.remove(
      label,
      key,
      olds.filter((row) => !kept.has(idOf(row))),
      total,
    );
    this.put(label, key, put, total);
  }

  put(label: string, key: readonly string[], rows: readonly ParameterMap[], total?: string): void {
    this.#send(`MERGE (n:${label} {${matching(key)}}) SET n = x`, rows, ({ nodes }) => this.#count(total, nodes));
  }

  /** Nodes that are not there: nothing is sought, and the unique key refuses one that is. */
  createNodes(kind: NodeKind, rows: readonly ParameterMap[]): void {
    this.#send(`CREATE (n:Node:${labelOf(kind)}) SET n = x`, rows, ({ nodes }) =>
      this.#count(totalOf.nodes(kind), nodes),
    );
  }

  /** Nodes that are there. */
  changeNodes(kind: NodeKind, rows: readonly ParameterMap[]): void {
    const text = `${foundNode('n', 'x.key')} SET n = x RETURN count(n) AS written`;
    this.#send(text, rows, ({ returned }, asked) => verifyAll(kind, returned, asked));
  }

  remove(label: string, key: readonly string[], rows: readonly ParameterMap[], total?: string): void {
    this.#send(`MATCH (n:${label} {${matching(key)}}) DELETE n`, rows, ({ nodes }) => this.#count(total, nodes));
  }

  /** Edges that are not there; their nodes are. */
  createEdges(shape: string, rows: readonly ParameterMap[]): void {
    const text = `${foundNode('a', 'x.from')} ${foundNode('b', 'x.to')}
CREATE (a)-[r:${typeOf(shapeOf(shape))} {fromKey: x.from, toKey: x.to, part: x.part}]->(b) SET r += x.values RETURN count(r) AS written`;
    this.#send(text, rows, ({ edges, returned }, asked) => {
      this.#count(totalOf.edges(shape), edges);
      verifyAll(shape, returned, asked);
    });
  }

  /** Edges that are there: values that are not given stay. */
  changeEdges(shape: string, rows: readonly ParameterMap[]): void {
    const text = `${foundEdge(shape)} SET r += x.values RETURN count(r) AS written`;
    this.#send(text, rows, ({ returned }, asked) => verifyAll(shape, returned, asked));
  }

  removeEdges(shape: string, edges: readonly { readonly from: Key; readonly to: Key; readonly part: number }[]): void {
    const rows = edges.map(({ from, to, part }) => ({ from, to, part }));
    this.#send(`${foundEdge(shape)} DELETE r`, rows, (growth) => this.#count(totalOf.edges(shape), growth.edges));
  }

  async end(version: string | null): Promise<void> {
    await Promise.all(this.#sent);
    const totals = [...this.#totals].filter(([, grown]) => grown !== 0).map(([name, grown]) => ({ name, grown }));
    const last: Promise<unknown>[] = [];
    if (totals.length > 0) last.push(this.#transaction.change(ADD_TO_TOTALS, { totals }));
    if (version !== null) last.push(this.#transaction.change(PUT_META, { name: DATA_VERSION_NAME, value: version }));
    await Promise.all(last);
  }

  /** Sends a statement for each row, which is its `x`. */
  #send(text: string, rows: readonly ParameterMap[], counted: (growth: Growth, asked: number) => void): void {
    for (let at = 0; at < rows.length; at += ROWS) {
      for (const { text: whole, rows: some } of unwound(text, rows.slice(at, at + ROWS))) {
        const change = this.#transaction.change(whole, { rows: some });
        this.#sent.push(change.then((growth) => counted(growth, some.length)));
      }
    }
  }

  #count(total: string | undefined, grown: number): void {
    if (total !== undefined) this.#totals.set(total, (this.#totals.get(total) ?? 0) + grown);
  }
}

/** A plan follows from what is stored; where a node or an edge has vanished since, nothing of the plan is written. */
function verifyAll(kind: string, written: number | null, asked: number): void {
  if (written === asked) return;
  throw new GraphError('STORE_CORRUPT', NOT_AS_LEFT, { kind, expected: asked, got: written });
}

function foundNode(name: string, key: string): string {
  return `MATCH (${name}:Node) USING INDEX SEEK ${name}:Node(key) WHERE ${name}.key = ${key}`;
}

function matching(key: readonly string[]): string {
  return key.map((name) => `${name}: x.${name}`).join(', ');
}

function foundEdge(shape: string): string {
  const type = typeOf(shapeOf(shape));
  return `MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
WHERE r.fromKey = x.from AND r.toKey = x.to AND r.part = x.part`;
}

/** An edge with the words that it shows. */
interface ShownEdge {
  readonly shape: string;
  readonly from: Key;
  readonly to: Key;
  readonly part: number;
  readonly values: ParameterMap;
}

/** Words that show, by the edge that shows them, and rows of words that do not. */
function partSaid(said: readonly Change<SaidRow>[]): {
  readonly shown: Map<string, ShownEdge>;
  readonly hidden: readonly Change<SaidRow>[];
} {
  const shown = new Map<string, ShownEdge>();
  const hidden: Change<SaidRow>[] = [];
  const hiding = (row: SaidRow | null): SaidRow | null => (row === null || row.shown ? null : row);
  for (const { before, after } of said) {
    if (after?.shown) {
      const { shape, a, b, part } = after;
      const [from, to] = shapeOf(shape).said === 'from' ? [a, b] : [b, a];
      shown.set(`${shape}|${from}|${to}|${part}`, { shape, from, to, part, values: shownValues(after) });
    }
    const change = { before: hiding(before), after: hiding(after) };
    if (change.before !== null || change.after !== null) hidden.push(change);
  }
  return { shown, hidden };
}

/** The rows that a plan brings: those of which nothing is stored yet, and those that take the place of one. */
function coming<T>(
  changes: readonly Change<T>[],
  rowOf: (value: T) => ParameterMap,
): { readonly fresh: readonly ParameterMap[]; readonly known: readonly ParameterMap[] } {
  const [fresh, known]: [ParameterMap[], ParameterMap[]] = [[], []];
  for (const { before, after } of changes) if (after !== null) (before === null ? fresh : known).push(rowOf(after));
  return { fresh, known };
}

function gone<T>({ before, after }: Change<T>): readonly T[] {
  return before !== null && after === null ? [before] : [];
}

/** The version with the shares of what is stored now taken out, and those of what will be put in; null where no record changes. */
async function versionAfter(
  transaction: Transaction,
  records: readonly Change<StoredRecord>[],
  before: string,
): Promise<string | null> {
  if (records.length === 0) return null;
  let version = parseVersion(before);
  const recs = records.map((record) => either(record).rec);
  for (const [rec, digest, keys] of await transaction.all<[RecordKey, string, string]>(STORED_SHARES, { recs })) {
    version = toggled(version, shareOfRecord(rec, digest, keys));
  }
  for (const { after } of records) {
    if (after === null) continue;
    version = toggled(version, shareOfRecord(after.rec, after.digest, keysTextOf(after.stated, after.keys)));
  }
  return formatVersion(version);
}

/** Stores a value in Meta. */
export const PUT_META = 'MERGE (m:Meta {name: $p.name}) SET m.value = $p.value';
const STORED_SHARES =
  'UNWIND $p.recs AS rec MATCH (r:Record {rec: rec}) RETURN r.rec AS rec, r.digest AS digest, r.keys AS keys';
const ADD_TO_TOTALS = `
UNWIND $p.totals AS t MERGE (n:Total {name: t.name}) SET n.value = coalesce(n.value, 0) + t.grown
WITH n WHERE n.value = 0 DELETE n`;
