// The public API of the package: open a store, import into it, serve it, or read it through the same port as the server.

/** Opens the store of an address: "sqlite:FILE", "sqlite::memory:" or "neo4j://HOST:PORT". */
export { openStore, type OpenStoreOptions } from './stores/open-store.ts';

/** Starts the GraphQL server over an opened store, and its settings. */
export { type RunningServer, type ServerParts, startServer } from './server/start-server.ts';
export { ConfigurationError, defaultConfig, type ServerConfig } from './server/config.ts';
export { createLog } from './server/log.ts';

/** Imports: a format says what is read, `runImport` reads it. */
export { runImport } from './importers/run-import.ts';
export type { ImportOptions, ImportProgress, ImportResult } from './importers/import-options.ts';
export { advisorsFormat, factsFormat, openAlexFormat } from './importers/import-formats.ts';
export type { ImportFormat, OpenPart } from './importers/import-format.ts';
export type { CountsByCode, ImportReport, WarningCount } from './importers/import-report.ts';
export type { MappedLine, Outcome } from './importers/mapped-lines.ts';
export type { Part, PartList } from './importers/parts.ts';

/** Writes records of one's own, and withdraws them. */
export {
  type Incoming,
  withdrawRecords,
  type WriteCounts,
  writeRecords,
} from './graph/write-plan/write-records.ts';

/** Records as sources state them. */
export type {
  NodeRef,
  PaperType,
  SourceInfo,
  StatedEdge,
  StatedLink,
  StatedNode,
  StatedRecord,
  StatedRedirect,
} from './graph/statements.ts';
export type { AdvisingRole, AffiliationKind, EdgeKind, NodeKind } from './graph/kinds.ts';
export type { PartialDate } from './graph/dates.ts';

/** The port that every store implements: batch reads, and one writer at a time. */
export type {
  EdgeDetails,
  EdgeRef,
  EdgeRow,
  GraphStore,
  ListPage,
  ListRequest,
  NamedNode,
  NodeDetails,
  NodeProps,
  NodeRow,
  Provenance,
  StoreSummary,
} from './graph/store.ts';
export type { GraphWriter, StoredRecord } from './graph/writer.ts';

/** The one error type of the domain. */
export { GraphError, type GraphErrorCode } from './graph/errors.ts';
