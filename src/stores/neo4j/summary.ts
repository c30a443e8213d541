// The summary of a store: stored totals, sources with their last run, data version. Nothing is counted on read.

import type { EdgeKind, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { StoreSummary } from '../../graph/store.ts';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import type { Statements } from './connection.ts';
import { DATA_VERSION_NAME } from './schema.ts';

/** Names of totals. */
export const totalOf = {
  nodes: (kind: NodeKind): string => `node.${kind}`,
  edges: (shape: string): string => `edge.${shape}`,
  records: (source: string): string => `record.${source}`,
};

/** One statement of a few rows. Only sources with a run are listed, by id. */
export async function summary(statements: Statements): Promise<StoreSummary> {
  const [row] = await statements.all<[string | null, [string, number][], [string, string, string, string, string][]]>(
    SUMMARY,
    { version: DATA_VERSION_NAME },
  );
  const [version, pairs, sources] = row ?? [null, [], []];
  const totals = new Map(pairs);
  const edges = {} as Record<EdgeKind, number>;
  for (const { kind, name } of EDGE_SHAPES) edges[kind] = (edges[kind] ?? 0) + (totals.get(totalOf.edges(name)) ?? 0);
  const nodes = NODE_KINDS.map(({ kind }) => [kind, totals.get(totalOf.nodes(kind)) ?? 0]);
  return {
    nodes: Object.fromEntries(nodes) as Record<NodeKind, number>,
    edges,
    sources: sources
      .map(([id, name, license, lastImportedAt, report]) => ({
        id,
        name,
        license,
        records: totals.get(totalOf.records(id)) ?? 0,
        rejected: rejectedOf(report),
        lastImportedAt,
      }))
      .toSorted((x, y) => Buffer.compare(Buffer.from(x.id), Buffer.from(y.id))),
    dataVersion: version ?? formatVersion(EMPTY_VERSION),
  };
}

function rejectedOf(report: string): number {
  const parsed = JSON.parse(report) as { readonly rejected?: unknown } | null;
  return typeof parsed?.rejected === 'number' ? parsed.rejected : 0;
}

const SUMMARY = `
OPTIONAL MATCH (m:Meta {name: $p.version})
CALL () { MATCH (t:Total) RETURN collect([t.name, t.value]) AS totals }
CALL () {
  MATCH (s:Source)
  CALL (s) { MATCH (r:Run) WHERE r.source = s.id AND r.run >= 0 RETURN r ORDER BY r.run DESC LIMIT 1 }
  RETURN collect([s.id, s.name, s.license, coalesce(r.endedAt, r.startedAt), r.report]) AS sources
}
RETURN m.value AS version, totals, sources`;
