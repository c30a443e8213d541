// What `vicinity check` says at the end: what was checked, what is wrong, and for each finding the way out.

import type { CheckReport, Finding } from '../graph/check-report.ts';
import { counted } from '../graph/wording.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { duration } from './numbers.ts';

const REBUILD = '"vicinity check --rebuild" makes this again from the records.';

/** Prints the findings of a check behind a line of what was checked; one way out for all that share it. */
export function toldFindings(findings: readonly Finding[], checked = ''): ExitCode {
  if (checked !== '') console.log(checked);
  if (findings.length === 0) {
    console.log('Nothing is wrong: the store is what its records make.');
    return EXIT.done;
  }
  console.log(`${counted(findings.length, 'finding')}:`);
  for (const [wayOut, shared] of Map.groupBy(findings, (finding) => finding.wayOut ?? REBUILD)) {
    console.log(['', ...shared.map(({ where, what }) => `${where}: ${what}`), `Way out: ${wayOut}`].join('\n'));
  }
  return EXIT.failed;
}

/** "Checked 172 records of 14 sources and 5,312 rows in 71 tables in 2 s." Less than a second counts as one. */
export function checkedText(
  { sources, records, tables, rows }: Omit<CheckReport, 'findings'>,
  seconds: number,
): string {
  const held =
    tables === 0
      ? 'the store'
      : `${counted(records, 'record')} of ${counted(sources, 'source')} and ${counted(rows, 'row')} in ${counted(tables, 'table')}`;
  return `Checked ${held} in ${duration(Math.max(1, seconds))}.`;
}

/** Prints what a rebuild mended: rows, and tables that it made anew. */
export function toldRebuild(rows: number, tables: readonly string[] = []): ExitCode {
  const made =
    tables.length === 0
      ? ''
      : ` ${counted(tables.length, 'table was', 'tables were')} made anew: ${tables.join(', ')}.`;
  const mended = rows === 0 ? 'no row was wrong' : `${counted(rows, 'row was', 'rows were')} wrong or missing`;
  console.log(`Rebuilt; ${mended}.${made}`);
  return EXIT.done;
}
