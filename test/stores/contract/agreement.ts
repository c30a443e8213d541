// The whole agreement of a store with the model: every subject of the contract on one world.

import type { Comparison } from './comparison.ts';
import { sameCounts } from './counts.ts';
import { sameDetails } from './details.ts';
import { sameEdgesBetween } from './edges-between.ts';
import { sameFrontier } from './frontier.ts';
import { sameKinds } from './kinds.ts';
import { sameJointPapers, sameLists } from './lists.ts';
import { sameLookup } from './lookup.ts';
import { sameNodes } from './nodes.ts';
import { sameSummary } from './summary.ts';
import { sameText } from './text.ts';

/** Every subject, by what a store does where it agrees. */
export const AGREEMENT: readonly (readonly [does: string, agrees: (comparison: Comparison) => Promise<void>])[] = [
  ['finds nodes by every id', sameLookup],
  ['knows the same nodes with the same counters', sameNodes],
  ['counts the same nodes, edges and records', sameSummary],
  ['lists neighbours in the same order, page by page', sameLists],
  ['lists joint papers', sameJointPapers],
  ['counts ranges of lists', sameCounts],
  ['finds the edges between nodes', sameEdgesBetween],
  ['tells the details of nodes and edges with their sources', sameDetails],
  ['expands frontiers', sameFrontier],
  ['lists the nodes of a kind', sameKinds],
  ['finds nodes by words of their names', sameText],
];

/** Every answer of the store is that of the model. */
export async function expectAgreement(comparison: Comparison): Promise<void> {
  for (const [, agrees] of AGREEMENT) await agrees(comparison);
}
