// Files for `neo4j-admin database import full`: a header and gzipped parts for each section, ranks and counters as stored.

import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { AllRows } from '../../graph/all-rows.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import { BULK_NAME, TEXT_VERSION_NAME } from './schema.ts';
import { rowsOf } from './section-rows.ts';
import type { Section, SectionRow } from './sections.ts';
import * as sections from './sections.ts';

/** Rows of a part: some hundred megabytes unzipped. */
const ROWS_PER_PART = 2_000_000;
/** Parts elements of lists; no id and no key holds it. */
const BETWEEN = '\u001F';
const BLOCK = 256 * 1_024;

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
 * Writes everything into a folder, which is there. Returns the file of arguments for the tool, which names all others:
 * `neo4j-admin database import full neo4j @FILE`. Memory: some blocks. Throws what the file system throws.
 */
export async function writeCsvFiles(
  folder: string,
  all: AllRows,
  progress: (section: string, index: number, sections: number) => void,
): Promise<string> {
  const args = ['--array-delimiter=U+001F', '--overwrite-destination=true'];
  let multiline = false;
  for (const [index, section] of SECTIONS.entries()) {
    progress(section.name, index, SECTIONS.length);
    const header = `${section.name}-header.csv`;
    const parts = new Parts(folder, section.name);
    const line = lineWriter(section, () => (multiline = true));
    for (const row of csvRows(section, all)) {
      const full = parts.add(line(row));
      if (full !== null) await full;
    }
    const names = await parts.end();
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

/** Writes the lines of a section; calls `multiline` for a field that holds the end of a line. */
function lineWriter(section: Section, multiline: () => void): (row: SectionRow) => string {
  const text = (value: string): string => {
    if (value !== '' && !/[",\r\n]/.test(value)) return value;
    if (/[\r\n]/.test(value)) multiline();
    return `"${value.replaceAll('"', '""')}"`;
  };
  const list = (value: Cell): string => text((value as readonly (string | number)[]).join(BETWEEN));
  const cells = Object.values(section.properties).map((type): ((value: Cell) => string) => {
    if (type === 'string') return (value) => (value == null ? '' : text(value as string));
    if (type.endsWith('[]')) return (value) => (value == null ? '' : list(value));
    return (value) => (value == null ? '' : `${value as number | boolean}`);
  });
  return (row) => {
    let line = '';
    for (let index = 0; index < cells.length; index++) {
      if (index > 0) line += ',';
      line += cells[index]?.(row[index]) ?? '';
    }
    if (section.shape !== null) line += `,${row[0] as number},${row[1] as number}`;
    else if (section === sections.NODES) line += `,${sections.furtherLabel(section, row)}`;
    return `${line}\n`;
  };
}

/** The parts of a section: gzipped as they come, by zlib's own threads. */
class Parts {
  readonly #folder: string;
  readonly #name: string;
  readonly #files: string[] = [];
  #gzip: Writable | null = null;
  #written: Promise<void> = Promise.resolve();
  #rows = 0;
  #block = '';

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** Adds a line; null, or a promise to wait for before the next. */
  add(line: string): Promise<void> | null {
    this.#block += line;
    if (++this.#rows % ROWS_PER_PART === 0) return this.#close();
    return this.#block.length < BLOCK ? null : this.#flush();
  }

  /** The names of all files. */
  async end(): Promise<readonly string[]> {
    await this.#close();
    return this.#files;
  }

  async #close(): Promise<void> {
    if (this.#block !== '') await this.#flush();
    this.#gzip?.end();
    this.#gzip = null;
    await this.#written;
  }

  async #flush(): Promise<void> {
    const gzip = (this.#gzip ??= this.#open());
    const block = this.#block;
    this.#block = '';
    if (!gzip.write(block)) await Promise.race([once(gzip, 'drain'), this.#written]);
  }

  #open(): Writable {
    const file = `${this.#name}-${String(this.#files.length + 1).padStart(4, '0')}.csv.gz`;
    this.#files.push(file);
    const gzip = createGzip({ level: 1, chunkSize: BLOCK });
    this.#written = finished(gzip.pipe(createWriteStream(path.join(this.#folder, file))));
    this.#written.catch(() => {});
    return gzip;
  }
}
