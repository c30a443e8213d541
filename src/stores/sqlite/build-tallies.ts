// Tallies of a store that is built from its records: joint papers, topics and bylines, summed up pair by pair.

import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { imageOfTally } from '../../graph/write-plan/edge-images.ts';
import { addPaper, applyDelta, emptyDelta, spanOfYears } from '../../graph/write-plan/tally.ts';
import type { Tally, TallyName } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { listsOf, tallyCells } from './plan-rows.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { columnsOf, tallyTable } from './schema.ts';

/** A pair with one paper: its year and what it adds to closeness. Rows come in the order of a, b. */
type Meeting = [a: Key, b: Key, year: number | null, closeness: number];

const MEETINGS: Readonly<Record<TallyName, string>> = {
  coauthored:
    'SELECT j.a, j.b, v.year, v.closeness FROM joint_paper j CROSS JOIN stage.value v ON v.key = j.paper ORDER BY j.a, j.b',
  author_works_on: `SELECT w.b, t.b, v.year, 0 FROM said_authored w CROSS JOIN said_about t ON t.a = w.a CROSS JOIN stage.value v ON v.key = w.a
     WHERE w.shown AND t.shown ORDER BY 1, 2`,
  institution_works_on: `SELECT p.institution, t.b, v.year, 0 FROM (SELECT DISTINCT paper, institution FROM stage.place) p
     CROSS JOIN said_about t ON t.a = p.paper CROSS JOIN stage.value v ON v.key = p.paper WHERE t.shown ORDER BY 1, 2`,
  byline: `SELECT p.author, p.institution, v.year, 0 FROM stage.place p CROSS JOIN stage.value v ON v.key = p.paper ORDER BY 1, 2`,
};

/** The institutions of bylines, a row each, into `stage.place`. */
export function stagePlaces(connection: Connection): void {
  connection.run(
    `CREATE TABLE stage.place AS SELECT s.a AS paper, s.b AS author, j.value AS institution
     FROM said_authored s CROSS JOIN json_each(s.institutions) j WHERE s.shown AND s.institutions IS NOT NULL`,
  );
}

/** All tallies; those of derived shapes also stage their edges with ranks, bylines add the affiliations that they make. */
export function buildTallies(connection: Connection): void {
  for (const shape of EDGE_SHAPES.filter((row: EdgeShape) => row.said === null)) tallyShape(connection, shape);
  const tallies = new RowInserter(connection, 'tally_byline', columnsOf(tallyTable('byline')));
  connection.run('CREATE TABLE stage.byline (a, b, since, until)');
  const affiliations = new RowInserter(connection, 'stage.byline', ['a', 'b', 'since', 'until']);
  for (const [a, b, tally] of summed(connection, 'byline')) {
    tallies.push(...tallyCells('byline', a, b, tally));
    const { first, last } = spanOfYears(tally.years);
    affiliations.push(a, b, first === null ? null : first * 10_000, last === null ? null : last * 10_000);
  }
  tallies.end();
  affiliations.end();
  connection.run(
    `INSERT INTO said_affiliated (a, b, part, rec, kind, "from", until, institutions, shown)
     SELECT y.a, y.b, 0, 0, 0, y.since, y.until, NULL, NOT EXISTS (SELECT 1 FROM stage.stated_affiliation s WHERE s.a = y.a AND s.b = y.b)
     FROM stage.byline y`,
  );
}

function tallyShape(connection: Connection, shape: EdgeShape): void {
  const name = shape.name as TallyName;
  const lists = listsOf(name);
  const orders = [...new Set(lists.map(({ ordering }) => ordering.name))];
  const columns = ['a', 'b', ...shape.carried, ...orders.map((order) => `rank_${order}`)];
  connection.run(`CREATE TABLE stage.derived_${name} (${columns.map((column) => `"${column}"`).join(', ')})`);
  const tallies = new RowInserter(connection, tallyTable(name).name, columnsOf(tallyTable(name)));
  const edges = new RowInserter(connection, `stage.derived_${name}`, columns);
  for (const [a, b, tally] of summed(connection, name)) {
    tallies.push(...tallyCells(name, a, b, tally));
    const { values, ranks } = imageOfTally(name, a, b, tally);
    const rankOf = (order: string): number =>
      ranks[lists.find(({ ordering }) => ordering.name === order)?.id ?? ''] ?? 0;
    edges.push(a, b, ...shape.carried.map((column) => values[column] ?? null), ...orders.map(rankOf));
  }
  tallies.end();
  edges.end();
}

/** The tally of every pair, in the order of a, b. */
function* summed(connection: Connection, name: TallyName): Generator<[Key, Key, Tally]> {
  let pair: [Key, Key] | null = null;
  let delta = emptyDelta();
  for (const [a, b, year, closeness] of eachRow<Meeting>(connection, MEETINGS[name])) {
    if (pair !== null && (pair[0] !== a || pair[1] !== b)) {
      const tally = applyDelta(null, delta);
      if (tally !== null) yield [...pair, tally];
      delta = emptyDelta();
    }
    pair = [a, b];
    addPaper(delta, 1, year, closeness);
  }
  const tally = applyDelta(null, delta);
  if (pair !== null && tally !== null) yield [...pair, tally];
}
