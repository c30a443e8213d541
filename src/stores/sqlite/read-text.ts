// Text search: token and prefix matches of one kind, in the order of row ids, which is prominence.

import type { Key } from '../../graph/keys.ts';
import type { TextPage, TextRequest } from '../../graph/store.ts';
import type { Connection } from './connection.ts';
import { TEXT_SPAN, textTable } from './schema.ts';

/** Hits by prominence bucket, then key: one statement a request. No token finds nothing. */
export function textMatches(connection: Connection, requests: readonly TextRequest[]): readonly TextPage[] {
  return requests.map(({ kind, tokens, prefix, first, after }) => {
    if (tokens.length === 0) return { hits: [], more: false };
    const table = textTable(kind);
    const behind = after === undefined ? -1 : rowIdOf(after.bucket, after.key);
    const sql = `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?`;
    const rows = connection.all<[number]>(sql, matchOf(tokens, prefix), behind, first + 1);
    const more = rows.length > first;
    if (more) rows.pop();
    return {
      hits: rows.map(([rowId]) => ({ bucket: Math.floor(rowId / TEXT_SPAN), key: rowId % TEXT_SPAN })),
      more,
    };
  });
}

/** Row id of a text row. */
export function rowIdOf(bucket: number, key: Key): number {
  return bucket * TEXT_SPAN + key;
}

/** Every token must match, the last as a prefix where asked for: `"graph" "neur"*`. */
function matchOf(tokens: readonly string[], prefix: boolean): string {
  const star = prefix ? '*' : '';
  return `${tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(' ')}${star}`;
}
