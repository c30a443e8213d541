// What a source states: one record with the node it describes and the edges it asserts. Mappers make it, stores keep it.

import type { PartialDate } from './dates.ts';
import type { AdvisingRole, AffiliationKind, EdgeKind, NodeKind } from './kinds.ts';

/** A node as a record refers to it: canonical ids ("openalex:W1"), the best first, and what it is called there. */
export interface NodeRef {
  readonly kind: NodeKind;
  readonly ids: readonly [string, ...string[]];
  readonly label?: string;
}

export type PaperType =
  | 'ARTICLE'
  | 'PREPRINT'
  | 'CONFERENCE_PAPER'
  | 'BOOK'
  | 'BOOK_CHAPTER'
  | 'THESIS'
  | 'DATASET'
  | 'SOFTWARE'
  | 'REPORT'
  | 'REVIEW'
  | 'OTHER';

/** A link from a paper: full text, code, data. */
export interface StatedLink {
  readonly kind: string;
  readonly url: string;
}

/** The node that a record describes. A property that the source does not state is absent. */
export interface StatedNode extends NodeRef {
  readonly label: string;
  readonly otherNames?: readonly string[];
  readonly homepage?: string;
  /** PAPER: a `PaperType`. INSTITUTION and VENUE: the source's own word. */
  readonly type?: string;
  readonly date?: PartialDate;
  readonly abstract?: string;
  readonly language?: string;
  readonly citations?: number;
  readonly retracted?: boolean;
  readonly links?: readonly StatedLink[];
  /** All authors that the source counts, those without an id too. */
  readonly authorCount?: number;
  readonly authorsTruncated?: boolean;
  readonly description?: string;
  readonly level?: number;
  readonly country?: string;
  readonly city?: string;
  readonly status?: string;
}

/** An edge that a record states. An end that is left out is the node that the record describes. */
export interface StatedEdge {
  readonly kind: EdgeKind;
  readonly from?: NodeRef;
  readonly to?: NodeRef;
  /** AUTHORED, CITES: place in the list, from 1. */
  readonly position?: number;
  readonly corresponding?: boolean;
  readonly rawName?: string;
  readonly rawAffiliations?: readonly string[];
  /** AUTHORED: the institutions of the byline. */
  readonly institutions?: readonly NodeRef[];
  /** ABOUT: 0 to 1. */
  readonly score?: number;
  /** ADVISED: an `AdvisingRole`. AFFILIATED_WITH: the position held, in the source's words. */
  readonly role?: AdvisingRole | string;
  readonly affiliationKind?: AffiliationKind;
  readonly degree?: string;
  /** ADVISED: where. */
  readonly institution?: NodeRef;
  /** ADVISED: the thesis, a PAPER. */
  readonly thesis?: NodeRef;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  readonly ordinal?: number;
  /** AFFILIATED_WITH: the years that the source lists, which may have gaps. */
  readonly years?: readonly number[];
  /** RECEIVED. */
  readonly year?: number;
}

/** That an id was merged into another by its source. */
export interface StatedRedirect {
  readonly kind: NodeKind;
  readonly from: string;
  readonly to: string;
}

/** One record of a source: owns what it states, and replaces exactly that when it comes again. Plain JSON. */
export interface StatedRecord {
  /** Unique within the source: "W2104704801", "merged:A1". */
  readonly record: string;
  /** When the source says it was stated, as `statedOnOf` writes it; of two versions the newer wins. */
  readonly statedOn?: string;
  /** Where a person can read it. */
  readonly url?: string;
  /** 0 to 1; the source's own confidence where left out. */
  readonly confidence?: number;
  readonly node?: StatedNode;
  readonly edges?: readonly StatedEdge[];
  readonly redirect?: StatedRedirect;
}

/** A source of records. */
export interface SourceInfo {
  /** Short and stable: "openalex", "dbpedia", "seed-004". */
  readonly id: string;
  readonly name: string;
  readonly license: string;
  readonly url?: string;
  /** 0 to 1: what a record of this source is believed where it says nothing itself. Of two that disagree the higher shows. */
  readonly confidence: number;
}
