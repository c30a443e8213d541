// The sections of a Neo4j store: a label or a relationship type each, with its key and all properties that its rows may have.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import { listsOf } from '../../graph/lists.ts';
import type { ParameterMap } from './connection.ts';
import { labelOf, ownersOf, placeAmongKind, placeIn, typeOf } from './schema.ts';

/** Types of properties by the names that files for `neo4j-admin database import` give them. */
type PropertyType = 'long' | 'double' | 'boolean' | 'string' | 'long[]' | 'string[]';

/** Rows that are kept alike. */
export interface Section {
  /** The label, or the relationship type. */
  readonly name: string;
  /** Of relationships. */
  readonly shape: EdgeShape | null;
  /** Properties that are there in every row and tell it from all others. */
  readonly key: readonly string[];
  /** All properties, those of the key first. */
  readonly properties: Readonly<Record<string, PropertyType>>;
}

/** The properties of a row in the order of its section; null where it has none. */
export type SectionRow = readonly ParameterMap[string][];

type Properties = Section['properties'];

const section = (name: string, key: Properties, values: Properties = {}): Section => ({
  name,
  shape: null,
  key: Object.keys(key),
  properties: { ...key, ...values },
});
const all = (names: readonly string[], type: PropertyType): Properties =>
  Object.fromEntries(names.map((name) => [name, type]));
const shapes: readonly EdgeShape[] = EDGE_SHAPES;

/** Nodes of all kinds; each has the label of its kind too. */
export const NODES: Section = section(
  'Node',
  { key: 'long' },
  {
    kind: 'string',
    id: 'string',
    label: 'string',
    identifiers: 'string[]',
    props: 'string',
    counts: 'long[]',
    activity: 'string',
    text: 'string',
    ...all(
      NODE_KINDS.flatMap(({ orders }) => orders.map((order) => placeAmongKind(order))),
      'string',
    ),
  },
);

/** Relationships, a section for each shape. */
export const EDGES: readonly (Section & { readonly shape: EdgeShape })[] = shapes.map((shape) => ({
  name: typeOf(shape),
  shape,
  key: ['fromKey', 'toKey', 'part'],
  properties: {
    ...all(['fromKey', 'toKey', 'part', ...shape.carried], 'long'),
    ...all(
      listsOf(shape.name).flatMap((list) => ownersOf(list).map((end) => placeIn(list, end))),
      'string',
    ),
    ...(shape.said === null ? { years: 'string' } : { rec: 'long', institutions: 'long[]' }),
  },
}));

export const NAMES: Section = section('Name', { id: 'string', key: 'long' }, { why: 'string', claims: 'long' });
export const MENTIONS: Section = section('Mention', { key: 'long', role: 'long', rec: 'long' });
export const ALIASES: Section = section('Alias', { key: 'long', hash: 'string' }, { label: 'string', claims: 'long' });
export const PENDING: Section = section('Pending', { id: 'string', rec: 'long' });
export const HIDDEN: Section = section(
  'Said',
  { a: 'long', shape: 'string', b: 'long', part: 'long', rec: 'long' },
  {
    ...all(
      shapes.flatMap(({ said, carried }) => (said === null ? [] : carried)),
      'long',
    ),
    institutions: 'long[]',
  },
);
export const BYLINES: Section = section('Byline', { a: 'long', b: 'long' }, { papers: 'long', years: 'string' });
export const JOINT: Section = section('Joint', { a: 'long', b: 'long', place: 'string' });
export const TOTALS: Section = section('Total', { name: 'string' }, { value: 'long' });

/** Found by keys alone, without relationships; all follow from the records. */
export const SIDE: readonly Section[] = [NAMES, MENTIONS, ALIASES, PENDING, HIDDEN, BYLINES, JOINT, TOTALS];

export const RECORDS: Section = section(
  'Record',
  { rec: 'long' },
  {
    source: 'string',
    record: 'string',
    digest: 'string',
    stated: 'string',
    keys: 'string',
    locator: 'string',
    run: 'long',
  },
);
export const SOURCES: Section = section(
  'Source',
  { id: 'string' },
  { name: 'string', license: 'string', url: 'string', confidence: 'double' },
);
export const RUNS: Section = section(
  'Run',
  { source: 'string', run: 'long' },
  { startedAt: 'string', endedAt: 'string', report: 'string' },
);
export const CHECKPOINTS: Section = section(
  'Checkpoint',
  { source: 'string' },
  { run: 'long', state: 'string', done: 'boolean' },
);
export const META: Section = section('Meta', { name: 'string' }, { value: 'string' });

/** The labels of a row of a section, without that of the section. */
export function furtherLabel({ name, properties }: Section, row: SectionRow): string | null {
  return name === NODES.name ? labelOf(row[Object.keys(properties).indexOf('kind')] as NodeKind) : null;
}
