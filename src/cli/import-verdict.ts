// How an import ended, in one sentence and an exit code: whole, in part, or with nothing.

import { counted, grouped } from '../graph/wording.ts';
import type { ImportResult } from '../importers/import-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** What is said of an import before its counts. */
export interface Verdict {
  readonly sentence: string;
  readonly exit: ExitCode;
}

/**
 * Judges an import. A part that ended early, an input of which nothing was accepted, one of which more than half was
 * rejected, and one that withdrew nothing though it should have, end in `failed`, though what was accepted stays; a few
 * rejected lines do not.
 */
export function verdictOf(result: ImportResult): Verdict {
  const verdict = judged(result);
  if (result.notWithdrawn === null) return verdict;
  return failed(`${verdict.sentence} Nothing was withdrawn (--complete), because of this: ${result.notWithdrawn}.`);
}

function judged({ state, report }: ImportResult): Verdict {
  if (state === 'paused') return { sentence: 'Paused; the same command goes on from here.', exit: EXIT.tryAgain };
  const { accepted, unchanged, skipped, rejected, withdrawn, warnings } = report;
  const lines = report.lines - report.blank;
  const share = `${grouped(rejected)} of ${counted(lines, 'line')} ${rejected === 1 ? 'was' : 'were'} rejected`;
  if (state === 'failed') return failed(`Stopped early: ${share}. Is it the right file? --max-rejects allows more.`);
  const damaged = warnings['PART_DAMAGED'];
  const damage = `${damaged?.examples[0]}${damaged?.count === 1 ? '' : `; ${damaged?.count} parts ended early`}.`;
  if (accepted + unchanged === 0) {
    if (damaged !== undefined) return failed(`Nothing was imported: ${damage}`);
    if (lines === 0) return failed('Nothing was imported: the input holds no records.');
    if (rejected > 0) return failed(`Nothing was imported: 0 of ${counted(lines, 'line')} accepted.`);
    return done(`Nothing was imported: all that came (${counted(skipped, 'line')}) is skipped by design.`);
  }
  if (damaged !== undefined) return failed(`Imported in part: ${damage}`);
  if (rejected * 2 > lines) return failed(`Imported in part: ${share}.`);
  if (rejected > 0) return done(`Imported, but ${share}.`);
  if (withdrawn > 0) return done(`Imported; ${counted(withdrawn, 'record')} withdrawn.`);
  return done(accepted > 0 ? 'Imported.' : 'Imported; nothing had changed.');
}

function done(sentence: string): Verdict {
  return { sentence, exit: EXIT.done };
}

function failed(sentence: string): Verdict {
  return { sentence, exit: EXIT.failed };
}
