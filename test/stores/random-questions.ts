// Random questions to a store, put into batches: any method with any arguments that a caller may give.

import * as fc from 'fast-check';
import { encodeCursor, positionCodec, decodeCursor } from '../../src/graph/cursor.ts';
import type { EdgeShape } from '../../src/graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../src/graph/kinds.ts';
import type { Key } from '../../src/graph/keys.ts';
import { keyOf } from '../../src/graph/keys.ts';
import { LISTS } from '../../src/graph/lists.ts';
import { RANK_UNKNOWN } from '../../src/graph/rank.ts';
import type { GraphStore, KindRequest, ListPage, ListRequest, NodeRow, TextRequest } from '../../src/graph/store.ts';
import { foldTokens } from '../../src/graph/text.ts';
import type { MemoryStore } from '../model/memory-store.ts';
import { idOfEdge } from '../model/stated-edges.ts';

/** What a question is about, and the numbers that all its choices are made by. */
export interface Question {
  readonly about: (typeof SUBJECTS)[number];
  readonly picks: readonly number[];
}

const SUBJECTS = [
  'list',
  'list',
  'list',
  'count',
  'kind',
  'joint',
  'words',
  'edges',
  'node',
  'id',
  'frontier',
] as const;
const PICKS = 8;
/** Ids that name nothing, some of which would do harm if a store took them for more than text. */
const STRANGE = [
  'openalex:A999',
  'x',
  '',
  "' OR 1=1 --",
  '`) DETACH DELETE n //',
  '$p.ids',
  '\u202Eabc',
  '\u{1F4A5}',
  'a"b\\c',
];
const WORDS = ['an', 'graph', 'ł', '李', 'nothing', 'zzz', '0'];
const RANKS = [0, 1, 2 ** 26, RANK_UNKNOWN - 1, RANK_UNKNOWN];

/** A random question. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.record({
  about: fc.constantFrom(...SUBJECTS),
  picks: fc.array(fc.nat(9_999), { minLength: PICKS, maxLength: PICKS }),
});

/** Asks a store everything at once. `answers` are in an order of their own, the same for every store. */
export type Ask = (store: GraphStore) => Promise<readonly unknown[]>;

/**
 * Questions about the world of a model, as batches: one call of a store each. Pages go on from cursors of another store's
 * answer, which `pages` gives.
 */
export function batchesOf(questions: readonly Question[], model: MemoryStore): readonly Ask[] {
  const world = new World(model);
  const by = (about: Question['about']): readonly Picks[] =>
    questions.filter((question) => question.about === about).map(({ picks }) => new Picks(picks));
  const lists = by('list').map((picks) => world.listRequest(picks));
  return [
    (store) => store.listPages(lists),
    (store) => store.listCounts(by('count').map((picks) => world.countRequest(picks))),
    (store) => store.kindPages(by('kind').map((picks) => world.kindRequest(picks))),
    (store) =>
      store.jointPapers(
        by('joint').map((picks) => ({ a: world.author(picks), b: world.author(picks), first: 1 + picks.below(3) })),
      ),
    (store) =>
      store.textMatches(
        by('words')
          .slice(0, 10)
          .map((picks) => world.textRequest(picks)),
      ),
    async (store) =>
      (await store.keysByIds(by('id').map((picks) => world.id(picks)))).map((named) =>
        named.toSorted((x, y) => x.key - y.key),
      ),
    (store) => store.nodesByKeys(by('node').map((picks) => world.key(picks))),
    (store) => store.nodeDetails(by('node').map((picks) => world.key(picks))),
    ...by('edges').map((picks): Ask => {
      const [keys, shapes, touching] = [world.keys(picks), world.shapes(picks), picks.below(2) === 0];
      return async (store) =>
        (await store.edgesBetween(keys, shapes, touching ? keys.slice(0, 3) : undefined))
          .map((edge) => ({ id: idOfEdge(edge), values: edge.values }))
          .toSorted((x, y) => (x.id < y.id ? -1 : 1));
    }),
    ...by('frontier').map((picks): Ask => {
      const { id: list } = picks.of(LISTS);
      const request = { list, owners: world.keys(picks), perNode: 1 + picks.below(3), total: 1 + picks.below(9) };
      return async (store) => [await store.neighborsOf(request)];
    }),
  ];
}

/** The pages behind those of some answer, asked for by its cursors. */
export function nextPages(questions: readonly Question[], model: MemoryStore, pages: readonly ListPage[]): Ask {
  const world = new World(model);
  const asked = questions
    .filter(({ about }) => about === 'list')
    .map(({ picks }) => world.listRequest(new Picks(picks)));
  const further = asked.flatMap((request, index): ListRequest[] => {
    const last = pages[index]?.rows.at(-1);
    if (last === undefined) return [];
    const cursor = encodeCursor(request.list, positionCodec, last.position);
    return [{ ...request, after: decodeCursor(request.list, positionCodec, cursor, 'after') }];
  });
  return (store) => store.listPages(further);
}

/** Takes one number after the other. */
class Picks {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(end: number): number {
    return (this.#numbers[this.#at++ % this.#numbers.length] ?? 0) % end;
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

/** What there is to ask for. */
class World {
  readonly #rows: readonly NodeRow[];
  readonly #ids: readonly string[];

  constructor({ graph }: MemoryStore) {
    this.#rows = [...graph.nodes.values()].map(({ row }) => row);
    this.#ids = [...this.#rows.flatMap(({ id, identifiers }) => [id, ...identifiers]), 'openalex:A1', ...STRANGE];
  }

  key(picks: Picks): Key {
    return this.#rows.length === 0 || picks.below(12) === 0 ? keyOf('openalex:A999') : picks.of(this.#rows).key;
  }

  author(picks: Picks): Key {
    const authors = this.#rows.filter(({ kind }) => kind === 'AUTHOR');
    return authors.length === 0 ? keyOf('openalex:A999') : picks.of(authors).key;
  }

  keys(picks: Picks): readonly Key[] {
    const step = 1 + picks.below(4);
    return this.#rows.filter((_, index) => index % step === 0).map(({ key }) => key);
  }

  id(picks: Picks): string {
    return picks.of(this.#ids);
  }

  shapes(picks: Picks): readonly EdgeShape[] {
    const all: readonly EdgeShape[] = EDGE_SHAPES;
    return picks.below(2) === 0
      ? all
      : [picks.of(all), picks.of(all)].filter((shape, at, some) => some.indexOf(shape) === at);
  }

  listRequest(picks: Picks): ListRequest {
    const { id: list, owner: kind } = picks.of(LISTS);
    const owners = this.#rows.filter((row) => row.kind === kind);
    const owner = owners.length === 0 ? this.key(picks) : picks.of(owners).key;
    const [from, to] = [picks.of(RANKS), picks.of(RANKS)];
    return {
      list,
      owner,
      first: 1 + picks.below(4),
      backward: picks.below(2) === 0,
      withNodes: picks.below(2) === 0,
      ...(picks.below(3) === 0 ? { rankFrom: Math.min(from, to), rankTo: Math.max(from, to) } : {}),
    };
  }

  countRequest(picks: Picks): { list: string; owner: Key; rankFrom: number; rankTo: number } {
    const { list, owner } = this.listRequest(picks);
    return { list, owner, rankFrom: picks.of(RANKS), rankTo: picks.of(RANKS) };
  }

  kindRequest(picks: Picks): KindRequest {
    const { kind, orders } = picks.of(NODE_KINDS);
    return { kind, order: picks.of(orders), first: 1 + picks.below(9), backward: picks.below(2) === 0 };
  }

  textRequest(picks: Picks): TextRequest {
    const { kind } = picks.of(NODE_KINDS);
    const label = this.#rows.length === 0 ? 'ann' : picks.of(this.#rows).label;
    const words = foldTokens(label);
    const tokens = words.length === 0 || picks.below(5) === 0 ? [picks.of(WORDS)] : words.slice(0, 1 + picks.below(3));
    const length = 1 + picks.below(5);
    const prefix = picks.below(2) === 0;
    const last = [...(tokens.at(-1) ?? '')].slice(0, length).join('');
    return { kind, tokens: prefix ? [...tokens.slice(0, -1), last] : tokens, prefix, first: 1 + picks.below(5) };
  }
}
