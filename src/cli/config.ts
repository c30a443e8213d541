// Reads settings from flags and from VICINITY_* variables, flags first; names all that is wrong at once.

import { ConfigurationError, contradictionsOf, type ServerConfig } from '../server/config.ts';
import { suggestion } from './near-miss.ts';
import { NEO4J_SETTINGS, OTHER_VARIABLES, SERVER_SETTINGS, type Setting, STORE_SETTINGS } from './settings.ts';

/** Settings by their keys in a table. */
export type SettingTable = Readonly<Record<string, Setting>>;
/** The values of a table of settings. */
export type ConfigOf<T extends SettingTable> = { readonly [K in keyof T]: T[K]['fallback'] };
/** Flags as `parseArgs` gives them. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

const KNOWN_VARIABLES: readonly string[] = [
  ...[STORE_SETTINGS, NEO4J_SETTINGS, SERVER_SETTINGS]
    .flatMap((table): Setting[] => Object.values(table))
    .map(({ variable }) => variable),
  ...Object.keys(OTHER_VARIABLES),
];

/**
 * The values of some settings. An empty variable counts as not set. Throws ConfigurationError with a line for each value
 * that cannot be used, alone or beside another one, and for each VICINITY_* variable that nobody reads.
 */
export function configOf<T extends SettingTable>(
  table: T,
  flags: Flags,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ConfigOf<T> {
  const problems = Object.keys(environment)
    .filter((name) => name.startsWith('VICINITY_') && !KNOWN_VARIABLES.includes(name))
    .map((name) => `${name} is no setting of Vicinity${suggestion(name, KNOWN_VARIABLES)}`);
  const values: Record<string, unknown> = {};
  for (const [key, { variable, flag, fallback, schema }] of Object.entries(table)) {
    const flagged = flag === null ? undefined : flags[flag];
    const given = typeof flagged === 'string' ? flagged : environment[variable];
    if (given === undefined || (given === '' && typeof flagged !== 'string')) {
      values[key] = fallback;
      continue;
    }
    const parsed = schema.safeParse(given);
    values[key] = parsed.data;
    if (parsed.success) continue;
    const name = typeof flagged === 'string' ? `--${flag}` : variable;
    problems.push(
      `${name}: ${parsed.error.issues[0]?.message ?? 'expected another value'}, got ${JSON.stringify(given)}`,
    );
  }
  const { ratePoints, costLimit } = values as Partial<ServerConfig>;
  if (problems.length === 0 && ratePoints !== undefined && costLimit !== undefined) {
    problems.push(...contradictionsOf({ ratePoints, costLimit }, (key) => `--${SERVER_SETTINGS[key].flag}`));
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return values as ConfigOf<T>;
}
