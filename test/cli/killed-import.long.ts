// An import that is killed with -9 at random, many times: for `npm run test:long`.
import { expect, test } from '@jest/globals';
import { completed, digestIn, interrupted, undisturbedDigest } from './interrupted-import.ts';
import { newFolder } from './vicinity.ts';

const PAPERS = 20_000;
const KILLS = 30;

test(`killed ${KILLS} times at random, an import ends in the store of an undisturbed run`, async () => {
  const folder = newFolder();
  for (let kill = 0; kill < KILLS; kill++) {
    await interrupted(folder, PAPERS, 'SIGKILL', 300 + Math.random() * 3_000);
  }
  const { stdout } = await completed(folder, PAPERS);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'done', resumed: true });
  expect(await digestIn(folder)).toBe(await undisturbedDigest(PAPERS));
});
