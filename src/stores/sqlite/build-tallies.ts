// Tallies of a store that is built from its records: joint papers, topics and bylines, summed up pair by pair.

import { listsOf } from '../../graph/lists.ts';
import { histogramOf } from '../../graph/write-plan/tally.ts';
import type { TallyName } from '../../graph/writer.ts';
import { createStaged, dropStaged } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { rankSql } from './rank-sql.ts';
import type { Columns } from './schema.ts';
import { columnsOf, quoted, TALLIES, tallyTable } from './schema.ts';

/** Pairs with one paper each: its year and what it adds to closeness. */
const MEETINGS: Readonly<Record<TallyName, string>> = {
  coauthored: 'SELECT j.a, j.b, v.year, v.closeness FROM joint_paper j CROSS JOIN stage.value v ON v.key = j.paper',
  author_works_on: `SELECT w.b AS a, t.b, v.year, 0 AS closeness FROM said_authored w CROSS JOIN said_about t ON t.a = w.a CROSS JOIN stage.value v ON v.key = w.a
     WHERE w.shown AND t.shown`,
  institution_works_on: `SELECT p.institution AS a, t.b, v.year, 0 AS closeness FROM (SELECT DISTINCT paper, institution FROM stage.place) p
     CROSS JOIN said_about t ON t.a = p.paper CROSS JOIN stage.value v ON v.key = p.paper WHERE t.shown`,
  byline: `SELECT p.author AS a, p.institution AS b, v.year, 0 AS closeness FROM stage.place p CROSS JOIN stage.value v ON v.key = p.paper`,
};

/** The institutions of bylines, a row each, into `stage.place`. */
export function stagePlaces(connection: Connection): void {
  createStaged(connection, 'place', { paper: 'INTEGER', author: 'INTEGER', institution: 'INTEGER' });
  connection.run(
    `INSERT INTO stage.place SELECT s.a, s.b, j.value
     FROM said_authored s CROSS JOIN json_each(s.institutions) j WHERE s.shown AND s.institutions IS NOT NULL`,
  );
}

/** All tallies, with their pairs staged for the lists of derived shapes; those of bylines add the affiliations that they make. */
export function buildTallies(connection: Connection): void {
  connection.database.function('histogram_of', { deterministic: true }, (years) =>
    histogramOf(
      String(years)
        .split(',')
        .map((year) => (year === '?' ? null : Number(year))),
    ),
  );
  for (const { name } of TALLIES) stagePairs(connection, name);
  connection.run(
    `INSERT INTO said_affiliated (a, b, part, rec, kind, "from", until, institutions, shown)
     SELECT y.a, y.b, 0, 0, 0, y."firstYear" * 10000, y."lastYear" * 10000, NULL,
       NOT EXISTS (SELECT 1 FROM said_affiliated s WHERE s.a = y.a AND s.b = y.b)
     FROM stage.pair_byline y`,
  );
  dropStaged(connection, 'pair_byline');
}

const PAIR: Columns = {
  a: 'INTEGER',
  b: 'INTEGER',
  papers: 'INTEGER',
  closeness: 'INTEGER',
  years: 'TEXT',
  firstYear: 'INTEGER?',
  lastYear: 'INTEGER?',
  // In the default list of the shape, which all its ends share.
  rank: 'INTEGER?',
};
/** Most pairs meet in one year; of the others the years are listed, for their histogram. */
const ONE_YEAR = 'min(year) = max(year) AND count(year) = count(*)';
const YEARS = `CASE WHEN ${ONE_YEAR} THEN min(year) || ':' || count(*) ELSE group_concat(ifnull(year, '?')) END`;
/** A function of ours leaves a few values behind with every call until its statement ends. */
const ROWS_PER_STATEMENT = 100_000;

/** Sums up the meetings of every pair into `stage.pair_<name>`, in the order of a, b, and into the tally of that name. */
function stagePairs(connection: Connection, name: TallyName): void {
  const [list] = listsOf(name);
  createStaged(connection, `pair_${name}`, PAIR);
  const pairs = connection.run(
    `INSERT INTO stage.pair_${name} SELECT *, ${list === undefined ? 'NULL' : rankSql(list.ordering, quoted)} FROM (
       SELECT a, b, count(*) AS papers, sum(closeness) AS closeness, ${YEARS}, min(year) AS firstYear, max(year) AS lastYear
       FROM (${MEETINGS[name]}) GROUP BY a, b
     )`,
  );
  const tally = tallyTable(name);
  const cells = columnsOf(tally).map((column) =>
    column === 'years' ? `iif(instr(years, ':'), years, histogram_of(years))` : column,
  );
  for (let row = 0; row < pairs; row += ROWS_PER_STATEMENT) {
    connection.run(
      `INSERT INTO ${tally.name} SELECT ${cells.join(', ')} FROM stage.pair_${name} WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
      row,
      row + ROWS_PER_STATEMENT,
    );
  }
}
