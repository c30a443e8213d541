// The tallies of a plan: pairs, topics and bylines that the changed papers make, and the byline affiliations that follow.

import type { Key } from '../keys.ts';
import type { Change, GraphWriter, SaidRow, Tally, TallyName, WritePlan } from '../writer.ts';
import type { Contributions } from './contributions.ts';
import type { SaidDraft } from './said-draft.ts';
import { applyDelta, isEmptyDelta, spanOfYears } from './tally.ts';

/** A pair's tally with its ends: a < b for co-authors; author or institution first elsewhere. */
export interface PairTally {
  readonly name: TallyName;
  readonly a: Key;
  readonly b: Key;
  readonly tally: Tally;
}

/** Tallies and joint papers that change. */
export interface PlannedTallies {
  readonly changes: readonly Change<PairTally>[];
  readonly joint: WritePlan['joint'];
}

/** Applies the contributions to the stored tallies, in one read. Byline affiliations are replaced in the draft of said rows. */
export async function planTallies(
  contributions: Contributions,
  said: SaidDraft,
  writer: GraphWriter,
): Promise<PlannedTallies> {
  const changed = [...contributions.tallies.values()].filter(({ delta }) => !isEmptyDelta(delta));
  const stored = await writer.talliesByPairs(changed.map(({ name, a, b }) => ({ name, a, b })));
  const changes = changed.map(({ name, a, b, delta }, index): Change<PairTally> => {
    const before = stored[index] ?? null;
    const after = applyDelta(before, delta);
    return {
      before: before === null ? null : { name, a, b, tally: before },
      after: after === null ? null : { name, a, b, tally: after },
    };
  });
  const bylines = changes.filter(({ before, after }) => (before ?? after)?.name === 'byline');
  said.replace(
    bylines.flatMap(({ before }) => bylineRow(before)),
    bylines.flatMap(({ after }) => bylineRow(after)),
  );
  return {
    changes: changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
    joint: [...contributions.joint.values()]
      .filter(({ sign }) => sign !== 0)
      .map(({ a, b, rank, paper, sign }) => {
        const row = { a, b, rank, paper };
        return sign > 0 ? { before: null, after: row } : { before: row, after: null };
      }),
  };
}

/** The affiliation that a byline tally makes: from the first to the last year seen, of no stated kind. */
function bylineRow(pair: PairTally | null): readonly SaidRow[] {
  if (pair === null) return [];
  const { first, last } = spanOfYears(pair.tally.years);
  const values = { kind: 0, from: first === null ? null : first * 10_000, until: last === null ? null : last * 10_000 };
  return [{ shape: 'affiliated', a: pair.a, b: pair.b, part: 0, rec: 0, values, institutions: [], shown: false }];
}
