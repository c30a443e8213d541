// Checks the rules which every file obeys: size, name, depth, first line, and who may read the environment.
import { expect, test } from '@jest/globals';
import { filesBelow, readsEnvironment, readText } from './source-tree.ts';

const files = filesBelow('bin', 'schema', 'resolvers', 'src', 'explorer', 'seeds', 'test');
const code = files.filter((file) => /\.(tsx?|graphql)$/.test(file) && !/\.snapshot\./.test(file));
const typescript = code.filter((file) => !file.endsWith('.graphql'));

const lineLimit = 300;
const levelLimit = 3;
const emptyNames = /(^|-)(util|utils|helper|helpers|common|manager|managers|service|services|base)$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const statedResponsibility = /^(\/\/|\/\*\*?) \S.{14,}/;

test(`no file is longer than ${lineLimit} lines`, () => {
  expect(code.filter((file) => isTooLong(readText(file)))).toEqual([]);
});

test('no file has a name that says nothing', () => {
  expect(code.filter(hasEmptyName)).toEqual([]);
});

test('every file and folder is named in kebab-case', () => {
  expect(code.filter((file) => !file.split('/').every((name) => kebabCase.test(name)))).toEqual([]);
});

test(`no file lies deeper than ${levelLimit} folders`, () => {
  expect(code.filter((file) => file.split('/').length - 1 > levelLimit)).toEqual([]);
});

test('the first line of every TypeScript file is a comment that states its responsibility', () => {
  expect(typescript.filter((file) => !statedResponsibility.test(readText(file)))).toEqual([]);
});

test('only src/cli and the tests read the environment', () => {
  const readers = typescript.filter((file) => readsEnvironment(file, readText(file)));
  expect(readers.filter((file) => !/^(src\/cli|test)\//.test(file))).toEqual([]);
});

test('the rules can go red', () => {
  expect(isTooLong('line\n'.repeat(lineLimit))).toBe(false);
  expect(isTooLong('line\n'.repeat(lineLimit + 1))).toBe(true);
  expect(hasEmptyName('src/graph/date-utils.ts')).toBe(true);
  expect(hasEmptyName('src/base.ts')).toBe(true);
  expect(hasEmptyName('src/graph/database.ts')).toBe(false);
  expect(kebabCase.test('openStore.ts')).toBe(false);
  expect(kebabCase.test('strings.en.ts')).toBe(true);
  expect(statedResponsibility.test("import path from 'node:path';")).toBe(false);
  expect(statedResponsibility.test('// todo')).toBe(false);
});

test.each([
  'const url = process.env.VICINITY_URL;',
  "const url = process['env'];",
  'const { env } = process;',
  'const url = globalThis.process.env.VICINITY_URL;',
  "import { env } from 'node:process';",
])('a planted read of the environment is found: %s', (source) => {
  expect(readsEnvironment('src/graph/ids.ts', source)).toBe(true);
});

test('a variable named env is no read of the environment', () => {
  expect(readsEnvironment('src/graph/ids.ts', 'const env = 1; const { pid } = process; export { env, pid };')).toBe(
    false,
  );
});

function isTooLong(text: string): boolean {
  return text.replace(/\n$/, '').split('\n').length > lineLimit;
}

function hasEmptyName(file: string): boolean {
  return emptyNames.test((file.split('/').at(-1) ?? '').replace(/\..*$/, ''));
}
