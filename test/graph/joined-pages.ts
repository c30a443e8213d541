// Reads a connection page after page, as a client does.

import { expect } from '@jest/globals';
import type { Page, PageArgs } from '../../src/graph/page.ts';
import type { NodeRow } from '../../src/graph/store.ts';
import { short } from './worlds.ts';

export type Read = (args: PageArgs) => Promise<Page<{ readonly node: NodeRow }>>;

/** All rows of a connection, page after page from the front or the end, in the order of the list. */
export async function joined(read: Read, size: number, backward = false): Promise<readonly string[]> {
  const all: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await read(backward ? { last: size, before: cursor } : { first: size, after: cursor });
    const ids = page.rows.map(({ row }) => short(row.node));
    all.splice(backward ? 0 : all.length, 0, ...ids);
    expect(backward ? page.hasNextPage : page.hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? page.hasPreviousPage : page.hasNextPage)) return all;
    cursor = backward ? page.startCursor : page.endCursor;
    expect(cursor).not.toBeNull();
  }
}
