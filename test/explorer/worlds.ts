// Small graphs for the tests of the explorer's model.

import type { GraphEdge, GraphJson, GraphNode } from '../../src/client/graph-json.ts';

/** A node: "a", "paper:p", with anything else on top. */
export function node(name: string, rest: Partial<GraphNode> = {}): GraphNode {
  const [kind, id] = name.includes(':') ? name.split(':') : ['author', name];
  return {
    id: id ?? name,
    kind: (kind ?? '').toUpperCase(),
    label: `Label of ${id}`,
    sublabel: null,
    hop: 1,
    score: 0,
    reason: '',
    year: null,
    degree: null,
    hidden: [],
    ...rest,
  };
}

/** An edge "source kind target". */
export function edge(text: string, rest: Partial<GraphEdge> = {}): GraphEdge {
  const [source = '', kind = '', target = ''] = text.split(' ');
  return {
    id: text,
    source,
    target,
    kind: kind.toUpperCase(),
    directed: kind !== 'coauthored',
    weight: 1,
    since: null,
    until: null,
    role: null,
    label: null,
    ...rest,
  };
}

/** A graph about its first node. */
export function graph(nodes: readonly GraphNode[], edges: readonly GraphEdge[] = []): GraphJson {
  return {
    format: 'vicinity-graph',
    version: 1,
    root: nodes[0]?.id ?? '',
    nodes,
    edges,
    totals: [],
    truncated: false,
    endCursor: null,
    dataVersion: 'v1',
  };
}

/** A researcher with advisor, advisee, co-authors, papers and a topic: forty nodes. */
export function researcher(): GraphJson {
  const coauthors = Array.from({ length: 20 }, (_, index) => node(`c${index}`, { score: 20 - index }));
  const papers = Array.from({ length: 15 }, (_, index) =>
    node(`paper:p${index}`, { year: 2005 + index, label: `A paper about the number ${index} and its friends` }),
  );
  return graph(
    [node('root'), node('advisor'), node('advisee'), ...coauthors, ...papers, node('topic:t'), node('institution:i')],
    [
      edge('advisor advised root'),
      edge('root advised advisee'),
      ...coauthors.map(({ id }) => edge(`root coauthored ${id}`, { weight: 3 })),
      ...papers.map(({ id, year }) => edge(`root authored ${id}`, { since: `${year}` })),
      edge('root works_on t'),
      edge('root affiliated_with i', { since: '2010' }),
    ],
  );
}
