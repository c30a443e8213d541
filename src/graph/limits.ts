// Every bound of the domain and of the store port, in one place.

/** Rows of a page: what `first` and `last` may ask for. */
export const PAGE_DEFAULT = 20;
export const PAGE_MAX = 200;
/** Rows that a filter outside a list's order may read before it answers with what it found. */
export const FILTER_SCAN_MIN = 1_000;
export const FILTER_SCAN_FACTOR = 10;
/** Counting a range of a list costs a look at each of its rows: not in a list of more rows than this. */
export const COUNTED_ROWS_MAX = 100_000;

/** The largest number that a record may state for a count, a position, a level: what an Int of GraphQL holds. */
export const STATED_NUMBER_MAX = 2_147_483_647;

/** Bounds of one call of the store port. Loaders and the domain split larger batches. */
export const KEYS_PER_CALL = 1_000;
export const LISTS_PER_CALL = 200;
export const DETAILS_PER_CALL = 200;
export const EDGE_SET_MAX = 1_500;
export const EDGE_PAIRS_MAX = 1_000;
export const FRONTIER_MAX = 5_000;
export const TEXT_QUERIES_PER_CALL = 10;
export const TEXT_PAGE_MAX = 50;

/** Bounds of arguments. */
export const IDS_MAX = 1_000;
export const KNOWN_MAX = 1_000;
export const SEARCH_CHARACTERS_MAX = 256;
export const SEARCH_WORDS_MAX = 16;
/** Of canonical ids and of names of records: Neo4j's indexes take 8,167 bytes, and a character is at most 3 of them. */
export const IDENTIFIER_CHARACTERS_MAX = 2_048;
export const RECORD_NAME_CHARACTERS_MAX = 2_048;

/** Bounds of a slice. */
export const SLICE_DEPTH_MAX = 3;
export const SLICE_LIMIT_DEFAULT = 60;
export const SLICE_LIMIT_MAX = 500;

/** Bounds of lineage and of paths. */
export const LINEAGE_GENERATIONS_MAX = 30;
export const LINEAGE_LIMIT_DEFAULT = 200;
export const LINEAGE_LIMIT_MAX = 1_000;
export const PATH_LENGTH_DEFAULT = 6;
export const PATH_LENGTH_MAX = 10;
export const PATHS_DEFAULT = 3;
export const PATHS_MAX = 10;
/** Adjacency rows that one path search may read before `searchComplete` turns false. */
export const PATH_ROWS_MAX = 20_000;

/** A paper with more authors than this states no co-author pairs: 100 authors are 4,950 pairs, 5,000 are 12.5 million. */
export const PAIR_AUTHORS_MAX = 100;
/** Topics kept of a paper, the best by score; each is copied into the topics of every author. */
export const PAPER_TOPICS_MAX = 8;

/** Mentions of a node that a write needs to know of are counted up to this. */
export const MENTIONS_COUNTED = 1_024;
/** Records of one write; one transaction each. More at once touch a page of SQLite less often: 400 are a sixth faster than 200. */
export const RECORDS_PER_WRITE = 400;
/**
 * Edges that the records of one write put into the graph (`record-weight.ts`), because Neo4j holds a transaction in memory:
 * 20,000 pairs of co-authors took 280 MB there and 5 to 10 s, 30,000 took 420 MB, and 50,000 exceeded the 512 MB that
 * `npm run neo4j` grants; other edges took 8 kB each instead of 14. 400 papers of five authors, three topics and two
 * institutions weigh 15,600. A record that weighs more is a write of its own.
 */
export const WEIGHT_PER_WRITE = 20_000;
/** Parallel edges between two nodes are told apart by a 12-bit part. */
export const PART_MAX = 4_095;
