// Exit codes of the command line, and which error ends in which.

import { GraphError, type GraphErrorCode } from '../graph/errors.ts';

/** What the process ends with. 75 and 78 are those of sysexits.h: try again, and configuration. */
export const EXIT = { done: 0, failed: 1, usage: 2, tryAgain: 75, configuration: 78 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const TRY_AGAIN: ReadonlySet<GraphErrorCode> = new Set(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_FULL', 'TIMEOUT']);

/** A command that was called in a way it does not know: one sentence for the caller. */
export class UsageError extends Error {}

/** Settings that cannot be used: a sentence each, all at once. */
export class ConfigurationError extends Error {}

/** The exit code of an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof ConfigurationError) return EXIT.configuration;
  if (error instanceof GraphError) {
    if (TRY_AGAIN.has(error.code)) return EXIT.tryAgain;
    return error.code === 'BAD_USER_INPUT' ? EXIT.usage : EXIT.failed;
  }
  return systemCodeOf(error) === 'ENOSPC' ? EXIT.tryAgain : EXIT.failed;
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and run the same command again',
  EACCES: 'the permissions of a file or folder forbid this',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open; raise the limit of open files',
};

/** An error in one sentence, without a stack. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return SENTENCES[systemCodeOf(error)] ?? message;
}

function systemCodeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' && !(error instanceof GraphError) ? code : '';
}
