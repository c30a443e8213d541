// Progress on standard error: a bar that stays on its line on a terminal, a plain line now and then elsewhere.

import { writeSync } from 'node:fs';
import type { ImportProgress } from '../importers/import-options.ts';
import { duration, grouped } from './numbers.ts';
import { terminal } from './stoppable.ts';

const TERMINAL_MS = 1_000;
const PLAIN_MS = 10_000;
const BAR_CELLS = 24;
/** The descriptor of standard error. */
const STANDARD_ERROR = 2;

/** Where progress is shown. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Written at once: what a thread writes to its own stream waits while a statement of SQLite runs. */
function standardError(): Output {
  return {
    ...terminal(),
    write(text) {
      try {
        writeSync(STANDARD_ERROR, text);
      } catch {
        // A reader that has gone, or is slow, misses progress and nothing else.
      }
    },
  };
}

/** Shows an import as it goes; silent where `quiet`. */
export class ImportProgressBar {
  readonly #out: Output | null;
  readonly #startedAt: number;
  readonly #now: () => number;
  #shownAt: number;
  #first: ImportProgress | null = null;
  #drawn = false;

  constructor(quiet: boolean, out: Output = standardError(), now: () => number = Date.now) {
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
  return bytes === null || bytes === 0 ? '' : barOf(Math.min(1, bytesDone / bytes));
}

/** "[######..................]  25 %  " */
function barOf(share: number): string {
  const full = Math.round(share * BAR_CELLS);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}] ${String(Math.floor(share * 100)).padStart(3)} %  `;
}

/** A run that goes on from a checkpoint is timed from there. */
function textOf(progress: ImportProgress, first: ImportProgress, seconds: number): string {
  const { report, partsDone, parts, bytesDone, bytes } = progress;
  const lines = report.lines - first.report.lines;
  const read = bytesDone - first.bytesDone;
  const left = bytes === null || read <= 0 ? '' : `, ${duration(((bytes - bytesDone) / read) * seconds)} left`;
  const rejected = report.rejected === 0 ? '' : `${grouped(report.rejected)} rejected, `;
  // A bulk load counts what it accepted when all is read.
  const written = report.accepted + report.unchanged;
  const kept = written === 0 ? '' : `${grouped(report.accepted)} accepted, ${grouped(report.unchanged)} unchanged, `;
  return (
    `${grouped(report.lines)} lines (${grouped(Math.round(lines / Math.max(seconds, 0.001)))}/s), ${kept}${rejected}` +
    `part ${Math.min(partsDone + 1, parts)} of ${parts}${left}`
  );
}

/**
 * Runs what tells of its steps, as a build or a check does, and shows them: a line each, or on a terminal one bar that goes
 * at the end; nothing where `quiet`.
 */
export async function withSteps<T>(
  quiet: boolean,
  work: (progress: (step: string, index: number, steps: number) => void) => T | Promise<T>,
  out: Output = standardError(),
): Promise<T> {
  const drawn = !quiet && out.isTTY === true;
  try {
    return await work((step, index, steps) => {
      const text = `${index + 1} of ${steps}: ${step}`;
      if (drawn) out.write(`\r${barOf(index / steps)}${text}\u001b[K`);
      else if (!quiet) out.write(`${text}\n`);
    });
  } finally {
    if (drawn) out.write('\r\u001b[K');
  }
}
