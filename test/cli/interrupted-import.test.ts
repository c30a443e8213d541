// An import that is killed or stopped goes on with the same command, and ends in the same store.
import { expect, test } from '@jest/globals';
import { completed, digestIn, interrupted, undisturbedDigest } from './interrupted-import.ts';
import { newFolder } from './vicinity.ts';

const PAPERS = 600;

test('killed with -9 a few times, it ends in the store of an undisturbed run', async () => {
  const folder = newFolder();
  for (const afterMs of [350, 700, 550, 900]) await interrupted(folder, PAPERS, 'SIGKILL', afterMs);
  const { code, stdout } = await completed(folder, PAPERS);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'done' });
  expect(await digestIn(folder)).toBe(await undisturbedDigest(PAPERS));
}, 120_000);

test('killed with -9 while it reads or withdraws, a complete import ends in the store of its input alone', async () => {
  const folder = newFolder();
  await completed(folder, PAPERS);
  const input = PAPERS / 2;
  for (const afterMs of [600, 1_000, 1_400]) await interrupted(folder, input, 'SIGKILL', afterMs, ['--complete']);
  const { code, stdout } = await completed(folder, input, ['--complete']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'done', notWithdrawn: null });
  expect(await digestIn(folder)).toBe(await undisturbedDigest(input));
}, 120_000);

test('stopped with SIGINT it finishes its batch, exits 75, and goes on from there', async () => {
  const folder = newFolder();
  let stopped = await interrupted(folder, PAPERS, 'SIGINT', 700);
  // Before the signals are taken over, SIGINT ends the process like any other.
  for (let tries = 1; stopped.code === null && tries < 20; tries++) {
    stopped = await interrupted(folder, PAPERS, 'SIGINT', 700 + tries * 100);
  }
  expect(stopped.code).toBe(75);
  const paused = JSON.parse(stopped.stdout) as { state: string; report: { lines: number } };
  expect(paused.state).toBe('paused');
  const { code, stdout } = await completed(folder, PAPERS);
  expect(code).toBe(0);
  const done = JSON.parse(stdout) as { resumed: boolean; report: { lines: number; unchanged: number } };
  expect(done).toMatchObject({ resumed: true, report: { unchanged: 0 } });
  expect(done.report.lines).toBeGreaterThan(paused.report.lines);
  expect(await digestIn(folder)).toBe(await undisturbedDigest(PAPERS));
}, 120_000);
