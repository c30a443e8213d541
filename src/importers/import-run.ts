// One run of an import, as a state machine: reading, then paused, done or failed.

import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { SourceInfo } from '../graph/statements.ts';
import type { WriteCounts } from '../graph/write-plan/write-records.ts';
import { withdrawRecords, writeBatch } from '../graph/write-plan/write-records.ts';
import type { Checkpoint, GraphWriter } from '../graph/writer.ts';
import { CompleteInput } from './complete-input.ts';
import { type BatchRecord, ImportBatch } from './import-batch.ts';
import { checkpointOf, digestOfParts, type ImportState, partIndexOf, stateOf } from './import-checkpoint.ts';
import type { OpenPart } from './import-format.ts';
import { ImportCounts } from './import-report.ts';
import { PART_START } from './line-splitter.ts';
import { countLine, type PartWarnings, partLines, rejectOfLine } from './part-lines.ts';
import { type Part, type PartList, totalBytes } from './parts.ts';
import { rejectsAllowed } from './reject-limit.ts';
import { RejectsFile, rejectsFileName } from './rejects.ts';
import type { ImportOptions, ImportResult } from './import-options.ts';

/** A run that has begun. */
export class ImportRun implements PartWarnings {
  readonly #options: ImportOptions;
  readonly #list: PartList;
  readonly #writer: GraphWriter;
  readonly #sources: Map<string, SourceInfo>;
  readonly #resumed: ImportState | null;
  readonly #startedAt: string;
  readonly #counts: ImportCounts;
  readonly #runs: Map<string, number>;
  readonly #rejectsFile: string | null;
  readonly #rejects: RejectsFile | null;
  readonly #complete: CompleteInput | null;
  #state: 'reading' | ImportResult['state'] = 'reading';
  #partIndex = 0;
  #digest = '';
  #place = PART_START;
  /** Of the parts before, and of the one that is read. */
  #bytesDone = 0;
  #bytesRead = 0;

  /** Begins a run, or goes on with the one that the checkpoint of the same parts describes. */
  static async begin(options: ImportOptions, list: PartList, writer: GraphWriter): Promise<ImportRun> {
    const state = stateOf(await writer.checkpointOf(options.format.name));
    const sources = new Map((await writer.sources()).map((source) => [source.id, source]));
    const run = new ImportRun(options, list, writer, sources, state);
    const { source } = options.format;
    if (source !== null) {
      await run.#declare(source);
      await run.#runOf(source.id);
    }
    return run;
  }

  private constructor(
    options: ImportOptions,
    list: PartList,
    writer: GraphWriter,
    sources: Map<string, SourceInfo>,
    state: ImportState | null,
  ) {
    this.#options = options;
    this.#list = list;
    this.#writer = writer;
    this.#sources = sources;
    this.#partIndex = state === null ? -1 : partIndexOf(state, list.parts);
    this.#resumed = this.#partIndex < 0 ? null : state;
    this.#partIndex = Math.max(0, this.#partIndex);
    this.#startedAt = this.#resumed?.startedAt ?? new Date().toISOString();
    this.#counts = new ImportCounts(this.#resumed?.report);
    this.#runs = new Map(Object.entries(this.#resumed?.runs ?? {}));
    this.#complete = options.complete === true ? new CompleteInput(options.format, list) : null;
    const name = rejectsFileName(options.format.name, this.#startedAt);
    const folder = options.dryRun === true ? null : (options.rejectsFolder ?? null);
    this.#rejectsFile = folder === null ? null : path.join(folder, name);
    this.#rejects = this.#rejectsFile === null ? null : new RejectsFile(this.#rejectsFile, this.#resumed?.rejectsBytes);
  }

  /** Reads what is left, to the end or until it is paused or fails. */
  async read(): Promise<ImportResult> {
    const { parts } = this.#list;
    const before = parts.slice(0, this.#partIndex);
    for (const part of before) this.#bytesDone += part.bytes ?? 0;
    try {
      await this.#complete?.seeParts(before, new Set(this.#sources.keys()));
      for (const part of parts.slice(this.#partIndex)) {
        await this.#readPart(part);
        if (this.#state !== 'reading') break;
        this.#bytesDone += part.bytes ?? 0;
        this.#bytesRead = 0;
        this.#partIndex++;
      }
      if (this.#state === 'reading' && this.#complete !== null) await this.#withdrawAbsent(this.#complete);
      if (this.#state === 'reading') this.#state = 'done';
      if (this.#state !== 'paused') await this.#end();
    } finally {
      this.#rejects?.close();
    }
    return this.#result();
  }

  async #readPart(part: Part): Promise<void> {
    const open = await this.#options.format.open(part, new Set(this.#sources.keys()));
    const before =
      this.#resumed?.part === part.name && this.#resumed.digest === open.digest ? this.#resumed.place : null;
    this.#digest = open.digest;
    this.#place = before ?? PART_START;
    const done = this.#place.line;
    const source = this.#options.format.source?.id ?? '';
    let batch = new ImportBatch(part, source);
    try {
      const from = this.#complete === null ? this.#place : PART_START;
      for await (const lines of partLines(part, open, from, this)) {
        for (const line of lines) {
          this.#complete?.see(line);
          if (line.lastLine <= done) continue;
          if (!batch.add(line)) {
            await this.#commit(batch, open);
            if (this.#state !== 'reading') return;
            batch = new ImportBatch(part, source);
            batch.add(line);
          }
          if (line.outcome.status === 'source') await this.#declare(line.outcome.source, true);
        }
      }
      // Without lines there is nothing to keep, and a run that is told to pause at once would never end.
      if (batch.lines.length > 0) await this.#commit(batch, open);
    } finally {
      await open.close();
    }
  }

  /** Something odd about a part: counted, and remembered where it makes an input doubtful. */
  warn(code: Parameters<PartWarnings['warn']>[0], example: string): void {
    this.#counts.warn(code, example);
    this.#complete?.warn(code, example);
  }

  /** Withdraws what a complete input lacks, a transaction at a time; nothing where some of it could not be read. */
  async #withdrawAbsent(complete: CompleteInput): Promise<void> {
    if (complete.doubt() !== null) return;
    for await (const { source, records } of complete.absent(this.#options.store)) {
      await withdrawRecords(this.#writer, source, records, (counts) => {
        this.#counts.withdrawn(counts);
        return this.#checkpoint(false);
      });
      await this.#afterBatch();
      if (this.#state !== 'reading') return;
    }
  }

  /** Writes a batch with its checkpoint, in one transaction. */
  async #commit(batch: ImportBatch, open: OpenPart): Promise<void> {
    for (const line of batch.lines) countLine(batch.part, line, this.#counts, this.#rejects);
    this.#place = batch.end() ?? this.#place;
    for (const { source } of batch.records) await this.#runOf(source);
    const records = batch.records.map((record) => ({ ...record, run: this.#runs.get(record.source) ?? 0 }));
    await writeBatch(this.#writer, records, (written) => {
      this.#countWritten(batch.part, written, batch.records);
      return this.#checkpoint(false);
    });
    this.#bytesRead = open.bytesRead();
    await this.#afterBatch();
  }

  /** Tells of progress, and judges whether to go on. */
  async #afterBatch(): Promise<void> {
    const report = this.#counts.report();
    this.#options.onProgress?.({
      report,
      partsDone: this.#partIndex,
      parts: this.#list.parts.length,
      bytesDone: this.#bytesDone + this.#bytesRead,
      bytes: totalBytes(this.#list.parts),
    });
    // A store may answer at once, and so may the lines: signals and timers get their turn here.
    await turn();
    if (report.rejected > rejectsAllowed(report, this.#options.maxRejects)) this.#state = 'failed';
    else if (this.#options.signal?.aborted === true) this.#state = 'paused';
  }

  /** Counts what became of records; those that contradict the graph count as rejected instead. */
  #countWritten(part: Part, written: WriteCounts, records: readonly BatchRecord[]): void {
    this.#counts.written(written);
    for (const { record, locator, error } of written.conflicts) {
      const found = records.find((each) => each.record.record === record && each.locator === locator);
      this.#counts.rejected(error.code);
      if (found === undefined) continue;
      this.#counts.mapped(found.mapped, locator, -1);
      const { code, message: expected } = error;
      this.#rejects?.append(rejectOfLine(part, found.line, { code, path: '', expected, got: '' }, record));
    }
  }

  async #declare(source: SourceInfo, counted = false): Promise<void> {
    const known = this.#sources.get(source.id);
    const same = known !== undefined && isSame(known, source);
    if (!same) await this.#writer.putSource(source);
    this.#sources.set(source.id, source);
    if (counted) this.#counts.line(known === undefined ? 'new' : same ? 'unchanged' : 'changed');
  }

  async #runOf(source: string): Promise<number> {
    const run = this.#runs.get(source) ?? (await this.#writer.startRun(source, this.#startedAt));
    this.#runs.set(source, run);
    return run;
  }

  #checkpoint(done: boolean): Checkpoint {
    const { parts } = this.#list;
    const index = Math.min(this.#partIndex, parts.length - 1);
    return checkpointOf(
      this.#options.format.name,
      {
        part: parts[index]?.name ?? '',
        digest: this.#digest,
        before: digestOfParts(parts.slice(0, index)),
        place: this.#place,
        startedAt: this.#startedAt,
        runs: Object.fromEntries(this.#runs),
        rejectsBytes: this.#rejects?.bytes ?? 0,
        report: this.#counts.report(),
      },
      done,
    );
  }

  /** Ends the runs of all sources, then the checkpoint: killed between, the next run only does this again. */
  async #end(): Promise<void> {
    const report = JSON.stringify(this.#counts.report());
    const endedAt = new Date().toISOString();
    for (const [source, run] of this.#runs) {
      await this.#writer.endRun({ run, source, startedAt: this.#startedAt, endedAt, report });
    }
    const checkpoint = this.#checkpoint(true);
    await writeBatch(this.#writer, [], () => checkpoint);
  }

  #result(): ImportResult {
    const report = this.#counts.report();
    return {
      state: this.#state === 'reading' ? 'failed' : this.#state,
      report,
      resumed: this.#resumed !== null,
      parts: {
        read: this.#partIndex,
        total: this.#list.parts.length,
        listed: this.#list.listed,
        missing: this.#list.listed - this.#list.present,
      },
      notWithdrawn: this.#state === 'done' ? (this.#complete?.doubt() ?? null) : null,
      rejectsFile: (this.#rejects?.bytes ?? 0) > 0 ? this.#rejectsFile : null,
    };
  }
}

function isSame(x: SourceInfo, y: SourceInfo): boolean {
  return x.name === y.name && x.license === y.license && x.url === y.url && x.confidence === y.confidence;
}
