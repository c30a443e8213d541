// The shapes of the facts format: every property of a source, a record, a node and an edge, in the order of writing.

import { dayNumberOf, isYear, statedOnOf } from '../../graph/dates.ts';
import { parseIdentifier } from '../../graph/identifiers.ts';
import { AFFILIATION_KINDS, EDGE_SHAPES, type EdgeShape, NODE_KINDS } from '../../graph/kinds.ts';
import { RECORD_NAME_CHARACTERS_MAX, STATED_NUMBER_MAX } from '../../graph/limits.ts';
import type {
  NodeRef,
  PaperType,
  SourceInfo,
  StatedEdge,
  StatedLink,
  StatedNode,
  StatedRecord,
  StatedRedirect,
} from '../../graph/statements.ts';
import { webAddressOf } from '../json-values.ts';
import { cleanText, TEXT_CHARACTERS_MAX } from '../text-cleaning.ts';
import { listOf, oneOf, type Shape, scalar, shapeOf } from './shape.ts';

const PAPER_TYPE_TABLE: Readonly<Record<PaperType, true>> = {
  ARTICLE: true,
  PREPRINT: true,
  CONFERENCE_PAPER: true,
  BOOK: true,
  BOOK_CHAPTER: true,
  THESIS: true,
  DATASET: true,
  SOFTWARE: true,
  REPORT: true,
  REVIEW: true,
  OTHER: true,
};
/** The types of papers. */
export const PAPER_TYPES: readonly string[] = Object.keys(PAPER_TYPE_TABLE);

/** The kinds of edge that a record may state; the others are derived from these. */
const STATED_EDGE_KINDS: readonly string[] = [
  ...new Set(EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null).map((shape) => shape.kind)),
];

const SOURCE_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/;

const cleaned = (value: unknown): string => (typeof value === 'string' ? cleanText(value, TEXT_CHARACTERS_MAX) : '');

/** Words for people, kept as every importer keeps them: cleaned of control characters, markup and e-mail addresses. */
const text: Shape = {
  ...scalar('text that says something', (value) => cleaned(value) !== ''),
  canonical: cleaned,
};
const recordKey = scalar(
  `the key of the record within its source, text without control characters, at most ${RECORD_NAME_CHARACTERS_MAX} characters`,
  (value) =>
    typeof value === 'string' &&
    value !== '' &&
    value.length <= RECORD_NAME_CHARACTERS_MAX &&
    value.isWellFormed() &&
    !/\p{Cc}/u.test(value),
);
const flag = scalar('true or false', (value) => typeof value === 'boolean');
const integerFrom = (least: number): Shape =>
  scalar(
    `a whole number from ${least} to ${STATED_NUMBER_MAX}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= STATED_NUMBER_MAX,
  );
const count = integerFrom(0);
const place = integerFrom(1);
const year = scalar('a year from -9999 to 9999', isYear);
const share = scalar('a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1);
const date = scalar(
  'a date like "2011", "2011-06" or "2011-06-14", with four digits for the year',
  (value) => typeof value === 'string' && dayNumberOf(value) !== null,
);
const statedOn: Shape = {
  ...scalar(
    'a day like "2024-05-16" or a timestamp in UTC like "2024-05-16T05:38:46Z"',
    (value) => typeof value === 'string' && statedOnOf(value) !== null,
  ),
  canonical: (value) => statedOnOf(String(value)),
};
const url = scalar('a web address that starts with http:// or https://', isWebAddress);
const id = scalar(
  'a canonical id like "doi:10.1145/3292500", "ror:042nb2s44" or "vicinity:ada-lovelace"',
  isCanonical,
  'BAD_ID',
);
const sourceId = scalar(
  'a source id of lower-case letters, digits, dots and dashes, like "seed-004"',
  (value) => typeof value === 'string' && SOURCE_ID.test(value),
);

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && webAddressOf(value) === value;
}

function isCanonical(value: unknown): boolean {
  if (typeof value !== 'string' || !value.includes(':')) return false;
  const parsed = parseIdentifier(value);
  return parsed.ok && parsed.candidates[0] === value;
}

const nodeKind = oneOf(NODE_KINDS.map((row) => row.kind));
const ids = listOf(id, 1);
const ref = shapeOf<NodeRef>({ kind: nodeKind, ids, label: text }, ['kind', 'ids']);
const link = shapeOf<StatedLink>({ kind: text, url }, ['kind', 'url']);

const node = shapeOf<StatedNode>(
  {
    kind: nodeKind,
    ids,
    label: text,
    otherNames: listOf(text),
    homepage: url,
    type: text,
    date,
    abstract: text,
    language: text,
    citations: count,
    retracted: flag,
    links: listOf(link),
    authorCount: count,
    authorsTruncated: flag,
    description: text,
    level: count,
    country: text,
    city: text,
    status: text,
  },
  ['kind', 'ids', 'label'],
);

const edge = shapeOf<StatedEdge>(
  {
    kind: oneOf(STATED_EDGE_KINDS),
    from: ref,
    to: ref,
    position: place,
    corresponding: flag,
    rawName: text,
    rawAffiliations: listOf(text),
    institutions: listOf(ref),
    score: share,
    role: text,
    affiliationKind: oneOf(AFFILIATION_KINDS),
    degree: text,
    institution: ref,
    thesis: ref,
    since: date,
    until: date,
    ordinal: count,
    years: listOf(year),
    year,
  },
  ['kind'],
);

const redirect = shapeOf<StatedRedirect>({ kind: nodeKind, from: id, to: id }, ['kind', 'from', 'to']);

/** A line that declares a source: `SourceInfo`, with the id as `source`. */
export interface SourceLine extends Omit<SourceInfo, 'id'> {
  readonly source: string;
}

/** A line that states a record of a source. */
export interface RecordLine extends StatedRecord {
  readonly source: string;
}

/** A line that declares a source. */
export const SOURCE_SHAPE = shapeOf<SourceLine>(
  { source: sourceId, name: text, license: text, url, confidence: share },
  ['source', 'name', 'license', 'confidence'],
);

/** A line that states a record, property by property; `parseFact` checks that they fit together. */
export const RECORD_SHAPE = shapeOf<RecordLine>(
  {
    source: sourceId,
    record: recordKey,
    statedOn,
    url,
    confidence: share,
    node,
    edges: listOf(edge),
    redirect,
  },
  ['source', 'record'],
);
