// Finds the parts of a snapshot: entity folders of partitions with manifests, or any folder or file of JSON Lines.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { GraphError } from '../graph/errors.ts';
import { listOf, objectOf } from './json-values.ts';
import type { Part, PartList } from './parts.ts';
import { kindOfPath, STANDARD_INPUT, standardInput } from './parts.ts';

/** The folder of merge lists, a folder for each entity in it. */
export const MERGED_IDS = 'merged_ids';

/** Where imports keep what they rejected: read where it is named, not where it lies in a folder of other files. */
const REJECTS_FOLDER = 'rejects';
const LINES_FILE = /(^part_\d+(\.(jsonl?|ndjson))?|\.(jsonl?|ndjson))(\.gz)?$/;
const CSV_FILE = /\.csv(\.gz)?$/;

/** A file below one of the given paths, with its place in a snapshot. */
interface FoundFile {
  readonly file: string;
  readonly entity: string | null;
  /** From that folder on: "works/updated_date=2022-05-08/part_000.gz"; else from the given path on. */
  readonly name: string;
}

/**
 * The parts below some paths, in the order of `entities` (folder names), then by name. Where a folder holds any entity
 * folder, only what lies in one is read. Of `part_000` and `part_000.gz` the gzip is taken. Throws GraphError
 * SOURCE_UNREADABLE where a path holds nothing to import.
 */
export async function snapshotParts(paths: readonly string[], entities: readonly string[]): Promise<PartList> {
  const lists = await Promise.all(paths.map((given) => partsBelow(given, entities)));
  const order = [...entities, MERGED_IDS];
  const place = ({ entity }: Part): number => (entity === null ? order.length : order.indexOf(entity));
  return {
    parts: lists
      .flatMap(({ parts }) => parts)
      .toSorted((x, y) => place(x) - place(y) || (x.name < y.name ? -1 : x.name > y.name ? 1 : 0)),
    listed: lists.reduce((sum, { listed }) => sum + listed, 0),
    present: lists.reduce((sum, { present }) => sum + present, 0),
  };
}

async function partsBelow(given: string, entities: readonly string[]): Promise<PartList> {
  if (given === STANDARD_INPUT) return { parts: [standardInput()], listed: 0, present: 0 };
  const { folder, bytes } = await kindOfPath(given);
  const root = path.resolve(given);
  const known = new Set([...entities, MERGED_IDS]);
  if (!folder) {
    const { entity, name } = placeOf(root, path.dirname(root), known);
    return { parts: [{ name, file: given, entity, bytes, recordCount: null }], listed: 0, present: 0 };
  }
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(root, file).split(path.sep).slice(0, -1).includes(REJECTS_FOLDER))
    .map((file) => placeOf(file, root, known));
  const inEntities = files.filter(({ entity }) => entity !== null);
  const chosen = withoutTwins((inEntities.length > 0 ? inEntities : files).filter(isData));
  if (chosen.length === 0) {
    throw new GraphError(
      'SOURCE_UNREADABLE',
      `${given} holds nothing to import; expected entity folders like works/updated_date=2025-01-01/part_000.gz, or files of JSON Lines`,
    );
  }
  const manifest = await readManifests(inEntities);
  const names = new Set(chosen.map(({ name }) => withoutGz(name)));
  const parts = chosen.map(async ({ file, name, entity }): Promise<Part> => {
    const { size } = await stat(file);
    return { name, file, entity, bytes: size, recordCount: manifest.get(withoutGz(name)) ?? null };
  });
  return {
    parts: await Promise.all(parts),
    listed: manifest.size,
    present: [...manifest.keys()].filter((name) => names.has(name)).length,
  };
}

// works/part_000, works/updated_date=2025-01-01/part_000.gz, merged_ids/works/2025-01-01.csv.gz; elsewhere ids tell what a record is.
function placeOf(file: string, root: string, entities: ReadonlySet<string>): FoundFile {
  const steps = file.split(path.sep);
  const [grandparent = '', parent = '', base = ''] = steps.slice(-3);
  const above = parent.startsWith('updated_date=') || grandparent === MERGED_IDS ? grandparent : parent;
  const entity =
    entities.has(above) && (above === grandparent || base.startsWith('part_') || base === 'manifest') ? above : null;
  return {
    file,
    entity,
    name: entity === null ? slashed(path.relative(root, file)) : steps.slice(steps.lastIndexOf(entity)).join('/'),
  };
}

function isData({ name, entity }: FoundFile): boolean {
  const base = path.posix.basename(name);
  return entity === MERGED_IDS
    ? CSV_FILE.test(base)
    : LINES_FILE.test(base) || (entity !== null && base.endsWith('.gz'));
}

function withoutTwins(files: readonly FoundFile[]): readonly FoundFile[] {
  const zipped = new Set(files.map(({ file }) => file).filter((file) => file.endsWith('.gz')));
  return files.filter(({ file }) => !zipped.has(`${file}.gz`));
}

/** Record counts by the name of the part, from the manifests of entity folders. One that cannot be read lists nothing. */
async function readManifests(files: readonly FoundFile[]): Promise<ReadonlyMap<string, number | null>> {
  const counts = new Map<string, number | null>();
  for (const { file, entity } of files) {
    if (path.basename(file) !== 'manifest') continue;
    for (const entry of listOf(objectOf(parsed(await readFile(file, 'utf8')))?.['entries'])) {
      const url = objectOf(entry)?.['url'];
      const name = typeof url === 'string' ? url.slice(url.lastIndexOf(`/${entity}/`) + 1) : '';
      if (!name.startsWith(`${entity}/`)) continue;
      const count = objectOf(objectOf(entry)?.['meta'])?.['record_count'];
      counts.set(withoutGz(name), typeof count === 'number' ? count : null);
    }
  }
  return counts;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function withoutGz(name: string): string {
  return name.replace(/\.gz$/, '');
}

function slashed(name: string): string {
  return name.split(path.sep).join('/');
}
