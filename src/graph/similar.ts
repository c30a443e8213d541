// Similar authors: people with the same topics who never wrote together with an author.

import { integerWithin } from './argument-bounds.ts';
import type { Key } from './keys.ts';
import { shapeOf } from './lists.ts';
import type { GraphStore, NodeRow } from './store.ts';
import { counted } from './wording.ts';

/** A person with the same topics, and why. */
export interface SimilarAuthor {
  readonly node: NodeRow;
  /** Above 0 up to 1: the cosine between both people's numbers of papers about the author's main topics. */
  readonly score: number;
  /** The shared topics, those with most papers of both first, then by key. */
  readonly sharedTopics: readonly NodeRow[];
  /** "3 shared topics: Graph theory, Machine learning, Statistics". */
  readonly reason: string;
}

const TOPICS = 10;
const AUTHORS_PER_TOPIC = 50;
const SIMILAR_MAX = 50;
const TOPICS_IN_REASON = 3;
const WORKS_ON = shapeOf('author_works_on');
const COAUTHORED = shapeOf('coauthored');

/**
 * The people most similar to an author: candidates are the 50 authors with the most papers in each of the author's 10 main topics,
 * without the author and every co-author. Order: score falling, then key. Three store calls.
 * Throws BAD_USER_INPUT unless `first` is 1 to 50.
 */
export async function similarAuthors(
  store: GraphStore,
  author: NodeRow,
  first?: number | null,
  signal?: AbortSignal,
): Promise<readonly SimilarAuthor[]> {
  const size = integerWithin('first', first, { min: 1, max: SIMILAR_MAX, otherwise: 10 });
  const [main] = await store.listPages(
    [{ list: 'author_works_on.from.papers', owner: author.key, first: TOPICS, withNodes: true }],
    signal,
  );
  const topics = new Map(
    (main?.rows ?? []).flatMap(({ node, values }) =>
      node == null ? [] : [[node.key, { node, papers: values['papers'] ?? 0 }] as const],
    ),
  );
  if (topics.size === 0) return [];
  const pages = await store.listPages(
    [...topics.keys()].map((owner) => ({
      list: 'author_works_on.to.papers',
      owner,
      first: AUTHORS_PER_TOPIC,
      withNodes: true,
    })),
    signal,
  );
  const candidates = new Map<Key, NodeRow>();
  for (const { node } of pages.flatMap(({ rows }) => rows)) {
    if (node != null && node.key !== author.key) candidates.set(node.key, node);
  }
  const edges = await store.edgesBetween(
    [author.key, ...topics.keys(), ...candidates.keys()],
    [WORKS_ON, COAUTHORED],
    [author.key, ...topics.keys()],
    signal,
  );
  for (const { shape, from, to } of edges) {
    if (shape.name === COAUTHORED.name) candidates.delete(from === author.key ? to : from);
  }
  const papers = Map.groupBy(
    edges.filter(({ shape, from }) => shape.name === WORKS_ON.name && candidates.has(from)),
    ({ from }) => from,
  );
  const own = [...topics.values()].reduce((sum, topic) => sum + topic.papers ** 2, 0);
  return [...papers]
    .flatMap(([key, shared]) => {
      const node = candidates.get(key);
      if (node === undefined) return [];
      const both = shared.map(({ to, values }) => ({ topic: topics.get(to), papers: values['papers'] ?? 0 }));
      const product = both.reduce((sum, { topic, papers: count }) => sum + count * (topic?.papers ?? 0), 0);
      const theirs = both.reduce((sum, { papers: count }) => sum + count ** 2, 0);
      const sharedTopics = both
        .flatMap(({ topic, papers: count }) =>
          topic === undefined ? [] : [{ node: topic.node, papers: Math.min(count, topic.papers) }],
        )
        .toSorted((x, y) => y.papers - x.papers || x.node.key - y.node.key)
        .map((topic) => topic.node);
      return [{ node, score: product / Math.sqrt(own * theirs), sharedTopics, reason: reasonOf(sharedTopics) }];
    })
    .toSorted((x, y) => y.score - x.score || x.node.key - y.node.key)
    .slice(0, size);
}

function reasonOf(topics: readonly NodeRow[]): string {
  const names = topics.slice(0, TOPICS_IN_REASON).map(({ label }) => label);
  return `${counted(topics.length, 'shared topic')}: ${names.join(', ')}${topics.length > names.length ? ' ...' : ''}`;
}
