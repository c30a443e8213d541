// The log: JSON lines on stdout, one per request, without variables, addresses or secrets.

import { type DestinationStream, type Logger, pino } from 'pino';
import type { RequestRecord } from './request-record.ts';

/** Keys whose values never reach the log, wherever they stand one level deep. */
const redacted = ['password', 'token', 'secret', 'authorization', 'cookie', 'variables'];

/** A pino logger with the redact list; `level` is "silent", "error", "warn", "info" or "debug". */
export function createLog(level = 'info', destination?: DestinationStream): Logger {
  const paths = redacted.flatMap((key) => [key, `*.${key}`]);
  const options = { level, base: null, redact: { paths, censor: '[redacted]' } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Writes the one line of a request. `ms` runs from its headers to the end of its answer. */
export function logRequest(log: Logger, record: RequestRecord, status: number, ms: number): void {
  log.info(
    {
      id: record.id,
      method: record.method,
      status,
      operation: record.operationName,
      code: record.codes[0] ?? null,
      cost: record.cost,
      storeCalls: record.storeCalls(),
      ms: Math.round(ms * 10) / 10,
      ...(record.incidents.length > 0 ? { incidents: record.incidents } : {}),
    },
    'request',
  );
}

/**
 * What tells news at most once a second: the first at once, then the latest of those that came meanwhile, with how many
 * they were.
 */
export function oncePerSecond<T>(write: (latest: T, times: number) => void): (news: T) => void {
  let waiting: { latest: T; times: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    if (waiting === undefined) return;
    const { latest, times } = waiting;
    waiting = undefined;
    timer = setTimeout(tell, 1_000).unref();
    write(latest, times);
  };
  return (latest) => {
    waiting = { latest, times: (waiting?.times ?? 0) + 1 };
    if (timer === undefined) tell();
  };
}
