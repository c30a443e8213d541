// A whole store in the facts format, line by line: what an export writes and an import reads back.

import type { GraphError } from '../../graph/errors.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { GraphStore } from '../../graph/store.ts';
import { writeFact, writeSource } from './write-fact.ts';

/**
 * The lines of all records by source and record, each with its end of line, and each source before its records; one that is
 * registered while this reads too. Of damaged records as `GraphStore.records` says.
 */
export async function* factLines(store: GraphStore, damaged?: (error: GraphError) => void): AsyncGenerator<string> {
  let sources: ReadonlyMap<string, SourceInfo> = new Map();
  let current = '';
  for await (const { source, stated } of store.records(damaged)) {
    if (source !== current) {
      if (!sources.has(source)) sources = new Map((await store.sources()).map((info) => [info.id, info]));
      const declared = sources.get(source);
      if (declared !== undefined) yield `${writeSource(declared)}\n`;
    }
    current = source;
    yield `${writeFact(source, stated)}\n`;
  }
}
