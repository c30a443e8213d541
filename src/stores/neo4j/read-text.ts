// Text search: token and prefix matches of one kind by a full-text index, in the order of prominence, then key.

import type { Key } from '../../graph/keys.ts';
import type { TextPage, TextPosition, TextRequest } from '../../graph/store.ts';
import type { Statements } from './connection.ts';
import { textIndexOf } from './schema.ts';

/** Lucene splits longer words; no two names differ behind so many letters. */
const TOKEN_MAX = 200;
const LAST_BUCKET = 32;
/** So many hits are fetched and sorted; where there are more, they are searched bucket by bucket. */
const HITS_MAX = 300;

/** Hits by prominence bucket, then key: one statement for all requests, another for each whose words are common. */
export async function textMatches(
  statements: Statements,
  requests: readonly TextRequest[],
): Promise<readonly TextPage[]> {
  const found: TextPosition[][] = requests.map(() => []);
  const rows = await statements.all<[number, Key, number]>(SOME_HITS, {
    requests: requests.flatMap(({ kind, tokens, prefix }, i) =>
      tokens.length === 0 ? [] : [{ i, index: textIndexOf(kind), query: queryOf(tokens, prefix) }],
    ),
    options: { limit: HITS_MAX },
  });
  for (const [i, key, bucket] of rows) found[i]?.push({ bucket, key });
  return Promise.all(
    requests.map(async (request, i) => {
      const { first, after } = request;
      const some = found[i] ?? [];
      const hits = some.length < HITS_MAX ? some.sort(byPosition) : await hitsByBucket(statements, request);
      const behind = after === undefined ? hits : hits.filter((hit) => byPosition(hit, after) > 0);
      return { hits: behind.slice(0, first), more: behind.length > first };
    }),
  );
}

/** The first hits behind a place, and one more. */
async function hitsByBucket(
  statements: Statements,
  { kind, tokens, prefix, first, after }: TextRequest,
): Promise<readonly TextPosition[]> {
  const rows = await statements.all<[Key, number]>(HITS_BY_BUCKET, {
    ...{ index: textIndexOf(kind), query: queryOf(tokens, prefix), limit: first + 1 },
    ...{ from: after?.bucket ?? 0, last: LAST_BUCKET, after: after?.key ?? -1 },
  });
  return rows.map(([key, bucket]) => ({ bucket, key }));
}

function byPosition(x: TextPosition, y: TextPosition): number {
  return x.bucket - y.bucket || x.key - y.key;
}

/** The text that is indexed of a node: its tokens, and its bucket as a word that no name holds. */
export function textOf(tokens: readonly string[], bucket: number): string {
  return [...tokens.map(cut), bucketWord(bucket)].join(' ');
}

function bucketWord(bucket: number): string {
  return `#${String(bucket).padStart(2, '0')}`;
}

function cut(token: string): string {
  return token.slice(0, TOKEN_MAX);
}

/** Every token must match, the last as a prefix where asked for and long enough: `+"graph" +neur*`. */
function queryOf(tokens: readonly string[], prefix: boolean): string {
  return tokens
    .map((token, index) => {
      const starts = prefix && index === tokens.length - 1;
      // Folded tokens are letters and digits; should another come, it is text and no operator.
      const escaped = cut(token).replace(/[^\p{L}\p{N}]/gu, '\\$&');
      return starts ? `+${escaped}*` : `+"${escaped}"`;
    })
    .join(' ');
}

const SOME_HITS = `
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
