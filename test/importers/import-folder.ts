// Files to import and stores to import into, for tests.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { GraphStore } from '../../src/graph/store.ts';
import { openAlexFormat } from '../../src/importers/import-formats.ts';
import type { ImportReport } from '../../src/importers/import-report.ts';
import type { ImportOptions, ImportResult } from '../../src/importers/import-options.ts';
import { runImport } from '../../src/importers/run-import.ts';
import { digestOf } from '../../src/stores/sqlite/digest.ts';
import { openSqliteStore, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A new folder with these files; a name that ends in .gz is gzipped. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder('vicinity-import-');
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content);
  }
  return folder;
}

/** An OpenAlex work of two authors that cites the works before it. */
export function workLine(number: number): string {
  return JSON.stringify({
    id: `https://openalex.org/W${number}`,
    title: `Paper ${number}`,
    publication_year: 1990 + (number % 30),
    updated_date: '2024-01-01',
    authorships: [number % 17, 100 + (number % 23)].map((author) => ({
      author: { id: `https://openalex.org/A${author + 1}`, display_name: `Author ${author + 1}` },
      institutions: [],
    })),
    referenced_works: [number - 1, number + 3]
      .filter((cited) => cited > 0)
      .map((cited) => `https://openalex.org/W${cited}`),
  });
}

/** Lines of works from 1 to a number. */
export function workLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `${workLine(index + 1)}\n`).join('');
}

/** An empty store in memory. */
export function emptyStore(): Promise<SqliteStore> {
  return openSqliteStore(':memory:', { create: true });
}

/** Imports OpenAlex files. */
export function importWorks(
  store: GraphStore,
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  return runImport({ store, format: openAlexFormat([folder]), ...options });
}

/** The digest of all that a store holds. */
export function storeDigest(store: SqliteStore): string {
  return digestOf(store.connection).digest;
}

/** Both sums of a report: [what should be, what is]. */
export function sumsOf({ edges, ...report }: ImportReport): readonly (readonly [number, number])[] {
  return [
    [report.lines, report.accepted + report.unchanged + report.skipped + report.rejected + report.blank],
    [report.accepted, report.new + report.changed],
    [edges.stated, edges.stored + edges.alreadySaid + edges.pending + edges.dropped],
  ];
}
