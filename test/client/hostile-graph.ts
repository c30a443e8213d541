// A graph of names that break careless writers: markup, quotes, scripts of all directions, formulas, parallel edges, unknown kinds.

import type { GraphEdge, GraphJson, GraphNode } from '../../src/client/graph-json.ts';

const LABELS = [
  'Aleksander Mądry',
  '田中 太郎',
  'Tom & "Jerry" <b>\'bold\'</b> ]]> &amp;',
  'محمد الخوارزمي',
  '=HYPERLINK("http://evil.example")',
  '-1+1',
  'semi;colon, comma',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍🔬',
  'x'.repeat(10_000),
  'back\\slash {brace} $dollar$ %percent #hash _under ~tilde ^caret',
  ' blanks at both ends ',
  '</script><script>alert(1)</script>',
] as const;

const KINDS = ['AUTHOR', 'PAPER', 'TOPIC', 'INSTITUTION', 'VENUE', 'AWARD', 'GRANT'] as const;

const nodes = LABELS.map((label, place): GraphNode => {
  const many = place % 2 === 0;
  return {
    id: place === 3 ? 'own:a|b&"<c>' : `openalex:A${place}`,
    kind: KINDS[place % KINDS.length] ?? 'AUTHOR',
    label,
    sublabel: many ? `line of ${label.slice(0, 20)}` : null,
    hop: Math.min(place, 2),
    score: 1 / (place + 1),
    reason: place === 0 ? 'The node that was asked for' : `${place} joint papers`,
    year: many ? 2000 + place : null,
    degree: many ? place * 3 : null,
    hidden: many ? [{ edgeKind: 'CITES', kind: 'PAPER', count: place + 1 }] : [],
    ...(place === 1 && { href: 'https://example.org/?a=1&b="2"' }),
    ...(place < 6 && { x: place * 40.5 - 80, y: 10 - place * 17 }),
  };
});

const edgeOf = (source: number, target: number, rest: Partial<GraphEdge> & { readonly kind: string }): GraphEdge => {
  const [from, to] = [nodes[source]?.id ?? '', nodes[target]?.id ?? ''];
  return {
    id: `${rest.kind}|${from}|${to}|${rest.role ?? 0}`,
    source: from,
    target: to,
    directed: true,
    weight: 1,
    since: null,
    until: null,
    role: null,
    label: null,
    ...rest,
  };
};

/** The graph. */
export const HOSTILE_GRAPH: GraphJson = {
  format: 'vicinity-graph',
  version: 1,
  root: nodes[0]?.id ?? '',
  nodes,
  edges: [
    ...nodes
      .slice(1)
      .map((_, place) =>
        edgeOf(0, place + 1, { kind: 'COAUTHORED', directed: false, weight: place + 0.5, label: 'a "joint" & paper' }),
      ),
    edgeOf(0, 3, { kind: 'ADVISED', role: 'DOCTORAL', since: '2014', until: '2018-02', label: 'doctoral advisor' }),
    edgeOf(0, 3, { kind: 'ADVISED', role: 'POSTDOCTORAL', since: '2018-02-29', until: null }),
    edgeOf(4, 5, { kind: 'AFFILIATED_WITH', since: '-0044', until: '2020-04' }),
    edgeOf(5, 5, { kind: 'REFUTES' }),
  ],
  totals: [{ kind: 'AUTHOR', count: 412 }],
  truncated: true,
  endCursor: 'abc',
  dataVersion: '7',
};
