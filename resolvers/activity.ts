// Papers by year of authors and topics, as stored with the node.

import type { NodeRow, YearActivity } from '../src/graph/store.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import { shownCount } from './counts.ts';

const YEARS_MAX = 200;

/** Papers and their citations by year, rising, the latest 200 years; one store call for all nodes of a level. */
export async function activity(
  { key }: NodeRow,
  _: unknown,
  { loaders }: RequestContext,
): Promise<readonly YearActivity[]> {
  const years = (await loaders.nodeDetailsByKey.load(key))?.activity ?? [];
  return years.slice(-YEARS_MAX).map((year) => ({ ...year, citations: shownCount(year.citations) }));
}
