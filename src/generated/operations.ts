/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Formats of Paper.cite. */
export type CitationFormat =
  /** BibTeX entry, UTF-8 text with special characters escaped. */
  | 'BIBTEX'
  /** One item of CSL-JSON 1.0, as text. */
  | 'CSL_JSON'
  /** RIS record. */
  | 'RIS';

/** Orders of the co-authors of an author. */
export type CollaboratorOrder =
  /** CollaboratorEdge.closeness to 6 digits, falling, then id: many, recent papers with few authors first. */
  | 'CLOSENESS'
  /** Number of joint papers, falling, then id. */
  | 'PAPERS'
  /** Year of the last joint paper, latest first, pairs without year last, then id. */
  | 'RECENT';

/** Which end of an edge is meant. */
export type Direction =
  /** The edge has no direction: co-authors. */
  | 'BOTH'
  /** The edge ends here: a paper's authors, an advisee's advisors, a paper's citations. */
  | 'IN'
  /** The edge starts here: an author's papers, an advisor's advisees, a paper's references. */
  | 'OUT';

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

/** Orders of the people of an institution. */
export type InstitutionAuthorOrder =
  /** Citations of their papers (AuthorMetrics.citations), falling, then id. */
  | 'CITATIONS'
  /** Affiliations that last first, then by end, latest first, those without any date last, then id. */
  | 'RECENT';

/** How many nodes of one kind a slice shows. */
export type KindLimit = {
  /** The kind. The same kind twice is BAD_USER_INPUT. */
  readonly kind: NodeKind;
  /** Nodes of this kind at most, 0 to 200; 0 = none. */
  readonly limit: number;
};

/** Which way a family tree is followed. */
export type LineageDirection =
  /** Advisors, their advisors, and so on. */
  | 'ANCESTORS'
  /** Both, each from the roots: advisors' other advisees are not included. */
  | 'BOTH'
  /** Advisees, their advisees, and so on. */
  | 'DESCENDANTS';

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

/** What to show around a node. A value out of its range is BAD_USER_INPUT. */
export type NeighborhoodOptions = {
  /**
   * Goes on where an earlier slice stopped: its endCursor. Same root and options, apart from limit and known, else
   * BAD_USER_INPUT.
   */
  readonly after?: string | null | undefined;
  /** Hops from the root, 1 to 3. */
  readonly depth?: number | null | undefined;
  /** Walk and return only these kinds of edges, at most 10; null = all. An empty list is BAD_USER_INPUT. */
  readonly edgeKinds?: ReadonlyArray<EdgeKind> | null | undefined;
  /**
   * Ids of nodes the caller already shows, at most 1000: never returned again, but edges to them are. Unknown ids are
   * ignored.
   */
  readonly known?: ReadonlyArray<string> | null | undefined;
  /** Nodes in the slice, root included, 1 to 500. Nodes in known do not count. */
  readonly limit?: number | null | undefined;
  /** Drops derived edges (COAUTHORED, WORKS_ON) with a weight below this number of papers, 0 or more; null = none. */
  readonly minWeight?: number | null | undefined;
  /** Show only these kinds of nodes beside the root, at most 6; null = all. An empty list is BAD_USER_INPUT. */
  readonly nodeKinds?: ReadonlyArray<NodeKind> | null | undefined;
  /**
   * Nodes of a kind at most, one entry per kind, at most 6. Kinds without entry keep their default: around an author 20
   * papers, 20 authors, 10 topics, 5 of each other kind, and in proportion more where limit is above 60.
   */
  readonly perKind?: ReadonlyArray<KindLimit> | null | undefined;
  /** What decides who is shown first. */
  readonly rankBy?: SliceRank | null | undefined;
  /**
   * Only what happened in this year or later, -9999 to 9999, inclusive: papers by year, pairs, affiliations
   * and advising by overlap. What has no date is kept.
   */
  readonly since?: number | null | undefined;
  /**
   * Only what happened in this year or earlier, -9999 to 9999, inclusive, as for since. Earlier than since is
   * BAD_USER_INPUT.
   */
  readonly until?: number | null | undefined;
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

/** Narrows a list of papers; all given conditions must hold. */
export type PaperFilter = {
  /**
   * Only papers of this year or later, -9999 to 9999. Papers without a year are left out. Later than until is
   * BAD_USER_INPUT.
   */
  readonly since?: number | null | undefined;
  /**
   * Only papers whose title contains this text, 1 to 256 characters, compared without case and diacritics, with its signs.
   * None where it is blank.
   */
  readonly titleContains?: string | null | undefined;
  /** Only papers about the topic of this id. */
  readonly topic?: string | null | undefined;
  /** Only papers of these types, at most 11; null = all. An empty list is BAD_USER_INPUT. */
  readonly types?: ReadonlyArray<PaperType> | null | undefined;
  /** Only papers of this year or earlier, -9999 to 9999. Papers without a year are left out. */
  readonly until?: number | null | undefined;
  /** Only papers published in the venue of this id. */
  readonly venue?: string | null | undefined;
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

export type CollaboratorsQueryVariables = Exact<{
  id: string;
  orderBy?: CollaboratorOrder | null | undefined;
  since?: number | null | undefined;
  minPapers?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CollaboratorsQuery = { readonly author: { readonly collaborators: { readonly edges: ReadonlyArray<{ readonly papers: number, readonly closeness: number, readonly firstYear: number | null, readonly lastYear: number | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CollaboratorsOfQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  orderBy?: CollaboratorOrder | null | undefined;
  since?: number | null | undefined;
  minPapers?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type CollaboratorsOfQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly collaborators: { readonly edges: ReadonlyArray<{ readonly papers: number, readonly closeness: number, readonly firstYear: number | null, readonly lastYear: number | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Award' }
    | { readonly __typename: 'Institution' }
    | { readonly __typename: 'Paper' }
    | { readonly __typename: 'Topic' }
    | { readonly __typename: 'Venue' }
   | null> };

export type CollaboratorPageFragment = { readonly edges: ReadonlyArray<{ readonly papers: number, readonly closeness: number, readonly firstYear: number | null, readonly lastYear: number | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type PapersQueryVariables = Exact<{
  id: string;
  orderBy?: AuthorPaperOrder | null | undefined;
  filter?: PaperFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PapersQuery = { readonly author: { readonly papers: { readonly edges: ReadonlyArray<{ readonly position: number, readonly authorCount: number, readonly corresponding: boolean | null, readonly node: { readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AdvisorsQueryVariables = Exact<{
  id: string;
  roles?: ReadonlyArray<AdvisingRole> | AdvisingRole | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdvisorsQuery = { readonly author: { readonly advisors: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AdviseesQueryVariables = Exact<{
  id: string;
  roles?: ReadonlyArray<AdvisingRole> | AdvisingRole | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdviseesQuery = { readonly author: { readonly advisees: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AffiliationsQueryVariables = Exact<{
  id: string;
  current?: boolean | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AffiliationsQuery = { readonly author: { readonly affiliations: { readonly edges: ReadonlyArray<{ readonly role: string | null, readonly kind: AffiliationKind, readonly from: string | null, readonly until: string | null, readonly current: boolean | null, readonly node: { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AuthorTopicsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuthorTopicsQuery = { readonly author: { readonly topics: { readonly edges: ReadonlyArray<{ readonly papers: number, readonly score: number, readonly firstYear: number | null, readonly lastYear: number | null, readonly node: { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CiteQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  format?: CitationFormat | null | undefined;
}>;


export type CiteQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Author' }
    | { readonly __typename: 'Award' }
    | { readonly __typename: 'Institution' }
    | { readonly __typename: 'Paper', readonly id: string, readonly cite: string }
    | { readonly __typename: 'Topic' }
    | { readonly __typename: 'Venue' }
   | null> };

export type EdgeSourcesQueryVariables = Exact<{
  source: string;
  target: string;
  kind: EdgeKind;
}>;


export type EdgeSourcesQuery = { readonly neighborhood: { readonly edges: ReadonlyArray<{ readonly id: string, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> } | null };

export type LookupQueryVariables = Exact<{
  identifiers: ReadonlyArray<string> | string;
}>;


export type LookupQuery = { readonly lookup: ReadonlyArray<{ readonly identifier: string, readonly status: LookupStatus, readonly node:
      | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
     | null, readonly candidates: ReadonlyArray<
      | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
    > }> };

export type SearchQueryVariables = Exact<{
  query: string;
  kinds?: ReadonlyArray<NodeKind> | NodeKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly metrics: { readonly papers: number, readonly citations: number }, readonly affiliations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } }
        | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Institution', readonly city: string | null, readonly country: string | null, readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Paper', readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null }
        | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PaperAuthorsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PaperAuthorsQuery = { readonly paper: { readonly authors: { readonly edges: ReadonlyArray<{ readonly position: number, readonly corresponding: boolean | null, readonly rawName: string | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ReferencesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferencesQuery = { readonly paper: { readonly references: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CitationsQueryVariables = Exact<{
  id: string;
  orderBy?: PaperOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CitationsQuery = { readonly paper: { readonly citations: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TopicAuthorsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicAuthorsQuery = { readonly topic: { readonly authors: { readonly edges: ReadonlyArray<{ readonly papers: number, readonly score: number, readonly firstYear: number | null, readonly lastYear: number | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TopicPapersQueryVariables = Exact<{
  id: string;
  orderBy?: PaperOrder | null | undefined;
  filter?: PaperFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicPapersQuery = { readonly topic: { readonly papers: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type InstitutionAuthorsQueryVariables = Exact<{
  id: string;
  current?: boolean | null | undefined;
  asOf?: string | null | undefined;
  orderBy?: InstitutionAuthorOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InstitutionAuthorsQuery = { readonly institution: { readonly authors: { readonly edges: ReadonlyArray<{ readonly role: string | null, readonly kind: AffiliationKind, readonly from: string | null, readonly until: string | null, readonly current: boolean | null, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly otherNames: ReadonlyArray<string>, readonly homepage: string | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }>, readonly metrics: { readonly papers: number, readonly citations: number, readonly hIndex: number, readonly i10Index: number, readonly collaborators: number, readonly topics: number, readonly advisors: number, readonly advisees: number, readonly firstYear: number | null, readonly lastYear: number | null }, readonly activity: ReadonlyArray<{ readonly year: number, readonly papers: number, readonly citations: number }>, readonly affiliations: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly role: string | null, readonly kind: AffiliationKind, readonly from: string | null, readonly until: string | null, readonly current: boolean | null, readonly node: { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> }, readonly advisors: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }> }, readonly advisees: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }> }, readonly awards: ReadonlyArray<{ readonly year: number | null, readonly award: { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> }
    | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }>, readonly recipients: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }> } }
    | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly otherNames: ReadonlyArray<string>, readonly country: string | null, readonly city: string | null, readonly homepage: string | null, readonly institutionType: string | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }>, readonly parents: ReadonlyArray<{ readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }>, readonly children: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }> } }
    | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly type: PaperType, readonly year: number | null, readonly publishedOn: string | null, readonly abstract: string | null, readonly language: string | null, readonly citationCount: number, readonly authorCount: number, readonly authorsTruncated: boolean, readonly retracted: boolean, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }>, readonly venue: { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string } | null, readonly links: ReadonlyArray<{ readonly kind: string, readonly url: string }>, readonly authors: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly position: number, readonly corresponding: boolean | null, readonly rawName: string | null, readonly rawAffiliations: ReadonlyArray<string>, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }> }, readonly topics: { readonly edges: ReadonlyArray<{ readonly score: number | null, readonly node: { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string } }> } }
    | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly description: string | null, readonly level: number | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }>, readonly broader: ReadonlyArray<{ readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }>, readonly narrower: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }> }, readonly activity: ReadonlyArray<{ readonly year: number, readonly papers: number, readonly citations: number }> }
    | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venueType: string | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly url: string | null }>, readonly degrees: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly direction: Direction, readonly neighborKind: NodeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }
   | null };

export type AuthorDetailFragment = { readonly otherNames: ReadonlyArray<string>, readonly homepage: string | null, readonly metrics: { readonly papers: number, readonly citations: number, readonly hIndex: number, readonly i10Index: number, readonly collaborators: number, readonly topics: number, readonly advisors: number, readonly advisees: number, readonly firstYear: number | null, readonly lastYear: number | null }, readonly activity: ReadonlyArray<{ readonly year: number, readonly papers: number, readonly citations: number }>, readonly affiliations: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly role: string | null, readonly kind: AffiliationKind, readonly from: string | null, readonly until: string | null, readonly current: boolean | null, readonly node: { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> }, readonly advisors: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }> }, readonly advisees: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly advising: { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> } }> }, readonly awards: ReadonlyArray<{ readonly year: number | null, readonly award: { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> };

export type PaperDetailFragment = { readonly type: PaperType, readonly year: number | null, readonly publishedOn: string | null, readonly abstract: string | null, readonly language: string | null, readonly citationCount: number, readonly authorCount: number, readonly authorsTruncated: boolean, readonly retracted: boolean, readonly venue: { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string } | null, readonly links: ReadonlyArray<{ readonly kind: string, readonly url: string }>, readonly authors: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly position: number, readonly corresponding: boolean | null, readonly rawName: string | null, readonly rawAffiliations: ReadonlyArray<string>, readonly node: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }> }, readonly topics: { readonly edges: ReadonlyArray<{ readonly score: number | null, readonly node: { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string } }> } };

export type TopicDetailFragment = { readonly description: string | null, readonly level: number | null, readonly broader: ReadonlyArray<{ readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }>, readonly narrower: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }> }, readonly activity: ReadonlyArray<{ readonly year: number, readonly papers: number, readonly citations: number }> };

export type InstitutionDetailFragment = { readonly otherNames: ReadonlyArray<string>, readonly country: string | null, readonly city: string | null, readonly homepage: string | null, readonly institutionType: string | null, readonly parents: ReadonlyArray<{ readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }>, readonly children: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }> } };

export type VenueDetailFragment = { readonly venueType: string | null };

export type AwardDetailFragment = { readonly recipients: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }> } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  via?: ReadonlyArray<EdgeKind> | EdgeKind | null | undefined;
  maxLength?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type PathsQuery = { readonly paths: { readonly distance: number | null, readonly searchComplete: boolean, readonly paths: ReadonlyArray<{ readonly length: number, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
        | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
      >, readonly edges: ReadonlyArray<{ readonly id: string, readonly source: string, readonly target: string, readonly kind: EdgeKind, readonly directed: boolean, readonly weight: number, readonly since: string | null, readonly until: string | null, readonly role: string | null, readonly label: string | null }>, readonly evidence: ReadonlyArray<{ readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null }> }> } };

export type LineageQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  direction: LineageDirection;
  generations?: number | null | undefined;
  roles?: ReadonlyArray<AdvisingRole> | AdvisingRole | null | undefined;
  limit?: number | null | undefined;
}>;


export type LineageQuery = { readonly lineage: { readonly roots: ReadonlyArray<string>, readonly truncated: boolean, readonly cycles: number, readonly members: ReadonlyArray<{ readonly generation: number, readonly author: { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly advising: ReadonlyArray<{ readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly advisor: { readonly id: string }, readonly advisee: { readonly id: string } }> } };

export type ConnectionQueryVariables = Exact<{
  a: string;
  b: string;
  first?: number | null | undefined;
}>;


export type ConnectionQuery = { readonly connection: { readonly distance: number | null, readonly a:
      | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
    , readonly b:
      | { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }
      | { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string }
    , readonly jointPapers: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null }> }, readonly sharedTopics: ReadonlyArray<{ readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string }>, readonly sharedInstitutions: ReadonlyArray<{ readonly overlapFrom: string | null, readonly overlapUntil: string | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string } }>, readonly advising: ReadonlyArray<{ readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly advisor: { readonly id: string }, readonly advisee: { readonly id: string }, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> }> } | null };

type Named_Author_Fragment = { readonly __typename: 'Author', readonly id: string, readonly kind: NodeKind, readonly label: string };

type Named_Award_Fragment = { readonly __typename: 'Award', readonly id: string, readonly kind: NodeKind, readonly label: string };

type Named_Institution_Fragment = { readonly __typename: 'Institution', readonly id: string, readonly kind: NodeKind, readonly label: string };

type Named_Paper_Fragment = { readonly __typename: 'Paper', readonly id: string, readonly kind: NodeKind, readonly label: string };

type Named_Topic_Fragment = { readonly __typename: 'Topic', readonly id: string, readonly kind: NodeKind, readonly label: string };

type Named_Venue_Fragment = { readonly __typename: 'Venue', readonly id: string, readonly kind: NodeKind, readonly label: string };

export type NamedFragment =
  | Named_Author_Fragment
  | Named_Award_Fragment
  | Named_Institution_Fragment
  | Named_Paper_Fragment
  | Named_Topic_Fragment
  | Named_Venue_Fragment
;

export type PlaceFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type SourceFragment = { readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number };

export type PaperCardFragment = { readonly __typename: 'Paper', readonly type: PaperType, readonly year: number | null, readonly citationCount: number, readonly id: string, readonly kind: NodeKind, readonly label: string, readonly venue: { readonly id: string, readonly label: string } | null };

export type AdvisingFactsFragment = { readonly id: string, readonly role: AdvisingRole, readonly degree: string | null, readonly from: string | null, readonly until: string | null, readonly institution: { readonly id: string, readonly label: string } | null, readonly thesis: { readonly id: string, readonly label: string } | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> };

export type AffiliationFactsFragment = { readonly role: string | null, readonly kind: AffiliationKind, readonly from: string | null, readonly until: string | null, readonly current: boolean | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly locator: string | null, readonly url: string | null, readonly license: string | null, readonly retrievedAt: string, readonly confidence: number }> };

export type NeighborhoodQueryVariables = Exact<{
  id: string;
  options?: NeighborhoodOptions | null | undefined;
}>;


export type NeighborhoodQuery = { readonly neighborhood: { readonly truncated: boolean, readonly endCursor: string | null, readonly root: { readonly id: string }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NodeKind, readonly label: string, readonly sublabel: string | null, readonly hop: number, readonly score: number, readonly reason: string, readonly year: number | null, readonly degree: number, readonly hidden: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly kind: NodeKind, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly source: string, readonly target: string, readonly kind: EdgeKind, readonly directed: boolean, readonly weight: number, readonly since: string | null, readonly until: string | null, readonly role: string | null, readonly label: string | null }>, readonly totals: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }> } | null, readonly stats: { readonly dataVersion: string } };

export type SliceNodeFragment = { readonly id: string, readonly kind: NodeKind, readonly label: string, readonly sublabel: string | null, readonly hop: number, readonly score: number, readonly reason: string, readonly year: number | null, readonly degree: number, readonly hidden: ReadonlyArray<{ readonly edgeKind: EdgeKind, readonly kind: NodeKind, readonly count: number }> };

export type SliceEdgeFragment = { readonly id: string, readonly source: string, readonly target: string, readonly kind: EdgeKind, readonly directed: boolean, readonly weight: number, readonly since: string | null, readonly until: string | null, readonly role: string | null, readonly label: string | null };

export type StatsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatsQuery = { readonly stats: { readonly dataVersion: string, readonly store: string, readonly nodes: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly kind: EdgeKind, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly name: string, readonly license: string | null, readonly records: number, readonly rejected: number, readonly lastImportedAt: string }> } };

/** An operation of the API: its name, its text, and (for the type checker alone) what it takes and answers. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

export const collaboratorsOperation: Operation<CollaboratorsQuery, CollaboratorsQueryVariables> = {
  name: 'Collaborators',
  text: `query Collaborators($id: ID!, $orderBy: CollaboratorOrder, $since: Int, $minPapers: Int, $first: Int, $after: String) {
  author(id: $id) {
    collaborators(
      orderBy: $orderBy
      since: $since
      minPapers: $minPapers
      first: $first
      after: $after
    ) {
      ...CollaboratorPage
    }
  }
}

fragment CollaboratorPage on CollaboratorConnection {
  edges {
    node {
      ...Named
    }
    papers
    closeness
    firstYear
    lastYear
  }
  pageInfo {
    ...Place
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const collaboratorsOfOperation: Operation<CollaboratorsOfQuery, CollaboratorsOfQueryVariables> = {
  name: 'CollaboratorsOf',
  text: `query CollaboratorsOf($ids: [ID!]!, $orderBy: CollaboratorOrder, $since: Int, $minPapers: Int, $first: Int) {
  nodes(ids: $ids) {
    __typename
    ... on Author {
      ...Named
      collaborators(
        orderBy: $orderBy
        since: $since
        minPapers: $minPapers
        first: $first
      ) {
        ...CollaboratorPage
      }
    }
  }
}

fragment CollaboratorPage on CollaboratorConnection {
  edges {
    node {
      ...Named
    }
    papers
    closeness
    firstYear
    lastYear
  }
  pageInfo {
    ...Place
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const papersOperation: Operation<PapersQuery, PapersQueryVariables> = {
  name: 'Papers',
  text: `query Papers($id: ID!, $orderBy: AuthorPaperOrder, $filter: PaperFilter, $first: Int, $after: String) {
  author(id: $id) {
    papers(orderBy: $orderBy, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...PaperCard
        }
        position
        authorCount
        corresponding
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const advisorsOperation: Operation<AdvisorsQuery, AdvisorsQueryVariables> = {
  name: 'Advisors',
  text: `query Advisors($id: ID!, $roles: [AdvisingRole!], $first: Int, $after: String) {
  author(id: $id) {
    advisors(roles: $roles, first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        advising {
          ...AdvisingFacts
        }
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment AdvisingFacts on Advising {
  id
  role
  degree
  institution {
    id
    label
  }
  thesis {
    id
    label
  }
  from
  until
  sources {
    ...Source
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}`,
};

export const adviseesOperation: Operation<AdviseesQuery, AdviseesQueryVariables> = {
  name: 'Advisees',
  text: `query Advisees($id: ID!, $roles: [AdvisingRole!], $first: Int, $after: String) {
  author(id: $id) {
    advisees(roles: $roles, first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        advising {
          ...AdvisingFacts
        }
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment AdvisingFacts on Advising {
  id
  role
  degree
  institution {
    id
    label
  }
  thesis {
    id
    label
  }
  from
  until
  sources {
    ...Source
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}`,
};

export const affiliationsOperation: Operation<AffiliationsQuery, AffiliationsQueryVariables> = {
  name: 'Affiliations',
  text: `query Affiliations($id: ID!, $current: Boolean, $asOf: PartialDate, $first: Int, $after: String) {
  author(id: $id) {
    affiliations(current: $current, asOf: $asOf, first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        ...AffiliationFacts
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment AffiliationFacts on AffiliationEdge {
  role
  kind
  from
  until
  current
  sources {
    ...Source
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}`,
};

export const authorTopicsOperation: Operation<AuthorTopicsQuery, AuthorTopicsQueryVariables> = {
  name: 'AuthorTopics',
  text: `query AuthorTopics($id: ID!, $first: Int, $after: String) {
  author(id: $id) {
    topics(first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        papers
        score
        firstYear
        lastYear
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const citeOperation: Operation<CiteQuery, CiteQueryVariables> = {
  name: 'Cite',
  text: `query Cite($ids: [ID!]!, $format: CitationFormat) {
  nodes(ids: $ids) {
    __typename
    ... on Paper {
      id
      cite(format: $format)
    }
  }
}`,
};

export const edgeSourcesOperation: Operation<EdgeSourcesQuery, EdgeSourcesQueryVariables> = {
  name: 'EdgeSources',
  text: `query EdgeSources($source: ID!, $target: ID!, $kind: EdgeKind!) {
  neighborhood(
    id: $source
    options: {limit: 1, known: [$target], edgeKinds: [$kind]}
  ) {
    edges {
      id
      sources {
        ...Source
      }
    }
  }
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}`,
};

export const lookupOperation: Operation<LookupQuery, LookupQueryVariables> = {
  name: 'Lookup',
  text: `query Lookup($identifiers: [String!]!) {
  lookup(identifiers: $identifiers) {
    identifier
    status
    node {
      ...Named
    }
    candidates {
      ...Named
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}`,
};

export const searchOperation: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: `query Search($query: String!, $kinds: [NodeKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    edges {
      node {
        ...Named
        ... on Author {
          metrics {
            papers
            citations
          }
          affiliations(current: true, first: 1) {
            nodes {
              id
              label
            }
          }
        }
        ... on Paper {
          year
          citationCount
          venue {
            id
            label
          }
        }
        ... on Institution {
          city
          country
        }
      }
    }
    pageInfo {
      ...Place
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const paperAuthorsOperation: Operation<PaperAuthorsQuery, PaperAuthorsQueryVariables> = {
  name: 'PaperAuthors',
  text: `query PaperAuthors($id: ID!, $first: Int, $after: String) {
  paper(id: $id) {
    authors(first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        position
        corresponding
        rawName
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const referencesOperation: Operation<ReferencesQuery, ReferencesQueryVariables> = {
  name: 'References',
  text: `query References($id: ID!, $first: Int, $after: String) {
  paper(id: $id) {
    references(first: $first, after: $after) {
      edges {
        node {
          ...PaperCard
        }
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const citationsOperation: Operation<CitationsQuery, CitationsQueryVariables> = {
  name: 'Citations',
  text: `query Citations($id: ID!, $orderBy: PaperOrder, $first: Int, $after: String) {
  paper(id: $id) {
    citations(orderBy: $orderBy, first: $first, after: $after) {
      edges {
        node {
          ...PaperCard
        }
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const topicAuthorsOperation: Operation<TopicAuthorsQuery, TopicAuthorsQueryVariables> = {
  name: 'TopicAuthors',
  text: `query TopicAuthors($id: ID!, $first: Int, $after: String) {
  topic(id: $id) {
    authors(first: $first, after: $after) {
      edges {
        node {
          ...Named
        }
        papers
        score
        firstYear
        lastYear
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const topicPapersOperation: Operation<TopicPapersQuery, TopicPapersQueryVariables> = {
  name: 'TopicPapers',
  text: `query TopicPapers($id: ID!, $orderBy: PaperOrder, $filter: PaperFilter, $first: Int, $after: String) {
  topic(id: $id) {
    papers(orderBy: $orderBy, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...PaperCard
        }
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const institutionAuthorsOperation: Operation<InstitutionAuthorsQuery, InstitutionAuthorsQueryVariables> = {
  name: 'InstitutionAuthors',
  text: `query InstitutionAuthors($id: ID!, $current: Boolean, $asOf: PartialDate, $orderBy: InstitutionAuthorOrder, $first: Int, $after: String) {
  institution(id: $id) {
    authors(
      current: $current
      asOf: $asOf
      orderBy: $orderBy
      first: $first
      after: $after
    ) {
      edges {
        node {
          ...Named
        }
        role
        kind
        from
        until
        current
      }
      pageInfo {
        ...Place
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
};

export const nodeOperation: Operation<NodeQuery, NodeQueryVariables> = {
  name: 'Node',
  text: `query Node($id: ID!) {
  node(id: $id) {
    ... on Entity {
      ...Named
      identifiers {
        scheme
        value
        url
      }
      degrees {
        edgeKind
        direction
        neighborKind
        count
      }
      sources {
        ...Source
      }
    }
    ...AuthorDetail
    ...PaperDetail
    ...TopicDetail
    ...InstitutionDetail
    ...VenueDetail
    ...AwardDetail
  }
}

fragment AdvisingFacts on Advising {
  id
  role
  degree
  institution {
    id
    label
  }
  thesis {
    id
    label
  }
  from
  until
  sources {
    ...Source
  }
}

fragment AffiliationFacts on AffiliationEdge {
  role
  kind
  from
  until
  current
  sources {
    ...Source
  }
}

fragment AuthorDetail on Author {
  otherNames
  homepage
  metrics {
    papers
    citations
    hIndex
    i10Index
    collaborators
    topics
    advisors
    advisees
    firstYear
    lastYear
  }
  activity {
    year
    papers
    citations
  }
  affiliations {
    edges {
      node {
        ...Named
      }
      ...AffiliationFacts
    }
    totalCount
  }
  advisors {
    edges {
      node {
        ...Named
      }
      advising {
        ...AdvisingFacts
      }
    }
    totalCount
  }
  advisees {
    edges {
      node {
        ...Named
      }
      advising {
        ...AdvisingFacts
      }
    }
    totalCount
  }
  awards {
    award {
      ...Named
    }
    year
    sources {
      ...Source
    }
  }
}

fragment AwardDetail on Award {
  recipients {
    nodes {
      ...Named
    }
    totalCount
  }
}

fragment InstitutionDetail on Institution {
  otherNames
  institutionType: type
  country
  city
  homepage
  parents {
    ...Named
  }
  children {
    nodes {
      ...Named
    }
    totalCount
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperDetail on Paper {
  type
  year
  publishedOn
  abstract
  language
  citationCount
  authorCount
  authorsTruncated
  retracted
  venue {
    ...Named
  }
  links {
    kind
    url
  }
  authors(first: 50) {
    edges {
      node {
        ...Named
      }
      position
      corresponding
      rawName
      rawAffiliations
    }
    totalCount
  }
  topics {
    edges {
      node {
        ...Named
      }
      score
    }
  }
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}

fragment TopicDetail on Topic {
  description
  level
  broader {
    ...Named
  }
  narrower {
    nodes {
      ...Named
    }
    totalCount
  }
  activity {
    year
    papers
    citations
  }
}

fragment VenueDetail on Venue {
  venueType: type
}`,
};

export const pathsOperation: Operation<PathsQuery, PathsQueryVariables> = {
  name: 'Paths',
  text: `query Paths($from: ID!, $to: ID!, $via: [EdgeKind!], $maxLength: Int, $first: Int) {
  paths(from: $from, to: $to, via: $via, maxLength: $maxLength, first: $first) {
    paths {
      length
      nodes {
        ...Named
      }
      edges {
        ...SliceEdge
      }
      evidence {
        ...PaperCard
      }
    }
    distance
    searchComplete
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment SliceEdge on SliceEdge {
  id
  source
  target
  kind
  directed
  weight
  since
  until
  role
  label
}`,
};

export const lineageOperation: Operation<LineageQuery, LineageQueryVariables> = {
  name: 'Lineage',
  text: `query Lineage($ids: [ID!]!, $direction: LineageDirection!, $generations: Int, $roles: [AdvisingRole!], $limit: Int) {
  lineage(
    ids: $ids
    direction: $direction
    generations: $generations
    roles: $roles
    limit: $limit
  ) {
    roots
    members {
      author {
        ...Named
      }
      generation
    }
    advising {
      id
      advisor {
        id
      }
      advisee {
        id
      }
      role
      degree
      from
      until
    }
    truncated
    cycles
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}`,
};

export const connectionOperation: Operation<ConnectionQuery, ConnectionQueryVariables> = {
  name: 'Connection',
  text: `query Connection($a: ID!, $b: ID!, $first: Int) {
  connection(a: $a, b: $b) {
    a {
      ...Named
    }
    b {
      ...Named
    }
    jointPapers(first: $first) {
      nodes {
        ...PaperCard
      }
      totalCount
    }
    sharedTopics {
      ...Named
    }
    sharedInstitutions {
      institution {
        ...Named
      }
      overlapFrom
      overlapUntil
    }
    advising {
      advisor {
        id
      }
      advisee {
        id
      }
      ...AdvisingFacts
    }
    distance
  }
}

fragment AdvisingFacts on Advising {
  id
  role
  degree
  institution {
    id
    label
  }
  thesis {
    id
    label
  }
  from
  until
  sources {
    ...Source
  }
}

fragment Named on Entity {
  __typename
  id
  kind
  label
}

fragment PaperCard on Paper {
  ...Named
  type
  year
  citationCount
  venue {
    id
    label
  }
}

fragment Source on SourceRecord {
  source
  locator
  url
  license
  retrievedAt
  confidence
}`,
};

export const neighborhoodOperation: Operation<NeighborhoodQuery, NeighborhoodQueryVariables> = {
  name: 'Neighborhood',
  text: `query Neighborhood($id: ID!, $options: NeighborhoodOptions) {
  neighborhood(id: $id, options: $options) {
    root {
      id
    }
    nodes {
      ...SliceNode
    }
    edges {
      ...SliceEdge
    }
    totals {
      kind
      count
    }
    truncated
    endCursor
  }
  stats {
    dataVersion
  }
}

fragment SliceEdge on SliceEdge {
  id
  source
  target
  kind
  directed
  weight
  since
  until
  role
  label
}

fragment SliceNode on SliceNode {
  id
  kind
  label
  sublabel
  hop
  score
  reason
  year
  degree
  hidden {
    edgeKind
    kind
    count
  }
}`,
};

export const statsOperation: Operation<StatsQuery, StatsQueryVariables> = {
  name: 'Stats',
  text: `query Stats {
  stats {
    nodes {
      kind
      count
    }
    edges {
      kind
      count
    }
    sources {
      name
      license
      records
      rejected
      lastImportedAt
    }
    dataVersion
    store
  }
}`,
};
