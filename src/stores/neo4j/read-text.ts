// Text search: token and prefix matches of one kind by a full-text index, in the order of prominence, then key.

import type { Key } from '../../graph/keys.ts';
import type { TextPage, TextPosition, TextRequest } from '../../graph/store.ts';
import type { Statements } from './connection.ts';
import { textIndexOf } from './schema.ts';

const LAST_BUCKET = 32;
/** So many of the most prominent hits are fetched and sorted. */
const HITS_MAX = 200;

/** Hits by prominence bucket, then key: one statement for all requests, another for each whose last bucket is large. */
export async function textMatches(
  statements: Statements,
  requests: readonly TextRequest[],
): Promise<readonly TextPage[]> {
  const found: TextPosition[][] = requests.map(() => []);
  const rows = await statements.all<[number, Key, number]>(BEST_HITS, {
    requests: requests.flatMap(({ kind, tokens, prefix, after }, i) =>
      tokens.length === 0
        ? []
        : [{ i, index: textIndexOf(kind), query: `${queryOf(tokens, prefix)} ${prominentFirst(after?.bucket ?? 0)}` }],
    ),
    options: { limit: HITS_MAX },
  });
  for (const [i, key, bucket] of rows) found[i]?.push({ bucket, key });
  return Promise.all(
    requests.map(async (request, i) => {
      const { first, after } = request;
      const best = (found[i] ?? []).toSorted(byPosition);
      const hits = best.filter((hit) => after === undefined || byPosition(hit, after) > 0);
      if (best.length < HITS_MAX) return pageOf(hits, first);
      // Of the last bucket there may be more hits than these; of those before it there are none.
      const last = best.at(-1)?.bucket ?? 0;
      const certain = hits.filter(({ bucket }) => bucket < last);
      if (certain.length > first) return pageOf(certain, first);
      return pageOf([...certain, ...(await hitsFrom(statements, request, last))], first);
    }),
  );
}

function pageOf(hits: readonly TextPosition[], first: number): TextPage {
  return { hits: hits.slice(0, first), more: hits.length > first };
}

/** The first hits of a bucket and those behind it, and one more. */
async function hitsFrom(
  statements: Statements,
  { kind, tokens, prefix, first, after }: TextRequest,
  bucket: number,
): Promise<readonly TextPosition[]> {
  const rows = await statements.all<[Key, number]>(HITS_BY_BUCKET, {
    index: textIndexOf(kind),
    query: queryOf(tokens, prefix),
    from: bucket,
    last: LAST_BUCKET,
    after: after?.bucket === bucket ? after.key : -1,
    limit: first + 1,
  });
  return rows.map(([key, found]) => ({ bucket: found, key }));
}

function byPosition(x: TextPosition, y: TextPosition): number {
  return x.bucket - y.bucket || x.key - y.key;
}

/** The text that is indexed of a node: its tokens, and its bucket as a word that no name holds. */
export function textOf(tokens: readonly string[], bucket: number): string {
  return [...tokens, bucketWord(bucket)].join(' ');
}

/** The tokens and the bucket of such a text. */
export function wordsOf(text: string): { readonly tokens: readonly string[]; readonly bucket: number } {
  const words = text.split(' ');
  return { tokens: words.slice(0, -1), bucket: Number(words.at(-1)?.slice(1)) };
}

function bucketWord(bucket: number): string {
  return `#${String(bucket).padStart(2, '0')}`;
}

/** Scores a hit by its bucket alone: a prefix clause has a constant score, its boost, and those of queryOf have none. */
function prominentFirst(from: number): string {
  const buckets = Array.from({ length: LAST_BUCKET + 1 - from }, (_, index) => from + index);
  return `+(${buckets.map((bucket) => `${bucketWord(bucket)}*^${LAST_BUCKET + 1 - bucket}`).join(' ')})`;
}

/** Every token must match, the last as a prefix where asked for: `+"graph"^0 +neur*^0`. */
function queryOf(tokens: readonly string[], prefix: boolean): string {
  return tokens
    .map((token, index) => {
      const starts = prefix && index === tokens.length - 1;
      // Folded tokens are letters and digits; should another come, it is text and no operator.
      const escaped = token.replace(/[^\p{L}\p{N}]/gu, '\\$&');
      return starts ? `+${escaped}*^0` : `+"${escaped}"^0`;
    })
    .join(' ');
}

const BEST_HITS = `
UNWIND $p.requests AS q
CALL (q) { CALL db.index.fulltext.queryNodes(q.index, q.query, $p.options) YIELD node RETURN node }
RETURN q.i AS i, node.key AS key, toInteger(right(node.text, 2)) AS bucket`;
/** The most prominent first; a bucket is sought only when those before it have not filled the page. */
const HITS_BY_BUCKET = `
UNWIND range($p.from, $p.last) AS bucket
CALL (bucket) {
  CALL db.index.fulltext.queryNodes($p.index, $p.query + ' +"#' + right('0' + toString(bucket), 2) + '"') YIELD node
  WITH node.key AS key WHERE bucket > $p.from OR key > $p.after
  RETURN key ORDER BY key LIMIT $p.limit
}
RETURN key, bucket LIMIT $p.limit`;
