// Lists the files of the project and parses a TypeScript file into its imports and its reads of the environment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** One import of a module, whatever its syntax: import, export from, import() and import types. */
export type ImportUse = {
  readonly from: string;
  readonly specifier: string;
  /** True when nothing of the import exists at run time. */
  readonly typeOnly: boolean;
};

const skippedFolders = new Set(['node_modules', 'dist', 'coverage', 'generated', 'fixtures', '__snapshots__']);

/** Every file below the given folders of the project, as sorted posix paths from the root; a missing folder has none. */
export function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => list(folder)).toSorted();
}

function list(folder: string): string[] {
  const absolute = path.join(projectRoot, folder);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : list(file);
    return [file];
  });
}

/** The text of a file given by its path from the root. */
export function readText(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** Every import in a TypeScript source, in the order of the text. Dynamic imports count when their argument is a literal. */
export function importsOf(file: string, source: string): readonly ImportUse[] {
  const uses: ImportUse[] = [];
  visit(parse(file, source), (node) => {
    const specifier = literalOf(node.source);
    if (specifier === undefined) return;
    uses.push({ from: file, specifier, typeOnly: isTypeOnly(node) });
  });
  return uses;
}

/** True when a TypeScript source reads environment variables: process.env in any spelling, or the module node:process. */
export function readsEnvironment(file: string, source: string): boolean {
  let found = false;
  visit(parse(file, source), (node) => {
    if (node.type === 'MemberExpression' && isProcess(node.object)) found ||= nameOf(node.property) === 'env';
    if (node.type === 'VariableDeclarator' && isProcess(node.init) && isSyntax(node.id)) {
      const properties = Array.isArray(node.id.properties) ? node.id.properties.filter(isSyntax) : [];
      found ||= properties.some((property) => nameOf(property.key) === 'env');
    }
    if (/^(node:)?process$/.test(literalOf(node.source) ?? '')) found = true;
  });
  return found;
}

type Syntax = Readonly<Record<string, unknown>> & { readonly type: string };

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function parse(file: string, source: string): Syntax {
  const { program, errors } = parseSync(file, source);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file} does not parse: ${first.message}`);
  return program as unknown as Syntax;
}

function visit(value: unknown, see: (node: Syntax) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (isSyntax(value)) {
    see(value);
    for (const child of Object.values(value)) visit(child, see);
  }
}

function literalOf(value: unknown): string | undefined {
  if (!isSyntax(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  const quasis: unknown = value.type === 'TemplateLiteral' ? value.quasis : undefined;
  const only: unknown = Array.isArray(quasis) && quasis.length === 1 ? quasis[0] : undefined;
  return isSyntax(only) ? (only.value as { readonly cooked: string }).cooked : undefined;
}

function isTypeOnly(node: Syntax): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isSyntax) : [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function isProcess(value: unknown): boolean {
  if (!isSyntax(value)) return false;
  return nameOf(value) === 'process' || (value.type === 'MemberExpression' && nameOf(value.property) === 'process');
}

function nameOf(value: unknown): unknown {
  return isSyntax(value) ? (value.name ?? value.value) : undefined;
}
