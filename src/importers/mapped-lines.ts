// From lines to what their source states: JSON Lines and CSV, each line mapped, skipped, rejected or blank.

import type { SourceInfo } from '../graph/statements.ts';
import { CsvReader } from './csv-reader.ts';
import type { Line, LinePlace } from './line-splitter.ts';
import { LineSplitter, PART_START } from './line-splitter.ts';
import type { Mapped, Mapper, Rejected, Skipped } from './mapping.ts';
import { rejected } from './mapping.ts';

/** What became of one line. A mapped record belongs to `source`, else to the source of the import. */
export type Outcome =
  | { readonly status: 'blank' }
  | { readonly status: 'source'; readonly source: SourceInfo }
  | (Mapped & { readonly source?: string })
  | Skipped
  | Rejected;

/** A line with its outcome. */
export interface MappedLine {
  /** From 1; of a record of several lines the first. */
  readonly line: number;
  /** Byte offsets of its start and of what follows it. */
  readonly start: number;
  readonly end: number;
  /** Lines up to its end: where reading goes on. */
  readonly lastLine: number;
  readonly outcome: Outcome;
  /** What was read, cut, where it was rejected; else empty. */
  readonly raw: string;
}

/** Characters kept of a rejected line. */
const RAW_CHARACTERS = 2_000;
/** Lines mapped before they are handed on. */
const LINES_PER_PIECE = 256;

/** Maps the JSON Lines of a part from a place on; each piece as far as the bytes at hand reach. */
export async function* mappedJsonLines(
  bytes: AsyncIterable<Buffer>,
  from: LinePlace,
  outcomeOf: (value: unknown) => Outcome,
): AsyncGenerator<readonly MappedLine[]> {
  const mapLine = (line: Line): MappedLine => mapped(line, line.number, outcomeOfJson(line, outcomeOf));
  const splitter = new LineSplitter(from);
  for await (const piece of bytes) yield* inPieces(splitter.push(piece), mapLine);
  yield* inPieces(splitter.end(), mapLine);
}

/**
 * Maps the rows of a CSV file, whose first line that is not blank is a header. Always reads from the start, because of
 * the header, and hands out what comes behind `from`. Throws what `mapperOf` throws for a header that it does not know.
 */
export async function* mappedCsvRows(
  bytes: AsyncIterable<Buffer>,
  from: LinePlace,
  mapperOf: (columns: readonly string[]) => Mapper,
): AsyncGenerator<readonly MappedLine[]> {
  const splitter = new LineSplitter(PART_START);
  const reader = new CsvReader();
  let mapper: Mapper | null = null;
  const mapRows = (lines: readonly Line[], ended: boolean): readonly MappedLine[] => {
    const rows: MappedLine[] = [];
    for (const row of [...lines.flatMap((line) => reader.push(line)), ...(ended ? reader.end() : [])]) {
      if (row.status === 'header') mapper = mapperOf(row.columns);
      else if (row.first.start >= from.byteOffset)
        rows.push(mapped(row.first, row.last.number, outcomeOfRow(row, mapper), row.last.end));
    }
    return rows;
  };
  for await (const piece of bytes) yield mapRows(splitter.push(piece), false);
  yield mapRows(splitter.end(), true);
}

function outcomeOfRow(row: ReturnType<CsvReader['end']>[number], mapper: Mapper | null): Outcome {
  if (row.status === 'blank' || row.status === 'rejected') return row;
  return row.status === 'row' && mapper !== null ? mapper(row.value) : { status: 'blank' };
}

function outcomeOfJson(line: Line, outcomeOf: (value: unknown) => Outcome): Outcome {
  if (line.fault !== null) return faulty(line);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    if (line.text.trim() === '') return { status: 'blank' };
    return rejected('NOT_JSON', '', 'a line of JSON', line.text);
  }
  return outcomeOf(value);
}

function faulty({ fault, text }: Line): Rejected {
  return fault === 'LINE_TOO_LONG'
    ? rejected('LINE_TOO_LONG', '', 'a line of at most 16 MiB', text)
    : rejected('NOT_UTF8', '', 'text in UTF-8', text);
}

function* inPieces(lines: readonly Line[], mapLine: (line: Line) => MappedLine): Generator<readonly MappedLine[]> {
  for (let at = 0; at < lines.length; at += LINES_PER_PIECE) yield lines.slice(at, at + LINES_PER_PIECE).map(mapLine);
}

function mapped(first: Line, lastLine: number, outcome: Outcome, end = first.end): MappedLine {
  const raw = outcome.status === 'rejected' ? first.text.slice(0, RAW_CHARACTERS).toWellFormed() : '';
  return { line: first.number, start: first.start, end, lastLine, outcome, raw };
}
