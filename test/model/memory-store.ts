// MemoryStore: the naive model that every store is compared with. It computes the graph from its records, then sorts.

import { GraphError } from '../../src/graph/errors.ts';
import type { Key } from '../../src/graph/keys.ts';
import type { EdgeKind, EdgeShape, NodeKind } from '../../src/graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../src/graph/kinds.ts';
import type {
  EdgeDetails,
  EdgeRef,
  EdgeRow,
  Frontier,
  FrontierRequest,
  GraphStore,
  JointRequest,
  KindPage,
  KindRequest,
  ListPage,
  ListRequest,
  NamedNode,
  NodeDetails,
  NodeRow,
  Pair,
  Provenance,
  StoreSummary,
  TextPage,
  TextRequest,
} from '../../src/graph/store.ts';
import type { SourceInfo } from '../../src/graph/statements.ts';
import type { GraphWriter, StoredRecord } from '../../src/graph/writer.ts';
import type { GivenRecord } from './current-records.ts';
import { confidenceOf, groupBy } from './current-records.ts';
import type { ModelGraph } from './model-graph.ts';
import { modelGraph } from './model-graph.ts';
import { byKindPosition, byPosition, jointRows, kindRows, listRows } from './model-lists.ts';
import { textHits } from './model-text.ts';
import type { ModelEdge } from './stated-edges.ts';
import { idOfEdge } from './stated-edges.ts';

const SOURCES_MAX = 20;

/** A store of a fixed set of records, in memory and read-only. Every answer is computed from them as simply as it can be. */
export class MemoryStore implements GraphStore {
  readonly name = 'memory';
  readonly graph: ModelGraph;

  /** The store of the newest version of each record; of two versions that are not told apart by date the later given one. */
  static of(records: readonly GivenRecord[]): MemoryStore {
    return new MemoryStore(modelGraph(records));
  }

  readonly #edges: ReadonlyMap<string, ModelEdge>;

  constructor(graph: ModelGraph) {
    this.graph = graph;
    this.#edges = new Map(graph.edges.map((edge) => [idOfEdge(edge), edge]));
  }

  async keysByIds(ids: readonly string[]): Promise<readonly (readonly NamedNode[])[]> {
    return ids.map((id) => this.graph.identity.named(id));
  }

  async nodesByKeys(keys: readonly Key[]): Promise<readonly (NodeRow | null)[]> {
    return keys.map((key) => this.#nodeOf(key));
  }

  async nodeDetails(keys: readonly Key[]): Promise<readonly (NodeDetails | null)[]> {
    return keys.map((key) => {
      const node = this.graph.nodes.get(key);
      if (node === undefined) return null;
      const { abstract, links, records } = node.described;
      return { abstract, links, sources: records.slice(0, SOURCES_MAX).map(provenanceOf), activity: node.activity };
    });
  }

  async listPages(requests: readonly ListRequest[]): Promise<readonly ListPage[]> {
    return requests.map((request) => {
      const { rankFrom = 0, rankTo = Number.POSITIVE_INFINITY, withNodes } = request;
      const rows = listRows(this.graph, request).filter(({ position: { rank } }) => rank >= rankFrom && rank <= rankTo);
      const page = pageOf(rows, request, byPosition);
      if (!withNodes) return page;
      return { ...page, rows: page.rows.map((row) => ({ ...row, node: this.#nodeOf(row.neighbor) })) };
    });
  }

  async listCounts(
    requests: readonly { list: string; owner: Key; rankFrom: number; rankTo: number }[],
  ): Promise<readonly number[]> {
    return requests.map((request) => {
      const ranks = listRows(this.graph, request).map((row) => row.position.rank);
      return ranks.filter((rank) => rank >= request.rankFrom && rank <= request.rankTo).length;
    });
  }

  async kindPages(requests: readonly KindRequest[]): Promise<readonly KindPage[]> {
    return requests.map((request) =>
      pageOf(kindRows(this.graph, request.kind, request.order), request, byKindPosition),
    );
  }

  async jointPapers(requests: readonly JointRequest[]): Promise<readonly ListPage[]> {
    return requests.map((request) => pageOf(jointRows(this.graph, request.a, request.b), request, byPosition));
  }

  async edgesBetween(
    keys: readonly Key[],
    shapes: readonly EdgeShape[],
    touching: readonly Key[] = keys,
  ): Promise<readonly EdgeRow[]> {
    const [among, touched] = [new Set(keys), new Set(touching)];
    return this.graph.edges
      .filter(({ shape }) => shapes.some(({ name }) => name === shape.name))
      .filter(({ from, to }) => among.has(from) && among.has(to))
      .filter(({ from, to }) => touched.has(from) || touched.has(to))
      .map(({ shape, from, to, part, values }) => ({ shape, from, to, part, values }));
  }

  async edgesOfPairs(pairs: readonly Pair[], shapes: readonly EdgeShape[]): Promise<readonly EdgeRow[]> {
    return this.graph.edges
      .filter(({ shape }) => shapes.some(({ name }) => name === shape.name))
      .filter(({ from, to }) => pairs.some(([x, y]) => (x === from && y === to) || (x === to && y === from)))
      .map(({ shape, from, to, part, values }) => ({ shape, from, to, part, values }));
  }

  async edgeDetails(edges: readonly EdgeRef[]): Promise<readonly (EdgeDetails | null)[]> {
    return edges.map((ref) => {
      const edge = this.#edges.get(idOfEdge(ref));
      if (edge === undefined) return null;
      const { stated, institutions, thesis, records } = edge;
      return { stated, institutions, thesis, sources: records.slice(0, SOURCES_MAX).map(provenanceOf) };
    });
  }

  async neighborsOf({ list, owners, perNode, total }: FrontierRequest): Promise<Frontier> {
    const all = owners.flatMap((owner) =>
      listRows(this.graph, { list, owner }).map(({ position }, index) => ({ owner, index, ...position })),
    );
    const rows = all.filter(({ index }) => index < perNode).slice(0, total);
    return {
      owners: rows.map((row) => row.owner),
      neighbors: rows.map((row) => row.key),
      parts: rows.map((row) => row.part),
      cut: rows.length < all.length,
    };
  }

  async textMatches(requests: readonly TextRequest[]): Promise<readonly TextPage[]> {
    return requests.map((request) => {
      const hits = textHits(this.graph, request);
      const { rows, more } = pageOf(
        hits.map((position) => ({ position })),
        request,
        (x, y) => x.bucket - y.bucket || x.key - y.key,
      );
      return { hits: rows.map(({ position }) => position), more };
    });
  }

  async summary(): Promise<StoreSummary> {
    const nodes = [...this.graph.nodes.values()];
    const count = <T>(values: readonly T[], test: (value: T) => boolean): number => values.filter(test).length;
    const kinds: readonly EdgeKind[] = EDGE_SHAPES.map(({ kind }) => kind);
    return {
      nodes: Object.fromEntries(
        NODE_KINDS.map(({ kind }) => [kind, count(nodes, ({ row }) => row.kind === kind)]),
      ) as Record<NodeKind, number>,
      edges: Object.fromEntries(
        kinds.map((kind) => [kind, count(this.graph.edges, ({ shape }) => shape.kind === kind)]),
      ) as Record<EdgeKind, number>,
      sources: [...groupBy(this.graph.records, ({ source }) => source.id).values()].flatMap((records) => {
        const source = records.at(-1)?.source;
        if (source === undefined) return [];
        const { id, name, license } = source;
        return [{ id, name, license, records: records.length, rejected: 0, lastImportedAt: '' }];
      }),
      dataVersion: '',
    };
  }

  async sources(): Promise<readonly SourceInfo[]> {
    const sources = new Map(this.graph.records.map(({ source }) => [source.id, source]));
    return [...sources.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
  }

  records(): AsyncIterable<StoredRecord> {
    throw new Error('the model has no stored records; its graph has those that were given');
  }

  trialWriter(): Promise<GraphWriter> {
    return this.writer();
  }

  writer(): Promise<GraphWriter> {
    return Promise.reject(
      new GraphError('STORE_UNAVAILABLE', 'the model is read-only; make another with MemoryStore.of'),
    );
  }

  async close(): Promise<void> {}

  #nodeOf(key: Key): NodeRow | null {
    return this.graph.nodes.get(key)?.row ?? null;
  }
}

function provenanceOf(given: GivenRecord): Provenance {
  const { source, record, locator, retrievedAt } = given;
  return {
    source: source.id,
    sourceName: source.name,
    license: source.license,
    locator: locator === undefined ? record.record : `${record.record}, ${locator}`,
    url: record.url ?? source.url ?? null,
    retrievedAt: retrievedAt ?? '',
    confidence: confidenceOf(given),
  };
}

/** The rows of a page among all rows in order. */
function pageOf<P, R extends { readonly position: P }>(
  rows: readonly R[],
  { first, after, backward = false }: { first: number; after?: P | undefined; backward?: boolean | undefined },
  order: (x: P, y: P) => number,
): { readonly rows: readonly R[]; readonly more: boolean } {
  const directed = backward ? rows.toReversed() : rows;
  const sign = backward ? -1 : 1;
  const behind = directed.filter(({ position }) => after === undefined || sign * order(position, after) > 0);
  return { rows: behind.slice(0, first), more: behind.length > first };
}
