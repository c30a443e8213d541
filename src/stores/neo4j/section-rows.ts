// The rows of each section for a graph as another store holds it: what copy, rebuild and files for the import tool write.

import type { AllRows } from '../../graph/all-rows.ts';
import type { EdgeShape } from '../../graph/kinds.ts';
import type { AliasRow } from '../../graph/writer.ts';
import type { ParameterMap } from './connection.ts';
import { jointPlaceOf } from './place.ts';
import { aliasRow, nodeRow, placesOf, saidRow } from './plan-rows.ts';
import { DATA_VERSION_NAME } from './schema.ts';
import type { Section, SectionRow } from './sections.ts';
import * as sections from './sections.ts';

/** The rows of a section, in the order of its key. */
export function rowsOf(section: Section, all: AllRows): Iterable<SectionRow> {
  return section.shape === null ? cellsOf(section, nodeRows(section, all)) : edgeRows(section.shape, all);
}

function* cellsOf({ properties }: Section, rows: Iterable<ParameterMap>): Generator<SectionRow> {
  const names = Object.keys(properties);
  for (const row of rows) yield names.map((name) => row[name] ?? null);
}

/** In the order of the properties of EDGES; there are so many that they are not named first. */
function* edgeRows(shape: EdgeShape, all: AllRows): Generator<SectionRow> {
  for (const { edge, said, years } of all.edges(shape)) {
    const row: ParameterMap[string][] = [edge.from, edge.to, edge.part];
    for (const name of shape.carried) row.push(edge.values[name] ?? null);
    for (const place of placesOf(edge)) row.push(place);
    if (said === null) row.push(years);
    else row.push(said.rec, said.institutions.length === 0 ? null : said.institutions);
    yield row;
  }
}

/** Rows that have the properties of their section by name. */
const NODE_ROWS: Readonly<Record<string, (all: AllRows) => Iterable<object>>> = {
  [sections.NODES.name]: (all) => mapped(all.nodes(), nodeRow),
  [sections.NAMES.name]: (all) => all.names(),
  [sections.MENTIONS.name]: (all) => all.mentions(),
  [sections.ALIASES.name]: (all) => aliasRows(all),
  [sections.PENDING.name]: (all) => all.pending(),
  [sections.HIDDEN.name]: (all) => mapped(all.hidden(), saidRow),
  [sections.BYLINES.name]: (all) => all.bylines(),
  [sections.JOINT.name]: (all) =>
    mapped(all.joint(), ({ a, b, rank, paper }) => ({ a, b, place: jointPlaceOf(rank, paper) })),
  [sections.TOTALS.name]: (all) => all.totals(),
  [sections.RECORDS.name]: (all) => all.records(),
  [sections.SOURCES.name]: (all) => all.sources(),
  [sections.RUNS.name]: (all) => all.runs(),
  [sections.CHECKPOINTS.name]: (all) => all.checkpoints(),
  [sections.META.name]: (all) => [{ name: DATA_VERSION_NAME, value: all.dataVersion() }],
};

function nodeRows({ name }: Section, all: AllRows): Iterable<ParameterMap> {
  const rows = NODE_ROWS[name];
  if (rows === undefined) throw new Error(`no rows are known of ${name}`);
  return rows(all) as Iterable<ParameterMap>;
}

function* mapped<Row>(rows: Iterable<Row>, map: (row: Row) => ParameterMap): Generator<ParameterMap> {
  for (const row of rows) yield map(row);
}

/** The labels of a node come in no order: they are put into that of their hash. */
function* aliasRows(all: AllRows): Generator<ParameterMap> {
  let own: AliasRow[] = [];
  const ordered = (): readonly ParameterMap[] =>
    own.map(aliasRow).toSorted((x, y) => ((x['hash'] as string) < (y['hash'] as string) ? -1 : 1));
  for (const alias of all.aliases()) {
    if (own[0] !== undefined && own[0].key !== alias.key) {
      yield* ordered();
      own = [];
    }
    own.push(alias);
  }
  yield* ordered();
}
