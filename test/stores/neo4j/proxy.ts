// A TCP proxy before the server of the tests, which loses connections and time on demand.

import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Bolt's COMMIT as a chunk: https://neo4j.com/docs/bolt/current/bolt/message/#messages-commit */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export interface Proxy {
  /** bolt://, because neo4j:// would be sent on to the server itself. */
  readonly address: string;
  /** The next COMMIT reaches the server, its answer is lost with the connection. Returns how many were cut so far. */
  readonly cutNextCommit: () => void;
  readonly cuts: () => number;
  /** Milliseconds that every answer is late. */
  readonly delay: (ms: number) => void;
  /** Ends all connections and refuses new ones, until `up`. */
  readonly down: () => void;
  readonly up: () => void;
  readonly close: () => Promise<void>;
}

/** A proxy on a free port, before 127.0.0.1:port. */
export async function startProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let [cutting, cuts, lateMs, isDown] = [false, 0, 0, false];
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    if (isDown) client.destroy();
    let lost = false;
    client.on('data', (data) => {
      server.write(data);
      if (!cutting || !data.includes(COMMIT)) return;
      [cutting, lost] = [false, true];
      cuts++;
    });
    server.on('data', (data) => {
      if (lost) client.destroy();
      else setTimeout(() => client.write(data), lateMs);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cutNextCommit: () => {
      cutting = true;
    },
    cuts: () => cuts,
    delay: (ms) => {
      lateMs = ms;
    },
    down: () => {
      isDown = true;
      endAll();
    },
    up: () => {
      isDown = false;
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
