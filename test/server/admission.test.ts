// Who may run: places, the queue, and shedding.
import { expect, test } from '@jest/globals';
import { admission, watchLoop } from '../../src/server/admission.ts';

const present = new AbortController().signal;
const overloaded = expect.objectContaining({ code: 'OVERLOADED' });
const gate = (maxRunning: number, maxWaiting: number, maxWaitMs = 60_000) =>
  admission({ maxRunning, maxWaiting, maxWaitMs }, () => false);

test('places are given in order of arrival, and never more than there are', async () => {
  const doors = gate(2, 10);
  const [first, second] = [await doors.enter(present), await doors.enter(present)];
  const arrived: string[] = [];
  const third = doors.enter(present).then((leave) => (arrived.push('third'), leave));
  const fourth = doors.enter(present).then((leave) => (arrived.push('fourth'), leave));
  expect([doors.running(), doors.waiting()]).toEqual([2, 2]);
  first();
  (await third)();
  await fourth;
  expect(arrived).toEqual(['third', 'fourth']);
  second();
  expect([doors.running(), doors.waiting()]).toEqual([1, 0]);
});

test('leaving twice frees one place', async () => {
  const doors = gate(2, 0);
  const leave = await doors.enter(present);
  await doors.enter(present);
  leave();
  leave();
  expect(doors.running()).toBe(1);
});

test('beyond the queue everybody is refused at once, before a body is read', async () => {
  const doors = gate(1, 1);
  const leave = await doors.enter(present);
  expect(doors.shedding()).toBe(false);
  const waiting = doors.enter(present);
  expect(doors.shedding()).toBe(true);
  expect(doors.check).toThrow(overloaded);
  await expect(doors.enter(present)).rejects.toEqual(overloaded);
  leave();
  await waiting;
  expect(doors.check).not.toThrow();
});

test('who waited too long is refused and holds no place', async () => {
  const doors = gate(1, 1, 10);
  const leave = await doors.enter(present);
  await expect(doors.enter(present)).rejects.toEqual(overloaded);
  leave();
  expect([doors.running(), doors.waiting()]).toEqual([0, 0]);
});

test('who leaves the queue makes room in it', async () => {
  const doors = gate(1, 1);
  await doors.enter(present);
  const caller = new AbortController();
  const waiting = doors.enter(caller.signal);
  caller.abort();
  await expect(waiting).rejects.toEqual(overloaded);
  expect(doors.waiting()).toBe(0);
});

test('who comes after the end of the request is told so, even where there is no place', async () => {
  const doors = gate(1, 0);
  const late = expect.objectContaining({ code: 'TIMEOUT' });
  await expect(doors.enter(AbortSignal.abort())).rejects.toEqual(late);
  await doors.enter(present);
  await expect(doors.enter(AbortSignal.abort())).rejects.toEqual(late);
});

test('while the event loop lags, nobody new enters, even where places are free', async () => {
  let lagging = true;
  const doors = admission({ maxRunning: 9, maxWaiting: 9, maxWaitMs: 9 }, () => lagging);
  expect(doors.check).toThrow(overloaded);
  await expect(doors.enter(present)).rejects.toEqual(overloaded);
  lagging = false;
  await doors.enter(present);
  expect(doors.running()).toBe(1);
});

test('a loop that is blocked again and again shows in its percentile', async () => {
  const loop = watchLoop();
  const stopAt = Date.now() + 20_000;
  while (loop.p99Ms() < 20 && Date.now() < stopAt) {
    const until = performance.now() + 60;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  loop.stop();
  expect(loop.p99Ms()).toBeGreaterThanOrEqual(20);
}, 30_000);
