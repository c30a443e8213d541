// What a command of the command line is, and how its arguments are read.

import { parseArgs } from 'node:util';
import type { Flags, SettingTable } from './config.ts';
import { type ExitCode, UsageError } from './exit-codes.ts';
import { suggestion } from './near-miss.ts';

/** A flag of one command that is no setting. */
export interface Option {
  /** What stands for its value in help; null for a flag that is there or not. */
  readonly value: string | null;
  readonly meaning: string;
}

/** A command as it was called. */
export interface Call {
  readonly positionals: readonly string[];
  readonly flags: Flags;
}

/** A command. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Behind "vicinity": "import openalex PATH... [options]"; one line for each form. */
  readonly forms: readonly string[];
  /** More to know, in plain lines. */
  readonly notes: readonly string[];
  readonly settings: SettingTable;
  readonly options: Readonly<Record<string, Option>>;
  /** Behind "vicinity", with what each does. */
  readonly examples: readonly (readonly [call: string, effect: string])[];
  run(call: Call): Promise<ExitCode>;
}

/** All flags of a command: its options, its settings, --help. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  const settings = Object.values(command.settings).flatMap(({ flag, value, meaning, variable }) =>
    flag === null ? [] : [[flag, { value, meaning: `${meaning} (${variable})` }] as const],
  );
  return { ...command.options, ...Object.fromEntries(settings), help: { value: null, meaning: 'shows this text' } };
}

/** Reads the arguments of a command. Throws UsageError for what it does not know. */
export function callOf(command: Command, args: readonly string[]): Call {
  const options = optionsOf(command);
  const known = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value === null ? 'boolean' : 'string' }] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(known), h: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const flags: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.name === 'h' ? 'help' : token.name;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      // As it was written: of "-port" the parser makes four options.
      const [written = token.rawName] = args[token.index]?.split('=', 1) ?? [];
      const meant = suggestion(written.replace(/^-+/, ''), Object.keys(options)).replace('mean ', 'mean --');
      throw new UsageError(`${command.name} has no option ${written}${meant}`);
    }
    if (option.value === null && token.value !== undefined) throw new UsageError(`--${name} takes no value`);
    if (option.value !== null && token.value === undefined) {
      throw new UsageError(`--${name} needs a value: --${name} ${option.value}`);
    }
    flags[name] = token.value ?? true;
  }
  return { positionals, flags };
}

/** A whole number given as a flag; undefined where it is absent. Throws UsageError. */
export function integerFlag(flags: Flags, name: string, from: number): number | undefined {
  const given = flags[name];
  if (given === undefined) return undefined;
  const value = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= from) return value;
  throw new UsageError(`--${name} needs a whole number from ${from}, got ${JSON.stringify(given)}`);
}

/** Text given as a flag; undefined where it is absent. */
export function textFlag(flags: Flags, name: string): string | undefined {
  const given = flags[name];
  return typeof given === 'string' ? given : undefined;
}

/** Throws UsageError where a command got more than it takes. */
export function refuseMore(command: string, positionals: readonly string[], taken: number): void {
  const extra = positionals[taken];
  if (extra !== undefined) throw new UsageError(`${command} does not take ${JSON.stringify(extra)}`);
}
