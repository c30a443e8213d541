// A writer that reads the store and writes nothing: what an import would change.

import type { GraphWriter } from '../graph/writer.ts';
import type { SourceInfo } from '../graph/statements.ts';

/** The same reads; sources are kept aside, runs and plans go nowhere. Releasing it is left to the owner of `writer`. */
export function dryWriter(writer: GraphWriter): GraphWriter {
  const declared = new Map<string, SourceInfo>();
  return {
    recordsByKeys: (recs) => writer.recordsByKeys(recs),
    namesByIds: (ids) => writer.namesByIds(ids),
    pendingByIds: (ids) => writer.pendingByIds(ids),
    mentionsByKeys: (keys) => writer.mentionsByKeys(keys),
    saidByTargets: (shape, targets) => writer.saidByTargets(shape, targets),
    nodesForWrite: (keys) => writer.nodesForWrite(keys),
    starsByKeys: (keys) => writer.starsByKeys(keys),
    talliesByPairs: (pairs) => writer.talliesByPairs(pairs),
    async write() {},
    async putSource(source) {
      declared.set(source.id, source);
    },
    async sources() {
      return [...(await writer.sources()).filter(({ id }) => !declared.has(id)), ...declared.values()];
    },
    records: () => writer.records(),
    startRun: async () => 0,
    async endRun() {},
    checkpointOf: async () => null,
    async release() {},
  };
}
