// The summary of a store: stored totals, sources with their last run, data version. Nothing is counted on read.

import type { EdgeKind, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { StoreSummary } from '../../graph/store.ts';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import type { Connection } from './connection.ts';
import { DATA_VERSION_NAME } from './schema.ts';

/** Names of totals. */
export const totalOf = {
  nodes: (kind: NodeKind): string => `node.${kind}`,
  edges: (shape: string): string => `edge.${shape}`,
  records: (source: string): string => `record.${source}`,
};

/** Two statements of a few rows. Only sources with a run are listed, by id. */
export function summary(connection: Connection): StoreSummary {
  const totals = new Map(connection.all<[string, number]>('SELECT name, value FROM total'));
  const edges = {} as Record<EdgeKind, number>;
  for (const { kind, name } of EDGE_SHAPES) edges[kind] = (edges[kind] ?? 0) + (totals.get(totalOf.edges(name)) ?? 0);
  const nodes = NODE_KINDS.map(({ kind }) => [kind, totals.get(totalOf.nodes(kind)) ?? 0]);
  const sources = connection.all<[string, string, string, string, string]>(SOURCES);
  return {
    nodes: Object.fromEntries(nodes) as Record<NodeKind, number>,
    edges,
    sources: sources.map(([id, name, license, lastImportedAt, report]) => ({
      id,
      name,
      license,
      records: totals.get(totalOf.records(id)) ?? 0,
      rejected: rejectedOf(report),
      lastImportedAt,
    })),
    dataVersion: dataVersion(connection),
  };
}

/** 16 hex digits: a sum over records and sources, so equal data have an equal version however they came. */
export function dataVersion(connection: Connection): string {
  const row = connection.get<[string]>('SELECT value FROM meta WHERE name = ?', DATA_VERSION_NAME);
  return row?.[0] ?? formatVersion(EMPTY_VERSION);
}

function rejectedOf(report: string): number {
  const parsed = JSON.parse(report) as { readonly rejected?: unknown } | null;
  return typeof parsed?.rejected === 'number' ? parsed.rejected : 0;
}

const SOURCES = `
  SELECT source.id, source.name, source.license, coalesce(r.ended_at, r.started_at), r.report
  FROM source CROSS JOIN run r ON r.source = source.id AND r.run = (SELECT max(u.run) FROM run u WHERE u.source = source.id)
  ORDER BY source.id`;
