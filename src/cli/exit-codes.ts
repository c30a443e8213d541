// Exit codes of the command line, and which error ends in which.

import { GraphError, type GraphErrorCode } from '../graph/errors.ts';
import { ConfigurationError } from '../server/config.ts';

/** What the process ends with. 75 and 78 are those of sysexits.h: try again, and configuration. */
export const EXIT = { done: 0, failed: 1, usage: 2, tryAgain: 75, configuration: 78 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const TRY_AGAIN: ReadonlySet<GraphErrorCode> = new Set(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_FULL', 'TIMEOUT']);

/** A command that was called in a way it does not know: one sentence for the caller. */
export class UsageError extends Error {}

/** The exit code of an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof ConfigurationError) return EXIT.configuration;
  if (error instanceof GraphError) {
    if ('setting' in error.details) return EXIT.configuration;
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

/** The same of the file or folder that the system names. */
const SENTENCES_OF_PATHS: Readonly<Record<string, string>> = {
  ENOENT: 'is in a folder that does not exist; make that first',
  EISDIR: 'is a folder; name a file',
  EEXIST: 'is a file where a folder is needed; name another',
  ENOTDIR: 'has a file on its way where a folder is needed; name another',
};

/** An error in one sentence, without a stack. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = systemCodeOf(error);
  const { path } = Object(error) as { readonly path?: unknown };
  const ofPath = typeof path === 'string' ? SENTENCES_OF_PATHS[code] : undefined;
  return ofPath === undefined ? (SENTENCES[code] ?? message) : `${String(path)} ${ofPath}`;
}

function systemCodeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' && !(error instanceof GraphError) ? code : '';
}
