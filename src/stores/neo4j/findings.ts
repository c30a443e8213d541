// What is wrong with a stored row, in a plain sentence that names nodes by their ids.

import type { Finding } from '../../graph/check-report.ts';
import type { Key } from '../../graph/keys.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import { countersOf } from '../../graph/lists.ts';
import type { Statements } from './connection.ts';
import type { Difference } from './differences.ts';
import { endsAreWrong, isEqual } from './differences.ts';
import type { Section, SectionRow } from './sections.ts';
import { NODES } from './sections.ts';

/** Properties that hold the key of a node. */
const KEYS: ReadonlySet<string> = new Set(['key', 'fromKey', 'toKey', 'a', 'b']);
const SHOWN_MAX = 80;

/** The findings behind some differences of a section. One statement, for the ids of their nodes. */
export async function findingsOf(
  statements: Statements,
  section: Section,
  differences: readonly Difference[],
): Promise<readonly Finding[]> {
  const rows = differences.flatMap(({ expected, stored }) => [expected ?? stored?.row ?? []]);
  const ids = await idsOf(statements, section, rows);
  return differences.map((difference, index) => ({
    where: section.name,
    what: `${nameOf(section, rows[index] ?? [], ids)} ${faultOf(section, difference)}`,
  }));
}

function faultOf(section: Section, { expected, stored }: Difference): string {
  if (stored === null) return 'is missing';
  if (expected === null) return 'is there, but no record makes it';
  if (endsAreWrong(section, stored)) return 'joins other nodes than its keys say';
  const names = Object.keys(section.properties);
  const wrong = names.flatMap((name, index) =>
    isEqual(expected[index], stored.row[index]) ? [] : [{ name, is: stored.row[index], made: expected[index] }],
  );
  const [first, ...others] = wrong;
  if (first === undefined) return `has the labels ${stored.labels.join(', ')}, which are not those of its kind`;
  const more = others.length === 0 ? '' : `, and ${others.map(({ name }) => name).join(', ')} differ too`;
  const kind = expected[names.indexOf('kind')] as NodeKind;
  if (first.name !== 'counts' || !Array.isArray(first.is)) {
    return `has the ${first.name} ${shown(first.is)}, but its records make ${shown(first.made)}${more}`;
  }
  const [is, made] = [first.is as readonly unknown[], first.made as readonly unknown[]];
  const counter = countersOf(kind).findIndex((_, place) => is[place] !== made[place]);
  return `counts ${shown(is[counter])} ${countersOf(kind)[counter]}, but its records make ${shown(made[counter])}${more}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}...`;
}

function nameOf(section: Section, row: SectionRow, ids: ReadonlyMap<Key, string>): string {
  const names = Object.keys(section.properties);
  const idOf = (key: unknown): string => ids.get(key as Key) ?? `node ${key as Key}`;
  if (section.shape !== null) {
    const [from, to, part] = row;
    return `the edge from ${idOf(from)} to ${idOf(to)}${part === 0 ? '' : ` (part ${part as number})`}`;
  }
  if (section.name === NODES.name) return (row[names.indexOf('id')] as string | null) ?? idOf(row[0]);
  const key = section.key.map((name, place) => `${name} ${KEYS.has(name) ? idOf(row[place]) : shown(row[place])}`);
  return `the row of ${key.join(', ')}`;
}

/** Own ids of the nodes that rows speak of. */
async function idsOf(
  statements: Statements,
  { key }: Section,
  rows: readonly SectionRow[],
): Promise<ReadonlyMap<Key, string>> {
  const keys = rows.flatMap((row) => row.filter((_, place) => KEYS.has(key[place] ?? '')) as Key[]);
  return new Map(
    await statements.all<[Key, string]>(
      'UNWIND $p.keys AS key MATCH (n:Node {key: key}) RETURN n.key AS key, n.id AS id',
      { keys: [...new Set(keys)] },
    ),
  );
}
