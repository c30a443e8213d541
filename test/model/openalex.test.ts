// The model on whole fields of OpenAlex: its figures are those counted in the files by other means.

import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { NodeKind } from '../../src/graph/kinds.ts';
import { countOf } from '../../src/graph/nodes.ts';
import { openAlexMapper } from '../../src/importers/openalex/mapper.ts';
import { describeWithData, openAlexRecords } from '../shared-data.ts';
import { MemoryStore } from './memory-store.ts';
import { source } from './records.ts';

describeWithData('Handball up to 2012', 'openalex-graph/handball-to-2012/data', (folder) => {
  test('has the authors, citations and hubs that were counted', async () => {
    const store = fieldOf(folder);
    const { nodes, edges } = await store.summary();
    expect({ nodes, edges }).toMatchObject({
      nodes: { PAPER: 18_547, AUTHOR: 8_119 },
      edges: { AUTHORED: 12_012, COAUTHORED: 17_999, CITES: 14_908 },
    });
    expect([await most(store, 'AUTHOR', 'authored.from'), await most(store, 'AUTHOR', 'coauthored.from')]).toEqual([
      174, 331,
    ]);
    expect(await most(store, 'PAPER', 'cites.to')).toBe(91);
  });
});

describeWithData('The Wiener index', 'openalex-graph/wiener-index/data', (folder) => {
  test('has the pairs that remain where a paper of 118 authors makes none', async () => {
    const store = fieldOf(folder);
    const { nodes, edges } = await store.summary();
    expect({ nodes, edges }).toMatchObject({
      nodes: { PAPER: 12_691, AUTHOR: 10_664 },
      edges: { AUTHORED: 27_968, COAUTHORED: 18_003 },
    });
    expect(await most(store, 'AUTHOR', 'authored.from')).toBe(196);
    expect(await most(store, 'AUTHOR', 'largePapers')).toBe(1);
  });
});

function fieldOf(folder: string): MemoryStore {
  const openAlex = source('openalex');
  const entities = ['sources', 'authors', 'works'];
  return MemoryStore.of(
    entities.flatMap((entity) =>
      openAlexRecords(path.join(folder, entity)).flatMap((value) => {
        const mapping = openAlexMapper(entity)(value);
        return mapping.status === 'mapped' ? [{ source: openAlex, record: mapping.record }] : [];
      }),
    ),
  );
}

async function most(store: MemoryStore, kind: NodeKind, counter: string): Promise<number> {
  const rows = [...store.graph.nodes.values()].map(({ row }) => row);
  return Math.max(...rows.filter((row) => row.kind === kind).map((row) => countOf(row, counter)));
}
