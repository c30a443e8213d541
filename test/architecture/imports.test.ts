// Checks every import of the tree against the table "Who may import whom", and that the check can go red.
import { expect, test } from '@jest/globals';
import { cycles, forbiddenImports } from './import-table.ts';
import { filesBelow, importsOf, readText } from './source-tree.ts';

const sources = filesBelow('src', 'resolvers', 'explorer', 'seeds').filter((file) => /\.tsx?$/.test(file));
const generated = filesBelow('src/generated').filter((file) => file.endsWith('.ts'));
const imports = [...sources, ...generated].flatMap((file) => importsOf(file, readText(file)));

test('every import is allowed by the table', () => {
  expect(forbiddenImports(imports)).toEqual([]);
});

test('neither folders nor files form a cycle', () => {
  expect(cycles(imports)).toEqual([]);
});

test('the check sees the real tree', () => {
  expect(sources.length).toBeGreaterThan(0);
});

const planted: readonly (readonly [from: string, source: string])[] = [
  ['src/graph/paths.ts', "import { open } from '../stores/open-store.ts';"],
  ['src/graph/paths.ts', "import type { Store } from '../stores/sqlite/store.ts';"],
  ['src/graph/paths.ts', "import { readFileSync } from 'node:fs';"],
  ['src/graph/paths.ts', "import fp from 'fp-ts/function';"],
  ['src/graph/paths.ts', "export * from '../loaders/context.ts';"],
  ['src/graph/paths.ts', "const later = import('../loaders/context.ts');"],
  ['src/graph/paths.ts', 'const later = import(`../loaders/context.ts`);'],
  ['src/graph/paths.ts', "let context: import('../loaders/context.ts').RequestContext;"],
  ['src/stores/sqlite/store.ts', "import { neo4j } from '../neo4j/store.ts';"],
  ['src/stores/sqlite/store.ts', "import neo4j from 'neo4j-driver';"],
  ['src/stores/sqlite/store.ts', "import { openStore } from '../open-store.ts';"],
  ['src/importers/run-import.ts', "import { openStore } from '../stores/open-store.ts';"],
  ['src/importers/openalex/paper.ts', "import { map } from '../ror/institution.ts';"],
  ['src/importers/openalex/paper.ts', "import { runImport } from '../run-import.ts';"],
  ['src/importers/openalex/paper.ts', "import { request } from 'node:https';"],
  ['src/loaders/context.ts', "import { startServer } from '../server/http.ts';"],
  ['resolvers/paper.ts', "import { openStore } from '../src/stores/open-store.ts';"],
  ['resolvers/paper.ts', "import { startServer } from '../src/server/http.ts';"],
  ['resolvers/paper.ts', "import pino from 'pino';"],
  ['src/server/http.ts', "import { openStore } from '../stores/open-store.ts';"],
  ['src/server/http.ts', "import { config } from '../cli/config.ts';"],
  ['src/client/client.ts', "import type { Paper } from '../graph/paper.ts';"],
  ['src/client/client.ts', "import type { Resolvers } from '../generated/resolver-types.ts';"],
  ['explorer/page/main.ts', "import { limits } from '../../src/graph/limits.ts';"],
  ['seeds/synthetic.ts', "import { runImport } from '../src/importers/run-import.ts';"],
  ['src/index.ts', "import { main } from './cli/main.ts';"],
  ['src/graph/paths.ts', "import { build } from '../../test/graph-builder.ts';"],
  ['src/nowhere/new.ts', "import { limits } from '../graph/limits.ts';"],
];

test.each(planted)('a planted violation is found: %s with %s', (from, source) => {
  expect(forbiddenImports(importsOf(from, source))).toHaveLength(1);
});

const allowed: readonly (readonly [from: string, source: string])[] = [
  ['src/graph/ids.ts', "import { createHash } from 'node:crypto'; import { kinds } from './kinds.ts';"],
  ['src/stores/open-store.ts', "import { openSqlite } from './sqlite/store.ts';"],
  ['src/stores/neo4j/store.ts', "import neo4j from 'neo4j-driver'; import { limits } from '../../graph/limits.ts';"],
  [
    'src/importers/run-import.ts',
    "import { paper } from './openalex/paper.ts'; import { createReadStream } from 'node:fs';",
  ],
  ['src/importers/openalex/paper.ts', "import type { Mapper } from '../mapper.ts'; import { a } from './author.ts';"],
  ['resolvers/paper.ts', "import type { PaperResolvers } from '../src/generated/resolver-types.ts';"],
  ['src/server/http.ts', "import { paper } from '../../resolvers/paper.ts'; import { fastify } from 'fastify';"],
  ['src/client/client.ts', "import type { PaperQuery } from '../generated/operations.ts';"],
  ['explorer/page/main.ts', "import { client } from '../../src/client/client.ts'; import cytoscape from 'cytoscape';"],
  ['seeds/synthetic.ts', "import { type Facts } from '../src/importers/mapper.ts';"],
  ['src/cli/main.ts', "import { openStore } from '../stores/open-store.ts'; import { fastify } from 'fastify';"],
];

test.each(allowed)('an import of the table is let through: %s with %s', (from, source) => {
  expect(forbiddenImports(importsOf(from, source))).toEqual([]);
});

test('a planted cycle between folders is found although no files form one', () => {
  const uses = [
    ...importsOf('src/a/one.ts', "import type { Two } from '../b/two.ts';"),
    ...importsOf('src/b/three.ts', "export { four } from '../a/four.ts';"),
  ];
  expect(cycles(uses)).toEqual(['src/a -> src/b -> src/a']);
});

test('a planted cycle between files of one folder is found', () => {
  const uses = [
    ...importsOf('src/a/one.ts', "import type { Two } from './two.ts';"),
    ...importsOf('src/a/two.ts', "import { one } from './one.ts';"),
  ];
  expect(cycles(uses)).toEqual(['src/a/one.ts -> src/a/two.ts -> src/a/one.ts']);
});
