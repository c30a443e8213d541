// What an import counts: every line and every edge once, so that the sums add up exactly.

import type { WithdrawCounts, WriteCounts } from '../graph/write-plan/write-records.ts';
import type { DropReason, Mapped, Warning } from './mapping.ts';

/** How often something happened, by its code. */
export type CountsByCode = Readonly<Record<string, number>>;

/** Facts changed or left out inside accepted records, and what is odd about parts. */
export interface WarningCount {
  readonly count: number;
  /** The first ten: place and what stood there. */
  readonly examples: readonly string[];
}

/**
 * The counts of a run: `lines = accepted + unchanged + skipped + rejected + blank`, `accepted = new + changed`, and
 * `edges.stated = edges.stored + edges.alreadySaid + edges.pending + edges.dropped`. Plain JSON.
 */
export interface ImportReport {
  readonly lines: number;
  readonly accepted: number;
  readonly new: number;
  readonly changed: number;
  /** Said before just so, or in a newer version. */
  readonly unchanged: number;
  readonly skipped: number;
  readonly skippedBy: CountsByCode;
  readonly rejected: number;
  readonly rejectedBy: CountsByCode;
  readonly blank: number;
  readonly warnings: Readonly<Record<string, WarningCount>>;
  /** Edges that mapped records state. `alreadySaid`: in unchanged records, or twice in one; `pending`: their other end is not here yet. */
  readonly edges: {
    readonly stated: number;
    readonly stored: number;
    readonly alreadySaid: number;
    readonly pending: number;
    readonly dropped: number;
    readonly droppedBy: CountsByCode;
  };
  readonly nodes: { readonly created: number; readonly removed: number };
  /** Records that were stored before and are no more, because a complete input lacks them. */
  readonly withdrawn: number;
}

/** What became of the records of a bulk load; `superseded` by a newer version in the same input. */
export interface LoadCounts {
  readonly records: number;
  readonly superseded: number;
  readonly edges: { readonly stored: number; readonly pending: number };
  readonly nodes: number;
}

const EXAMPLES_MAX = 10;

/** The counts of a run as it goes on; made anew from the report in a checkpoint. */
export class ImportCounts {
  readonly #lines = { read: 0, new: 0, changed: 0, unchanged: 0, blank: 0 };
  readonly #skipped: Record<string, number> = {};
  readonly #rejected: Record<string, number> = {};
  readonly #dropped: Record<string, number> = {};
  readonly #warnings: Record<string, WarningCount> = {};
  readonly #edges = { stated: 0, stored: 0, pending: 0 };
  readonly #nodes = { created: 0, removed: 0 };
  #withdrawn = 0;

  constructor(report?: ImportReport) {
    if (report === undefined) return;
    const { lines, new: fresh, changed, unchanged, blank } = report;
    this.#lines = { read: lines, new: fresh, changed, unchanged, blank };
    this.#skipped = { ...report.skippedBy };
    this.#rejected = { ...report.rejectedBy };
    this.#dropped = { ...report.edges.droppedBy };
    this.#warnings = { ...report.warnings };
    const { stated, stored, pending } = report.edges;
    this.#edges = { stated, stored, pending };
    this.#nodes = { ...report.nodes };
    this.#withdrawn = report.withdrawn;
  }

  /** A line, whatever becomes of it. */
  read(): void {
    this.#lines.read++;
  }

  /** A line that states nothing, or that declares a source. */
  line(kind: 'new' | 'changed' | 'unchanged' | 'blank'): void {
    this.#lines[kind]++;
  }

  skipped(reason: string): void {
    add(this.#skipped, reason, 1);
  }

  rejected(code: string): void {
    add(this.#rejected, code, 1);
  }

  /** The edges and warnings of a mapped record; `sign` -1 takes them back where the graph then refused it. */
  mapped({ record, drops, warnings }: Mapped, place: string, sign: 1 | -1 = 1): void {
    this.#edges.stated += sign * (record.edges?.length ?? 0);
    for (const [reason, count] of Object.entries(drops) as [DropReason, number][]) {
      if (count === 0) continue;
      this.#edges.stated += sign * count;
      add(this.#dropped, reason, sign * count);
    }
    if (sign === 1) for (const warning of warnings) this.#warn(warning, place);
  }

  /** What became of the mapped records of a batch. */
  written(counts: WriteCounts): void {
    for (const kind of ['new', 'changed', 'unchanged'] as const) this.#lines[kind] += counts[kind];
    this.#edges.stored += counts.edges.stored;
    this.#edges.pending += counts.edges.pending;
    this.#nodes.created += counts.nodes.created;
    this.#nodes.removed += counts.nodes.removed;
  }

  /** Records that were withdrawn. */
  withdrawn({ withdrawn, nodes }: WithdrawCounts): void {
    this.#withdrawn += withdrawn;
    this.#nodes.created += nodes.created;
    this.#nodes.removed += nodes.removed;
  }

  /** What became of all mapped records of a bulk load into an empty store. */
  loaded({ records, superseded, edges, nodes }: LoadCounts): void {
    this.#lines.new += records;
    this.#lines.unchanged += superseded;
    this.#edges.stored += edges.stored;
    this.#edges.pending += edges.pending;
    this.#nodes.created += nodes;
  }

  /** Something odd about a part, counted once: a run that goes on meets it again. */
  warn(code: 'PART_DAMAGED' | 'RECORD_COUNT', example: string): void {
    if (this.#warnings[code]?.examples.includes(example) === true) return;
    this.#warnings[code] = withExample(this.#warnings[code], 1, example);
  }

  report(): ImportReport {
    const { read, new: fresh, changed, unchanged, blank } = this.#lines;
    const dropped = sum(this.#dropped);
    const { stated, stored, pending } = this.#edges;
    return {
      lines: read,
      accepted: fresh + changed,
      new: fresh,
      changed,
      unchanged,
      skipped: sum(this.#skipped),
      skippedBy: { ...this.#skipped },
      rejected: sum(this.#rejected),
      rejectedBy: { ...this.#rejected },
      blank,
      warnings: { ...this.#warnings },
      edges: {
        stated,
        stored,
        alreadySaid: stated - stored - pending - dropped,
        pending,
        dropped,
        droppedBy: { ...this.#dropped },
      },
      nodes: { ...this.#nodes },
      withdrawn: this.#withdrawn,
    };
  }

  #warn({ code, path, got, count }: Warning, place: string): void {
    this.#warnings[code] = withExample(this.#warnings[code], count, `${place} ${path}: ${got}`);
  }
}

function withExample(before: WarningCount | undefined, count: number, example: string): WarningCount {
  const examples = before?.examples ?? [];
  return {
    count: (before?.count ?? 0) + count,
    examples: examples.length < EXAMPLES_MAX ? [...examples, example] : examples,
  };
}

function add(counts: Record<string, number>, code: string, count: number): void {
  counts[code] = (counts[code] ?? 0) + count;
}

function sum(counts: CountsByCode): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
