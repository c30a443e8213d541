// A synthetic graph on a Neo4j of its own: filled once by the import tool, kept in a git-ignored folder, run while measured.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localServer } from '../../scripts/neo4j/local-server.ts';
import { GraphError } from '../../src/graph/errors.ts';
import type { OpenOptions } from '../../src/stores/neo4j/connection.ts';
import { writeCsvFiles } from '../../src/stores/neo4j/csv-files.ts';
import type { Neo4jStore } from '../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../src/stores/neo4j/neo4j-store.ts';
import { allRows } from '../../src/stores/sqlite/all-rows.ts';
import { openConnection } from '../../src/stores/sqlite/connection.ts';
import type { LoadedGraph } from './graphs.ts';
import { BENCH_FOLDER } from './graphs.ts';

/** Apart from that of users and of tests. */
const PORT = 7790;
const ANSWERS_WITHIN_MS = 60_000;

/** What filling took, in seconds; kept beside the data. */
interface Filling {
  readonly files: number;
  readonly importTool: number;
  readonly indexes: number;
}

/** A graph on a server that runs until `stop`. */
export interface Neo4jGraph {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly passwordFile: string;
  readonly store: Neo4jStore;
  readonly filling: Filling;
  readonly stop: () => Promise<void>;
}

/** Starts the server of a graph; fills it first where that was not done yet. */
export async function startNeo4j(graph: LoadedGraph): Promise<Neo4jGraph> {
  const home = join(BENCH_FOLDER, 'neo4j', String(graph.papers));
  const filled = join(home, 'filled.json');
  const server = localServer({ home, port: PORT });
  let filling = existsSync(filled) ? (JSON.parse(readFileSync(filled, 'utf8')) as Filling) : null;
  let [files, importTool] = [0, 0];
  if (filling === null) {
    console.log(`filling a Neo4j with ${graph.papers.toLocaleString('en')} synthetic papers ...`);
    const folder = join(home, 'files');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const connection = openConnection(graph.file, { readonly: true });
    let list = '';
    files = await seconds(async () => {
      list = await writeCsvFiles(folder, allRows(connection), () => {});
    });
    connection.close();
    importTool = await seconds(() => void server.importFiles(list));
    rmSync(folder, { recursive: true });
  }
  const { address, user, password, passwordFile } = await server.start();
  try {
    const began = performance.now();
    const store = await opened(address, { user, password, create: true });
    if (filling === null) {
      filling = { files, importTool, indexes: (performance.now() - began) / 1000 };
      writeFileSync(filled, JSON.stringify(filling));
    }
    return {
      address,
      user,
      password,
      passwordFile,
      store,
      filling,
      stop: async () => {
        await store.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A server under load listens before it answers. */
async function opened(address: string, options: OpenOptions): Promise<Neo4jStore> {
  for (const end = performance.now() + ANSWERS_WITHIN_MS; ; ) {
    try {
      return await openNeo4jStore(address, options);
    } catch (error) {
      if (performance.now() > end || !(error instanceof GraphError) || error.code !== 'STORE_UNAVAILABLE') throw error;
    }
  }
}

async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
