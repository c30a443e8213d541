// The slice as a competent user would write it in Cypher over the same nodes and relationships: expand, sort, limit.

import neo4j from 'neo4j-driver';
import type { Neo4jGraph } from './neo4j-graph.ts';

/**
 * The same nodes and edges as the slice of the store, in one statement. Sorting by places is what gives them the same order.
 * Edges are found from the side that has fewer; joining every pair of nodes instead takes longer.
 */
const SLICE = `
MATCH (a:Node {key: $key})
CALL (a) { MATCH (a)-[:AUTHORED]->(p:Paper) WITH p ORDER BY p.byCitations LIMIT 25 RETURN collect(p) AS papers }
CALL (a) { MATCH (a)-[:ADVISED]-(x:Author) WITH DISTINCT x LIMIT 15 RETURN collect(x) AS advising }
CALL (a, advising) {
  MATCH (a)-[c:COAUTHORED]-(x:Author) WHERE NOT x IN advising
  WITH x, c ORDER BY c.closeness DESC, x.key LIMIT 15 RETURN collect(x) AS coauthors
}
CALL (a) {
  MATCH (a)-[w:AUTHOR_WORKS_ON]->(t:Topic) WITH t, w ORDER BY w.papers DESC, t.key LIMIT 10 RETURN collect(t) AS topics
}
CALL (a) {
  MATCH (a)-[f:AFFILIATED]->(i:Institution) WITH i, max(coalesce(f.until, 99999999)) AS until
  ORDER BY until DESC, i.key LIMIT 5 RETURN collect(i) AS institutions
}
WITH papers, [a] + (advising + coauthors)[..15] AS people, topics, institutions
CALL (papers, people, topics, institutions) {
  UNWIND papers AS p MATCH (p)<-[r:AUTHORED]-(x) WHERE x IN people RETURN r
  UNION ALL UNWIND papers AS p MATCH (p)-[r:CITES]->(q) WHERE q IN papers RETURN r
  UNION ALL UNWIND papers AS p MATCH (p)-[r:ABOUT]->(t) WHERE t IN topics RETURN r
  UNION ALL UNWIND people AS x MATCH (x)-[r:COAUTHORED]->(y) WHERE y IN people RETURN r
  UNION ALL UNWIND people AS x MATCH (x)-[r:ADVISED]->(y) WHERE y IN people RETURN r
  UNION ALL UNWIND people AS x MATCH (x)-[r:AFFILIATED]->(i) WHERE i IN institutions RETURN r
  UNION ALL UNWIND people AS x MATCH (x)-[r:AUTHOR_WORKS_ON]->(t) WHERE t IN topics RETURN r
  UNION ALL UNWIND institutions AS i MATCH (i)-[r:INSTITUTION_WORKS_ON]->(t) WHERE t IN topics RETURN r
  UNION ALL UNWIND institutions AS i MATCH (i)-[r:INSTITUTION_PART_OF]->(j) WHERE j IN institutions RETURN r
  UNION ALL UNWIND topics AS t MATCH (t)-[r:TOPIC_PART_OF]->(u) WHERE u IN topics RETURN r
}
RETURN [n IN people + papers + topics + institutions | [n.key, n.id, n.kind, n.label, n.props]] AS nodes,
  collect([r.fromKey, r.toKey, type(r), r.position, r.papers, r.closeness, r.firstYear, r.lastYear, r.score, r.until]) AS edges`;

/** What the statement returns of a slice. */
interface HandWrittenSlice {
  readonly nodes: readonly (readonly [key: number, ...values: unknown[]])[];
  readonly edges: readonly unknown[];
}

/** Hand-written statements on a server. */
interface HandWritten {
  readonly slice: (author: number) => Promise<HandWrittenSlice>;
  /** What any statement costs at least. */
  readonly nothing: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Connects with the settings that are fastest for it, which are those of the store. */
export function openHandWritten({ address, user, password }: Neo4jGraph): HandWritten {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const run = async (cypher: string, parameters: Readonly<Record<string, unknown>>) => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(cypher, parameters)).records;
    } finally {
      await session.close();
    }
  };
  return {
    async slice(author) {
      const [row] = await run(SLICE, { key: neo4j.int(author) });
      if (row === undefined) throw new Error('a sampled author is not in the graph');
      return { nodes: row.get('nodes') as HandWrittenSlice['nodes'], edges: row.get('edges') as unknown[] };
    },
    nothing: () => run('RETURN 1', {}),
    close: () => driver.close(),
  };
}
