// `vicinity check` of a store on a server.

import { tmpdir } from 'node:os';
import { checkNeo4j, rebuildNeo4j } from '../stores/check-neo4j.ts';
import { digestOf } from '../stores/neo4j/digest.ts';
import { openNeo4jStore } from '../stores/neo4j/neo4j-store.ts';
import { serverOptionsFor } from './cli-store.ts';
import type { Flags } from './config.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { withSteps } from './progress.ts';
import { checkedText, toldFindings, toldRebuild } from './check-report.ts';

/** Does what the flags of `check` ask for; what the records make is built in the folder for temporary files. */
export async function checkServer(address: string, flags: Flags): Promise<ExitCode> {
  const store = await openNeo4jStore(address, { ...serverOptionsFor(address), anyWords: flags['rebuild'] === true });
  try {
    if (flags['digest'] === true) {
      console.log((await digestOf(store.connection.reading())).digest);
      return EXIT.done;
    }
    const quiet = flags['quiet'] === true;
    if (flags['rebuild'] === true) {
      return toldRebuild(await withSteps(quiet, (progress) => rebuildNeo4j(store, tmpdir(), progress)));
    }
    const startedAt = performance.now();
    const { findings, ...size } = await withSteps(quiet, (progress) => checkNeo4j(store, tmpdir(), progress));
    return toldFindings(findings, checkedText(size, (performance.now() - startedAt) / 1_000));
  } finally {
    await store.close();
  }
}
