// What is asked: the same authors, pairs and words in every run of a graph.

import { DatabaseSync } from 'node:sqlite';
import type { NodeRow } from '../../src/graph/store.ts';
import { Random } from '../../seeds/random.ts';
import type { LoadedGraph } from './graphs.ts';

/** Keys of authors: 70 % any, 25 % as often as they wrote, 5 % of the best connected; and the 30 best connected apart. */
export interface Sample {
  readonly authors: readonly number[];
  readonly hubs: readonly number[];
  readonly ordinary: readonly number[];
  readonly words: readonly string[];
}

const AUTHORS = 400;
const HUBS = 30;

/** Draws a sample from a graph. */
export function sampleOf({ file }: LoadedGraph): Sample {
  const database = new DatabaseSync(file, { readOnly: true });
  const keys = (sql: string): number[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => Number(Object.values(row)[0]));
  const all = keys(`SELECT key FROM kind_papers WHERE kind = 'AUTHOR' ORDER BY key`);
  const hubs = keys(
    `SELECT owner FROM coauthored_from_closeness GROUP BY owner ORDER BY count(*) DESC, owner LIMIT ${HUBS}`,
  );
  const written = keys('SELECT b FROM said_authored WHERE shown AND a % 97 = 0');
  const labels = database
    .prepare(`SELECT label FROM node WHERE kind IN ('AUTHOR', 'PAPER') AND key % 101 = 0 LIMIT 4000`)
    .all();
  database.close();
  const random = new Random(7, 0, 0);
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] as T;
  const ordinary = Array.from({ length: Math.round(AUTHORS * 0.7) }, () => pick(all));
  const authors = [
    ...ordinary,
    ...Array.from({ length: Math.round(AUTHORS * 0.25) }, () => pick(written)),
    ...Array.from({ length: Math.round(AUTHORS * 0.05) }, () => pick(hubs)),
  ];
  const words = Array.from({ length: 200 }, () => {
    const parts = String(pick(labels)['label']).split(' ');
    return `${parts[0]} ${(parts[1] ?? parts[0] ?? '').slice(0, 4)}`;
  });
  return { authors, hubs, ordinary, words };
}

/** A node that is there; benches ask for no other. */
export function present(node: NodeRow | null | undefined): NodeRow {
  if (node == null) throw new Error('a sampled node is not in the graph');
  return node;
}
