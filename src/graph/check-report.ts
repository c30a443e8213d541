// What a check of a store tells: how much it looked at, and what it found wrong.

/** Something wrong with a store. */
export interface Finding {
  /** A table, or "file" for damage of the file as a whole. */
  readonly where: string;
  /** In plain words, behind "where: ". */
  readonly what: string;
  /** A sentence on what to do, where a rebuild does not mend it. */
  readonly wayOut?: string;
}

/** What a check looked at and found. A store without findings is what its records make. */
export interface CheckReport {
  readonly sources: number;
  readonly records: number;
  readonly tables: number;
  readonly rows: number;
  /** Where records or tables are damaged, what follows from them was not compared. */
  readonly findings: readonly Finding[];
}
