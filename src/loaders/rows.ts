// What resolvers hand down to the fields of a type, where it is not simply the shape of the SDL. codegen.yml maps types to these.

import type { SimilarAuthor } from '../graph/similar.ts';
import type { EdgeRow, NodeRow } from '../graph/store.ts';

/** One row of a connection. */
export interface Row {
  readonly cursor: string;
  readonly node: NodeRow;
}

/** One row of an adjacency list: an edge seen from its owner. */
export interface Tie extends Row {
  readonly owner: NodeRow;
  readonly edge: EdgeRow;
}

/** A page of a connection. */
export interface RowConnection<R extends Row> {
  readonly edges: readonly R[];
  readonly nodes: readonly NodeRow[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only where asked for; null where there is no exact number. */
  totalCount(): number | null | Promise<number | null>;
}

/** A connection of plain rows. */
export type Rows = RowConnection<Row>;
/** A connection of edges with facts. */
export type Ties = RowConnection<Tie>;

/** One advising with both its people. */
export interface AdvisingTie {
  readonly advisor: NodeRow;
  readonly advisee: NodeRow;
  readonly edge: EdgeRow;
}

/** Two nodes whose ties are asked for. */
export interface NodePair {
  readonly a: NodeRow;
  readonly b: NodeRow;
}

/** A person with the same topics, as a row. */
export interface SimilarRow extends Row, SimilarAuthor {}
/** A connection of similar people. */
export type SimilarRows = RowConnection<SimilarRow>;
