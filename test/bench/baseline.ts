// The stated baseline of the store: edge tables with an index at each end, joined, grouped and sorted when asked.

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { LoadedGraph } from './graphs.ts';

const TABLES: Readonly<Record<string, string>> = {
  paper: `SELECT key, label, iif(props ->> 'citations' IS NULL, 0, props ->> 'citations') AS citations FROM graph.node WHERE kind = 'PAPER'`,
  person: `SELECT key, label FROM graph.node WHERE kind = 'AUTHOR'`,
  topic: `SELECT key, label FROM graph.node WHERE kind = 'TOPIC'`,
  institution: `SELECT key, label FROM graph.node WHERE kind = 'INSTITUTION'`,
  authored: 'SELECT a AS paper, b AS person FROM graph.said_authored WHERE shown',
  about: 'SELECT a AS paper, b AS topic FROM graph.said_about WHERE shown',
  affiliated: 'SELECT a AS person, b AS institution, "from" AS since FROM graph.said_affiliated WHERE shown',
  advised: 'SELECT b AS advisor, a AS advisee FROM graph.said_advised WHERE shown',
};
const INDEXES = [
  'paper (key)',
  'person (key)',
  'topic (key)',
  'institution (key)',
  'authored (paper)',
  'authored (person)',
  'about (paper)',
  'about (topic)',
  'affiliated (person)',
  'advised (advisor)',
  'advised (advisee)',
];

const SLICE = [
  'SELECT p.key, p.label, p.citations FROM authored a JOIN paper p ON p.key = a.paper WHERE a.person = ?1 ORDER BY p.citations DESC, p.key LIMIT 25',
  `SELECT n.key, n.label, count(*) AS papers FROM authored a JOIN authored b ON b.paper = a.paper AND b.person <> a.person
   JOIN person n ON n.key = b.person WHERE a.person = ?1 GROUP BY n.key ORDER BY papers DESC, n.key LIMIT 15`,
  `SELECT t.key, t.label, count(*) AS papers FROM authored a JOIN about b ON b.paper = a.paper JOIN topic t ON t.key = b.topic
   WHERE a.person = ?1 GROUP BY t.key ORDER BY papers DESC, t.key LIMIT 10`,
  'SELECT i.key, i.label FROM affiliated f JOIN institution i ON i.key = f.institution WHERE f.person = ?1 ORDER BY f.since DESC LIMIT 5',
  'SELECT n.key, n.label FROM advised d JOIN person n ON n.key = d.advisor WHERE d.advisee = ?1',
  'SELECT n.key, n.label FROM advised d JOIN person n ON n.key = d.advisee WHERE d.advisor = ?1 LIMIT 10',
];

/** The baseline over the same graph. It answers the nodes of a slice only, without the edges among them. */
export interface Baseline {
  readonly slice: (author: number) => unknown;
  readonly close: () => void;
}

/** Opens the baseline of a graph, and makes its tables where they are not there yet. */
export function openBaseline({ file }: LoadedGraph): Baseline {
  const path = file.replace('.sqlite', '.baseline.sqlite');
  const made = existsSync(path);
  const database = new DatabaseSync(path);
  database.exec('PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -65536');
  if (!made) {
    database.exec(`PRAGMA journal_mode = OFF; ATTACH '${file}' AS graph`);
    for (const [name, rows] of Object.entries(TABLES)) database.exec(`CREATE TABLE ${name} AS ${rows}`);
    for (const index of INDEXES) database.exec(`CREATE INDEX "${index}" ON ${index}`);
    database.exec('DETACH graph; ANALYZE');
  }
  const statements = SLICE.map((sql) => database.prepare(sql));
  return {
    slice: (author) => statements.map((statement) => statement.all(author)),
    close: () => database.close(),
  };
}
