// Holds the table "Who may import whom" of ARCHITECTURE.md and finds the imports and the cycles which break it.
import path from 'node:path';
import type { ImportUse } from './source-tree.ts';

type Row = {
  /** The area: a folder with everything below, or `folder/*`, where each folder below is an area of its own. */
  readonly area: string;
  /** Areas, or single files, which it may import besides itself. */
  readonly may: readonly string[] | 'everything';
  /** Areas of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[] | 'any';
  readonly builtins?: readonly string[] | 'any';
};

/** Who may import whom. What a row does not name is forbidden; the most specific row of a file counts. */
const table: readonly Row[] = [
  { area: 'src/graph', may: [], builtins: ['node:crypto'] },
  { area: 'src/stores', may: ['src/graph', 'src/stores/*'], builtins: 'any' },
  { area: 'src/stores/*', may: ['src/graph'], builtins: 'any' },
  { area: 'src/stores/neo4j', may: ['src/graph'], packages: ['neo4j-driver'], builtins: 'any' },
  { area: 'src/importers', may: ['src/graph', 'src/importers/*'], builtins: 'any' },
  {
    area: 'src/importers/*',
    may: ['src/graph', 'src/importers/mapping.ts', 'src/importers/json-values.ts', 'src/importers/text-cleaning.ts'],
    types: ['src/importers'],
  },
  { area: 'src/loaders', may: ['src/graph'], packages: ['dataloader'] },
  { area: 'src/generated', may: [], types: ['src/loaders', 'src/graph'], packages: ['graphql'] },
  { area: 'resolvers', may: ['src/loaders', 'src/graph'], types: ['src/generated'], packages: ['graphql'] },
  { area: 'src/server', may: ['resolvers', 'src/loaders', 'src/graph'], packages: 'any', builtins: 'any' },
  { area: 'src/client', may: ['src/generated/operations.ts'] },
  { area: 'explorer', may: ['src/client'], packages: 'any' },
  { area: 'seeds', may: ['src/graph'], types: ['src/importers', 'src/importers/*'], builtins: 'any' },
  {
    area: 'src/index.ts',
    may: ['src/server', 'src/stores', 'src/importers', 'src/loaders', 'src/graph', 'src/client'],
  },
  { area: 'src/cli', may: 'everything', packages: 'any', builtins: 'any' },
];

/** The imports which the table forbids, each as one sentence that says what may be done instead. */
export function forbiddenImports(uses: readonly ImportUse[]): readonly string[] {
  return uses.flatMap((use) => {
    const reason = reasonAgainst(use);
    return reason === undefined ? [] : [`${use.from} imports ${use.specifier}: ${reason}`];
  });
}

function reasonAgainst(use: ImportUse): string | undefined {
  const row = rowOf(use.from);
  if (row === undefined) return 'its folder has no row in test/architecture/import-table.ts';
  const area = areaOf(use.from, row);
  if (use.specifier.startsWith('node:')) {
    return permits(row.builtins, use.specifier) ? undefined : `${area} may use ${list(row.builtins)} of Node`;
  }
  const target = targetOf(use);
  if (target === undefined) {
    return permits(row.packages, packageName(use.specifier))
      ? undefined
      : `${area} may use ${list(row.packages)} package`;
  }
  const targetRow = rowOf(target);
  if (row.may === 'everything' || (targetRow?.area === row.area && areaOf(target, targetRow) === area))
    return undefined;
  const names = [target, targetRow?.area ?? '', targetRow === undefined ? '' : wildcardOf(areaOf(target, targetRow))];
  if (names.some((name) => row.may.includes(name))) return undefined;
  if (names.some((name) => row.types?.includes(name))) {
    return use.typeOnly ? undefined : `${area} may import only types from there`;
  }
  return `${area} may import ${list([...row.may, ...(row.types ?? []).map((name) => `types of ${name}`)])}`;
}

/** Cycles between folders (a folder and the one it lies in count as one) and between files, each as `a -> b -> a`. */
export function cycles(uses: readonly ImportUse[]): readonly string[] {
  const folders = new Map<string, Set<string>>();
  const files = new Map<string, Set<string>>();
  for (const use of uses) {
    const target = targetOf(use);
    if (target === undefined) continue;
    addEdge(files, use.from, target);
    const [from, to] = [path.posix.dirname(use.from), path.posix.dirname(target)];
    const nested = `${from}/`.startsWith(`${to}/`) || `${to}/`.startsWith(`${from}/`);
    // src/index.ts lies in src, but stands above all that lies there.
    if (!nested) addEdge(folders, from, to);
  }
  return [...findCycles(folders), ...findCycles(files)];
}

function addEdge(edges: Map<string, Set<string>>, from: string, to: string): void {
  const targets = edges.get(from) ?? new Set<string>();
  edges.set(from, targets.add(to));
}

function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) found.push([...trail.slice(start), node].join(' -> '));
    if (start >= 0 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}

function rowOf(file: string): Row | undefined {
  const matching = table.filter((row) => {
    const prefix = row.area.replace(/\*$/, '');
    if (row.area.endsWith('/*')) return file.startsWith(prefix) && file.slice(prefix.length).includes('/');
    return file === row.area || file.startsWith(`${row.area}/`);
  });
  return matching.toSorted((a, b) => specificity(b) - specificity(a))[0];
}

function specificity(row: Row): number {
  return row.area.split('/').length + (row.area.endsWith('*') ? 0 : 0.5);
}

function areaOf(file: string, row: Row): string {
  return row.area.endsWith('/*') ? file.split('/').slice(0, row.area.split('/').length).join('/') : row.area;
}

function wildcardOf(area: string): string {
  return `${path.posix.dirname(area)}/*`;
}

function targetOf(use: ImportUse): string | undefined {
  if (!use.specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(use.from), use.specifier);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function permits(names: readonly string[] | 'any' | undefined, name: string): boolean {
  return names === 'any' || (names?.includes(name) ?? false);
}

function list(names: readonly string[] | 'any' | undefined): string {
  if (names === 'any') return 'any';
  return names === undefined || names.length === 0 ? 'no' : `only ${names.join(', ')}`;
}
