// The circuit breaker: when it opens, who asks for the server, and what closes it.

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Breaker } from '../../../src/stores/neo4j/breaker.ts';

const lost = Object.assign(new Error('gone'), { code: 'ServiceUnavailable' });
const failing = (): Promise<never> => Promise.reject(lost);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

async function opened(probe: () => Promise<unknown>, returned = (): void => {}): Promise<Breaker> {
  const breaker = new Breaker(probe, returned);
  for (let call = 0; call < 5; call += 1) await expect(breaker.run(failing)).rejects.toBe(lost);
  return breaker;
}

test('after five losses nothing is called, until the server is found again, which is told', async () => {
  let [up, calls, returns] = [false, 0, 0];
  const breaker = await opened(
    () => (up ? Promise.resolve() : failing()),
    () => (returns += 1),
  );
  const work = (): Promise<number> => Promise.resolve((calls += 1));
  await expect(breaker.run(work)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  up = true;
  // Nobody asks twice within half a second.
  await expect(breaker.run(work)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  jest.advanceTimersByTime(500);
  await expect(breaker.run(work)).resolves.toBe(1);
  expect([calls, returns]).toEqual([1, 1]);
});

test('a call from before it opened, which fails late, does not close it', async () => {
  const breaker = new Breaker(failing, () => {});
  const late = Promise.withResolvers<never>();
  const early = breaker.run(() => late.promise);
  for (let call = 0; call < 5; call += 1) await expect(breaker.run(failing)).rejects.toBe(lost);
  jest.advanceTimersByTime(11_000);
  late.reject(lost);
  await expect(early).rejects.toBe(lost);
  await expect(breaker.run(() => Promise.resolve('called'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('what fails for other reasons than a lost server opens nothing', async () => {
  const breaker = new Breaker(failing, () => {});
  const wrong = new Error('wrong');
  for (let call = 0; call < 9; call += 1) await expect(breaker.run(() => Promise.reject(wrong))).rejects.toBe(wrong);
  await expect(breaker.run(() => Promise.resolve('called'))).resolves.toBe('called');
});
