// The report of an import, as a table for people.

import type { CountsByCode, ImportReport } from '../importers/import-report.ts';
import type { ImportResult } from '../importers/import-options.ts';
import { grouped } from './numbers.ts';

/** Lines of text, the verdict first; the sums in it add up. */
export function reportText(verdict: string, result: ImportResult, dryRun: boolean): string {
  const { report, parts, rejectsFile, resumed } = result;
  const { edges, nodes } = report;
  const rows: readonly (readonly [string, number, string])[] = [
    ['lines', report.lines, resumed ? 'with those before the stop' : ''],
    ['  accepted', report.accepted, `${grouped(report.new)} new, ${grouped(report.changed)} changed`],
    ['  unchanged', report.unchanged, ''],
    ['  skipped', report.skipped, byCode(report.skippedBy)],
    ['  rejected', report.rejected, byCode(report.rejectedBy)],
    ['  blank', report.blank, ''],
    ['edges stated', edges.stated, ''],
    ['  stored', edges.stored, ''],
    ['  already said', edges.alreadySaid, ''],
    ['  pending', edges.pending, edges.pending === 0 ? '' : 'their other end is not here yet'],
    ['  dropped', edges.dropped, byCode(edges.droppedBy)],
    ['nodes created', nodes.created, nodes.removed === 0 ? '' : `${grouped(nodes.removed)} removed`],
    ...(report.withdrawn === 0
      ? []
      : [['withdrawn', report.withdrawn, 'stored records that the input lacks'] as const]),
  ];
  const width = Math.max(...rows.map(([, count]) => grouped(count).length));
  const missing =
    parts.missing === 0
      ? ''
      : `; ${grouped(parts.missing)} of ${grouped(parts.listed)} listed in manifests are not here`;
  return [
    ...(dryRun ? ['Nothing was written (--dry-run). The import would say:'] : []),
    verdict,
    '',
    ...rows.map(([name, count, note]) => `${name.padEnd(16)}${grouped(count).padStart(width)}  ${note}`.trimEnd()),
    '',
    `${grouped(parts.read)} of ${grouped(parts.total)} parts read${missing}.`,
    ...warningLines(report),
    ...(rejectsFile === null ? [] : [`Rejected records: ${rejectsFile}`]),
  ].join('\n');
}

function warningLines({ warnings }: ImportReport): readonly string[] {
  return Object.entries(warnings).flatMap(([code, { count, examples }]) => [
    `Warning ${code}: ${grouped(count)}, as in`,
    ...examples.slice(0, 3).map((example) => `  ${example}`),
  ]);
}

function byCode(counts: CountsByCode): string {
  return Object.entries(counts)
    .map(([code, count]) => `${grouped(count)} ${code}`)
    .join(', ');
}
