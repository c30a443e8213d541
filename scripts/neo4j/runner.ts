// What a way of running Neo4j is, and which release is run.

/** The release that Vicinity is tested with: the newest of the long-term series. */
export const NEO4J_VERSION = '5.26.29';
export const NEO4J_USER = 'neo4j';

/** Where a server keeps its files and listens. */
export interface Place {
  /** Data, log, password; made where absent. */
  readonly home: string;
  readonly port: number;
  /** Makes a missed index an error; for tests. */
  readonly strictHints?: boolean;
  /** More lines for neo4j.conf; for tests. */
  readonly settings?: readonly string[];
}

/** One way of running a server. */
export interface Runner {
  readonly name: string;
  /** Why it cannot be used here, or null. */
  readonly obstacle: () => string | null;
  /** Starts a process of its own with the password in a file of one line; returns what `stop` needs. */
  readonly start: (place: Place, passwordFile: string, say: (line: string) => void) => Promise<string>;
  /** Whether a handle is that of a server of this home, and not of a stranger that has it by now. */
  readonly isRunning: (handle: string, home: string) => boolean;
  readonly stop: (handle: string) => void;
  /** Ends it as a loss of power would. */
  readonly kill: (handle: string) => void;
  /** Fills the database anew by Neo4j's import tool, while no server runs; returns what the tool said. */
  readonly importFiles: (place: Place, argumentsFile: string, say: (line: string) => void) => string;
}
