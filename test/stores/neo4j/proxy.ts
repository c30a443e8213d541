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
  /** The next connection ends when the client has spoken its first words. */
  readonly cutNextHandshake: () => void;
  /** The next answer is lost behind so many bytes, with its connection. */
  readonly cutNextAnswer: (behind: number) => void;
  /** Takes what both sides say and passes nothing on, while connections stay open; `up` ends them. */
  readonly swallow: () => void;
  /** Every answer says one text for another of the same length. */
  readonly rewrite: (from: string, to: string) => void;
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
  let [cutting, cuts, lateMs, isDown, isSilent, cuttingHello] = [false, 0, 0, false, false, false];
  let answerLeft: number | null = null;
  let rewritten: readonly [from: string, to: string] | null = null;
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
      if (isSilent) return;
      if (cuttingHello) {
        cuttingHello = false;
        client.destroy();
        return;
      }
      server.write(data);
      if (!cutting || !data.includes(COMMIT)) return;
      [cutting, lost] = [false, true];
      cuts++;
    });
    server.on('data', (answer) => {
      if (isSilent) return;
      const data = rewritten === null ? answer : replaced(answer, ...rewritten);
      if (answerLeft !== null) {
        client.write(data.subarray(0, answerLeft));
        answerLeft = null;
        client.destroy();
      } else if (lost) client.destroy();
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
    cutNextHandshake: () => {
      cuttingHello = true;
    },
    cutNextAnswer: (behind) => {
      answerLeft = behind;
    },
    swallow: () => {
      isSilent = true;
    },
    rewrite: (from, to) => {
      rewritten = [from, to];
    },
    delay: (ms) => {
      lateMs = ms;
    },
    down: () => {
      isDown = true;
      endAll();
    },
    up: () => {
      isDown = false;
      if (isSilent) endAll();
      isSilent = false;
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function replaced(data: Buffer, from: string, to: string): Buffer {
  return Buffer.from(data.toString('latin1').replaceAll(from, to), 'latin1');
}
