// Sends an attack to a server and checks what no attack may ever do.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Answer, codesOf, type TestServer } from './test-server.ts';

setFlagsFromString('--expose-gc');

/** Frees what nobody holds any more. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that this process holds more after the attack, garbage included; both ends of the connection live in it. */
export async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external;
  const before = held();
  await work();
  return held() - before;
}

/**
 * The answer to an attack. Throws where the server failed (5xx, INTERNAL), listed more than 5 errors, held 50 MB more
 * than before, or does not answer an ordinary request afterwards.
 */
export async function attack(server: TestServer, send: () => Promise<Answer>): Promise<Answer> {
  let answer: Answer | undefined;
  const growth = await growthOf(async () => {
    answer = await send();
  });
  if (answer === undefined) throw new Error('The server gave no answer.');
  const codes = codesOf(answer);
  if (answer.status >= 500 || codes.includes('INTERNAL')) throw new Error(`The server failed: ${answer.text}`);
  if (codes.length > 5) throw new Error(`The answer lists ${codes.length} errors.`);
  if (growth > 50_000_000) throw new Error(`The attack left ${growth} bytes behind.`);
  const { status } = await server.ask('{ __typename }');
  if (status !== 200) throw new Error(`After the attack an ordinary request was answered ${status}.`);
  return answer;
}

/** Status, first code, and whether anything ran: `[400, 'COST_LIMIT_EXCEEDED', 'nothing ran']`. */
export function refusal(answer: Answer): readonly [number, unknown, string] {
  return [answer.status, codesOf(answer)[0], 'data' in answer.body ? 'something ran' : 'nothing ran'];
}

/** The arguments that the errors blame, where all errors are BAD_USER_INPUT: `['first']`. */
export function blamed(answer: Answer): readonly unknown[] {
  return (answer.body.errors ?? []).map(({ message, extensions: { code, argument } }) =>
    code === 'BAD_USER_INPUT' ? argument : `${String(code)}: ${message}`,
  );
}
