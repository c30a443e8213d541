// The parts of README.md that are held against the program: queries with their answers, commands, programs, tables.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_VARIABLES, SERVER_SETTINGS, STORE_SETTINGS, type Setting } from '../../src/cli/settings.ts';

export const README = join(import.meta.dirname, '../../README.md');

/** A fenced block. */
interface Block {
  readonly language: string;
  readonly text: string;
}

/** All fenced blocks, in order. */
function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** Every query with the answer that stands behind it. */
export function queriesOf(markdown: string): readonly { readonly query: string; readonly answer: string }[] {
  const blocks = blocksOf(markdown);
  return blocks.flatMap(({ language, text }, index) =>
    language === 'graphql' ? [{ query: text, answer: blocks[index + 1]?.text ?? '' }] : [],
  );
}

/** Every program with what it prints. */
export function programsOf(markdown: string): readonly { readonly program: string; readonly output: string }[] {
  const blocks = blocksOf(markdown);
  return blocks.flatMap(({ language, text }, index) =>
    language === 'ts' ? [{ program: text, output: blocks[index + 1]?.text ?? '' }] : [],
  );
}

/** Every page of the `html` blocks. */
export function pagesOf(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap(({ language, text }) => (language === 'html' ? [text] : []));
}

/** Every command of the `sh` blocks. */
export function commandsOf(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap(({ language, text }) => (language === 'sh' ? text.trim().split('\n') : []));
}

/** The `bash` blocks: walks that need a Neo4j server, run as they are, one after the other. */
export function neo4jWalksOf(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap(({ language, text }) => (language === 'bash' ? [text] : []));
}

/** The table of settings, as the README shows it. */
export function settingsTable(): string {
  const settings: readonly Setting[] = [...Object.values(STORE_SETTINGS), ...Object.values(SERVER_SETTINGS)];
  const rows = settings.map(({ variable, flag, fallback, meaning }) => {
    const shown = variable === 'VICINITY_STORE' ? 'a file in the user data folder' : shownDefault(fallback);
    return `| \`${variable}\` | ${flag === null ? '' : `\`--${flag}\``} | ${shown} | ${meaning} |`;
  });
  const others = Object.entries(OTHER_VARIABLES).map(([variable, meaning]) => `| \`${variable}\` | | | ${meaning} |`);
  return ['| variable | flag | default | meaning |', '|---|---|---|---|', ...rows, ...others].join('\n');
}

function shownDefault(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null ? 'off' : `${value as string | number | boolean}`;
}

/** README.md as it is. */
export function readReadme(): string {
  return readFileSync(README, 'utf8');
}
