// The public API of `vicinity/client`: runs in browsers and in Node, without a dependency.

/** The client: typed questions, lists as async iterables, traversal of collaborators. */
export { type Client, createClient } from './client.ts';
export type { CallOptions, ClientOptions, Fetch } from './send.ts';
export type { Answer } from './read-answer.ts';
export type { ListQuery, Page, PageOptions, PageVariables } from './pages.ts';
export type { CollaboratorTie, Verdict, Visit, Walk, WalkOptions } from './walk-collaborators.ts';
export { ClientError, type ClientErrorCode } from './client-error.ts';

/** Graph JSON: what is drawn, saved and exported. */
export {
  type GraphEdge,
  type GraphJson,
  type GraphNode,
  graphOfLineage,
  graphOfPaths,
  type HiddenNeighbors,
} from './graph-json.ts';
export { continueGraph, mergeGraphs } from './merge-graphs.ts';
export { parseGraphJson } from './parse-graph-json.ts';

/** Files that other programs read. */
export { exportFileName, type ExportFormat, type ExportInput, FORMATS, type FormatName } from './formats/formats.ts';
export { parseViewFile, type ViewFile } from './formats/view-file.ts';
export { type EdgeAppearance, edgeAppearance, type NodeAppearance, nodeAppearance, type Theme } from './appearance.ts';

/** Names and answers of the API. */
export type {
  AdvisingRole,
  CollaboratorOrder,
  EdgeKind,
  IdentifierScheme,
  LineageDirection,
  NeighborhoodOptions,
  NodeKind,
  Operation,
} from '../generated/operations.ts';
