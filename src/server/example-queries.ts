// Queries that show what the API can do, around people whom the store holds: on the landing page, and in the command line's welcome.

import { shapeOf } from '../graph/lists.ts';
import { degreeOf, prominenceOf } from '../graph/nodes.ts';
import type { GraphStore, NodeRow } from '../graph/store.ts';
import { foldTokens } from '../graph/text.ts';

/** A query to try, as it is. */
export interface ExampleQuery {
  readonly title: string;
  /** One sentence: what the answer shows. */
  readonly about: string;
  readonly query: string;
}

/**
 * Slice, search and lineage around the most prominent author of the store, and a path from there to the next one. No
 * lineage of one without advisors and advisees; no path where there is nobody else, none at all in a graph without people. One
 * store call.
 */
export async function exampleQueries(store: GraphStore, signal?: AbortSignal): Promise<readonly ExampleQuery[]> {
  const [person, other] = await prominentAuthors(store, signal);
  if (person === undefined) return [];
  const around = [inContext(person), search(person), ...(hasAdvising(person) ? [lineage(person)] : [])];
  return other === undefined ? around : [...around, path(person, other)];
}

/** The two most prominent authors, or as many as there are; among the first by citations and the first by papers. */
async function prominentAuthors(store: GraphStore, signal?: AbortSignal): Promise<readonly NodeRow[]> {
  const orders = ['citations', 'papers'];
  const pages = await store.kindPages(
    orders.map((order) => ({ kind: 'AUTHOR', order, first: 2 })),
    signal,
  );
  const authors = new Map(pages.flatMap(({ rows }) => rows.map(({ node }) => [node.key, node])));
  return [...authors.values()].toSorted((x, y) => prominenceOf(y) - prominenceOf(x) || x.key - y.key).slice(0, 2);
}

function hasAdvising(person: NodeRow): boolean {
  return degreeOf(person, shapeOf('advised'), 'from') + degreeOf(person, shapeOf('advised'), 'to') > 0;
}

function inContext({ id, label }: NodeRow): ExampleQuery {
  return {
    title: 'In context',
    about: `A ranked slice around ${label}: people, papers, topics and institutions, with what is hidden.`,
    query: `query InContext {
  neighborhood(id: ${JSON.stringify(id)}, options: { limit: 25 }) {
    nodes { id kind label reason hop hidden { kind count } }
    edges { source target kind label }
    totals { kind count }
    truncated
  }
}`,
  };
}

function search({ label }: NodeRow): ExampleQuery {
  return {
    title: 'Search',
    about: 'Names and titles by prefix; case and diacritics do not matter.',
    query: `query Search {
  search(query: ${JSON.stringify(foldTokens(label).at(-1) ?? label)}, first: 5) {
    nodes {
      id
      kind
      label
      ... on Author { metrics { papers citations firstYear lastYear } }
      ... on Paper { year citationCount venue { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  };
}

function lineage({ id }: NodeRow): ExampleQuery {
  return {
    title: 'Lineage',
    about: 'The academic family tree: advisors above, advisees below, each with role and sources.',
    query: `query Lineage {
  lineage(ids: [${JSON.stringify(id)}], direction: BOTH, generations: 2, limit: 30) {
    members { generation author { id name } }
    advising {
      advisor { name }
      advisee { name }
      role
      sources { source url }
    }
    truncated
  }
}`,
  };
}

function path({ id }: NodeRow, other: NodeRow): ExampleQuery {
  return {
    title: 'Path',
    about: 'How two people are connected: the best shortest chains, each step with its papers.',
    query: `query Path {
  paths(from: ${JSON.stringify(id)}, to: ${JSON.stringify(other.id)}, via: [COAUTHORED, ADVISED], first: 2) {
    distance
    searchComplete
    paths {
      nodes { id label }
      edges { kind label }
      evidence { title year }
    }
  }
}`,
  };
}
