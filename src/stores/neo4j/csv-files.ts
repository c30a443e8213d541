// Files for `neo4j-admin database import full`: a header and gzipped parts for each section, ranks and counters as stored.

import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { AllRows } from '../../graph/all-rows.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import { CsvBlock } from './csv-block.ts';
import { BULK_NAME, TEXT_VERSION_NAME } from './schema.ts';
import { rowsOf } from './section-rows.ts';
import type { Section, SectionRow } from './sections.ts';
import * as sections from './sections.ts';

/** Rows of a part: some hundred megabytes unzipped. */
const ROWS_PER_PART = 2_000_000;
/** Parts elements of lists; no id and no key holds it. */
const BETWEEN = '\u001F';
/** Zipped bytes that are written at once. */
const CHUNK = 256 * 1_024;

const SECTIONS: readonly Section[] = [
  sections.NODES,
  ...sections.EDGES,
  ...sections.SIDE,
  sections.RECORDS,
  sections.SOURCES,
  sections.RUNS,
  sections.CHECKPOINTS,
  sections.META,
];

/** The file of arguments for the import tool, which names all others. */
const ARGUMENTS = 'import.args';

/**
 * Writes everything into a folder, which is there, in parts of `rowsPerPart` rows. Returns the file of arguments for the
 * tool, which names all others: `neo4j-admin database import full neo4j @FILE`. Memory: some blocks. Throws what the file
 * system throws.
 */
export async function writeCsvFiles(
  folder: string,
  all: AllRows,
  progress: (section: string, index: number, sections: number) => void,
  rowsPerPart = ROWS_PER_PART,
): Promise<string> {
  const args = ['--array-delimiter=U+001F', '--overwrite-destination=true'];
  let multiline = false;
  for (const [index, section] of SECTIONS.entries()) {
    progress(section.name, index, SECTIONS.length);
    const header = `${section.name}-header.csv`;
    const parts = new Parts(folder, section, rowsPerPart);
    for (const row of csvRows(section, all)) {
      const room = parts.add(row);
      if (room !== null) await room;
    }
    const names = await parts.end();
    multiline ||= parts.isMultiline;
    if (names.length === 0) continue;
    writeFileSync(path.join(folder, header), `${headerOf(section)}\n`);
    const files = [header, ...names].map((name) => path.join(path.resolve(folder), name));
    args.push(`--${section.shape === null ? 'nodes' : 'relationships'}=${section.name}=${files.join(',')}`);
  }
  // Lines within fields slow the import tool down, so it is told of them only where there are some.
  if (multiline) args.push('--multiline-fields=true');
  const file = path.join(path.resolve(folder), ARGUMENTS);
  writeFileSync(file, `${args.map((arg) => `"${arg.replaceAll(/["\\]/g, '\\$&')}"`).join('\n')}\n`);
  return file;
}

function csvRows(section: Section, all: AllRows): Iterable<SectionRow> {
  if (section !== sections.META) return rowsOf(section, all);
  return [...rowsOf(section, all), [TEXT_VERSION_NAME, String(TEXT_VERSION)], [BULK_NAME, 'csv']];
}

/** Where a relationship begins and ends is told beside its properties, and so is the label of the kind of a node. */
function headerOf(section: Section): string {
  const { shape, properties } = section;
  const columns = Object.entries(properties).map(([name, type]) =>
    section === sections.NODES && name === 'key' ? 'key:ID{id-type:long}' : `${name}:${type}`,
  );
  if (shape !== null) columns.push(':START_ID', ':END_ID');
  if (section === sections.NODES) columns.push(':LABEL');
  return columns.join(',');
}

type Cell = SectionRow[number];

function addLine(block: CsvBlock, section: Section, row: SectionRow): void {
  for (const value of row) addField(block, value);
  if (section.shape !== null) {
    addField(block, row[0]);
    addField(block, row[1]);
  } else if (section === sections.NODES) {
    addField(block, sections.furtherLabel(section, row));
  }
  block.endLine();
}

function addField(block: CsvBlock, value: Cell): void {
  if (value == null) block.empty();
  else if (typeof value === 'number') block.number(value);
  else if (typeof value === 'string') block.text(value);
  else if (typeof value === 'boolean') block.text(String(value));
  else block.text((value as readonly (string | number)[]).join(BETWEEN));
}

/** The parts of a section: blocks of lines, gzipped by zlib's own threads while the next one is filled. */
class Parts {
  readonly #folder: string;
  readonly #section: Section;
  readonly #rowsPerPart: number;
  readonly #block = new CsvBlock();
  readonly #files: string[] = [];
  #gzip: Writable | null = null;
  #zipped: Promise<unknown> = Promise.resolve();
  #written: Promise<void> = Promise.resolve();
  #rows = 0;

  constructor(folder: string, section: Section, rowsPerPart: number) {
    this.#folder = folder;
    this.#section = section;
    this.#rowsPerPart = rowsPerPart;
  }

  /** Whether any field so far held the end of a line. */
  get isMultiline(): boolean {
    return this.#block.isMultiline;
  }

  /** Adds the line of a row; null, or a promise to wait for before the next. */
  add(row: SectionRow): Promise<void> | null {
    addLine(this.#block, this.#section, row);
    if (++this.#rows % this.#rowsPerPart === 0) return this.#close();
    return this.#block.isFull ? this.#flush() : null;
  }

  /** The names of all files. */
  async end(): Promise<readonly string[]> {
    if (this.#rows % this.#rowsPerPart > 0) await this.#close();
    return this.#files;
  }

  async #close(): Promise<void> {
    await this.#flush();
    this.#gzip?.end();
    this.#gzip = null;
    await this.#written;
  }

  async #flush(): Promise<void> {
    const gzip = (this.#gzip ??= this.#open());
    // A file that cannot be written takes no more blocks.
    await Promise.race([this.#written, this.#zipped]);
    const lines = this.#block.take();
    this.#zipped = new Promise((resolve) => gzip.write(lines, resolve));
  }

  #open(): Writable {
    const file = `${this.#section.name}-${String(this.#files.length + 1).padStart(4, '0')}.csv.gz`;
    this.#files.push(file);
    const gzip = createGzip({ level: 1, chunkSize: CHUNK });
    this.#written = pipeline(gzip, createWriteStream(path.join(this.#folder, file)));
    this.#written.catch(() => {});
    return gzip;
  }
}
