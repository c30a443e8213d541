// What a write plan must know of the store before it is made. Batches of any size: a statement or two each.

import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { MENTIONS_COUNTED } from '../../graph/limits.ts';
import { listsOf, shapeOf } from '../../graph/lists.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { YearActivity } from '../../graph/store.ts';
import { readStored } from '../../graph/stored-record.ts';
import type { MentionRow, NodeState, SaidRow, StoredRecord, Tally, TallyName } from '../../graph/writer.ts';
import type { Statements } from './connection.ts';
import type { NodeCells } from './read-nodes.ts';
import { NODE_COLUMNS, nodeOf } from './read-nodes.ts';
import { keyAt, otherEnd, placeIn, typeOf } from './schema.ts';

/** The cells of a stored record, in the order of the properties of its section. */
export type RecordCells = [RecordKey, string, string, string, string, string, string, number];
/** The columns of a stored record, of `r`. */
export const RECORD_COLUMNS =
  'r.rec AS rec, r.source AS source, r.record AS record, r.digest AS digest, r.stated AS stated, r.keys AS keys, r.locator AS locator, r.run AS run';

/** The stored record of its cells. Throws STORE_CORRUPT where it is damaged. */
export function recordOf([rec, source, record, digest, stated, keys, locator, run]: RecordCells): StoredRecord {
  return { rec, source, digest, ...readStored(source, record, () => stated, keys), locator, run };
}

/** Stored records in the order asked. */
export async function recordsByKeys(
  statements: Statements,
  recs: readonly RecordKey[],
): Promise<readonly (StoredRecord | null)[]> {
  const rows = await statements.all<RecordCells>(
    `UNWIND $p.recs AS rec MATCH (r:Record {rec: rec}) RETURN ${RECORD_COLUMNS}`,
    { recs: [...new Set(recs)] },
  );
  const records = new Map(rows.map((cells) => [cells[0], recordOf(cells)]));
  return recs.map((rec) => records.get(rec) ?? null);
}

/** Records that wait for ids, by record key. */
export async function pendingByIds(
  statements: Statements,
  ids: readonly string[],
): Promise<readonly (readonly RecordKey[])[]> {
  const waiting: RecordKey[][] = ids.map(() => []);
  for (const [index, rec] of await statements.all<[number, RecordKey]>(PENDING_BY_IDS, { ids })) {
    waiting[index]?.push(rec);
  }
  return waiting.map((recs) => recs.toSorted((x, y) => x - y));
}

/** All mentions of nodes, by role and record. */
export async function mentionsByKeys(
  statements: Statements,
  keys: readonly Key[],
): Promise<readonly (readonly MentionRow[])[]> {
  const mentions: MentionRow[][] = keys.map(() => []);
  const rows = await statements.all<[number, MentionRow['role'], RecordKey]>(MENTIONS_BY_KEYS, { keys });
  for (const [index, role, rec] of rows) mentions[index]?.push({ key: keys[index] as Key, role, rec });
  return mentions.map((own) => own.toSorted((x, y) => x.role - y.role || x.rec - y.rec));
}

/** Node states in the order asked. One statement. */
export async function nodesForWrite(statements: Statements, keys: readonly Key[]): Promise<readonly NodeState[]> {
  type Cells = [number, RecordKey[], [string, number][], number, NodeKind | null, string | null, ...NodeCells];
  const states: NodeState[] = keys.map(() => ({ image: null, describedBy: [], aliases: [], mentions: 0 }));
  for (const [index, describedBy, aliases, mentions, kind, activity, ...cells] of await statements.all<Cells>(
    NODES_FOR_WRITE,
    { keys },
  )) {
    const key = keys[index] as Key;
    const node = kind === null ? null : nodeOf(key, kind, cells);
    states[index] = {
      image:
        node === null ? null : { ...node, activity: activity === null ? [] : (JSON.parse(activity) as YearActivity[]) },
      describedBy: describedBy.toSorted((x, y) => x - y),
      aliases: aliases.map(([label, claims]) => ({ key, label, claims })),
      mentions,
    };
  }
  return states;
}

type SaidCells = [
  index: number,
  shape: string,
  a: Key,
  b: Key,
  part: number,
  rec: RecordKey,
  values: Readonly<Record<string, number | null>>,
  institutions: Key[] | null,
  shown: boolean,
];

/** All said rows of nodes at the said end: those that show by the node's own relationships, the others by index. */
export async function starsByKeys(
  statements: Statements,
  keys: readonly Key[],
): Promise<readonly (readonly SaidRow[])[]> {
  const stars: SaidRow[][] = keys.map(() => []);
  for (const cells of await statements.all<SaidCells>(STARS, { keys })) stars[cells[0]]?.push(saidOf(cells));
  return stars.map((rows) => rows.toSorted(bySaid));
}

/** Said rows of nodes at the end that does not say them, found through their list. */
export async function saidByTargets(
  statements: Statements,
  shape: EdgeShape,
  targets: readonly Key[],
): Promise<readonly (readonly SaidRow[])[]> {
  const said: SaidRow[][] = targets.map(() => []);
  for (const cells of await statements.all<SaidCells>(targetsText(shape), { targets, shape: shape.name })) {
    said[cells[0]]?.push(saidOf(cells));
  }
  return said.map((rows) => rows.toSorted(bySaid));
}

function saidOf([, name, a, b, part, rec, properties, institutions, shown]: SaidCells): SaidRow {
  const values = Object.fromEntries(shapeOf(name).carried.map((carried) => [carried, properties[carried] ?? null]));
  return { shape: name, a, b, part, rec, values, institutions: institutions ?? [], shown };
}

const order = new Map(EDGE_SHAPES.map(({ name }, index): [string, number] => [name, index]));

function bySaid(x: SaidRow, y: SaidRow): number {
  return (
    (order.get(x.shape) ?? 0) - (order.get(y.shape) ?? 0) || x.a - y.a || x.b - y.b || x.part - y.part || x.rec - y.rec
  );
}

/** Tallies of pairs in the order asked: a statement a tally. */
export async function talliesByPairs(
  statements: Statements,
  pairs: readonly { name: TallyName; a: Key; b: Key }[],
): Promise<readonly (Tally | null)[]> {
  const found: (Tally | null)[] = pairs.map(() => null);
  const asked = pairs.map(({ name, a, b }, i) => ({ name, pair: { i, a, b } }));
  await Promise.all(
    [...Map.groupBy(asked, ({ name }) => name)].map(async ([name, members]) => {
      const rows = await statements.all<[number, number, number, string]>(tallyText(name), {
        pairs: members.map(({ pair }) => pair),
      });
      for (const [i, papers, closeness, years] of rows) found[i] = { papers, closeness, years };
    }),
  );
  return found;
}

/** Derived edges are their tallies; bylines, which may hide behind stated affiliations, have nodes of their own. */
function tallyText(name: TallyName): string {
  if (name === 'byline') {
    return `UNWIND $p.pairs AS q MATCH (t:Byline {a: q.a, b: q.b})
      RETURN q.i AS i, t.papers AS papers, 0 AS closeness, t.years AS years`;
  }
  const type = typeOf(shapeOf(name));
  return `UNWIND $p.pairs AS q MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
    WHERE r.fromKey = q.a AND r.toKey = q.b AND r.part = 0
    RETURN q.i AS i, r.papers AS papers, coalesce(r.closeness, 0) AS closeness, r.years AS years`;
}

const PENDING_BY_IDS = `
UNWIND range(0, size($p.ids) - 1) AS i
MATCH (p:Pending) USING INDEX SEEK p:Pending(id, rec) WHERE p.id = $p.ids[i] AND p.rec >= 0
RETURN i, p.rec AS rec`;
const MENTIONS_BY_KEYS = `
UNWIND range(0, size($p.keys) - 1) AS i
MATCH (m:Mention) USING INDEX SEEK m:Mention(key, role, rec) WHERE m.key = $p.keys[i] AND m.role >= 0 AND m.rec >= 0
RETURN i, m.role AS role, m.rec AS rec`;
const NODES_FOR_WRITE = `
UNWIND range(0, size($p.keys) - 1) AS i
WITH i, $p.keys[i] AS key
OPTIONAL MATCH (n:Node) USING INDEX SEEK n:Node(key) WHERE n.key = key
CALL (key) {
  MATCH (m:Mention) USING INDEX SEEK m:Mention(key, role, rec) WHERE m.key = key AND m.role = 0 AND m.rec >= 0
  RETURN collect(m.rec) AS describing
}
CALL (key) {
  MATCH (m:Mention) USING INDEX SEEK m:Mention(key, role, rec) WHERE m.key = key AND m.role >= 0 AND m.role < 2 AND m.rec >= 0
  WITH m LIMIT ${MENTIONS_COUNTED}
  RETURN count(m) AS mentions
}
CALL (key) {
  MATCH (s:Alias) USING INDEX SEEK s:Alias(key, hash) WHERE s.key = key AND s.hash >= ''
  RETURN collect([s.label, s.claims]) AS aliases
}
RETURN i, describing, aliases, mentions, n.kind AS kind, n.activity AS activity, ${NODE_COLUMNS.map((name) => `n.${name} AS ${name}`).join(', ')}`;

const shapes: readonly EdgeShape[] = EDGE_SHAPES;
const HIDDEN = `s.shape AS shape, s.a AS a, s.b AS b, s.part AS part, s.rec AS rec, properties(s) AS values, s.institutions AS institutions, false AS shown`;
const shown = (a: string, b: string): string =>
  `toLower(type(r)) AS shape, r.${a} AS a, r.${b} AS b, r.part AS part, r.rec AS rec, properties(r) AS values, r.institutions AS institutions, true AS shown`;
const starsOf = (kind: NodeKind): readonly string[] =>
  (['from', 'to'] as const).flatMap((end) => {
    const types = shapes.filter((shape) => shape.said === end && shape[end] === kind).map(typeOf);
    if (types.length === 0) return [];
    const pattern = end === 'from' ? `-[r:${types.join('|')}]->()` : `<-[r:${types.join('|')}]-()`;
    return [
      `UNWIND range(0, size($p.keys) - 1) AS i
MATCH (n:Node) USING INDEX SEEK n:Node(key) WHERE n.key = $p.keys[i] AND n.kind = '${kind}'
MATCH (n)${pattern} RETURN i, ${shown(keyAt(end), keyAt(otherEnd(end)))}`,
    ];
  });
const STARS = [
  ...NODE_KINDS.flatMap(({ kind }) => starsOf(kind)),
  `UNWIND range(0, size($p.keys) - 1) AS i
MATCH (s:Said) USING INDEX SEEK s:Said(a, shape, b, part, rec)
WHERE s.a = $p.keys[i] AND s.shape >= '' AND s.b >= 0 AND s.part >= 0 AND s.rec >= 0
RETURN i, ${HIDDEN}`,
].join('\nUNION ALL\n');

function targetsText(shape: EdgeShape): string {
  const list = listsOf(shape.name).find(({ end }) => end !== shape.said);
  if (shape.said === null || list === undefined) throw new Error(`records state no edge of ${shape.name}`);
  const [type, owner, place] = [typeOf(shape), keyAt(list.end), placeIn(list, list.end)];
  const [a, b] = [keyAt(shape.said), keyAt(otherEnd(shape.said))];
  const found = `UNWIND range(0, size($p.targets) - 1) AS i
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(${owner}, ${place}) WHERE r.${owner} = $p.targets[i] AND r.${place} > ''`;
  return `${found} RETURN i, ${shown(a, b)}
UNION ALL
${found}
MATCH (s:Said) USING INDEX SEEK s:Said(a, shape, b, part, rec)
WHERE s.a = r.${a} AND s.shape = $p.shape AND s.b = r.${b} AND s.part = r.part AND s.rec >= 0
RETURN i, ${HIDDEN}`;
}
