// From lines to what their source states: JSON Lines and CSV, each line mapped, skipped, rejected or blank.

import type { SourceInfo } from '../graph/statements.ts';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import type { Line, LinePlace } from './line-splitter.ts';
import { LineSplitter, PART_START } from './line-splitter.ts';
import type { Mapped, Mapper, Rejected, Skipped } from './mapping.ts';
import { rejected } from './mapping.ts';
import { type Reject, rejectOf } from './rejects.ts';

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
  /** What was read; of CSV behind the header. Empty where lines are made. */
  readonly raw: string;
  /** Of a line of a rejects file: where it was first read. */
  readonly origin?: Pick<Reject, 'file' | 'line' | 'byteOffset'>;
}

/** Lines mapped before they are handed on. */
const LINES_PER_PIECE = 256;

/**
 * Maps the JSON Lines of a part from a place on; each piece as far as the bytes at hand reach. A line of a rejects file
 * stands for what it keeps, which `again` maps.
 */
export async function* mappedJsonLines(
  bytes: AsyncIterable<Buffer>,
  from: LinePlace,
  outcomeOf: (value: unknown) => Outcome,
  again: (reject: Reject) => Outcome,
): AsyncGenerator<readonly MappedLine[]> {
  const mapLine = (line: Line): MappedLine => {
    let reject: Reject | null = null;
    const outcome = outcomeOfLine(line, (value) => {
      reject = rejectOf(value);
      return reject === null ? outcomeOf(value) : again(reject);
    });
    return mapped(line, line.number, line.end, outcome, line.text, reject);
  };
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
  let header = '';
  const mapRows = (lines: readonly Line[], ended: boolean): readonly MappedLine[] => {
    const rows: MappedLine[] = [];
    for (const row of [...lines.flatMap((line) => reader.push(line)), ...(ended ? reader.end() : [])]) {
      if (row.status === 'header') {
        mapper = mapperOf(row.columns);
        header = `${row.text}\n`;
      } else if (row.first.start >= from.byteOffset) {
        rows.push(mapped(row.first, row.last.number, row.last.end, outcomeOfRow(row, mapper), header + row.text, null));
      }
    }
    return rows;
  };
  for await (const piece of bytes) yield mapRows(splitter.push(piece), false);
  yield mapRows(splitter.end(), true);
}

/** What became of a line of JSON that a reject keeps. */
export function outcomeOfJson(text: string, outcomeOf: (value: unknown) => Outcome): Outcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === '' ? { status: 'blank' } : rejected('NOT_JSON', '', 'a line of JSON', text);
  }
  return outcomeOf(value);
}

/** What became of a row that a reject keeps behind the header of its file. Throws what `mapperOf` throws. */
export function outcomeOfCsv(text: string, mapperOf: (columns: readonly string[]) => Mapper): Outcome {
  const splitter = new LineSplitter();
  const reader = new CsvReader();
  const lines = [...splitter.push(Buffer.from(text)), ...splitter.end()];
  const rows = [...lines.flatMap((line) => reader.push(line)), ...reader.end()];
  const [header, row, ...more] = rows.filter(({ status }) => status !== 'blank');
  if (header?.status !== 'header' || row === undefined || more.length > 0) {
    return rejected('WRONG_COLUMNS', '', 'a header and one row', text);
  }
  return outcomeOfRow(row, mapperOf(header.columns));
}

function outcomeOfRow(row: CsvRow, mapper: Mapper | null): Outcome {
  if (row.status === 'blank' || row.status === 'rejected') return row;
  return row.status === 'row' && mapper !== null ? mapper(row.value) : { status: 'blank' };
}

function outcomeOfLine({ fault, text }: Line, outcomeOf: (value: unknown) => Outcome): Outcome {
  if (fault === 'LINE_TOO_LONG') return rejected(fault, '', 'a line of at most 16 MiB', text);
  return fault === null ? outcomeOfJson(text, outcomeOf) : rejected(fault, '', 'text in UTF-8', text);
}

function* inPieces(lines: readonly Line[], mapLine: (line: Line) => MappedLine): Generator<readonly MappedLine[]> {
  for (let at = 0; at < lines.length; at += LINES_PER_PIECE) yield lines.slice(at, at + LINES_PER_PIECE).map(mapLine);
}

function mapped(
  first: Line,
  lastLine: number,
  end: number,
  outcome: Outcome,
  text: string,
  reject: Reject | null,
): MappedLine {
  const line = { line: first.number, start: first.start, end, lastLine, outcome };
  if (reject === null) return { ...line, raw: text };
  const { file, line: number, byteOffset, raw } = reject;
  return { ...line, raw, origin: { file, line: number, byteOffset } };
}
