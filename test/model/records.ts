// Short ways to write records and sources by hand: "A1" is an author, "W1" a paper, and so on.

import type { NodeKind } from '../../src/graph/kinds.ts';
import type { NodeRef, SourceInfo, StatedEdge, StatedNode, StatedRecord } from '../../src/graph/statements.ts';

const KINDS: Readonly<Record<string, NodeKind>> = {
  A: 'AUTHOR',
  W: 'PAPER',
  T: 'TOPIC',
  I: 'INSTITUTION',
  S: 'VENUE',
  P: 'AWARD',
};

/** A source that is believed as much as others where nothing else is said. */
export function source(id: string, confidence = 0.5): SourceInfo {
  return { id, name: `The ${id} source`, license: 'CC0-1.0', url: `https://${id}.example`, confidence };
}

/** A reference to "A1" as "openalex:A1", further ids behind it; ids with a scheme of their own stay as they are. */
export function ref(short: string, label?: string, ...further: readonly string[]): NodeRef {
  const ids: [string, ...string[]] = [`openalex:${short}`, ...further];
  return { kind: kindOf(short), ids, ...(label === undefined ? {} : { label }) };
}

/** The node that a record describes. */
export function node(short: string, label: string, props: Omit<StatedNode, 'kind' | 'ids' | 'label'> = {}): StatedNode {
  return { ...ref(short), label, ...props };
}

/** A record about a node, called after it. */
export function about(
  described: StatedNode,
  edges: readonly StatedEdge[] = [],
  rest: Partial<StatedRecord> = {},
): StatedRecord {
  return { record: described.ids[0].slice(described.ids[0].indexOf(':') + 1), node: described, edges, ...rest };
}

/** A paper of some authors, in order. */
export function paper(
  short: string,
  authors: readonly string[],
  props: Omit<StatedNode, 'kind' | 'ids' | 'label'> = {},
  edges: readonly StatedEdge[] = [],
): StatedRecord {
  const bylines = authors.map((author, index): StatedEdge => byline(author, index + 1));
  return about(node(short, `Paper ${short}`, props), [...bylines, ...edges]);
}

/** That an author stands in a byline at a place, with institutions. */
export function byline(author: string, position: number, ...institutions: readonly string[]): StatedEdge {
  return {
    kind: 'AUTHORED',
    from: ref(author, `Author ${author}`),
    position,
    institutions: institutions.map((institution) => ref(institution, `Institution ${institution}`)),
  };
}

/** That the described paper cites another. */
export function cites(short: string, position: number): StatedEdge {
  return { kind: 'CITES', to: ref(short), position };
}

/** That the described paper is about a topic. */
export function on(short: string, score: number): StatedEdge {
  return { kind: 'ABOUT', to: ref(short, `Topic ${short}`), score };
}

/** That an id was merged into another. */
export function redirect(from: string, to: string): StatedRecord {
  return {
    record: `merged:${from}`,
    redirect: { kind: kindOf(from), from: `openalex:${from}`, to: `openalex:${to}` },
  };
}

function kindOf(short: string): NodeKind {
  const kind = KINDS[short.charAt(0)];
  if (kind === undefined) throw new Error(`${short} must begin with one of ${Object.keys(KINDS).join(', ')}`);
  return kind;
}

/** A record without the properties that are undefined: records are JSON. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
