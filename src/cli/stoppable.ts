// A command that blocks its thread for minutes, in a thread of its own, so that a signal ends it at once.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** What the thread is told of the terminal, which it cannot ask. */
interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number;
}

/** The terminal of the process, asked from any thread. */
export function terminal(): Terminal {
  return isMainThread ? { isTTY: process.stderr.isTTY, columns: process.stderr.columns } : (workerData as Terminal);
}

/** A command to be run in a thread. */
interface Stoppable {
  readonly readsStandardInput: boolean;
  /** The command itself; tells whether it has begun what a stop must clean up, or has ended it. */
  readonly work: (holds: (something: boolean) => void) => Promise<ExitCode>;
  /** Cleans up behind a stopped command, which still runs if it holds something, and else has ended. */
  readonly clean: (holds: boolean) => void;
  /** What is said of a stop. */
  readonly sentence: string;
}

/**
 * Runs this call of the command line in a thread while this one listens: a statement of SQLite cannot be stopped, and no
 * signal is heard while one runs. SIGINT or SIGTERM ends the process by the same signal: shells show 130 or 143.
 */
export async function stoppable({ readsStandardInput, work, clean, sentence }: Stoppable): Promise<ExitCode> {
  if (!isMainThread) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads has no origin
    const tell = (something: boolean): void => parentPort?.postMessage(something);
    // Input that nobody reads would keep the thread alive.
    return work(tell).finally(() => process.stdin.destroy());
  }
  const [, script = '', ...argv] = process.argv;
  const thread = new Worker(script, {
    argv,
    stdin: readsStandardInput,
    workerData: terminal(),
    // What parsing leaves behind is swept soon: 150 MB less, in the same time. Nothing here grows with the input.
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 },
  });
  let holds = false;
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    stopping = true;
    // Before it holds something, and after, no statement takes long: it can be ended, and gives back its locks.
    if (!holds) await thread.terminate();
    clean(holds);
    console.error(`vicinity: ${sentence}`);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  const onSignal = (signal: NodeJS.Signals): void => void stop(signal);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  thread.on('message', (something: boolean) => {
    holds = something;
  });
  if (thread.stdin !== null) process.stdin.pipe(thread.stdin);
  try {
    return await new Promise<ExitCode>((resolve, reject) => {
      thread.on('error', reject).on('exit', (code) => {
        if (!stopping) resolve(exitCodes.find((each) => each === code) ?? EXIT.failed);
      });
    });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    if (thread.stdin !== null) process.stdin.destroy();
  }
}

const exitCodes: readonly ExitCode[] = Object.values(EXIT);
