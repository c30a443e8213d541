// Attack 14: clients that send or read slowly hold their own sockets, for seconds, and nobody else's answers.
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ maxRunning: 4, maxWaiting: 4, ratePoints: 0 });
});
afterAll(() => server.stop());

interface SlowClient {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<void>;
}

function slowClient(text: string, { url } = server): SlowClient {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (bytes) => {
    received += bytes;
  });
  socket.on('error', () => undefined);
  socket.write(text);
  return { socket, received: () => received, closed: new Promise((resolve) => socket.on('close', () => resolve())) };
}

test('unfinished requests are closed, and meanwhile everybody else is answered', async () => {
  const headers = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  const halfHeaders = Array.from({ length: 100 }, () => slowClient(headers));
  const halfBodies = Array.from({ length: 100 }, () => slowClient(`${headers}Content-Length: 200\r\n\r\n{"query":`));
  const clients = [...halfHeaders, ...halfBodies];
  // More slow clients than places: a place taken before the body is there would starve these requests.
  while (clients.some(({ socket }) => !socket.closed)) {
    expect((await server.ask('{ hello }')).body.data).toEqual({ hello: 'world' });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const { received } of halfHeaders) {
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
    expect(received()).toContain('"code":"BAD_REQUEST"');
  }
}, 40_000);

test('a body that comes after the end of the request is answered with TIMEOUT', async () => {
  const hasty = await startTestServer({ deadlineMs: 20 });
  const body = '{"query":"{ hello }"}';
  const client = slowClient(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    hasty,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  client.socket.write(body);
  await client.closed;
  await hasty.stop();
  expect(client.received()).toMatch(/^HTTP\/1\.1 408 /);
  expect(client.received()).toContain('"code":"TIMEOUT"');
});

test('clients that do not read hold no place among the running operations', async () => {
  const body = '{"query":"{ long }"}';
  const request = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  // More clients than places, each asking for more than the buffers of its socket take.
  const clients = Array.from({ length: 6 }, () => slowClient(''));
  for (const { socket } of clients) socket.pause().write(request.repeat(60));
  // Stalled: for a while no answer has got out.
  for (let answered = -1; answered !== server.lines.length; ) {
    answered = server.lines.length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  expect(server.lines.length).toBeLessThan(6 * 60);
  expect((await server.ask('{ hello }')).body.data).toEqual({ hello: 'world' });
  for (const { socket } of clients) socket.destroy();
  await Promise.all(clients.map(({ closed }) => closed));
}, 60_000);

test('what is no HTTP, or names a host that is none, is answered in the shape of every error', async () => {
  const nonsense = slowClient('NONSENSE\r\n\r\n');
  await nonsense.closed;
  expect(nonsense.received()).toMatch(/^HTTP\/1\.1 400 /);
  expect(nonsense.received()).toContain('"code":"BAD_REQUEST"');

  const body = '{"query":"{ hello }"}';
  const oddHost = slowClient(
    `POST /graphql HTTP/1.1\r\nHost: a b]:\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await oddHost.closed;
  expect(oddHost.received()).toMatch(/^HTTP\/1\.1 200 /);
  expect(oddHost.received()).toContain('"hello":"world"');
});
