// Maps a row of an advisor CSV to one advising, said by the row alone.

import { dayNumberOf } from '../../graph/dates.ts';
import { parseIdentifier } from '../../graph/identifiers.ts';
import { ADVISING_ROLES, type NodeKind } from '../../graph/kinds.ts';
import type { NodeRef, StatedEdge } from '../../graph/statements.ts';
import { webAddressOf } from '../json-values.ts';
import { type Draft, type Mapping, MappingNotes, type Rejected, rejected } from '../mapping.ts';
import { cleanText } from '../text-cleaning.ts';
import { advisingRoleOf } from './advising-role.ts';
import { EXPECTED_PERSON, personIdOf } from './person-id.ts';

/** The columns that are known, in the order of our own header. */
export const ADVISOR_COLUMNS = [
  'advisor_id',
  'advisor_name',
  'advisee_id',
  'advisee_name',
  'role',
  'degree',
  'institution',
  'thesis',
  'from',
  'until',
  'source_url',
] as const;
type Column = (typeof ADVISOR_COLUMNS)[number];

/** Names of the same columns in lists made from DBpedia. */
const ALIASES: Readonly<Record<string, Column>> = {
  advisor_uri: 'advisor_id',
  student_uri: 'advisee_id',
  student_name: 'advisee_name',
};
const REQUIRED: readonly Column[] = ['advisor_id', 'advisee_id'];

/** Where each column stands in the rows of one file. */
export interface AdvisorHeader {
  readonly status: 'header';
  readonly width: number;
  readonly places: ReadonlyMap<Column, number>;
}

/** Reads the header row: known columns in any order, the two ids among them, none twice. Rejected, it is the wrong file. */
export function advisorHeader(cells: readonly string[]): AdvisorHeader | Rejected {
  const known: readonly string[] = ADVISOR_COLUMNS;
  const names = [...known, ...Object.keys(ALIASES)].join(', ');
  const places = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = ALIASES[name] ?? ADVISOR_COLUMNS.find((each) => each === name);
    if (column === undefined) return rejected('WRONG_COLUMNS', `column ${place + 1}`, `one of ${names}`, cell);
    if (places.has(column)) return rejected('WRONG_COLUMNS', `column ${place + 1}`, `${column} only once`, cell);
    places.set(column, place);
  }
  const missing = REQUIRED.find((column) => !places.has(column));
  if (missing !== undefined) return rejected('WRONG_COLUMNS', '', `a column ${missing}`, cells.join(','));
  return { status: 'header', width: cells.length, places };
}

/**
 * One row as a record with one advising. Its key is the two ids and the role, so that equal rows are one record. An
 * institution or thesis that is no identifier becomes a node of its own, scoped to `source`.
 */
export function mapAdvisorRow(header: AdvisorHeader, cells: readonly string[], source: string): Mapping {
  if (cells.length !== header.width) {
    return rejected('WRONG_COLUMNS', '', `${header.width} cells, as in the header`, cells.length);
  }
  const cell = (column: Column): string => cells[header.places.get(column) ?? -1]?.trim() ?? '';
  for (const column of REQUIRED) {
    if (cell(column) === '') return rejected('MISSING_ID', column, EXPECTED_PERSON, cell(column));
    if (personIdOf(cell(column)) === null) return rejected('BAD_ID', column, EXPECTED_PERSON, cell(column));
  }
  const advisor = personIdOf(cell('advisor_id')) ?? '';
  const advisee = personIdOf(cell('advisee_id')) ?? '';
  if (advisor === advisee) return rejected('SELF_REFERENCE', 'advisee_id', 'another person than advisor_id', advisee);
  const role = advisingRoleOf(cell('role'));
  if (role === null) {
    return rejected(
      'BAD_VALUE',
      'role',
      `a word like PhD or postdoc, or one of ${ADVISING_ROLES.join(', ')}`,
      cell('role'),
    );
  }

  const notes = new MappingNotes();
  const edge: Draft<StatedEdge> = {
    kind: 'ADVISED',
    from: refOf('AUTHOR', advisor, cell('advisor_name')),
    to: refOf('AUTHOR', advisee, cell('advisee_name')),
    role,
  };
  const degree = cleanText(cell('degree'));
  if (degree !== '') edge.degree = degree;
  const institution = placeOf('INSTITUTION', cell('institution'), (name) => `${source}:institution/${name}`);
  if (institution !== null) edge.institution = institution;
  const thesis = placeOf('PAPER', cell('thesis'), () => `${source}:thesis/${advisee}`);
  if (thesis !== null) edge.thesis = thesis;
  for (const [column, name] of [
    ['from', 'since'],
    ['until', 'until'],
  ] as const) {
    const date = cell(column);
    if (date === '') continue;
    if (dayNumberOf(date) === null) notes.warn('BAD_DATE', column, date);
    else edge[name] = date;
  }
  const address = webAddressOf(cell('source_url'));
  if (address === null && cell('source_url') !== '') notes.warn('BAD_ADDRESS', 'source_url', cell('source_url'));
  const key = `${advisor}->${advisee}:${role}`;
  return notes.mapped({ record: key, ...(address === null ? {} : { url: address }), edges: [edge] });
}

function refOf(kind: NodeKind, id: string, name: string): NodeRef {
  const label = cleanText(name);
  return label === '' ? { kind, ids: [id] } : { kind, ids: [id], label };
}

/** What a cell names by an identifier, or else by words, under an id of its own; null where the cell is empty. */
function placeOf(kind: NodeKind, cell: string, ownId: (name: string) => string): NodeRef | null {
  const parsed = /\s/.test(cell) ? null : parseIdentifier(cell);
  const [id] = parsed?.ok === true ? parsed.candidates : [];
  if (id !== undefined) return { kind, ids: [id] };
  const name = cleanText(cell);
  return name === '' ? null : { kind, ids: [ownId(name)], label: name };
}
