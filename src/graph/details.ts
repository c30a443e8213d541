// The wide values of nodes and edges, read from the records that state them, best first.

import type { Key, RecordKey } from './keys.ts';
import type { StatedLink, SourceInfo } from './statements.ts';
import type { EdgeDetails, EdgeRef, NodeDetails, Provenance, YearActivity } from './store.ts';
import { partOf } from './write-plan/part-of.ts';
import { recordOrder } from './write-plan/record-order.ts';
import type { ResolvedEdge } from './write-plan/statements-of.ts';
import { resolvedEdges } from './write-plan/statements-of.ts';
import type { StoredRecord } from './writer.ts';

/** Sources shown of a node or an edge. */
export const SOURCES_MAX = 20;
/** Records read to find the best of them, by record key: more than any node or edge has in practice. */
export const RECORDS_MAX = 200;

/** A record with its source and the start of the run that read it. */
export interface ProvenRecord extends Pick<StoredRecord, 'source' | 'stated' | 'keys' | 'locator'> {
  readonly sourceInfo: SourceInfo;
  /** ISO timestamp. */
  readonly retrievedAt: string;
}

/** Details of a node from the records that describe it, or name it where none does; abstract of the best that has one, links of all. */
export function nodeDetailsOf(
  records: readonly ProvenRecord[],
  key: Key,
  activity: readonly YearActivity[],
): NodeDetails {
  const best = bestFirst(records);
  const nodes = best.flatMap(({ stated, keys }) => (stated.node !== undefined && keys[0] === key ? [stated.node] : []));
  const links = new Map<string, StatedLink>();
  for (const link of nodes.flatMap((node) => node.links ?? [])) {
    if (!links.has(link.url)) links.set(link.url, link);
  }
  return {
    abstract: nodes.find((node) => node.abstract !== undefined)?.abstract ?? null,
    links: [...links.values()],
    sources: best.slice(0, SOURCES_MAX).map(provenanceOf),
    activity,
  };
}

/**
 * Details of edges from the records that say each, by record key: none for a derived edge, null for one that is not there.
 * A record that says many of them is resolved once: a page of a paper's authors costs what the paper states, not that for each.
 */
export function edgeDetailsOf(
  edges: readonly EdgeRef[],
  sayings: readonly (readonly RecordKey[] | null)[],
  records: ReadonlyMap<RecordKey, ProvenRecord>,
): readonly (EdgeDetails | null)[] {
  const resolved = new Map<ProvenRecord, readonly ResolvedEdge[]>();
  const edgesOf = (record: ProvenRecord): readonly ResolvedEdge[] => {
    const found = resolved.get(record) ?? resolvedEdges(record.stated, record.keys);
    resolved.set(record, found);
    return found;
  };
  return edges.map((edge, index) => {
    const recs = sayings[index];
    if (recs == null) return null;
    const best = bestFirst(recs.flatMap((rec) => records.get(rec) ?? []));
    const isIt = ({ shape, from, to, edge: stated }: ResolvedEdge): boolean =>
      from === edge.from && to === edge.to && shape.name === edge.shape.name && partOf(shape, stated) === edge.part;
    const said = best
      .values()
      .map((record) => edgesOf(record).find(isIt))
      .find((found) => found !== undefined);
    return {
      stated: said?.edge ?? null,
      institutions: [...(said?.institutions ?? []), ...(said?.institution == null ? [] : [said.institution])],
      thesis: said?.thesis ?? null,
      sources: best.slice(0, SOURCES_MAX).map(provenanceOf),
    };
  });
}

function bestFirst(records: readonly ProvenRecord[]): readonly ProvenRecord[] {
  const sources = new Map(records.map(({ sourceInfo }) => [sourceInfo.id, sourceInfo]));
  return records.toSorted(recordOrder(sources));
}

function provenanceOf({ stated, sourceInfo, locator, retrievedAt }: ProvenRecord): Provenance {
  return {
    source: sourceInfo.id,
    sourceName: sourceInfo.name,
    license: sourceInfo.license,
    locator: locator === '' ? stated.record : `${stated.record}, ${locator}`,
    url: stated.url ?? sourceInfo.url ?? null,
    retrievedAt,
    confidence: stated.confidence ?? sourceInfo.confidence,
  };
}
