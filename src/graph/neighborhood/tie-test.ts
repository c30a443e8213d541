// The test of years and weight: which ties a slice follows and which edges it shows.

import type { DayNumber } from '../dates.ts';
import { dayNumberOf, yearOf } from '../dates.ts';
import { periodOf, weightOf } from '../edge-facts.ts';
import type { EdgeShape, EdgeValues } from '../kinds.ts';
import type { NodeRow } from '../store.ts';
import type { SlicePlan } from './options.ts';

type Asked = Pick<SlicePlan, 'years' | 'minWeight'>;

/**
 * Whether an edge passes: its period overlaps the asked years (first to last joint paper, start to end of an affiliation or
 * advising), and if it is derived its papers reach the weight. An edge without a date of its own passes.
 */
export function edgePasses({ years, minWeight }: Asked, shape: EdgeShape, values: EdgeValues): boolean {
  if (shape.said === null && weightOf(shape.kind, values) < minWeight) return false;
  const period = periodOf(shape.kind, values);
  return period === null || overlaps(years, period.from, period.until);
}

/** Whether a node passes: it has no date of its own, or one within the asked years. */
export function nodePasses({ years }: Asked, node: NodeRow): boolean {
  const day = dayNumberOf(node.props.date);
  return day === null || overlaps(years, day, day);
}

/** Whether anything can fail the test, so that more rows must be read to find enough. */
export function isNarrow({ years, minWeight }: Asked): boolean {
  return years.since !== null || years.until !== null || minWeight > 0;
}

function overlaps({ since, until }: Asked['years'], from: DayNumber | null, to: DayNumber | null): boolean {
  return (
    (since === null || to === null || yearOf(to) >= since) && (until === null || from === null || yearOf(from) <= until)
  );
}
