// Progress on standard error: a bar that stays on its line on a terminal, a plain line now and then elsewhere.

import type { ImportProgress } from '../importers/import-options.ts';
import { duration, grouped } from './numbers.ts';

const TERMINAL_MS = 1_000;
const PLAIN_MS = 10_000;
const BAR_CELLS = 24;

/** Where progress is shown. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Shows an import as it goes; silent where `quiet`. */
export class ImportProgressBar {
  readonly #out: Output | null;
  readonly #startedAt: number;
  readonly #now: () => number;
  #shownAt: number;
  #first: ImportProgress | null = null;
  #drawn = false;

  constructor(quiet: boolean, out: Output = process.stderr, now: () => number = Date.now) {
    this.#out = quiet ? null : out;
    this.#now = now;
    this.#startedAt = now();
    this.#shownAt = this.#startedAt;
  }

  show(progress: ImportProgress): void {
    this.#first ??= progress;
    const out = this.#out;
    const now = this.#now();
    if (out === null || now - this.#shownAt < (out.isTTY === true ? TERMINAL_MS : PLAIN_MS)) return;
    this.#shownAt = now;
    const seconds = (now - this.#startedAt) / 1_000;
    if (out.isTTY === true) {
      const line = `${bar(progress)}${textOf(progress, this.#first, seconds)}`.slice(0, (out.columns ?? 120) - 1);
      out.write(`\r${line}\u001b[K`);
      this.#drawn = true;
    } else {
      out.write(`${textOf(progress, this.#first, seconds)}\n`);
    }
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#drawn) this.#out?.write('\r\u001b[K');
    this.#drawn = false;
  }
}

function bar({ bytesDone, bytes }: ImportProgress): string {
  if (bytes === null || bytes === 0) return '';
  const share = Math.min(1, bytesDone / bytes);
  const full = Math.round(share * BAR_CELLS);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}] ${String(Math.floor(share * 100)).padStart(3)} %  `;
}

/** A run that goes on from a checkpoint is timed from there. */
function textOf(progress: ImportProgress, first: ImportProgress, seconds: number): string {
  const { report, partsDone, parts, bytesDone, bytes } = progress;
  const lines = report.lines - first.report.lines;
  const read = bytesDone - first.bytesDone;
  const left = bytes === null || read <= 0 ? '' : `, ${duration(((bytes - bytesDone) / read) * seconds)} left`;
  const rejected = report.rejected === 0 ? '' : `, ${grouped(report.rejected)} rejected`;
  return (
    `${grouped(report.lines)} lines (${grouped(Math.round(lines / Math.max(seconds, 0.001)))}/s), ` +
    `${grouped(report.accepted)} accepted, ${grouped(report.unchanged)} unchanged${rejected}, ` +
    `part ${Math.min(partsDone + 1, parts)} of ${parts}${left}`
  );
}

/** Shows the steps of a build; a line each, or on a terminal one line for all. */
export function buildProgress(
  quiet: boolean,
  out: Output = process.stderr,
): (step: string, index: number, steps: number) => void {
  return (step, index, steps) => {
    if (quiet) return;
    const text = `${index + 1} of ${steps}: ${step}`;
    if (out.isTTY !== true) out.write(`${text}\n`);
    else out.write(`\r${text}\u001b[K${index + 1 >= steps ? '\r\u001b[K' : ''}`);
  };
}
