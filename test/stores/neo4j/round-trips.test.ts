// What a slice costs in round trips to a real server: statements are counted, not timed.

import { expect, test } from '@jest/globals';
import type { Neighborhood } from '../../../src/graph/neighborhood/neighborhood.ts';
import { neighborhoodOfId } from '../../../src/graph/neighborhood/neighborhood.ts';
import { writeHub } from './hub.ts';
import { logStatements } from './statement-log.ts';
import { describeWithNeo4j } from './test-server.ts';

/** The root, the lists with their nodes, the edges. */
const AT_MOST = 3;
/** A hub of each kind: author, paper, topic, institution, venue, award. */
const HUBS = ['A1', 'W1', 'T1', 'I1', 'S1', 'P1'];

describeWithNeo4j('round trips to a server:', ({ open }) => {
  test(`the whole slice around the id of a hub takes ${AT_MOST}, with all edges among its nodes`, async () => {
    const { store } = await open();
    await writeHub(store);
    const found = [];
    for (const hub of HUBS) {
      let slice: Neighborhood | null = null;
      const ran = await logStatements(store, async () => {
        slice = await neighborhoodOfId(store, `openalex:${hub}`);
      });
      found.push({ hub, statements: ran.length, edges: edgesOf(slice) > 0 });
    }
    expect(found).toEqual(HUBS.map((hub) => ({ hub, statements: AT_MOST, edges: true })));
  });
});

function edgesOf(slice: Neighborhood | null): number {
  return slice?.edges.length ?? 0;
}
