// Temporary timing of the subjects of the contract.
import { test } from '@jest/globals';
import fc from 'fast-check';
import { arbitrarySteps } from './arbitraries.ts';
import { AGREEMENT } from '../stores/contract/agreement.ts';
import { taken } from '../stores/contract/opened-store.ts';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { digestOf } from '../../src/stores/sqlite/digest.ts';
test('time', async () => {
  const times = new Map<string, number>();
  const add = async (n: string, f: () => Promise<void>): Promise<void> => {
    const t = performance.now();
    try {
      await f();
    } catch (e) {
      process.stderr.write(n + ' FAIL ' + String(e).slice(0, 2000) + '\n');
    }
    times.set(n, (times.get(n) ?? 0) + performance.now() - t);
  };
  for (const s of fc.sample(arbitrarySteps, { numRuns: 60, seed: 5 })) {
    const store = await openSqliteStore(':memory:');
    let c: any;
    await add('write', async () => {
      c = await taken(store, s);
    });
    for (const [n, f] of AGREEMENT) await add(n, () => f(c));
    await add('digest', async () => {
      digestOf(store.connection);
    });
    await store.close();
  }
  for (const [n, t] of times) process.stderr.write(`${n}: ${(t / 60).toFixed(1)} ms\n`);
}, 300000);
