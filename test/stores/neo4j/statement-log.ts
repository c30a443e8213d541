// The statements that a store runs, with their parameters: to be run again by PROFILE.

import type { ParameterMap, Statements, Transaction } from '../../../src/stores/neo4j/connection.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';

/** A statement as it ran; `rows` is null for one that writes, and counts what a list in a column holds. */
export interface Ran {
  readonly cypher: string;
  readonly parameters: ParameterMap;
  readonly rows: number | null;
}

/** Runs `work` and returns what the store ran meanwhile. */
export async function logStatements(store: Neo4jStore, work: () => Promise<void>): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  const { connection } = store;
  const [reading, readingForWrite, transaction] = [
    connection.reading.bind(connection),
    connection.readingForWrite.bind(connection),
    connection.transaction.bind(connection),
  ];
  const logged = (statements: Statements): Statements => ({
    all: async <Row extends readonly unknown[]>(cypher: string, parameters: ParameterMap = {}) => {
      const rows = await statements.all<Row>(cypher, parameters);
      ran.push({ cypher, parameters, rows: rows.reduce((sum, row) => sum + rowsIn(row), 0) });
      return rows;
    },
  });
  connection.reading = (signal) => logged(reading(signal));
  connection.readingForWrite = () => logged(readingForWrite());
  connection.transaction = (use) =>
    transaction((inner: Transaction) =>
      use({
        all: async <Row extends readonly unknown[]>(cypher: string, parameters: ParameterMap = {}) => {
          ran.push({ cypher, parameters, rows: null });
          return inner.all<Row>(cypher, parameters);
        },
        change: (cypher, parameters = {}) => {
          ran.push({ cypher, parameters, rows: null });
          return inner.change(cypher, parameters);
        },
      }),
    );
  try {
    await work();
  } finally {
    Object.assign(connection, { reading, readingForWrite, transaction });
  }
  return ran;
}

/** A row whose columns are lists stands for as many rows as they hold. */
function rowsIn(row: readonly unknown[]): number {
  return Math.max(
    1,
    row.filter(Array.isArray).reduce((sum, list) => sum + list.length, 0),
  );
}
