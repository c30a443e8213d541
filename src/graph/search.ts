// Search: names and titles of all kinds in one order, by importance, a block at a time.

import { integerWithin, someOf } from './argument-bounds.ts';
import type { PlaceCodec } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { badInput } from './errors.ts';
import type { NodeKind } from './kinds.ts';
import { NODE_KINDS } from './kinds.ts';
import { SEARCH_CHARACTERS_MAX, SEARCH_WORDS_MAX, TEXT_PAGE_MAX } from './limits.ts';
import { prominenceOf } from './nodes.ts';
import type { Page } from './page.ts';
import type { GraphStore, NodeRow, TextPosition } from './store.ts';
import { foldTokens } from './text.ts';

/** Arguments of `search`; first 1 to 50 (10), kinds all where absent. */
export interface SearchOptions {
  readonly query: string;
  readonly kinds?: readonly NodeKind[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Hits are stored by bucket and key, and shown by exact importance within a block of them. So a cursor names where the block
 * starts and how many of its hits were shown.
 */
interface SearchPlace {
  readonly start: TextPosition | null;
  readonly shown: number;
}

const placeCodec: PlaceCodec<SearchPlace> = {
  write: ({ start, shown }) =>
    [shown, ...(start === null ? [] : [start.bucket, start.key])].map((value) => value.toString(16)).join('.'),
  read: (text) => {
    if (!/^[0-9a-f]{1,12}(\.[0-9a-f]{1,12}){0,2}$/.test(text)) return undefined;
    const [shown = 0, bucket, key] = text.split('.').map((part) => Number.parseInt(part, 16));
    if (shown > TEXT_PAGE_MAX || (bucket === undefined) !== (key === undefined)) return undefined;
    return { shown, start: bucket === undefined || key === undefined ? null : { bucket, key } };
  },
};

/**
 * A page of hits over all asked kinds: every word must occur, the last as a prefix. Order: prominence bucket, then within a block of 50
 * exact importance falling, then key, whatever the size of the pages. Two store calls. A page ends with its block, so it may be
 * shorter than asked.
 * Throws BAD_USER_INPUT on a query that is empty, too long or holds what no text holds, and on other arguments out of bounds.
 */
export async function search(store: GraphStore, options: SearchOptions, signal?: AbortSignal): Promise<Page<NodeRow>> {
  const { tokens, prefix } = wordsOf(options.query);
  const kinds = someOf('kinds', options.kinds) ?? NODE_KINDS.map(({ kind }) => kind);
  const first = integerWithin('first', options.first, {
    min: 1,
    max: TEXT_PAGE_MAX,
    otherwise: 10,
    hint: 'page with after',
  });
  const scope = JSON.stringify(['search', tokens, prefix, kinds.toSorted()]);
  const place = options.after == null ? null : decodeCursor(scope, placeCodec, options.after);
  const resumed = place !== null;
  if (tokens.length === 0) {
    return { rows: [], hasNextPage: false, hasPreviousPage: resumed, startCursor: null, endCursor: null };
  }
  const { start, shown } = place ?? { start: null, shown: 0 };
  const pages = await store.textMatches(
    kinds.map((kind) => ({ kind, tokens, prefix, first: TEXT_PAGE_MAX, after: start ?? undefined })),
    signal,
  );
  const hits = pages.flatMap((page) => page.hits).toSorted((x, y) => x.bucket - y.bucket || x.key - y.key);
  const block = hits.slice(0, TEXT_PAGE_MAX);
  const more = hits.length > block.length || pages.some((page) => page.more);
  const nodes =
    block.length === 0
      ? []
      : await store.nodesByKeys(
          block.map(({ key }) => key),
          signal,
        );
  const importance = (node: NodeRow | null | undefined): number => (node == null ? 0 : prominenceOf(node));
  const ordered = block
    .map((hit, index) => ({ hit, node: nodes[index] ?? null }))
    .toSorted(
      (x, y) => x.hit.bucket - y.hit.bucket || importance(y.node) - importance(x.node) || x.hit.key - y.hit.key,
    );
  const last = block.at(-1) ?? null;
  const rows = ordered.slice(shown, shown + first).map(({ node }, index) => {
    const through = shown + index + 1;
    const next = through < block.length ? { start, shown: through } : { start: last, shown: 0 };
    return { cursor: encodeCursor(scope, placeCodec, next), row: node };
  });
  return {
    rows: rows.flatMap(({ cursor, row }) => (row === null ? [] : [{ cursor, row }])),
    hasNextPage: more || shown + rows.length < block.length,
    hasPreviousPage: resumed,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  };
}

function wordsOf(query: string): { tokens: readonly string[]; prefix: boolean } {
  if (query.length < 1 || query.length > SEARCH_CHARACTERS_MAX) {
    throw badInput(
      'query',
      `query must be 1 to ${SEARCH_CHARACTERS_MAX} characters, got ${query.length}; give a few words of a name or title`,
    );
  }
  if (query.includes('\0') || !query.isWellFormed()) {
    throw badInput(
      'query',
      'query must be Unicode text, got a NUL or half a surrogate pair; send what a person would type',
    );
  }
  const all = foldTokens(query);
  const tokens = all.slice(0, SEARCH_WORDS_MAX);
  return { tokens, prefix: all.length === tokens.length };
}
