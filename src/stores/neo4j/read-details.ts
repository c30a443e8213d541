// Reads of the wide values of nodes and edges: the records that state them, found by mention and by edge.

import type { EdgeShape } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import type { ProvenRecord } from '../../graph/details.ts';
import { edgeDetailsOf, nodeDetailsOf, RECORDS_MAX, SOURCES_MAX } from '../../graph/details.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { EdgeDetails, EdgeRef, NodeDetails, YearActivity } from '../../graph/store.ts';
import { readStored } from '../../graph/stored-record.ts';
import type { Statements } from './connection.ts';
import { typeOf } from './schema.ts';

/** Wide values of nodes: one statement for mentions and activity, one for the records. */
export async function nodeDetails(
  statements: Statements,
  keys: readonly Key[],
): Promise<readonly (NodeDetails | null)[]> {
  const rows = await statements.all<[Key, string | null, RecordKey[], RecordKey[]]>(MENTIONS, {
    keys: [...new Set(keys)],
  });
  const found = new Map(
    rows.map(([key, activity, describing, naming]) => [
      key,
      { activity, recs: describing.length > 0 ? describing : naming },
    ]),
  );
  const records = await recordsByKeys(
    statements,
    [...found.values()].flatMap(({ recs }) => recs),
  );
  return keys.map((key) => {
    const node = found.get(key);
    if (node === undefined) return null;
    const activity = node.activity === null ? [] : (JSON.parse(node.activity) as YearActivity[]);
    return nodeDetailsOf(
      node.recs.flatMap((rec) => records.get(rec) ?? []),
      key,
      activity,
    );
  });
}

/** Wide values of edges: a statement a shape for the records that say them, one for all these records. */
export async function edgeDetails(
  statements: Statements,
  edges: readonly EdgeRef[],
): Promise<readonly (EdgeDetails | null)[]> {
  const sayings: (readonly RecordKey[] | null)[] = edges.map(() => null);
  const asked = edges.map((edge, i) => ({ i, edge }));
  await Promise.all(
    [...Map.groupBy(asked, ({ edge }) => edge.shape)].map(async ([shape, members]) => {
      const rows = await statements.all<[number, RecordKey | null, RecordKey[]]>(sayingText(shape), {
        shape: shape.name,
        edges: members.map(({ i, edge: { from, to, part } }) => ({ i, from, to, part })),
      });
      for (const [i, shown, hidden] of rows) {
        const recs = [shown ?? 0, ...hidden].filter((rec) => rec !== 0);
        sayings[i] = recs.toSorted((x, y) => x - y).slice(0, RECORDS_MAX);
      }
    }),
  );
  const records = await recordsByKeys(
    statements,
    sayings.flatMap((recs) => recs ?? []),
  );
  return edgeDetailsOf(edges, sayings, records);
}

/** The record that an edge shows, and those whose words it does not show. */
function sayingText(shape: EdgeShape): string {
  const type = typeOf(shape);
  const [a, b] = shape.said === 'to' ? ['q.to', 'q.from'] : ['q.from', 'q.to'];
  return `
UNWIND $p.edges AS q
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
WHERE r.fromKey = q.from AND r.toKey = q.to AND r.part = q.part
CALL (q) {
  MATCH (s:Said) USING INDEX SEEK s:Said(a, shape, b, part, rec)
  WHERE s.a = ${a} AND s.shape = $p.shape AND s.b = ${b} AND s.part = q.part AND s.rec >= 0
  WITH s.rec AS rec ORDER BY s.a, s.shape, s.b, s.part, s.rec LIMIT ${RECORDS_MAX}
  RETURN collect(rec) AS hidden
}
RETURN q.i AS i, r.rec AS shown, hidden`;
}

async function recordsByKeys(
  statements: Statements,
  recs: readonly RecordKey[],
): Promise<ReadonlyMap<RecordKey, ProvenRecord>> {
  if (recs.length === 0) return new Map();
  type Cells = [RecordKey, string, string, string, string, ...SourceCells];
  type SourceCells = [string, string, string, string | null, number, string | null];
  const rows = await statements.all<Cells>(RECORDS_BY_KEYS, { recs: [...new Set(recs)] });
  return new Map(
    rows.map(([rec, record, stated, keys, locator, source, name, license, url, confidence, startedAt]) => {
      const sourceInfo: SourceInfo = { id: source, name, license, confidence, ...(url === null ? {} : { url }) };
      const read = readStored(source, record, () => stated, keys);
      return [rec, { source, ...read, locator, sourceInfo, retrievedAt: startedAt ?? '' }];
    }),
  );
}

const mentions = (role: number, most: number, name: string): string => `
CALL (n) {
  MATCH (m:Mention) USING INDEX SEEK m:Mention(key, role, rec) WHERE m.key = n.key AND m.role = ${role} AND m.rec >= 0
  WITH m.rec AS rec ORDER BY m.key, m.role, m.rec LIMIT ${most}
  RETURN collect(rec) AS ${name}
}`;
const MENTIONS = `
UNWIND $p.keys AS key MATCH (n:Node {key: key})
${mentions(0, RECORDS_MAX, 'describing')}
${mentions(1, SOURCES_MAX, 'naming')}
RETURN n.key AS key, n.activity AS activity, describing, naming`;
const RECORDS_BY_KEYS = `
UNWIND $p.recs AS rec MATCH (r:Record {rec: rec}) MATCH (s:Source {id: r.source})
OPTIONAL MATCH (u:Run {source: r.source, run: r.run})
RETURN r.rec AS rec, r.record AS record, r.stated AS stated, r.keys AS keys, r.locator AS locator,
  s.id AS source, s.name AS name, s.license AS license, s.url AS url, s.confidence AS confidence, u.startedAt AS startedAt`;
