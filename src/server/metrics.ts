// Prometheus metrics, served on a port of their own.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './request-record.ts';

/** Numbers that are read when somebody asks for the metrics. */
export interface Gauges {
  readonly running: () => number;
  readonly waiting: () => number;
  readonly loopDelayMs: () => number;
  readonly storeReachable: () => boolean;
}

/** The server's metrics. */
export interface Metrics {
  /** Told when a method of the store is called; what it returns is called at the end. */
  readonly observeStoreCall: (method: string) => () => void;
  readonly observeRequest: (record: RequestRecord, status: number, seconds: number) => void;
  /** The text that Prometheus reads. */
  readonly text: () => Promise<string>;
}

/** Metrics of one server; `namedOperations` bounds the label `operation`, all others are "other". */
export function createMetrics(namedOperations: readonly string[], gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const names = new Set(namedOperations);
  const requests = new Histogram({
    name: 'vicinity_request_seconds',
    help: 'Time from headers to the end of the answer.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers,
  });
  const errors = new Counter({
    name: 'vicinity_errors_total',
    help: 'Errors in answers by code.',
    labelNames: ['code'],
    registers,
  });
  const cost = new Histogram({
    name: 'vicinity_operation_cost_points',
    help: 'Points of operations.',
    buckets: [1, 10, 100, 350, 1_000, 3_000, 10_000],
    registers,
  });
  const storeCalls = new Histogram({
    name: 'vicinity_store_call_seconds',
    help: 'Time of store calls by method.',
    labelNames: ['method'],
    buckets: [0.0005, 0.002, 0.005, 0.02, 0.1, 0.5, 2],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number): void => {
    const registered: Gauge = new Gauge({ name, help, registers, collect: () => registered.set(read()) });
  };
  gauge('vicinity_running', 'Operations that run.', gauges.running);
  gauge('vicinity_waiting', 'Operations that wait.', gauges.waiting);
  gauge('vicinity_loop_delay_p99_ms', 'Delay of the event loop over the last second.', gauges.loopDelayMs);
  gauge('vicinity_store_reachable', '1 while the store answers.', () => Number(gauges.storeReachable()));
  collectDefaultMetrics({ register: registry });

  return {
    observeStoreCall: (method) => storeCalls.startTimer({ method }),
    observeRequest(record, status, seconds) {
      const operation =
        record.operationName !== null && names.has(record.operationName) ? record.operationName : 'other';
      requests.observe({ operation, status }, seconds);
      if (record.cost !== null) cost.observe(record.cost);
      for (const code of record.codes) errors.inc({ code });
    },
    text: () => registry.metrics(),
  };
}

/** Serves /metrics alone; every other path is 404. */
export async function serveMetrics(
  metrics: Metrics,
  host: string,
  port: number,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      if (request.url !== '/metrics') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(await metrics.text());
    };
    respond().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
