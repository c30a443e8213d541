// Text search: token and prefix matches of one kind by a full-text index, in the order of prominence, then key.

import type { Key } from '../../graph/keys.ts';
import { isPrefix } from '../../graph/text.ts';
import type { TextPage, TextPosition, TextRequest } from '../../graph/store.ts';
import type { Statements } from './connection.ts';
import { textIndexOf } from './schema.ts';

/** Lucene splits longer words; no two names differ behind so many letters. */
const TOKEN_MAX = 200;
const LAST_BUCKET = 32;
/** So many hits are fetched and sorted; where there are more, they are searched bucket by bucket. */
const HITS_MAX = 300;

/** Hits by prominence bucket, then key: one statement a request, a second where the words are common. */
export async function textMatches(
  statements: Statements,
  requests: readonly TextRequest[],
): Promise<readonly TextPage[]> {
  return Promise.all(requests.map((request) => textPage(statements, request)));
}

async function textPage(statements: Statements, request: TextRequest): Promise<TextPage> {
  const { kind, tokens, prefix, first, after } = request;
  if (tokens.length === 0) return { hits: [], more: false };
  const index = textIndexOf(kind);
  const query = queryOf(tokens, prefix);
  const some = await statements.all<[Key, number]>(SOME_HITS, { index, query, options: { limit: HITS_MAX } });
  const hits =
    some.length < HITS_MAX
      ? some.map(([key, bucket]) => ({ bucket, key })).sort(byPosition)
      : (
          await statements.all<[Key, number]>(HITS_BY_BUCKET, {
            ...{ index, query, from: after?.bucket ?? 0, last: LAST_BUCKET },
            ...{ after: after?.key ?? -1, limit: first + 1 },
          })
        ).map(([key, bucket]) => ({ bucket, key }));
  const behind = after === undefined ? hits : hits.filter((hit) => byPosition(hit, after) > 0);
  return { hits: behind.slice(0, first), more: behind.length > first };
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
      const starts = prefix && index === tokens.length - 1 && isPrefix(token);
      // Folded tokens are letters and digits; should another come, it is text and no operator.
      const escaped = cut(token).replace(/[^\p{L}\p{N}]/gu, '\\$&');
      return starts ? `+${escaped}*` : `+"${escaped}"`;
    })
    .join(' ');
}

const SOME_HITS = `
CALL db.index.fulltext.queryNodes($index, $query, $options) YIELD node
RETURN node.key AS key, toInteger(right(node.text, 2)) AS bucket`;
/** The most prominent first; a bucket is sought only when those before it have not filled the page. */
const HITS_BY_BUCKET = `
UNWIND range($from, $last) AS bucket
CALL (bucket) {
  CALL db.index.fulltext.queryNodes($index, $query + ' +"#' + right('0' + toString(bucket), 2) + '"') YIELD node
  WITH node.key AS key WHERE bucket > $from OR key > $after
  RETURN key ORDER BY key LIMIT $limit
}
RETURN key, bucket LIMIT $limit`;
