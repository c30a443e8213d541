// Reads of the wide values of nodes and edges: the records that state them, found by mention and by said row.

import type { Key, RecordKey } from '../../graph/keys.ts';
import type { ProvenRecord } from '../../graph/details.ts';
import { edgeDetailsOf, nodeDetailsOf, RECORDS_MAX, SOURCES_MAX } from '../../graph/details.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { EdgeDetails, EdgeRef, NodeDetails } from '../../graph/store.ts';
import { readStored } from '../../graph/stored-record.ts';
import type { TallyName } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { activityOf } from './plan-rows.ts';
import { saidTable, tallyTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { statedJson } from './stated-text.ts';

/** Wide values of nodes: their mentions, records and activity. */
export function nodeDetails(connection: Connection, keys: readonly Key[]): readonly (NodeDetails | null)[] {
  const asked = JSON.stringify([...new Set(keys)]);
  const activity = new Map(connection.all<[Key, string | null]>(ACTIVITY_BY_KEYS, asked));
  const mentions = new Map(
    [...activity.keys()].map((key) => {
      const describing = connection.all<[RecordKey]>(MENTIONS, key, 0, RECORDS_MAX);
      return [key, describing.length > 0 ? describing : connection.all<[RecordKey]>(MENTIONS, key, 1, SOURCES_MAX)];
    }),
  );
  const records = recordsByKeys(connection, [...mentions.values()].flat(2));
  return keys.map((key) => {
    const years = activity.get(key);
    if (years === undefined) return null;
    const own = (mentions.get(key) ?? []).flatMap(([rec]) => records.get(rec) ?? []);
    return nodeDetailsOf(own, key, activityOf(years));
  });
}

/** Wide values of edges: a range scan each for the records that say it, one statement for all these records. */
export function edgeDetails(connection: Connection, edges: readonly EdgeRef[]): readonly (EdgeDetails | null)[] {
  const sayings = edges.map((edge) => recordsOfEdge(connection, edge));
  const records = recordsByKeys(
    connection,
    sayings.flatMap((recs) => recs ?? []),
  );
  return edgeDetailsOf(edges, sayings, records);
}

/** Records that say an edge, none where it is derived; null where there is no such edge. */
function recordsOfEdge(connection: Connection, { shape, from, to, part }: EdgeRef): readonly RecordKey[] | null {
  if (shape.said === null) {
    const sql = `SELECT 1 FROM ${tallyTable(shape.name as TallyName).name} WHERE a = ? AND b = ?`;
    return connection.get(sql, from, to) === undefined ? null : [];
  }
  const [a, b] = shape.said === 'from' ? [from, to] : [to, from];
  const sql = `SELECT rec, shown FROM ${saidTable(shape).name} WHERE a = ? AND b = ? AND part = ? ORDER BY rec LIMIT ?`;
  const rows = connection.all<[RecordKey, number]>(sql, a, b, part, RECORDS_MAX);
  const exists = rows.some(([, shown]) => shown === 1);
  return exists ? rows.flatMap(([rec]) => (rec === 0 ? [] : [rec])) : null;
}

function recordsByKeys(connection: Connection, recs: readonly RecordKey[]): ReadonlyMap<RecordKey, ProvenRecord> {
  type Cells = [RecordKey, string, StatedCell, string, string, ...SourceCells];
  type SourceCells = [string, string, string, string | null, number, string | null];
  const rows = connection.all<Cells>(RECORDS_BY_KEYS, JSON.stringify([...new Set(recs)]));
  return new Map(
    rows.map(([rec, record, cell, keys, locator, id, name, license, url, confidence, startedAt]) => {
      const sourceInfo: SourceInfo = { id, name, license, confidence, ...(url === null ? {} : { url }) };
      const read = readStored(id, record, () => statedJson(cell), keys);
      return [rec, { source: id, ...read, locator, sourceInfo, retrievedAt: startedAt ?? '' }];
    }),
  );
}

const ACTIVITY_BY_KEYS = `
  SELECT n.key, y.years FROM json_each(?) j CROSS JOIN node n ON n.key = j.value LEFT JOIN activity y ON y.key = n.key`;
const MENTIONS = 'SELECT rec FROM mention WHERE key = ? AND role = ? ORDER BY rec LIMIT ?';
const RECORDS_BY_KEYS = `
  SELECT r.rec, r.record, r.stated, r.keys, r.locator, s.id, s.name, s.license, s.url, s.confidence, u.started_at
  FROM json_each(?) j CROSS JOIN record r ON r.rec = j.value CROSS JOIN source s ON s.id = r.source
  LEFT JOIN run u ON u.source = r.source AND u.run = r.run`;
