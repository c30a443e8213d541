// Similar authors: people with the same topics who never wrote together with an author.

import { integerWithin } from './argument-bounds.ts';
import { inBatches } from './batches.ts';
import type { PlaceCodec } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Key } from './keys.ts';
import { EDGE_SET_MAX, LISTS_PER_CALL } from './limits.ts';
import { shapeOf } from './lists.ts';
import { degreeOf } from './nodes.ts';
import type { Page, PageArgs } from './page.ts';
import type { EdgeRow, GraphStore, ListRow, NodeRow } from './store.ts';
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
/** Pairs of a person and a topic that one call looks for: some 20 ms of the embedded store. */
const PROBES_PER_CALL = 20_000;
const WORKS_ON = shapeOf('author_works_on');
const COAUTHORED = shapeOf('coauthored');

/** An author's main topics, the people who write most about them, and all three as keys. */
interface Surroundings {
  readonly author: NodeRow;
  readonly topics: readonly ListRow[];
  readonly candidates: ReadonlyMap<Key, NodeRow>;
  readonly keys: readonly Key[];
}

/**
 * The people most similar to each author, at most 50 each: candidates are the 50 authors with the most papers in each of
 * the author's 10 main topics, without the author and every co-author. Order: score falling, then key. Three store calls
 * for up to 200 authors, more of the second for more than 200 topics, of the third as `together` says.
 */
export async function similarAuthors(
  store: GraphStore,
  authors: readonly NodeRow[],
  signal?: AbortSignal,
): Promise<readonly (readonly SimilarAuthor[])[]> {
  const surroundings = await surroundingsOf(store, authors, signal);
  const answers = await Promise.all(
    together(surroundings).map(async (group) => {
      const own = group.flatMap(({ author, topics }) => [author.key, ...topics.map(({ neighbor }) => neighbor)]);
      const keys = [...new Set(group.flatMap((each) => each.keys))];
      const edges = await store.edgesBetween(keys, [WORKS_ON, COAUTHORED], [...new Set(own)], signal);
      const byTopic = Map.groupBy(
        edges.filter(({ shape }) => shape.name === WORKS_ON.name),
        ({ to }) => to,
      );
      const written = edges.filter(({ shape }) => shape.name === COAUTHORED.name);
      return group.map((each) => ranked(each, byTopic, written));
    }),
  );
  return answers.flat();
}

/** A page of an author's similar people; `first` is 1 to 50. Throws BAD_USER_INPUT on wrong arguments, before `find` is called. */
export async function similarPage(
  { key }: NodeRow,
  { first, after }: Pick<PageArgs, 'first' | 'after'>,
  find: () => Promise<readonly SimilarAuthor[]>,
): Promise<Page<SimilarAuthor>> {
  const size = integerWithin('first', first, { min: 1, max: SIMILAR_MAX, otherwise: 10 });
  const scope = `similar ${key}`;
  const from = after == null ? undefined : decodeCursor(scope, placeCodec, after);
  const found = await find();
  const rest = from === undefined ? found : found.filter((each) => comparePlaces(placeOf(each), from) > 0);
  const rows = rest.slice(0, size).map((row) => ({ cursor: encodeCursor(scope, placeCodec, placeOf(row)), row }));
  return {
    rows,
    hasNextPage: rest.length > size,
    hasPreviousPage: from !== undefined,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  };
}

async function surroundingsOf(
  store: GraphStore,
  authors: readonly NodeRow[],
  signal: AbortSignal | undefined,
): Promise<readonly Surroundings[]> {
  const firstRows = async (
    list: string,
    owners: readonly Key[],
    first: number,
  ): Promise<readonly (readonly ListRow[])[]> => {
    const pages = await inBatches(owners, LISTS_PER_CALL, (batch) =>
      store.listPages(
        batch.map((owner) => ({ list, owner, first, withNodes: true })),
        signal,
      ),
    );
    return pages.map(({ rows }) => rows.filter(({ node }) => node != null));
  };
  const keys = authors.map(({ key }) => key);
  const topics = await firstRows('author_works_on.from.papers', keys, TOPICS);
  const owners = [...new Set(topics.flat().map(({ neighbor }) => neighbor))];
  const people = await firstRows('author_works_on.to.papers', owners, AUTHORS_PER_TOPIC);
  const peopleOf = new Map(owners.map((owner, index) => [owner, people[index] ?? []]));
  return authors.map((author, index) => {
    const own = topics[index] ?? [];
    const near = own.flatMap(({ neighbor }) => peopleOf.get(neighbor) ?? []);
    const candidates = new Map(near.flatMap(({ node }) => (node == null ? [] : [[node.key, node] as const])));
    candidates.delete(author.key);
    const topicKeys = own.map(({ neighbor }) => neighbor);
    return { author, topics: own, candidates, keys: [author.key, ...topicKeys, ...candidates.keys()] };
  });
}

/**
 * Neighbouring authors in groups that one call serves: people of one field share most of their surroundings, those of
 * different ones would have each other's topics sought at all their people for nothing.
 */
function together(surroundings: readonly Surroundings[]): readonly (readonly Surroundings[])[] {
  const groups: Surroundings[][] = [];
  let group: Surroundings[] = [];
  for (const each of surroundings) {
    if (group.length === 0 || !fitsOneCall([...group, each])) {
      group = [];
      groups.push(group);
    }
    group.push(each);
  }
  return groups;
}

function fitsOneCall(group: readonly Surroundings[]): boolean {
  if (new Set(group.flatMap(({ keys }) => keys)).size > EDGE_SET_MAX) return false;
  const topics = new Set(group.flatMap((each) => each.topics.map(({ neighbor }) => neighbor))).size;
  const people = new Map(group.flatMap(({ candidates }) => [...candidates]));
  const probes = [...people.values()].reduce(
    (sum, person) => sum + Math.min(topics, degreeOf(person, WORKS_ON, 'from')),
    0,
  );
  return probes <= PROBES_PER_CALL;
}

function ranked(
  { author, topics, candidates }: Surroundings,
  byTopic: ReadonlyMap<Key, readonly EdgeRow[]>,
  written: readonly EdgeRow[],
): readonly SimilarAuthor[] {
  const coauthors = new Set(
    written.filter(({ from, to }) => from === author.key || to === author.key).flatMap(({ from, to }) => [from, to]),
  );
  const shared = new Map<Key, { readonly node: NodeRow; readonly own: number; readonly theirs: number }[]>();
  for (const { node, neighbor, values } of topics) {
    if (node == null) continue;
    for (const edge of byTopic.get(neighbor) ?? []) {
      if (!candidates.has(edge.from) || coauthors.has(edge.from)) continue;
      const known = shared.get(edge.from) ?? [];
      known.push({ node, own: values['papers'] ?? 0, theirs: edge.values['papers'] ?? 0 });
      shared.set(edge.from, known);
    }
  }
  const whole = topics.reduce((sum, { values }) => sum + (values['papers'] ?? 0) ** 2, 0);
  return [...shared]
    .flatMap(([key, both]) => {
      const node = candidates.get(key);
      if (node === undefined) return [];
      const product = both.reduce((sum, { own, theirs }) => sum + own * theirs, 0);
      const length = both.reduce((sum, { theirs }) => sum + theirs ** 2, 0);
      const sharedTopics = both
        .toSorted((x, y) => Math.min(y.own, y.theirs) - Math.min(x.own, x.theirs) || x.node.key - y.node.key)
        .map((topic) => topic.node);
      return [{ node, score: product / Math.sqrt(whole * length), sharedTopics, reason: reasonOf(sharedTopics) }];
    })
    .toSorted((x, y) => comparePlaces(placeOf(x), placeOf(y)))
    .slice(0, SIMILAR_MAX);
}

function reasonOf(topics: readonly NodeRow[]): string {
  const names = topics.slice(0, TOPICS_IN_REASON).map(({ label }) => label);
  return `${counted(topics.length, 'shared topic')}: ${names.join(', ')}${topics.length > names.length ? ' ...' : ''}`;
}

/** Where a person stands among the similar ones. */
interface Place {
  readonly score: number;
  readonly key: Key;
}

const placeOf = ({ score, node }: SimilarAuthor): Place => ({ score, key: node.key });
const comparePlaces = (x: Place, y: Place): number => y.score - x.score || x.key - y.key;

const placeCodec: PlaceCodec<Place> = {
  write: ({ score, key }) => `${key} ${score}`,
  read: (text) => {
    const [key = Number.NaN, score = Number.NaN] = text.split(' ').map(Number);
    return `${key} ${score}` === text && Number.isSafeInteger(key) && Number.isFinite(score)
      ? { score, key }
      : undefined;
  },
};
