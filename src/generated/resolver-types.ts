import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRow as NodeRowModel } from '../graph/node-row.ts';
import type { Rows as RowsModel, Row as RowModel, Ties as TiesModel, Tie as TieModel, SimilarRows as SimilarRowsModel, SimilarRow as SimilarRowModel, NodePair as NodePairModel, AdvisingTie as AdvisingTieModel } from '../loaders/rows.ts';
import type { Slice as SliceModel, SliceNode as SliceNodeModel } from '../graph/neighborhood/neighborhood.ts';
import type { SliceEdge as SliceEdgeModel } from '../graph/edge-facts.ts';
import type { Lineage as LineageModel } from '../graph/lineage.ts';
import type { RequestContext } from '../loaders/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, RFC 3339: "2026-03-01T08:30:00Z". */
  DateTime: { input: string; output: string; }
  /**
   * A date as precise as its source states it: "2011", "2011-06" or "2011-06-14". Years are -9999 to 9999 in four digits,
   * with a leading minus before year 0. Nothing is padded: "2011" does not mean 1 January. Other text in an argument is
   * BAD_USER_INPUT.
   */
  PartialDate: { input: string; output: string; }
  /** An absolute http or https address, safe to put into a link. Addresses of other schemes are not stored. */
  URL: { input: string; output: string; }
};

/** A page of a person's advisees. */
export type AdviseeConnection = {
  readonly __typename?: 'AdviseeConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AdviseeEdge>;
  /** The advisees of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One advisee, with the facts of the advising. */
export type AdviseeEdge = {
  readonly __typename?: 'AdviseeEdge';
  /** The facts: role, degree, dates, sources. */
  readonly advising: Advising;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The advisee. */
  readonly node: Author;
};

/**
 * A person trained another. Direction is always advisor to advisee. Stated by a source, never inferred from joint
 * papers.
 */
export type Advising = {
  readonly __typename?: 'Advising';
  /** The person who was trained. */
  readonly advisee: Author;
  /** The person who trained. */
  readonly advisor: Author;
  /** The degree aimed at, as the source prints it: "PhD". */
  readonly degree: Maybe<Scalars['String']['output']>;
  /** Start, as precise as the source states it. */
  readonly from: Maybe<Scalars['PartialDate']['output']>;
  /** Id of this fact: deterministic, the same as the id of its edge in a slice. Not for node(id), which fetches entities. */
  readonly id: Scalars['ID']['output'];
  /** Where it took place. */
  readonly institution: Maybe<Institution>;
  /** Place among the advisee's advisors as the source lists them, 1 = first. */
  readonly ordinal: Maybe<Scalars['Int']['output']>;
  /** In which role. */
  readonly role: AdvisingRole;
  /** Which sources state it, most trusted first, then by name and place in it, at most 10. */
  readonly sources: ReadonlyArray<SourceRecord>;
  /** The thesis that came of it. */
  readonly thesis: Maybe<Paper>;
  /** End, commonly the date of the degree, as precise as the source states it. */
  readonly until: Maybe<Scalars['PartialDate']['output']>;
};

/** Roles of an advisor. */
export type AdvisingRole =
  /** Sat on the committee, as examiner or second reader. */
  | 'COMMITTEE'
  /** Advised a doctorate. */
  | 'DOCTORAL'
  /** Mentored without a formal role. */
  | 'INFORMAL'
  /** Advised a master's degree. */
  | 'MASTERS'
  /** Hosted or led as a postdoctoral researcher. */
  | 'POSTDOCTORAL'
  /** Advised a first degree. */
  | 'UNDERGRADUATE'
  /** The source names no role. */
  | 'UNSPECIFIED';

/** A page of a person's advisors. */
export type AdvisorConnection = {
  readonly __typename?: 'AdvisorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AdvisorEdge>;
  /** The advisors of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One advisor, with the facts of the advising. */
export type AdvisorEdge = {
  readonly __typename?: 'AdvisorEdge';
  /** The facts: role, degree, dates, sources. */
  readonly advising: Advising;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The advisor. */
  readonly node: Author;
};

/** A page of a person's affiliations. */
export type AffiliationConnection = {
  readonly __typename?: 'AffiliationConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AffiliationEdge>;
  /** The institutions of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Institution>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One affiliation, seen from the person. One person may have several with the same institution. */
export type AffiliationEdge = {
  readonly __typename?: 'AffiliationEdge';
  /** True where a start is stated and no end, so that it lasts; false where an end is stated; null where no date is. */
  readonly current: Maybe<Scalars['Boolean']['output']>;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** Start, as precise as the source states it; of a byline institution the first year seen. */
  readonly from: Maybe<Scalars['PartialDate']['output']>;
  /** Kind of tie. */
  readonly kind: AffiliationKind;
  /** The institution. */
  readonly node: Institution;
  /** Position or role as the source prints it: "Professor". */
  readonly role: Maybe<Scalars['String']['output']>;
  /**
   * Which sources state it, most trusted first, then by name and place in it, at most 10. One store call for all edges
   * of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /**
   * End, as precise as the source states it; of a byline institution the last year seen. Null where it lasts or is
   * unknown: see current.
   */
  readonly until: Maybe<Scalars['PartialDate']['output']>;
};

/** What kind of tie an affiliation is. */
export type AffiliationKind =
  /** Studied there. */
  | 'EDUCATION'
  /** Employed there. */
  | 'EMPLOYMENT'
  /** Founded it. */
  | 'FOUNDER'
  /** Member or fellow, as of an academy or society. */
  | 'MEMBERSHIP'
  /** Postdoctoral position. */
  | 'POSTDOC'
  /** The source does not say; all affiliations seen in bylines. */
  | 'UNSPECIFIED'
  /** Guest or visiting position. */
  | 'VISITING';

/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type Author = Entity & Node & {
  readonly __typename?: 'Author';
  /**
   * Papers per year of publication with the citations that those papers have gathered until now; years rising, whole
   * career, years without a paper left out, papers without a year too. The latest years, at most 200. Stored; one store
   * call for all authors of a level.
   */
  readonly activity: ReadonlyArray<YearCount>;
  /**
   * The people this author trained, one row per advisee and role. Earliest first by start, or end where no start is
   * known; without date last; ties by id. One store call for all authors of a level.
   */
  readonly advisees: AdviseeConnection;
  /**
   * The people who trained this author, one row per advisor and role. Earliest first by start, or end where no start is
   * known; without date last; ties by id. One store call for all authors of a level.
   */
  readonly advisors: AdvisorConnection;
  /**
   * Institutions the person belonged to: employments, studies, memberships that a source states, and institutions seen
   * in bylines. Those that last first, then by end, latest first, those without any date last, ties by id. current
   * narrows the list exactly; for asOf PageInfo.hasNextPage says how far a page reads. One store call for all authors of a
   * level.
   */
  readonly affiliations: AffiliationConnection;
  /**
   * Awards the person received, latest first, without year last, ties by id of the award, at most 100. One store call
   * for all authors of a level.
   */
  readonly awards: ReadonlyArray<AwardReceipt>;
  /**
   * The few people this author keeps working with: at least 2 joint papers, and one of them in the last 10 years of the
   * author's career (year of the author's last paper minus 10, or later), by closeness, falling, then id. Empty where no
   * paper of the author has a year. Each page looks at 200 co-authors at most. Cursors are those of collaborators in the
   * order CLOSENESS. totalCount is null. Costs 20 points; two store calls for all authors of a level.
   */
  readonly closeCollaborators: CollaboratorConnection;
  /**
   * People who wrote together with this author, with the facts of the pair on each edge. Papers with more than 100
   * authors make no pairs. Order as orderBy says, ties by id. since or minPapers alone have an exact total in every order;
   * PageInfo.hasNextPage says how far a page reads for both. One store call for all authors of a level.
   */
  readonly collaborators: CollaboratorConnection;
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** The person's own page, where a source states one. */
  readonly homepage: Maybe<Scalars['URL']['output']>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always AUTHOR. */
  readonly kind: NodeKind;
  /** The name, the same as name. */
  readonly label: Scalars['String']['output'];
  /** The author's family tree: Query.lineage from this author, in all roles, with at most 200 members. */
  readonly lineage: Lineage;
  /** Counts over this graph. Stored and free, but for the indices and years, which say what they cost. */
  readonly metrics: AuthorMetrics;
  /** The name that the most trusted source shows, as printed there. */
  readonly name: Scalars['String']['output'];
  /** The author in context: Query.neighborhood with this author as root. */
  readonly neighborhood: Neighborhood;
  /** Other names and spellings that sources state, by source and place in it, without name itself, at most 50. */
  readonly otherNames: ReadonlyArray<Scalars['String']['output']>;
  /**
   * The author's papers with the facts of the authorship on each edge. Order as orderBy says, ties by id. since and until
   * of the filter have an exact total in every order; for other filters PageInfo.hasNextPage says how far a page reads.
   * One store call for all authors of a level.
   */
  readonly papers: AuthorPaperConnection;
  /**
   * People with the same topics who never wrote together with this author, each with the reason. Candidates are the 50
   * authors with the most papers in each of this author's 10 main topics; the best 50 of them are paged. Order: score,
   * falling, then id. Costs 100 points; three store calls for all authors of a level, more where their fields differ much.
   */
  readonly similar: SimilarAuthorConnection;
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /**
   * Topics of the author's papers, by number of the author's papers about them, falling, then id. One store call for all
   * authors of a level.
   */
  readonly topics: AuthorTopicConnection;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorAdviseesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  roles?: InputMaybe<ReadonlyArray<AdvisingRole>>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorAdvisorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  roles?: InputMaybe<ReadonlyArray<AdvisingRole>>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorCloseCollaboratorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorCollaboratorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  minPapers?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CollaboratorOrder>;
  since?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorLineageArgs = {
  direction: LineageDirection;
  generations?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorNeighborhoodArgs = {
  options?: InputMaybe<NeighborhoodOptions>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaperFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuthorPaperOrder>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorSimilarArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who wrote, advised or was advised. Two people of one name are two authors; spellings are never merged by
 * guess.
 */
export type AuthorTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of authors. */
export type AuthorConnection = {
  readonly __typename?: 'AuthorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AuthorEdge>;
  /** The authors of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One author of a list. */
export type AuthorEdge = {
  readonly __typename?: 'AuthorEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The author. */
  readonly node: Author;
};

/** Narrows a list of authors; all given conditions must hold. */
export type AuthorFilter = {
  /** True: only people who advised somebody; false: only people who did not. */
  readonly hasAdvisees?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only authors affiliated, now or ever, with the institution of this id. */
  readonly institution?: InputMaybe<Scalars['ID']['input']>;
  /** Only authors with a paper about the topic of this id. */
  readonly topic?: InputMaybe<Scalars['ID']['input']>;
};

/** Counts of one author over the papers and people of this graph, not of the world; each 0 or more. */
export type AuthorMetrics = {
  readonly __typename?: 'AuthorMetrics';
  /** Different people whom this author advised, in any role. */
  readonly advisees: Scalars['Int']['output'];
  /** Different people who advised this author, in any role. */
  readonly advisors: Scalars['Int']['output'];
  /** Sum of citationCount over those papers: citations as the sources state them, not only those from papers here. */
  readonly citations: Scalars['Int']['output'];
  /** Different co-authors. Papers with more than 100 authors make no co-authors: see largePapers. */
  readonly collaborators: Scalars['Int']['output'];
  /** Year of the first paper, -9999 to 9999. Null where no paper has a year. One store call for all authors of a level. */
  readonly firstYear: Maybe<Scalars['Int']['output']>;
  /**
   * h-index over the papers of this graph: the largest h such that h of them have a citationCount of h or more. Read off
   * the first h rows of the papers by citations; one store call for all authors of a level.
   */
  readonly hIndex: Scalars['Int']['output'];
  /**
   * Papers of this graph with a citationCount of 10 or more, the i10-index: the count of an index range. One store call
   * for all authors of a level.
   */
  readonly i10Index: Scalars['Int']['output'];
  /**
   * Papers with more than 100 authors. They count in papers and citations but make no co-author pairs, so collaborators,
   * closeness and paths do not know them.
   */
  readonly largePapers: Scalars['Int']['output'];
  /** Year of the last paper, -9999 to 9999. Null where no paper has a year. One store call for all authors of a level. */
  readonly lastYear: Maybe<Scalars['Int']['output']>;
  /** Papers of the author in this graph. */
  readonly papers: Scalars['Int']['output'];
  /** Different topics of the author's papers. */
  readonly topics: Scalars['Int']['output'];
};

/** Orders of the list of authors. */
export type AuthorOrder =
  /** Citations of their papers (AuthorMetrics.citations), falling, then id. */
  | 'CITATIONS'
  /** Name without case and diacritics, rising, then id; the same on every store. */
  | 'NAME'
  /** Number of their papers in this graph, falling, then id. */
  | 'PAPERS';

/** A page of an author's papers. */
export type AuthorPaperConnection = {
  readonly __typename?: 'AuthorPaperConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AuthorPaperEdge>;
  /** The papers of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Paper>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One authorship, seen from the author. */
export type AuthorPaperEdge = {
  readonly __typename?: 'AuthorPaperEdge';
  /** Length of the author list as the source states it, 1 or more; the same as Paper.authorCount. */
  readonly authorCount: Scalars['Int']['output'];
  /** Whether the author is a corresponding author. Null where the source does not say. */
  readonly corresponding: Maybe<Scalars['Boolean']['output']>;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The paper. */
  readonly node: Paper;
  /** Place in the author list, 1 = first; 0 where the source does not say. */
  readonly position: Scalars['Int']['output'];
  /** Affiliations as printed on the paper, in their order there, without e-mail addresses, at most 20. */
  readonly rawAffiliations: ReadonlyArray<Scalars['String']['output']>;
  /** The name as printed on the paper, where the source keeps it. */
  readonly rawName: Maybe<Scalars['String']['output']>;
};

/** Orders of an author's papers. */
export type AuthorPaperOrder =
  /** citationCount, falling, then id. */
  | 'CITATIONS'
  /**
   * Date of publication, latest first, papers without date last, then id. Where only the year is known, the paper stands
   * after those of the year with a finer date.
   */
  | 'NEWEST'
  /** Known dates in the reverse of NEWEST, earliest first; papers without date last. */
  | 'OLDEST';

/** A page of an author's topics. */
export type AuthorTopicConnection = {
  readonly __typename?: 'AuthorTopicConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<AuthorTopicEdge>;
  /** The topics of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A topic that an author works on, derived from the topics of the author's papers. */
export type AuthorTopicEdge = {
  readonly __typename?: 'AuthorTopicEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** Year of the first of these papers, -9999 to 9999. Null where none has a year. */
  readonly firstYear: Maybe<Scalars['Int']['output']>;
  /** Year of the last of these papers, -9999 to 9999. Null where none has a year. */
  readonly lastYear: Maybe<Scalars['Int']['output']>;
  /** The topic. */
  readonly node: Topic;
  /** Papers of the author about the topic, 1 or more. */
  readonly papers: Scalars['Int']['output'];
  /**
   * Share of the author's papers that are about the topic, above 0 up to 1. A paper has up to 8 topics, so shares add up
   * to more than 1.
   */
  readonly score: Scalars['Float']['output'];
};

/** A prize, medal, fellowship or title. */
export type Award = Entity & Node & {
  readonly __typename?: 'Award';
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always AWARD. */
  readonly kind: NodeKind;
  /** The name, the same as name. */
  readonly label: Scalars['String']['output'];
  /** Name as the source prints it. */
  readonly name: Scalars['String']['output'];
  /**
   * People who received it, latest first, without year last, ties by id. Whoever received it twice appears twice. One
   * store call for all awards of a level.
   */
  readonly recipients: AuthorConnection;
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
};


/** A prize, medal, fellowship or title. */
export type AwardRecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One award that a person received. */
export type AwardReceipt = {
  readonly __typename?: 'AwardReceipt';
  /** The award. */
  readonly award: Award;
  /** Which sources state it, most trusted first, then by name and place in it, at most 10. */
  readonly sources: ReadonlyArray<SourceRecord>;
  /** Year in which it was given, -9999 to 9999. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** Formats of Paper.cite. */
export type CitationFormat =
  /** BibTeX entry, UTF-8 text with special characters escaped. */
  | 'BIBTEX'
  /** One item of CSL-JSON 1.0, as text. */
  | 'CSL_JSON'
  /** RIS record. */
  | 'RIS';

/** A page of an author's co-authors. */
export type CollaboratorConnection = {
  readonly __typename?: 'CollaboratorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<CollaboratorEdge>;
  /** The co-authors of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One pair of co-authors, seen from one of them. */
export type CollaboratorEdge = {
  readonly __typename?: 'CollaboratorEdge';
  /**
   * How closely the two work together, above 0: the sum over their joint papers of
   * max(1, floor(2^24 * 2^((year - 2000) / 8) / (authors - 1))), divided by 2^24,
   * a paper without year giving 2^-24, years before 1896 and after 2100 counting as those. So a paper of two authors gives
   * 1 in the year 2000, 2 in 2008, 4 in 2016, twice as much every 8 years, and a paper gives less the more authors it has.
   * The year 2000 is fixed: neither a value nor an order changes with the date on which it is read.
   */
  readonly closeness: Scalars['Float']['output'];
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** Year of the first joint paper, -9999 to 9999. Null where none has a year. */
  readonly firstYear: Maybe<Scalars['Int']['output']>;
  /** The joint papers, newest first, then id; those without date last. Two store calls for all pairs of a level. */
  readonly jointPapers: PaperConnection;
  /**
   * Joint papers that may be missing here because they have more than 100 authors: the smaller of the two people's
   * AuthorMetrics.largePapers. 0 = none is missing.
   */
  readonly largePapers: Scalars['Int']['output'];
  /** Year of the last joint paper, -9999 to 9999. Null where none has a year. */
  readonly lastYear: Maybe<Scalars['Int']['output']>;
  /** The co-author. */
  readonly node: Author;
  /** Joint papers, 1 or more, without those of more than 100 authors. */
  readonly papers: Scalars['Int']['output'];
};


/** One pair of co-authors, seen from one of them. */
export type CollaboratorEdgeJointPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders of the co-authors of an author. */
export type CollaboratorOrder =
  /** CollaboratorEdge.closeness to 6 digits, falling, then id: many, recent papers with few authors first. */
  | 'CLOSENESS'
  /** Number of joint papers, falling, then id. */
  | 'PAPERS'
  /** Year of the last joint paper, latest first, pairs without year last, then id. */
  | 'RECENT';

/** What links two nodes. */
export type ConnectionExplanation = {
  readonly __typename?: 'ConnectionExplanation';
  /** The one node. */
  readonly a: Entity;
  /**
   * Advising between the two, in either direction, earliest first by start, or end where no start is known, without date
   * last, then id, at most 20. One store call.
   */
  readonly advising: ReadonlyArray<Advising>;
  /** The other node. */
  readonly b: Entity;
  /**
   * Co-author steps between two authors, 1 to 6. Null = none within 6, none found before the search stopped after 2
   * seconds, or not both authors: ask paths then. Costs 200 points.
   */
  readonly distance: Maybe<Scalars['Int']['output']>;
  /**
   * Every edge that joins the two nodes itself, of any kind and in either direction: an affiliation, an authorship, joint
   * papers as one edge. By kind, then source, target, id; at most 50. One store call.
   */
  readonly edges: ReadonlyArray<SliceEdge>;
  /**
   * Papers that both wrote, newest first, without date last, then id. Papers with more than 100 authors are not among
   * them. Two store calls.
   */
  readonly jointPapers: PaperConnection;
  /**
   * Institutions among the 200 latest affiliations of each that both have, one row each: latest overlap first, those
   * without overlap last, then id, at most 50. One store call.
   */
  readonly sharedInstitutions: ReadonlyArray<SharedInstitution>;
  /**
   * Topics among the 200 main ones of each that both have, by the smaller of the two numbers of papers, falling, then
   * id. One store call.
   */
  readonly sharedTopics: ReadonlyArray<Topic>;
};


/** What links two nodes. */
export type ConnectionExplanationJointPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What links two nodes. */
export type ConnectionExplanationSharedTopicsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many neighbours an end has over one kind of edge: a stored counter, never counted on reading. */
export type Degree = {
  readonly __typename?: 'Degree';
  /**
   * Different neighbours there, 0 or more. Where a neighbour may be linked twice, as by two advising roles, the list has
   * more rows than this.
   */
  readonly count: Scalars['Int']['output'];
  /** The end at which this entity stands; BOTH for edges without direction. */
  readonly direction: Direction;
  /** The kind of edge. */
  readonly edgeKind: EdgeKind;
  /** The kind of the neighbours: WORKS_ON leads from a topic to authors and to institutions. */
  readonly neighborKind: NodeKind;
};

/** Which end of an edge is meant. */
export type Direction =
  /** The edge has no direction: co-authors. */
  | 'BOTH'
  /** The edge ends here: a paper's authors, an advisee's advisors, a paper's citations. */
  | 'IN'
  /** The edge starts here: an author's papers, an advisor's advisees, a paper's references. */
  | 'OUT';

/** A number of edges of one kind. */
export type EdgeCount = {
  readonly __typename?: 'EdgeCount';
  /** The number, 0 to 2147483647; a larger one is shown as 2147483647. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: EdgeKind;
};

/**
 * Kinds of edges, each with a fixed direction. Later versions may add kinds: treat one that you do not know as an
 * ordinary edge.
 */
export type EdgeKind =
  /** Paper to topic, with the source's score; the best 8 topics of a paper. */
  | 'ABOUT'
  /** Advisor to advisee: the one trained the other. Always stated by a source, never derived. */
  | 'ADVISED'
  /** Author to institution: employment, education or membership, stated by a source or seen in bylines. */
  | 'AFFILIATED_WITH'
  /** Author to paper: the person is in the author list. */
  | 'AUTHORED'
  /** Paper to the paper in its reference list. */
  | 'CITES'
  /** Author and author, without direction: they wrote together. Derived from author lists of at most 100 people. */
  | 'COAUTHORED'
  /** Part to whole: institution to parent institution, topic to broader topic. */
  | 'PART_OF'
  /** Paper to venue. */
  | 'PUBLISHED_IN'
  /** Author to award. */
  | 'RECEIVED'
  /** Author to topic and institution to topic. Derived from the topics of papers. */
  | 'WORKS_ON';

/** What every node of the graph can say about itself. */
export type Entity = {
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** The kind of this node. */
  readonly kind: NodeKind;
  /** What to show for it: name or title. */
  readonly label: Scalars['String']['output'];
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
};

/** One chain of nodes. */
export type GraphPath = {
  readonly __typename?: 'GraphPath';
  /**
   * One edge per step, in order: edge i joins nodes i and i + 1, whichever is its source. Of several the strongest, then
   * by kind and id. At most 10.
   */
  readonly edges: ReadonlyArray<SliceEdge>;
  /**
   * Papers that prove the steps between co-authors, step by step, the newest 3 each, every paper once, at most 30. One
   * store call for all chains.
   */
  readonly evidence: ReadonlyArray<Paper>;
  /** Its steps, 0 to 10: nodes less one. */
  readonly length: Scalars['Int']['output'];
  /** The nodes from one end to the other, at most 11. One store call for all chains. */
  readonly nodes: ReadonlyArray<Entity>;
};

/** What this graph holds. */
export type GraphStats = {
  readonly __typename?: 'GraphStats';
  /** Changes whenever the data change; opaque. Answers of one version may be cached together. */
  readonly dataVersion: Scalars['String']['output'];
  /** Edges by kind, in the order of EdgeKind, zeros too, at most 10. */
  readonly edges: ReadonlyArray<EdgeCount>;
  /** Nodes by kind, in the order of NodeKind, zeros too, at most 6. */
  readonly nodes: ReadonlyArray<KindCount>;
  /** Sources that were imported, by name, at most 200. */
  readonly sources: ReadonlyArray<SourceSummary>;
  /** Name of the store: "sqlite" or "neo4j". The answers of both are the same. */
  readonly store: Scalars['String']['output'];
};

/** Neighbours that a slice does not show. */
export type HiddenCount = {
  readonly __typename?: 'HiddenCount';
  /** Their number, 1 or more: the stored counter less what nodes and known show. */
  readonly count: Scalars['Int']['output'];
  /** The kind of edge to them. */
  readonly edgeKind: EdgeKind;
  /** Their kind. */
  readonly kind: NodeKind;
};

/** An identifier that a source states for an entity, in its one canonical spelling. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** The scheme that the value belongs to. */
  readonly scheme: IdentifierScheme;
  /** Address that resolves the identifier. Null where the scheme has no resolver. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** The bare value without resolver: "0000-0002-1825-0097", "10.1000/xyz" in lower case, "W2741809807". */
  readonly value: Scalars['String']['output'];
};

/** Identifier schemes. lookup takes each of them bare, as CURIE ("doi:10.1000/xyz") or as URL. */
export type IdentifierScheme =
  /** ACL Anthology id of a paper. */
  | 'ACL'
  /** arXiv identifier of a paper, without version. */
  | 'ARXIV'
  /** DBLP key. */
  | 'DBLP'
  /** Digital Object Identifier, lower case. */
  | 'DOI'
  /** International Standard Name Identifier of a person or an institution, 16 characters. */
  | 'ISNI'
  /** International Standard Serial Number of a venue, with dash. */
  | 'ISSN'
  /** Microsoft Academic Graph id, a number. */
  | 'MAG'
  /** OpenAlex id of any kind: W, A, I, S, T, C, P or F and a number. */
  | 'OPENALEX'
  /** ORCID iD of a person, with dashes and a right check digit. */
  | 'ORCID'
  /** Any other scheme; the value names it: "scheme:value". */
  | 'OTHER'
  /** PubMed id of a paper, a number. */
  | 'PMID'
  /** Research Organization Registry id of an institution. */
  | 'ROR'
  /** Semantic Scholar corpus id of a paper, or author id. */
  | 'S2'
  /** A web address that a source uses as identifier. */
  | 'URL'
  /** Wikidata item: Q and a number. */
  | 'WIKIDATA';

/** An organisation that people belong to: a university, company, laboratory, hospital, archive. */
export type Institution = Entity & Node & {
  readonly __typename?: 'Institution';
  /**
   * People who belong or belonged to the institution. Order as orderBy says, ties by id. current alone has an exact total in
   * every order; for asOf PageInfo.hasNextPage says how far a page reads. One store call for all institutions of a level.
   */
  readonly authors: InstitutionAuthorConnection;
  /**
   * Direct parts of this institution, by number of papers, falling, then id. One store call for all institutions of a
   * level.
   */
  readonly children: InstitutionConnection;
  /** City, as the source prints it. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2: "CH". */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** The institution's own page. */
  readonly homepage: Maybe<Scalars['URL']['output']>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always INSTITUTION. */
  readonly kind: NodeKind;
  /** The name, the same as name. */
  readonly label: Scalars['String']['output'];
  /** Name that the most trusted source shows. */
  readonly name: Scalars['String']['output'];
  /** The institution in context: Query.neighborhood with this institution as root. */
  readonly neighborhood: Neighborhood;
  /** Other names, short forms and names in other languages, by source and place in it, without name itself, at most 100. */
  readonly otherNames: ReadonlyArray<Scalars['String']['output']>;
  /** Institutions that this one is a direct part of, by id, at most 50. One store call for all institutions of a level. */
  readonly parents: ReadonlyArray<Institution>;
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /**
   * Topics of papers with this institution in a byline, by number of such papers, falling, then id. One store call for
   * all institutions of a level.
   */
  readonly topics: TopicConnection;
  /**
   * Type as ROR has it: "education", "healthcare", "company", "archive", "nonprofit", "government", "facility", "funder"
   * or "other".
   */
  readonly type: Maybe<Scalars['String']['output']>;
};


/** An organisation that people belong to: a university, company, laboratory, hospital, archive. */
export type InstitutionAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InstitutionAuthorOrder>;
};


/** An organisation that people belong to: a university, company, laboratory, hospital, archive. */
export type InstitutionChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation that people belong to: a university, company, laboratory, hospital, archive. */
export type InstitutionNeighborhoodArgs = {
  options?: InputMaybe<NeighborhoodOptions>;
};


/** An organisation that people belong to: a university, company, laboratory, hospital, archive. */
export type InstitutionTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of an institution's people. */
export type InstitutionAuthorConnection = {
  readonly __typename?: 'InstitutionAuthorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<InstitutionAuthorEdge>;
  /** The people of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One affiliation, seen from the institution. The same person may appear once per affiliation. */
export type InstitutionAuthorEdge = {
  readonly __typename?: 'InstitutionAuthorEdge';
  /** True where a start is stated and no end, so that it lasts; false where an end is stated; null where no date is. */
  readonly current: Maybe<Scalars['Boolean']['output']>;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** Start, as precise as the source states it; of a byline institution the first year seen. */
  readonly from: Maybe<Scalars['PartialDate']['output']>;
  /** Kind of tie. */
  readonly kind: AffiliationKind;
  /** The person. */
  readonly node: Author;
  /** Position or role as the source prints it: "Professor". */
  readonly role: Maybe<Scalars['String']['output']>;
  /**
   * Which sources state it, most trusted first, then by name and place in it, at most 10. One store call for all edges
   * of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /**
   * End, as precise as the source states it; of a byline institution the last year seen. Null where it lasts or is
   * unknown: see current.
   */
  readonly until: Maybe<Scalars['PartialDate']['output']>;
};

/** Orders of the people of an institution. */
export type InstitutionAuthorOrder =
  /** Citations of their papers (AuthorMetrics.citations), falling, then id. */
  | 'CITATIONS'
  /** Affiliations that last first, then by end, latest first, those without any date last, then id. */
  | 'RECENT';

/** A page of institutions. */
export type InstitutionConnection = {
  readonly __typename?: 'InstitutionConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<InstitutionEdge>;
  /** The institutions of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Institution>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One institution of a list. */
export type InstitutionEdge = {
  readonly __typename?: 'InstitutionEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The institution. */
  readonly node: Institution;
};

/** Narrows a list of institutions; all given conditions must hold. */
export type InstitutionFilter = {
  /** Only institutions in this country, ISO 3166-1 alpha-2: "CH". Case does not matter. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Only institutions of this type: a value of Institution.type. Case does not matter. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of the list of institutions. */
export type InstitutionOrder =
  /** Number of different people affiliated, now or ever, falling, then id. */
  | 'AUTHORS'
  /** Name without case and diacritics, rising, then id; the same on every store. */
  | 'NAME'
  /** Number of papers in this graph by people who gave the institution in their byline, falling, then id. */
  | 'PAPERS';

/** A number of nodes of one kind. */
export type KindCount = {
  readonly __typename?: 'KindCount';
  /** The number, 0 to 2147483647; a larger one is shown as 2147483647. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: NodeKind;
};

/** How many nodes of one kind a slice shows. */
export type KindLimit = {
  /** The kind. The same kind twice is BAD_USER_INPUT. */
  readonly kind: NodeKind;
  /** Nodes of this kind at most, 0 to 200; 0 = none. */
  readonly limit: Scalars['Int']['input'];
};

/** Part of the academic family tree. */
export type Lineage = {
  readonly __typename?: 'Lineage';
  /** ALL advising in the asked roles with both ends among members, by id. Counted with 2 per member for the cost. */
  readonly advising: ReadonlyArray<Advising>;
  /**
   * Advising links that close a circle, so that somebody would be their own ancestor: bad data that was shown but not
   * followed twice. 0 = a proper tree.
   */
  readonly cycles: Scalars['Int']['output'];
  /**
   * The people: roots first, then by number of generations from a root, ancestors before descendants, then by id. At
   * most limit.
   */
  readonly members: ReadonlyArray<LineageMember>;
  /** Ids of the authors it starts from, each once, in the order given, at most 1000. */
  readonly roots: ReadonlyArray<Scalars['ID']['output']>;
  /** Whether limit cut it: more people stand within the asked generations. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which way a family tree is followed. */
export type LineageDirection =
  /** Advisors, their advisors, and so on. */
  | 'ANCESTORS'
  /** Both, each from the roots: advisors' other advisees are not included. */
  | 'BOTH'
  /** Advisees, their advisees, and so on. */
  | 'DESCENDANTS';

/** One person of a family tree. */
export type LineageMember = {
  readonly __typename?: 'LineageMember';
  /** The person. */
  readonly author: Author;
  /**
   * Generations from the nearest root, -30 to 30: negative = ancestors, 0 = root. Of two ways of the same length the
   * ancestor's counts.
   */
  readonly generation: Scalars['Int']['output'];
};

/** An address that belongs to a paper. */
export type Link = {
  readonly __typename?: 'Link';
  /** What is there: "fulltext", "pdf", "code", "data", or the source's own word. */
  readonly kind: Scalars['String']['output'];
  /** The address. */
  readonly url: Scalars['URL']['output'];
};

/** What one identifier leads to. */
export type LookupResult = {
  readonly __typename?: 'LookupResult';
  /** With AMBIGUOUS, the entities that claim the identifier, ordered by id, at most 5. Empty otherwise. */
  readonly candidates: ReadonlyArray<Entity>;
  /** The identifier as it was given. */
  readonly identifier: Scalars['String']['output'];
  /** The entity, with FOUND and REDIRECTED; null otherwise. */
  readonly node: Maybe<Entity>;
  /** How the lookup ended. */
  readonly status: LookupStatus;
};

/** How a lookup ended. */
export type LookupStatus =
  /** Several entities claim the identifier. They are never merged by guess; candidates names them. */
  | 'AMBIGUOUS'
  /** The identifier belongs to one entity. */
  | 'FOUND'
  /** Of no known scheme, or malformed: empty, too long, or with a wrong check digit, for example. */
  | 'INVALID'
  /** Well formed, but no entity here has it. */
  | 'MISSING'
  /** The identifier was merged into another one; node is the entity that it now means. */
  | 'REDIRECTED';

/**
 * Nodes and edges that plug into graph libraries as they are: flat, scalar ends, no dangling edge. Two slices merge by
 * id.
 */
export type Neighborhood = {
  readonly __typename?: 'Neighborhood';
  /**
   * ALL edges of the asked kinds among nodes, and between nodes and known; not those among known alone. Ordered by kind,
   * source, target, id. As many as there are; counted with 3 per node for the cost.
   */
  readonly edges: ReadonlyArray<SliceEdge>;
  /**
   * Hand it to options.after for the next part. Null where nothing follows around the root: further hops, of which each
   * node shows the first few of every list, do not go on.
   */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** The nodes shown: root first, then by hop, by score falling, by id. At most options.limit. */
  readonly nodes: ReadonlyArray<SliceNode>;
  /** The node that was asked for; also the first of nodes. */
  readonly root: SliceNode;
  /**
   * What stands around the root, shown or not, by kind of node, over the asked edge kinds, at most 6. From stored
   * counters: a neighbour linked by several kinds of edges counts once where those but the largest hold at most 200 rows
   * together, else once each. What stands further away is counted by SliceNode.hidden.
   */
  readonly totals: ReadonlyArray<KindCount>;
  /** Whether more nodes exist within depth than the slice shows. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** What to show around a node. A value out of its range is BAD_USER_INPUT. */
export type NeighborhoodOptions = {
  /**
   * Goes on where an earlier slice stopped: its endCursor. Same root and options, apart from limit and known, else
   * BAD_USER_INPUT.
   */
  readonly after?: InputMaybe<Scalars['String']['input']>;
  /** Hops from the root, 1 to 3. */
  readonly depth?: InputMaybe<Scalars['Int']['input']>;
  /** Walk and return only these kinds of edges, at most 10; null = all. An empty list is BAD_USER_INPUT. */
  readonly edgeKinds?: InputMaybe<ReadonlyArray<EdgeKind>>;
  /**
   * Ids of nodes the caller already shows, at most 1000: never returned again, but edges to them are. Unknown ids are
   * ignored.
   */
  readonly known?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Nodes in the slice, root included, 1 to 500. Nodes in known do not count. */
  readonly limit?: InputMaybe<Scalars['Int']['input']>;
  /** Drops derived edges (COAUTHORED, WORKS_ON) with a weight below this number of papers, 0 or more; null = none. */
  readonly minWeight?: InputMaybe<Scalars['Float']['input']>;
  /** Show only these kinds of nodes beside the root, at most 6; null = all. An empty list is BAD_USER_INPUT. */
  readonly nodeKinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  /**
   * Nodes of a kind at most, one entry per kind, at most 6. Kinds without entry keep their default: around an author 20
   * papers, 20 authors, 10 topics, 5 of each other kind, and in proportion more where limit is above 60.
   */
  readonly perKind?: InputMaybe<ReadonlyArray<KindLimit>>;
  /** What decides who is shown first. */
  readonly rankBy?: InputMaybe<SliceRank>;
  /**
   * Only what happened in this year or later, -9999 to 9999, inclusive: papers by year, pairs, affiliations
   * and advising by overlap. What has no date is kept.
   */
  readonly since?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Only what happened in this year or earlier, -9999 to 9999, inclusive, as for since. Earlier than since is
   * BAD_USER_INPUT.
   */
  readonly until?: InputMaybe<Scalars['Int']['input']>;
};

/** Anything with a global id that node(id) can fetch. */
export type Node = {
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
};

/** Kinds of nodes. Later versions may add kinds: treat one that you do not know as an ordinary node. */
export type NodeKind =
  /** A person who wrote, advised or was advised. */
  | 'AUTHOR'
  /** A prize, medal, fellowship or title. */
  | 'AWARD'
  /** An organisation that people belong to. */
  | 'INSTITUTION'
  /** A published work of any type: article, preprint, book, thesis, dataset. */
  | 'PAPER'
  /** A subject of research: a topic, keyword, field or domain. */
  | 'TOPIC'
  /** Where papers appear: a journal, conference, series or repository. */
  | 'VENUE';

/**
 * Where a page stands in its list (Relay cursor connections). Cursors are opaque and bound to the list, its order and
 * its filter: one used elsewhere is BAD_USER_INPUT. Rows that arrive or leave between two pages neither repeat nor hide
 * others. Where an order says "then id", a number computed from the id alone breaks ties: the same on every store, but
 * not the order of the ids as text.
 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the place up to which the list was read: hand it to after. Null for an empty list. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /**
   * Whether rows follow this page. Found by reading one row more, never by counting. A filter reads rows until the page is
   * full, but at most 1000 or 10 x first, whichever is more. Only a page that has read so many may hold fewer rows than
   * asked, even none, while this is true: go on with endCursor. A filter that is a range of another order (years, since,
   * minPapers, current) is met by all rows of the range where they are no more than that, in a list of up to 100000: then
   * every page is full.
   */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows stand before this page. Paging forward, it is true exactly when after was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the place where this page starts: hand it to before. Null for an empty list. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A published work of any type. Nothing is invented: what no source states is null. */
export type Paper = Entity & Node & {
  readonly __typename?: 'Paper';
  /** Abstract as plain text. One store call for all papers of a level. */
  readonly abstract: Maybe<Scalars['String']['output']>;
  /**
   * Length of the author list as the source states it, 0 or more. Authors whom the source gives no id count too, though
   * authors does not list them.
   */
  readonly authorCount: Scalars['Int']['output'];
  /**
   * Authors in the order of the author list, with the facts of each authorship on the edge. One store call for all
   * papers of a level.
   */
  readonly authors: PaperAuthorConnection;
  /** Whether the source cut its author list, commonly at 100 names: authors and co-authors are then incomplete. */
  readonly authorsTruncated: Scalars['Boolean']['output'];
  /**
   * Citations as the paper's source states them, 0 or more; where none states a number, the citing papers in this graph.
   * So it differs from the totalCount of citations.
   */
  readonly citationCount: Scalars['Int']['output'];
  /**
   * Papers of this graph that cite this one. Order as orderBy says, ties by id. One store call for all papers of a
   * level.
   */
  readonly citations: PaperConnection;
  /**
   * The paper as a reference for citation managers: at most 200 authors, then "and others". One store call for all
   * papers of a level.
   */
  readonly cite: Scalars['String']['output'];
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always PAPER. */
  readonly kind: NodeKind;
  /** The title, or "(untitled)" and the id. */
  readonly label: Scalars['String']['output'];
  /** Language of the text, ISO 639-1: "en". */
  readonly language: Maybe<Scalars['String']['output']>;
  /** Full text, code and data, by kind, then address, at most 20. */
  readonly links: ReadonlyArray<Link>;
  /** The paper in context: Query.neighborhood with this paper as root. */
  readonly neighborhood: Neighborhood;
  /** Date of publication, as precise as the source states it. */
  readonly publishedOn: Maybe<Scalars['PartialDate']['output']>;
  /**
   * Papers of this graph in the reference list, in its order. References to works outside the graph are not shown. One
   * store call for all papers of a level.
   */
  readonly references: PaperConnection;
  /** Whether a source says that the paper was retracted. */
  readonly retracted: Scalars['Boolean']['output'];
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /** Title as the source prints it, without markup, TeX kept. "(untitled)" and the id where the source has none. */
  readonly title: Scalars['String']['output'];
  /** Topics that the source assigns, by score, falling, then id; the best 8. One store call for all papers of a level. */
  readonly topics: PaperTopicConnection;
  /** Type of work; OTHER where the source's type is unknown or absent. */
  readonly type: PaperType;
  /** Journal, conference, series or repository where the paper appeared. */
  readonly venue: Maybe<Venue>;
  /** Year of publication, -9999 to 9999. */
  readonly year: Maybe<Scalars['Int']['output']>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperCiteArgs = {
  format?: InputMaybe<CitationFormat>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperNeighborhoodArgs = {
  options?: InputMaybe<NeighborhoodOptions>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperReferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A published work of any type. Nothing is invented: what no source states is null. */
export type PaperTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a paper's author list. */
export type PaperAuthorConnection = {
  readonly __typename?: 'PaperAuthorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<PaperAuthorEdge>;
  /** The authors of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One authorship, seen from the paper. */
export type PaperAuthorEdge = {
  readonly __typename?: 'PaperAuthorEdge';
  /**
   * Institutions that the source recognised in those affiliations, in their order, at most 20. Two store calls for all
   * edges of a level.
   */
  readonly affiliations: ReadonlyArray<Institution>;
  /** Whether the author is a corresponding author. Null where the source does not say. */
  readonly corresponding: Maybe<Scalars['Boolean']['output']>;
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The author. */
  readonly node: Author;
  /** Place in the author list, 1 = first; 0 where the source does not say. */
  readonly position: Scalars['Int']['output'];
  /** Affiliations as printed on the paper, in their order there, without e-mail addresses, at most 20. */
  readonly rawAffiliations: ReadonlyArray<Scalars['String']['output']>;
  /** The name as printed on the paper, where the source keeps it. */
  readonly rawName: Maybe<Scalars['String']['output']>;
};

/** A page of papers. */
export type PaperConnection = {
  readonly __typename?: 'PaperConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<PaperEdge>;
  /** The papers of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Paper>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One paper of a list. */
export type PaperEdge = {
  readonly __typename?: 'PaperEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The paper. */
  readonly node: Paper;
};

/** Narrows a list of papers; all given conditions must hold. */
export type PaperFilter = {
  /**
   * Only papers of this year or later, -9999 to 9999. Papers without a year are left out. Later than until is
   * BAD_USER_INPUT.
   */
  readonly since?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Only papers whose title contains this text, 1 to 256 characters, compared without case and diacritics, with its signs.
   * None where it is blank.
   */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
  /** Only papers about the topic of this id. */
  readonly topic?: InputMaybe<Scalars['ID']['input']>;
  /** Only papers of these types, at most 11; null = all. An empty list is BAD_USER_INPUT. */
  readonly types?: InputMaybe<ReadonlyArray<PaperType>>;
  /** Only papers of this year or earlier, -9999 to 9999. Papers without a year are left out. */
  readonly until?: InputMaybe<Scalars['Int']['input']>;
  /** Only papers published in the venue of this id. */
  readonly venue?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of papers. */
export type PaperOrder =
  /** citationCount, falling, then id. */
  | 'CITATIONS'
  /**
   * Date of publication, latest first, papers without date last, then id. Where only the year is known, the paper stands
   * after those of the year with a finer date.
   */
  | 'NEWEST'
  /** Known dates in the reverse of NEWEST, earliest first; papers without date last. */
  | 'OLDEST';

/** A page of a paper's topics. */
export type PaperTopicConnection = {
  readonly __typename?: 'PaperTopicConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<PaperTopicEdge>;
  /** The topics of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A topic that a source assigns to a paper. */
export type PaperTopicEdge = {
  readonly __typename?: 'PaperTopicEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The topic. */
  readonly node: Topic;
  /** How sure the source is, 0 to 1, as the source states it. Null where it gives no score; such topics come last. */
  readonly score: Maybe<Scalars['Float']['output']>;
};

/** Types of published work. */
export type PaperType =
  /** An article in a journal. */
  | 'ARTICLE'
  /** A whole book. */
  | 'BOOK'
  /** A chapter of a book. */
  | 'BOOK_CHAPTER'
  /** A paper in the proceedings of a conference or workshop. */
  | 'CONFERENCE_PAPER'
  /** A published collection of data. */
  | 'DATASET'
  /** Anything else, and works whose type no source states. */
  | 'OTHER'
  /** A manuscript made public before or without review. */
  | 'PREPRINT'
  /** A technical or working report. */
  | 'REPORT'
  /** A survey of the literature, or a review of a work. */
  | 'REVIEW'
  /** Published software. */
  | 'SOFTWARE'
  /** A thesis for an academic degree. */
  | 'THESIS';

/** What a search for chains found. */
export type PathResult = {
  readonly __typename?: 'PathResult';
  /** Steps of the shortest chain, 0 to 10. Null = none within maxLength, or none found before the search stopped. */
  readonly distance: Maybe<Scalars['Int']['output']>;
  /**
   * Shortest chains, all of the same length. The strongest first: the one whose weakest step has the greatest weight,
   * then by ids of the nodes. At most the argument first.
   */
  readonly paths: ReadonlyArray<GraphPath>;
  /** False where the search stopped at its limits: a chain that is shorter, or one at all, may exist. */
  readonly searchComplete: Scalars['Boolean']['output'];
};

/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * One author by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown, ambiguous
   * or of another kind; lookup tells which.
   */
  readonly author: Maybe<Author>;
  /**
   * All authors, a page at a time, ties by id. People of an institution or topic with up to 2000 of them are read whole; for
   * any other filter PageInfo.hasNextPage says how far a page reads. One store call for a page without filter.
   */
  readonly authors: AuthorConnection;
  /**
   * One award by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown, ambiguous or
   * of another kind; lookup tells which.
   */
  readonly award: Maybe<Award>;
  /**
   * Everything that links two nodes directly: joint papers, shared institutions in time, advising, shared topics,
   * distance. Null where either id is unknown. Between nodes that are not both authors, what only people can share is
   * empty. Costs 50 points and what is asked below.
   */
  readonly connection: Maybe<ConnectionExplanation>;
  /**
   * One institution by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown,
   * ambiguous or of another kind; lookup tells which.
   */
  readonly institution: Maybe<Institution>;
  /**
   * All institutions, a page at a time, ties by id. With a filter PageInfo.hasNextPage says how far a page reads. One store
   * call for a page without filter.
   */
  readonly institutions: InstitutionConnection;
  /**
   * Academic family tree: advisors' advisors, advisees' advisees; co-advisors kept, cycles in bad data survived. Costs 50
   * points x generations and its members; one store call per generation.
   */
  readonly lineage: Lineage;
  /**
   * Finds entities by any identifier in any usual form: bare, CURIE or URL (ORCID, DOI, arXiv, ROR, OpenAlex, and the
   * other schemes of IdentifierScheme), or by an id of this API. One result per identifier, in the order given. Two
   * store calls.
   */
  readonly lookup: ReadonlyArray<LookupResult>;
  /**
   * The researcher (or paper, topic, institution, venue, award) in context: a ranked, bounded slice of what lies around.
   * Null where the id is unknown. Costs 50 points x depth + limit, whatever is chosen, + nodes + 3 x limit for edges; three
   * store calls at depth 1, one more per hop.
   */
  readonly neighborhood: Maybe<Neighborhood>;
  /**
   * One node by its id, of any kind. Null where the id is unknown; an id that was merged answers with the node it was
   * merged into, whose id then differs. Relay global object identification. One store call for all ids of a query.
   */
  readonly node: Maybe<Node>;
  /**
   * Nodes by their ids, in the order of ids, null where unknown. One that is no id at all (see node) is null with an error
   * BAD_USER_INPUT in its place, beside the others. One store call.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * One paper by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown, ambiguous or
   * of another kind; lookup tells which.
   */
  readonly paper: Maybe<Paper>;
  /**
   * All papers, a page at a time, ties by id. since and until of the filter narrow the orders by date exactly; for other
   * filters PageInfo.hasNextPage says how far a page reads. One store call for a page without filter.
   */
  readonly papers: PaperConnection;
  /**
   * How two people (or any two nodes) are connected: the best few shortest chains, each with its evidence. Edges are
   * walked in both directions. An unknown id, like two nodes that are not connected, gives no path and distance null.
   * The search stops after 2 seconds or 20000 rows read and then says so in searchComplete. Costs 500 points.
   */
  readonly paths: PathResult;
  /**
   * Ranked full-text search over names and titles. Every word must occur, the last one as a prefix; case and diacritics do
   * not matter (Madry finds Mądry). Signs have no special meaning. Order: importance, falling, then id. Importance is
   * citations for authors and papers, papers for topics, institutions and venues, recipients for awards; within a page it
   * falls exactly, from page to page in steps of powers of two. Costs 20 points and two store calls.
   */
  readonly search: SearchConnection;
  /** Counts by kind, sources, version of the data, and the store behind the server. Stored counters; one store call. */
  readonly stats: GraphStats;
  /**
   * One topic by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown, ambiguous or
   * of another kind; lookup tells which.
   */
  readonly topic: Maybe<Topic>;
  /** All topics, a page at a time, ties by id. One store call. */
  readonly topics: TopicConnection;
  /**
   * One venue by id or identifier; give exactly one of them, else BAD_USER_INPUT. Null where it is unknown, ambiguous or
   * of another kind; lookup tells which.
   */
  readonly venue: Maybe<Venue>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryAuthorArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuthorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuthorOrder>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryAwardArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryConnectionArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryInstitutionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryInstitutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstitutionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InstitutionOrder>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryLineageArgs = {
  direction: LineageDirection;
  generations?: InputMaybe<Scalars['Int']['input']>;
  ids: ReadonlyArray<Scalars['ID']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  roles?: InputMaybe<ReadonlyArray<AdvisingRole>>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryLookupArgs = {
  identifiers: ReadonlyArray<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryNeighborhoodArgs = {
  id: Scalars['ID']['input'];
  options?: InputMaybe<NeighborhoodOptions>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryPaperArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaperFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
  via?: InputMaybe<ReadonlyArray<EdgeKind>>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  query: Scalars['String']['input'];
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryTopicArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TopicOrder>;
};


/** The graph of researchers, papers, topics, institutions, venues and awards. Reading only: data come in by import. */
export type QueryVenueArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};

/** A page of search hits. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The hits of the page, each with its cursor, best first. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The entities of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** All hits. Null where they cannot be counted exactly without reading them, which for a search is nearly always. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One search hit. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The entity found. */
  readonly node: Entity;
};

/** An institution that two people share, with the time they were there together. */
export type SharedInstitution = {
  readonly __typename?: 'SharedInstitution';
  /** The institution. */
  readonly institution: Institution;
  /**
   * Start of the longest common time, as precise as the sources allow. Null where the two never overlap or a date is
   * unknown.
   */
  readonly overlapFrom: Maybe<Scalars['PartialDate']['output']>;
  /** End of that time. Null where they are still there, never overlap, or a date is unknown. */
  readonly overlapUntil: Maybe<Scalars['PartialDate']['output']>;
};

/** People who work on the same as an author, without joint paper. */
export type SimilarAuthorConnection = {
  readonly __typename?: 'SimilarAuthorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<SimilarAuthorEdge>;
  /** The people of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One similar person, with the reason. */
export type SimilarAuthorEdge = {
  readonly __typename?: 'SimilarAuthorEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Author;
  /** The reason in words: "3 shared topics: graph theory, networks, ranking". */
  readonly reason: Scalars['String']['output'];
  /**
   * How alike the two people's work is, above 0 up to 1: the cosine between their numbers of papers about each of the
   * author's 10 main topics.
   */
  readonly score: Scalars['Float']['output'];
  /**
   * The author's main topics that the person shares, by the smaller of both numbers of papers, falling, then id, at most
   * 10.
   */
  readonly sharedTopics: ReadonlyArray<Topic>;
};

/** An edge as it is drawn. */
export type SliceEdge = {
  readonly __typename?: 'SliceEdge';
  /** False for COAUTHORED, whose ends have no order; true for all others. */
  readonly directed: Scalars['Boolean']['output'];
  /** Deterministic: the same fact has the same id in every slice and path. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the edge; EdgeKind says what stands at source and target. */
  readonly kind: EdgeKind;
  /** The edge in words: "9 joint papers", "doctoral advisor". */
  readonly label: Maybe<Scalars['String']['output']>;
  /** AdvisingRole of ADVISED, AffiliationKind of AFFILIATED_WITH, null for all others. */
  readonly role: Maybe<Scalars['String']['output']>;
  /** When it began: start of an affiliation or advising, first joint paper, date of a paper, year of an award. */
  readonly since: Maybe<Scalars['PartialDate']['output']>;
  /** Id of the node where the edge starts: always a node of the answer or of known. */
  readonly source: Scalars['ID']['output'];
  /**
   * Which sources state it, most trusted first, then by name and place in it, at most 10. Empty for derived edges, whose
   * papers carry the sources. One store call for all edges.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /** Id of the node where the edge ends: always a node of the answer or of known. */
  readonly target: Scalars['ID']['output'];
  /**
   * When it ended: end of an affiliation or advising, last joint paper. Null for what goes on, has one date only, or is
   * unknown.
   */
  readonly until: Maybe<Scalars['PartialDate']['output']>;
  /**
   * Strength, 0 or more: joint papers of COAUTHORED, papers of WORKS_ON, score of ABOUT (1 where the source gives none),
   * 1 for all others.
   */
  readonly weight: Scalars['Float']['output'];
};

/** A node as it is drawn. Everything but sublabel comes with the slice, without a further store call. */
export type SliceNode = {
  readonly __typename?: 'SliceNode';
  /** All edges of the node in the whole graph: the sum of its degrees. */
  readonly degree: Scalars['Int']['output'];
  /** The entity itself, for everything else. No further store call. */
  readonly entity: Entity;
  /**
   * How many neighbours the slice does not show: the "+12" of an explorer. By edge kind and node kind, without zeros, at
   * most 10.
   */
  readonly hidden: ReadonlyArray<HiddenCount>;
  /** Steps from the root over the edges walked, 0 to 3; 0 = the root. */
  readonly hop: Scalars['Int']['output'];
  /** Id of the entity. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the entity. */
  readonly kind: NodeKind;
  /** Name or title. */
  readonly label: Scalars['String']['output'];
  /** Why it is here, in words: "9 joint papers, 2014-2021". */
  readonly reason: Scalars['String']['output'];
  /** What it was ranked by, 0 or more, higher first. Compares only within one hop of one slice. */
  readonly score: Scalars['Float']['output'];
  /**
   * A second line where there is one: a paper's venue and year, a person's institution, an institution's city and
   * country. One store call for all nodes of a slice.
   */
  readonly sublabel: Maybe<Scalars['String']['output']>;
  /** Year of a paper, -9999 to 9999; of another node the last year of the tie that led to it. Null where unknown. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** What ranks the nodes of a slice. */
export type SliceRank =
  /** By citations, of papers and of people; other kinds by papers. */
  | 'CITATIONS'
  /**
   * By the strength of the tie to the node they were reached from: closeness of co-authors, number of papers about a
   * topic, citations of papers.
   */
  | 'CLOSENESS'
  /** By the last date of the tie: latest papers, latest joint papers, current affiliations first. */
  | 'RECENCY';

/** Which source stated a fact, where in it, and when it was read. */
export type SourceRecord = {
  readonly __typename?: 'SourceRecord';
  /**
   * Trust in the statement, 0 to 1; 1 = as good as first hand. Stated with the record, else set for its source; of two
   * values that disagree the more trusted one is shown.
   */
  readonly confidence: Scalars['Float']['output'];
  /** Licence of the source, an SPDX identifier where there is one. */
  readonly license: Maybe<Scalars['String']['output']>;
  /** Place in the source: its record id, file and line, or page. Null where the source has no finer place. */
  readonly locator: Maybe<Scalars['String']['output']>;
  /** When the import read the record. */
  readonly retrievedAt: Scalars['DateTime']['output'];
  /** Name of the source: "OpenAlex", "ROR", a file of yours. */
  readonly source: Scalars['String']['output'];
  /** Address of the record at the source. */
  readonly url: Maybe<Scalars['URL']['output']>;
};

/** What was imported from one source. */
export type SourceSummary = {
  readonly __typename?: 'SourceSummary';
  /** When its last import ended. */
  readonly lastImportedAt: Scalars['DateTime']['output'];
  /** Its licence, an SPDX identifier where there is one. */
  readonly license: Maybe<Scalars['String']['output']>;
  /** Name of the source, as in SourceRecord.source. */
  readonly name: Scalars['String']['output'];
  /** Records of it that the graph holds now, 0 or more. */
  readonly records: Scalars['Int']['output'];
  /** Records that its last import rejected, 0 or more, each with a reason in the import's report. */
  readonly rejected: Scalars['Int']['output'];
};

/** A subject of research as a source defines it: a topic, keyword, subfield, field or domain. */
export type Topic = Entity & Node & {
  readonly __typename?: 'Topic';
  /**
   * Papers about the topic per year of publication, with the citations that those papers have gathered until now; years
   * rising, years without a paper left out. The latest years, at most 200. Stored; one store call for all
   * topics of a level.
   */
  readonly activity: ReadonlyArray<YearCount>;
  /**
   * People who work on the topic, by number of their papers about it, falling, then id. One store call for all topics of
   * a level.
   */
  readonly authors: TopicAuthorConnection;
  /** Broader topics one step up, by id, at most 50. One store call for all topics of a level. */
  readonly broader: ReadonlyArray<Topic>;
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** What the source says the topic is about. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always TOPIC. */
  readonly kind: NodeKind;
  /** The name, the same as name. */
  readonly label: Scalars['String']['output'];
  /**
   * Place in the source's own hierarchy, 0 = broadest. Null where the source has no levels; levels of different sources
   * do not compare.
   */
  readonly level: Maybe<Scalars['Int']['output']>;
  /** Name as the source prints it. */
  readonly name: Scalars['String']['output'];
  /** Narrower topics one step down, by number of papers, falling, then id. One store call for all topics of a level. */
  readonly narrower: TopicConnection;
  /** The topic in context: Query.neighborhood with this topic as root. */
  readonly neighborhood: Neighborhood;
  /**
   * Papers about the topic. Order as orderBy says, ties by id. since and until of the filter have an exact total in every
   * order; for other filters PageInfo.hasNextPage says how far a page reads. One store call for all topics of a level.
   */
  readonly papers: PaperConnection;
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
};


/** A subject of research as a source defines it: a topic, keyword, subfield, field or domain. */
export type TopicAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject of research as a source defines it: a topic, keyword, subfield, field or domain. */
export type TopicNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject of research as a source defines it: a topic, keyword, subfield, field or domain. */
export type TopicNeighborhoodArgs = {
  options?: InputMaybe<NeighborhoodOptions>;
};


/** A subject of research as a source defines it: a topic, keyword, subfield, field or domain. */
export type TopicPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaperFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
};

/** A page of the people who work on a topic. */
export type TopicAuthorConnection = {
  readonly __typename?: 'TopicAuthorConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<TopicAuthorEdge>;
  /** The people of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Author>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A person who works on a topic, derived from the topics of the person's papers. */
export type TopicAuthorEdge = {
  readonly __typename?: 'TopicAuthorEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** Year of the first of these papers, -9999 to 9999. Null where none has a year. */
  readonly firstYear: Maybe<Scalars['Int']['output']>;
  /** Year of the last of these papers, -9999 to 9999. Null where none has a year. */
  readonly lastYear: Maybe<Scalars['Int']['output']>;
  /** The person. */
  readonly node: Author;
  /** Papers of the person about the topic, 1 or more. */
  readonly papers: Scalars['Int']['output'];
  /** Share of the person's papers that are about the topic, above 0 up to 1. */
  readonly score: Scalars['Float']['output'];
};

/** A page of topics. */
export type TopicConnection = {
  readonly __typename?: 'TopicConnection';
  /** Its rows, each with its cursor and facts, in the order of the list. */
  readonly edges: ReadonlyArray<TopicEdge>;
  /** The topics of the page alone, in the same order. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: a stored counter or the count of an index range. Null where a filter allows no exact total,
   * and for most filters in a list of more than 100000 rows; never an estimate.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One topic of a list. */
export type TopicEdge = {
  readonly __typename?: 'TopicEdge';
  /** Cursor of this row: hand it to after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The topic. */
  readonly node: Topic;
};

/** Orders of the list of topics. */
export type TopicOrder =
  /** Name without case and diacritics, rising, then id; the same on every store. */
  | 'NAME'
  /** Number of papers about the topic in this graph, falling, then id. */
  | 'PAPERS';

/** Where papers appear: a journal, conference, series or repository. */
export type Venue = Entity & Node & {
  readonly __typename?: 'Venue';
  /** Numbers of its neighbours, by edge kind, direction and kind of neighbour, zeros too, at most 10. Stored counters. */
  readonly degrees: ReadonlyArray<Degree>;
  /** Global id: opaque, stable across imports, the same on every store. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers that sources state for it: the one its id is made of first, then by scheme and value, at most 20. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Always VENUE. */
  readonly kind: NodeKind;
  /** The name, the same as name. */
  readonly label: Scalars['String']['output'];
  /** Name as the source prints it. */
  readonly name: Scalars['String']['output'];
  /** Papers that appeared here. Order as orderBy says, ties by id. One store call for all venues of a level. */
  readonly papers: PaperConnection;
  /**
   * Which sources describe it, most trusted first, then by name and place in it, at most 10. One store call for all
   * entities of a level.
   */
  readonly sources: ReadonlyArray<SourceRecord>;
  /** Type as the source has it: "journal", "conference", "repository", "book series". */
  readonly type: Maybe<Scalars['String']['output']>;
};


/** Where papers appear: a journal, conference, series or repository. */
export type VenuePapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
};

/** Papers of one year, and how often they are cited. */
export type YearCount = {
  readonly __typename?: 'YearCount';
  /**
   * Sum of citationCount over the papers published in that year: citations gathered until now, not citations made in
   * that year.
   */
  readonly citations: Scalars['Int']['output'];
  /** Papers published in that year, 1 or more. */
  readonly papers: Scalars['Int']['output'];
  /** Year of publication, -9999 to 9999. */
  readonly year: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdviseeConnection: ResolverTypeWrapper<TiesModel>;
  AdviseeEdge: ResolverTypeWrapper<TieModel>;
  Advising: ResolverTypeWrapper<AdvisingTieModel>;
  AdvisingRole: AdvisingRole;
  AdvisorConnection: ResolverTypeWrapper<TiesModel>;
  AdvisorEdge: ResolverTypeWrapper<TieModel>;
  AffiliationConnection: ResolverTypeWrapper<TiesModel>;
  AffiliationEdge: ResolverTypeWrapper<TieModel>;
  AffiliationKind: AffiliationKind;
  Author: ResolverTypeWrapper<NodeRowModel>;
  AuthorConnection: ResolverTypeWrapper<RowsModel>;
  AuthorEdge: ResolverTypeWrapper<RowModel>;
  AuthorFilter: AuthorFilter;
  AuthorMetrics: ResolverTypeWrapper<NodeRowModel>;
  AuthorOrder: AuthorOrder;
  AuthorPaperConnection: ResolverTypeWrapper<TiesModel>;
  AuthorPaperEdge: ResolverTypeWrapper<TieModel>;
  AuthorPaperOrder: AuthorPaperOrder;
  AuthorTopicConnection: ResolverTypeWrapper<TiesModel>;
  AuthorTopicEdge: ResolverTypeWrapper<TieModel>;
  Award: ResolverTypeWrapper<NodeRowModel>;
  AwardReceipt: ResolverTypeWrapper<TieModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CitationFormat: CitationFormat;
  CollaboratorConnection: ResolverTypeWrapper<TiesModel>;
  CollaboratorEdge: ResolverTypeWrapper<TieModel>;
  CollaboratorOrder: CollaboratorOrder;
  ConnectionExplanation: ResolverTypeWrapper<NodePairModel>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Degree: ResolverTypeWrapper<Degree>;
  Direction: Direction;
  EdgeCount: ResolverTypeWrapper<EdgeCount>;
  EdgeKind: EdgeKind;
  Entity: ResolverTypeWrapper<NodeRowModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GraphPath: ResolverTypeWrapper<Omit<GraphPath, 'edges' | 'evidence' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SliceEdge']>, evidence: ReadonlyArray<ResolversTypes['Paper']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  GraphStats: ResolverTypeWrapper<GraphStats>;
  HiddenCount: ResolverTypeWrapper<HiddenCount>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identifier: ResolverTypeWrapper<Identifier>;
  IdentifierScheme: IdentifierScheme;
  Institution: ResolverTypeWrapper<NodeRowModel>;
  InstitutionAuthorConnection: ResolverTypeWrapper<TiesModel>;
  InstitutionAuthorEdge: ResolverTypeWrapper<TieModel>;
  InstitutionAuthorOrder: InstitutionAuthorOrder;
  InstitutionConnection: ResolverTypeWrapper<RowsModel>;
  InstitutionEdge: ResolverTypeWrapper<RowModel>;
  InstitutionFilter: InstitutionFilter;
  InstitutionOrder: InstitutionOrder;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  KindCount: ResolverTypeWrapper<KindCount>;
  KindLimit: KindLimit;
  Lineage: ResolverTypeWrapper<LineageModel>;
  LineageDirection: LineageDirection;
  LineageMember: ResolverTypeWrapper<Omit<LineageMember, 'author'> & { author: ResolversTypes['Author'] }>;
  Link: ResolverTypeWrapper<Link>;
  LookupResult: ResolverTypeWrapper<Omit<LookupResult, 'candidates' | 'node'> & { candidates: ReadonlyArray<ResolversTypes['Entity']>, node?: Maybe<ResolversTypes['Entity']> }>;
  LookupStatus: LookupStatus;
  Neighborhood: ResolverTypeWrapper<SliceModel>;
  NeighborhoodOptions: NeighborhoodOptions;
  Node: ResolverTypeWrapper<NodeRowModel>;
  NodeKind: NodeKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Paper: ResolverTypeWrapper<NodeRowModel>;
  PaperAuthorConnection: ResolverTypeWrapper<TiesModel>;
  PaperAuthorEdge: ResolverTypeWrapper<TieModel>;
  PaperConnection: ResolverTypeWrapper<RowsModel>;
  PaperEdge: ResolverTypeWrapper<RowModel>;
  PaperFilter: PaperFilter;
  PaperOrder: PaperOrder;
  PaperTopicConnection: ResolverTypeWrapper<TiesModel>;
  PaperTopicEdge: ResolverTypeWrapper<TieModel>;
  PaperType: PaperType;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PathResult: ResolverTypeWrapper<Omit<PathResult, 'paths'> & { paths: ReadonlyArray<ResolversTypes['GraphPath']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchConnection: ResolverTypeWrapper<RowsModel>;
  SearchEdge: ResolverTypeWrapper<RowModel>;
  SharedInstitution: ResolverTypeWrapper<Omit<SharedInstitution, 'institution'> & { institution: ResolversTypes['Institution'] }>;
  SimilarAuthorConnection: ResolverTypeWrapper<SimilarRowsModel>;
  SimilarAuthorEdge: ResolverTypeWrapper<SimilarRowModel>;
  SliceEdge: ResolverTypeWrapper<SliceEdgeModel>;
  SliceNode: ResolverTypeWrapper<SliceNodeModel>;
  SliceRank: SliceRank;
  SourceRecord: ResolverTypeWrapper<SourceRecord>;
  SourceSummary: ResolverTypeWrapper<SourceSummary>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Topic: ResolverTypeWrapper<NodeRowModel>;
  TopicAuthorConnection: ResolverTypeWrapper<TiesModel>;
  TopicAuthorEdge: ResolverTypeWrapper<TieModel>;
  TopicConnection: ResolverTypeWrapper<RowsModel>;
  TopicEdge: ResolverTypeWrapper<RowModel>;
  TopicOrder: TopicOrder;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Venue: ResolverTypeWrapper<NodeRowModel>;
  YearCount: ResolverTypeWrapper<YearCount>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdviseeConnection: TiesModel;
  AdviseeEdge: TieModel;
  Advising: AdvisingTieModel;
  AdvisorConnection: TiesModel;
  AdvisorEdge: TieModel;
  AffiliationConnection: TiesModel;
  AffiliationEdge: TieModel;
  Author: NodeRowModel;
  AuthorConnection: RowsModel;
  AuthorEdge: RowModel;
  AuthorFilter: AuthorFilter;
  AuthorMetrics: NodeRowModel;
  AuthorPaperConnection: TiesModel;
  AuthorPaperEdge: TieModel;
  AuthorTopicConnection: TiesModel;
  AuthorTopicEdge: TieModel;
  Award: NodeRowModel;
  AwardReceipt: TieModel;
  Boolean: Scalars['Boolean']['output'];
  CollaboratorConnection: TiesModel;
  CollaboratorEdge: TieModel;
  ConnectionExplanation: NodePairModel;
  DateTime: Scalars['DateTime']['output'];
  Degree: Degree;
  EdgeCount: EdgeCount;
  Entity: NodeRowModel;
  Float: Scalars['Float']['output'];
  GraphPath: Omit<GraphPath, 'edges' | 'evidence' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SliceEdge']>, evidence: ReadonlyArray<ResolversParentTypes['Paper']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  GraphStats: GraphStats;
  HiddenCount: HiddenCount;
  ID: Scalars['ID']['output'];
  Identifier: Identifier;
  Institution: NodeRowModel;
  InstitutionAuthorConnection: TiesModel;
  InstitutionAuthorEdge: TieModel;
  InstitutionConnection: RowsModel;
  InstitutionEdge: RowModel;
  InstitutionFilter: InstitutionFilter;
  Int: Scalars['Int']['output'];
  KindCount: KindCount;
  KindLimit: KindLimit;
  Lineage: LineageModel;
  LineageMember: Omit<LineageMember, 'author'> & { author: ResolversParentTypes['Author'] };
  Link: Link;
  LookupResult: Omit<LookupResult, 'candidates' | 'node'> & { candidates: ReadonlyArray<ResolversParentTypes['Entity']>, node?: Maybe<ResolversParentTypes['Entity']> };
  Neighborhood: SliceModel;
  NeighborhoodOptions: NeighborhoodOptions;
  Node: NodeRowModel;
  PageInfo: PageInfo;
  Paper: NodeRowModel;
  PaperAuthorConnection: TiesModel;
  PaperAuthorEdge: TieModel;
  PaperConnection: RowsModel;
  PaperEdge: RowModel;
  PaperFilter: PaperFilter;
  PaperTopicConnection: TiesModel;
  PaperTopicEdge: TieModel;
  PartialDate: Scalars['PartialDate']['output'];
  PathResult: Omit<PathResult, 'paths'> & { paths: ReadonlyArray<ResolversParentTypes['GraphPath']> };
  Query: Record<PropertyKey, never>;
  SearchConnection: RowsModel;
  SearchEdge: RowModel;
  SharedInstitution: Omit<SharedInstitution, 'institution'> & { institution: ResolversParentTypes['Institution'] };
  SimilarAuthorConnection: SimilarRowsModel;
  SimilarAuthorEdge: SimilarRowModel;
  SliceEdge: SliceEdgeModel;
  SliceNode: SliceNodeModel;
  SourceRecord: SourceRecord;
  SourceSummary: SourceSummary;
  String: Scalars['String']['output'];
  Topic: NodeRowModel;
  TopicAuthorConnection: TiesModel;
  TopicAuthorEdge: TieModel;
  TopicConnection: RowsModel;
  TopicEdge: RowModel;
  URL: Scalars['URL']['output'];
  Venue: NodeRowModel;
  YearCount: YearCount;
};

export type CostDirectiveArgs = {
  maximum?: Maybe<Scalars['Int']['input']>;
  multipliers?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  factor?: Maybe<Scalars['Int']['input']>;
  maximum?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ScanDirectiveArgs = {
  by: ReadonlyArray<Scalars['String']['input']>;
  least?: Maybe<Scalars['Int']['input']>;
};

export type ScanDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ScanDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdviseeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdviseeConnection'] = ResolversParentTypes['AdviseeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdviseeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdviseeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdviseeEdge'] = ResolversParentTypes['AdviseeEdge']> = {
  advising?: Resolver<ResolversTypes['Advising'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
};

export type AdvisingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Advising'] = ResolversParentTypes['Advising']> = {
  advisee?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  advisor?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  degree?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AdvisingRole'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  thesis?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type AdvisorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdvisorConnection'] = ResolversParentTypes['AdvisorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdvisorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdvisorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdvisorEdge'] = ResolversParentTypes['AdvisorEdge']> = {
  advising?: Resolver<ResolversTypes['Advising'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
};

export type AffiliationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffiliationConnection'] = ResolversParentTypes['AffiliationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AffiliationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AffiliationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffiliationEdge'] = ResolversParentTypes['AffiliationEdge']> = {
  current?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AffiliationKind'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Institution'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type AuthorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Author'] = ResolversParentTypes['Author']> = {
  activity?: Resolver<ReadonlyArray<ResolversTypes['YearCount']>, ParentType, ContextType>;
  advisees?: Resolver<ResolversTypes['AdviseeConnection'], ParentType, ContextType, RequireFields<AuthorAdviseesArgs, 'first'>>;
  advisors?: Resolver<ResolversTypes['AdvisorConnection'], ParentType, ContextType, RequireFields<AuthorAdvisorsArgs, 'first'>>;
  affiliations?: Resolver<ResolversTypes['AffiliationConnection'], ParentType, ContextType, RequireFields<AuthorAffiliationsArgs, 'first'>>;
  awards?: Resolver<ReadonlyArray<ResolversTypes['AwardReceipt']>, ParentType, ContextType>;
  closeCollaborators?: Resolver<ResolversTypes['CollaboratorConnection'], ParentType, ContextType, RequireFields<AuthorCloseCollaboratorsArgs, 'first'>>;
  collaborators?: Resolver<ResolversTypes['CollaboratorConnection'], ParentType, ContextType, RequireFields<AuthorCollaboratorsArgs, 'first' | 'minPapers' | 'orderBy'>>;
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineage?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, RequireFields<AuthorLineageArgs, 'direction' | 'generations'>>;
  metrics?: Resolver<ResolversTypes['AuthorMetrics'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighborhood?: Resolver<ResolversTypes['Neighborhood'], ParentType, ContextType, Partial<AuthorNeighborhoodArgs>>;
  otherNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['AuthorPaperConnection'], ParentType, ContextType, RequireFields<AuthorPapersArgs, 'first' | 'orderBy'>>;
  similar?: Resolver<ResolversTypes['SimilarAuthorConnection'], ParentType, ContextType, RequireFields<AuthorSimilarArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  topics?: Resolver<ResolversTypes['AuthorTopicConnection'], ParentType, ContextType, RequireFields<AuthorTopicsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorConnection'] = ResolversParentTypes['AuthorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuthorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorEdge'] = ResolversParentTypes['AuthorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
};

export type AuthorMetricsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorMetrics'] = ResolversParentTypes['AuthorMetrics']> = {
  advisees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  advisors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  collaborators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  i10Index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  largePapers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topics?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorPaperConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorPaperConnection'] = ResolversParentTypes['AuthorPaperConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorPaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuthorPaperEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorPaperEdge'] = ResolversParentTypes['AuthorPaperEdge']> = {
  authorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  corresponding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawAffiliations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rawName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorTopicConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorTopicConnection'] = ResolversParentTypes['AuthorTopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorTopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuthorTopicEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorTopicEdge'] = ResolversParentTypes['AuthorTopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AwardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Award'] = ResolversParentTypes['Award']> = {
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<ResolversTypes['AuthorConnection'], ParentType, ContextType, RequireFields<AwardRecipientsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwardReceiptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AwardReceipt'] = ResolversParentTypes['AwardReceipt']> = {
  award?: Resolver<ResolversTypes['Award'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollaboratorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CollaboratorConnection'] = ResolversParentTypes['CollaboratorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CollaboratorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollaboratorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CollaboratorEdge'] = ResolversParentTypes['CollaboratorEdge']> = {
  closeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  jointPapers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<CollaboratorEdgeJointPapersArgs, 'first'>>;
  largePapers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectionExplanationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConnectionExplanation'] = ResolversParentTypes['ConnectionExplanation']> = {
  a?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  advising?: Resolver<ReadonlyArray<ResolversTypes['Advising']>, ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SliceEdge']>, ParentType, ContextType>;
  jointPapers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<ConnectionExplanationJointPapersArgs, 'first'>>;
  sharedInstitutions?: Resolver<ReadonlyArray<ResolversTypes['SharedInstitution']>, ParentType, ContextType>;
  sharedTopics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<ConnectionExplanationSharedTopicsArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DegreeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Degree'] = ResolversParentTypes['Degree']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  edgeKind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  neighborKind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
};

export type EdgeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EdgeCount'] = ResolversParentTypes['EdgeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Author' | 'Award' | 'Institution' | 'Paper' | 'Topic' | 'Venue', ParentType, ContextType>;
};

export type GraphPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphPath'] = ResolversParentTypes['GraphPath']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SliceEdge']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type GraphStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphStats'] = ResolversParentTypes['GraphStats']> = {
  dataVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EdgeCount']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceSummary']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HiddenCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HiddenCount'] = ResolversParentTypes['HiddenCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgeKind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['IdentifierScheme'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  authors?: Resolver<ResolversTypes['InstitutionAuthorConnection'], ParentType, ContextType, RequireFields<InstitutionAuthorsArgs, 'first' | 'orderBy'>>;
  children?: Resolver<ResolversTypes['InstitutionConnection'], ParentType, ContextType, RequireFields<InstitutionChildrenArgs, 'first'>>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighborhood?: Resolver<ResolversTypes['Neighborhood'], ParentType, ContextType, Partial<InstitutionNeighborhoodArgs>>;
  otherNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parents?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<InstitutionTopicsArgs, 'first'>>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstitutionAuthorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionAuthorConnection'] = ResolversParentTypes['InstitutionAuthorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstitutionAuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InstitutionAuthorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionAuthorEdge'] = ResolversParentTypes['InstitutionAuthorEdge']> = {
  current?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AffiliationKind'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type InstitutionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionConnection'] = ResolversParentTypes['InstitutionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstitutionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InstitutionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionEdge'] = ResolversParentTypes['InstitutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Institution'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
};

export type LineageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  advising?: Resolver<ReadonlyArray<ResolversTypes['Advising']>, ParentType, ContextType>;
  cycles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['LineageMember']>, ParentType, ContextType>;
  roots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineageMemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineageMember'] = ResolversParentTypes['LineageMember']> = {
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type LookupResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LookupResult'] = ResolversParentTypes['LookupResult']> = {
  candidates?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LookupStatus'], ParentType, ContextType>;
};

export type NeighborhoodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Neighborhood'] = ResolversParentTypes['Neighborhood']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SliceEdge']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SliceNode']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['SliceNode'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Author' | 'Award' | 'Institution' | 'Paper' | 'Topic' | 'Venue', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaperResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Paper'] = ResolversParentTypes['Paper']> = {
  abstract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authors?: Resolver<ResolversTypes['PaperAuthorConnection'], ParentType, ContextType, RequireFields<PaperAuthorsArgs, 'first'>>;
  authorsTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  citationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<PaperCitationsArgs, 'first' | 'orderBy'>>;
  cite?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PaperCiteArgs, 'format'>>;
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  neighborhood?: Resolver<ResolversTypes['Neighborhood'], ParentType, ContextType, Partial<PaperNeighborhoodArgs>>;
  publishedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  references?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<PaperReferencesArgs, 'first'>>;
  retracted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ResolversTypes['PaperTopicConnection'], ParentType, ContextType, RequireFields<PaperTopicsArgs, 'first'>>;
  type?: Resolver<ResolversTypes['PaperType'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperAuthorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperAuthorConnection'] = ResolversParentTypes['PaperAuthorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaperAuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaperAuthorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperAuthorEdge'] = ResolversParentTypes['PaperAuthorEdge']> = {
  affiliations?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  corresponding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawAffiliations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rawName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaperConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperConnection'] = ResolversParentTypes['PaperConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaperEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperEdge'] = ResolversParentTypes['PaperEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
};

export type PaperTopicConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperTopicConnection'] = ResolversParentTypes['PaperTopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaperTopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaperTopicEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperTopicEdge'] = ResolversParentTypes['PaperTopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PathResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PathResult'] = ResolversParentTypes['PathResult']> = {
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['GraphPath']>, ParentType, ContextType>;
  searchComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  author?: Resolver<Maybe<ResolversTypes['Author']>, ParentType, ContextType, Partial<QueryAuthorArgs>>;
  authors?: Resolver<ResolversTypes['AuthorConnection'], ParentType, ContextType, RequireFields<QueryAuthorsArgs, 'first' | 'orderBy'>>;
  award?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType, Partial<QueryAwardArgs>>;
  connection?: Resolver<Maybe<ResolversTypes['ConnectionExplanation']>, ParentType, ContextType, RequireFields<QueryConnectionArgs, 'a' | 'b'>>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType, Partial<QueryInstitutionArgs>>;
  institutions?: Resolver<ResolversTypes['InstitutionConnection'], ParentType, ContextType, RequireFields<QueryInstitutionsArgs, 'first' | 'orderBy'>>;
  lineage?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, RequireFields<QueryLineageArgs, 'direction' | 'generations' | 'ids' | 'limit'>>;
  lookup?: Resolver<ReadonlyArray<ResolversTypes['LookupResult']>, ParentType, ContextType, RequireFields<QueryLookupArgs, 'identifiers'>>;
  neighborhood?: Resolver<Maybe<ResolversTypes['Neighborhood']>, ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType, Partial<QueryPaperArgs>>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<QueryPapersArgs, 'first' | 'orderBy'>>;
  paths?: Resolver<ResolversTypes['PathResult'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxLength' | 'to' | 'via'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  stats?: Resolver<ResolversTypes['GraphStats'], ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, Partial<QueryTopicArgs>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<QueryTopicsArgs, 'first' | 'orderBy'>>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType, Partial<QueryVenueArgs>>;
};

export type SearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type SharedInstitutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedInstitution'] = ResolversParentTypes['SharedInstitution']> = {
  institution?: Resolver<ResolversTypes['Institution'], ParentType, ContextType>;
  overlapFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  overlapUntil?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type SimilarAuthorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarAuthorConnection'] = ResolversParentTypes['SimilarAuthorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SimilarAuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SimilarAuthorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarAuthorEdge'] = ResolversParentTypes['SimilarAuthorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sharedTopics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
};

export type SliceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SliceEdge'] = ResolversParentTypes['SliceEdge']> = {
  directed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SliceNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SliceNode'] = ResolversParentTypes['SliceNode']> = {
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  hidden?: Resolver<ReadonlyArray<ResolversTypes['HiddenCount']>, ParentType, ContextType>;
  hop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sublabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceRecord'] = ResolversParentTypes['SourceRecord']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retrievedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type SourceSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceSummary'] = ResolversParentTypes['SourceSummary']> = {
  lastImportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  activity?: Resolver<ReadonlyArray<ResolversTypes['YearCount']>, ParentType, ContextType>;
  authors?: Resolver<ResolversTypes['TopicAuthorConnection'], ParentType, ContextType, RequireFields<TopicAuthorsArgs, 'first'>>;
  broader?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<TopicNarrowerArgs, 'first'>>;
  neighborhood?: Resolver<ResolversTypes['Neighborhood'], ParentType, ContextType, Partial<TopicNeighborhoodArgs>>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<TopicPapersArgs, 'first' | 'orderBy'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicAuthorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TopicAuthorConnection'] = ResolversParentTypes['TopicAuthorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TopicAuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TopicAuthorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TopicAuthorEdge'] = ResolversParentTypes['TopicAuthorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TopicEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type VenueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  degrees?: Resolver<ReadonlyArray<ResolversTypes['Degree']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<VenuePapersArgs, 'first' | 'orderBy'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['YearCount'] = ResolversParentTypes['YearCount']> = {
  citations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AdviseeConnection?: AdviseeConnectionResolvers<ContextType>;
  AdviseeEdge?: AdviseeEdgeResolvers<ContextType>;
  Advising?: AdvisingResolvers<ContextType>;
  AdvisorConnection?: AdvisorConnectionResolvers<ContextType>;
  AdvisorEdge?: AdvisorEdgeResolvers<ContextType>;
  AffiliationConnection?: AffiliationConnectionResolvers<ContextType>;
  AffiliationEdge?: AffiliationEdgeResolvers<ContextType>;
  Author?: AuthorResolvers<ContextType>;
  AuthorConnection?: AuthorConnectionResolvers<ContextType>;
  AuthorEdge?: AuthorEdgeResolvers<ContextType>;
  AuthorMetrics?: AuthorMetricsResolvers<ContextType>;
  AuthorPaperConnection?: AuthorPaperConnectionResolvers<ContextType>;
  AuthorPaperEdge?: AuthorPaperEdgeResolvers<ContextType>;
  AuthorTopicConnection?: AuthorTopicConnectionResolvers<ContextType>;
  AuthorTopicEdge?: AuthorTopicEdgeResolvers<ContextType>;
  Award?: AwardResolvers<ContextType>;
  AwardReceipt?: AwardReceiptResolvers<ContextType>;
  CollaboratorConnection?: CollaboratorConnectionResolvers<ContextType>;
  CollaboratorEdge?: CollaboratorEdgeResolvers<ContextType>;
  ConnectionExplanation?: ConnectionExplanationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Degree?: DegreeResolvers<ContextType>;
  EdgeCount?: EdgeCountResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  GraphPath?: GraphPathResolvers<ContextType>;
  GraphStats?: GraphStatsResolvers<ContextType>;
  HiddenCount?: HiddenCountResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  InstitutionAuthorConnection?: InstitutionAuthorConnectionResolvers<ContextType>;
  InstitutionAuthorEdge?: InstitutionAuthorEdgeResolvers<ContextType>;
  InstitutionConnection?: InstitutionConnectionResolvers<ContextType>;
  InstitutionEdge?: InstitutionEdgeResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  LineageMember?: LineageMemberResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LookupResult?: LookupResultResolvers<ContextType>;
  Neighborhood?: NeighborhoodResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  PaperAuthorConnection?: PaperAuthorConnectionResolvers<ContextType>;
  PaperAuthorEdge?: PaperAuthorEdgeResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  PaperTopicConnection?: PaperTopicConnectionResolvers<ContextType>;
  PaperTopicEdge?: PaperTopicEdgeResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PathResult?: PathResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SharedInstitution?: SharedInstitutionResolvers<ContextType>;
  SimilarAuthorConnection?: SimilarAuthorConnectionResolvers<ContextType>;
  SimilarAuthorEdge?: SimilarAuthorEdgeResolvers<ContextType>;
  SliceEdge?: SliceEdgeResolvers<ContextType>;
  SliceNode?: SliceNodeResolvers<ContextType>;
  SourceRecord?: SourceRecordResolvers<ContextType>;
  SourceSummary?: SourceSummaryResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicAuthorConnection?: TopicAuthorConnectionResolvers<ContextType>;
  TopicAuthorEdge?: TopicAuthorEdgeResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Venue?: VenueResolvers<ContextType>;
  YearCount?: YearCountResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  scan?: ScanDirectiveResolver<any, any, ContextType>;
};
