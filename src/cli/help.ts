// The help texts, made from the tables of commands and settings.

import type { Command, Option } from './command.ts';
import { optionsOf } from './command.ts';
import { NEO4J_SETTINGS, OTHER_VARIABLES } from './settings.ts';

/** Help for the whole command line. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    'Vicinity: see the researcher in context. A GraphQL server for research knowledge graphs.',
    '',
    'Usage: vicinity COMMAND [options]',
    '',
    'Commands:',
    ...table(rows),
    '',
    'Options:',
    ...table([
      ['--help', 'shows this text; behind a command, its own'],
      ['--version', 'shows the version'],
    ]),
    '',
    'Environment:',
    ...table([
      ['VICINITY_*', 'settings; "vicinity serve --help" names them'],
      ...Object.values(NEO4J_SETTINGS).map(({ variable, meaning }) => [variable, meaning] as const),
      ...Object.entries(OTHER_VARIABLES),
    ]),
    '',
    'Exit codes: 0 done, 1 failed (also: input damaged, empty or mostly rejected; findings of a check), 2 wrong usage,',
    '75 try again with the same command, 78 wrong settings; 130 and 143 where a signal stopped a bulk load.',
  ].join('\n');
}

/** Help for one command. */
export function commandHelp(command: Command): string {
  const { summary, forms, notes, examples } = command;
  const flags = Object.entries(optionsOf(command)).map(
    ([name, { value, meaning }]: [string, Option]) =>
      [value === null ? `--${name}` : `--${name} ${value}`, meaning] as const,
  );
  return [
    ...forms.map((form, index) => `${index === 0 ? 'Usage:' : '      '} vicinity ${form}`),
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...notes,
    '',
    'Options:',
    ...table(flags),
    '',
    'Examples:',
    ...table(examples.map(([call, effect]) => [`vicinity ${call}`, effect] as const)),
  ].join('\n');
}

/** Two columns; where the first is long, the second goes on the next line. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(64, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
