// Maps the rows of an advisor CSV, each to one advising.

import { dayNumberOf } from '../../graph/dates.ts';
import { GraphError } from '../../graph/errors.ts';
import { parseIdentifier } from '../../graph/identifiers.ts';
import { ADVISING_ROLES, type NodeKind } from '../../graph/kinds.ts';
import { RECORD_NAME_CHARACTERS_MAX } from '../../graph/limits.ts';
import type { NodeRef, StatedEdge } from '../../graph/statements.ts';
import { objectOf, textOf, webAddressOf } from '../json-values.ts';
import { type Draft, type Mapper, type Mapping, MappingNotes, rejected, shownValue } from '../mapping.ts';
import { cleanText } from '../text-cleaning.ts';
import { advisingRoleOf } from './advising-role.ts';
import { EXPECTED_PERSON, personIdOf } from './person-id.ts';

/** The columns that are known, in the order of our own header. */
const ADVISOR_COLUMNS = [
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
const ALIASES: ReadonlyMap<string, Column> = new Map([
  ['advisor_uri', 'advisor_id'],
  ['student_uri', 'advisee_id'],
  ['student_name', 'advisee_name'],
]);
const REQUIRED: readonly Column[] = ['advisor_id', 'advisee_id'];

/** Of the two ids together: the key of a record holds them and the role, the id of a thesis one of them and the source. */
const IDS_CHARACTERS_MAX = RECORD_NAME_CHARACTERS_MAX - 148;
/** Names of institutions and theses are cut here: they become part of an id. */
const NAME_CHARACTERS_MAX = 1_000;

type Row = (column: Column) => string;

/**
 * The mapper of the rows of a file with this header: objects by column. Columns may come in any order, the two ids among
 * them, none twice. A row is one record with one advising; its key is the two ids and the role, so that equal rows are
 * one record. An institution or thesis that is no identifier becomes a node of its own, scoped to `source`. Throws
 * GraphError SOURCE_UNREADABLE where the header is not one of an advisor list.
 */
export function advisorMapper(columns: readonly string[], source: string): Mapper {
  const names = namesOf(columns);
  return (value) => {
    const row = objectOf(value);
    if (row === null) return rejected('WRONG_TYPE', '', 'a row, by columns', value);
    return mapRow((column) => (textOf(row[names.get(column) ?? '']) ?? '').trim(), source);
  };
}

/** What the file calls each column. */
function namesOf(columns: readonly string[]): ReadonlyMap<Column, string> {
  const names = new Map<Column, string>();
  for (const name of columns) {
    const plain = name.trim().toLowerCase();
    const column = ALIASES.get(plain) ?? ADVISOR_COLUMNS.find((each) => each === plain);
    if (column === undefined) {
      const known = [...ADVISOR_COLUMNS, ...ALIASES.keys()].join(', ');
      throw unreadable(`expected the columns ${known}, got ${shownValue(name)}; rename or remove it`);
    }
    const twin = names.get(column);
    if (twin !== undefined)
      throw unreadable(`expected ${column} once, got the columns ${twin} and ${name}; remove one`);
    names.set(column, name);
  }
  const missing = REQUIRED.find((column) => !names.has(column));
  if (missing !== undefined) throw unreadable(`expected a column ${missing}, got ${columns.join(', ')}`);
  return names;
}

function unreadable(message: string): GraphError {
  return new GraphError('SOURCE_UNREADABLE', message);
}

function mapRow(cell: Row, source: string): Mapping {
  for (const column of REQUIRED) {
    if (cell(column) === '') return rejected('MISSING_ID', column, EXPECTED_PERSON, cell(column));
    if (personIdOf(cell(column)) === null) return rejected('BAD_ID', column, EXPECTED_PERSON, cell(column));
  }
  const advisor = personIdOf(cell('advisor_id')) ?? '';
  const advisee = personIdOf(cell('advisee_id')) ?? '';
  if (advisor === advisee) return rejected('SELF_REFERENCE', 'advisee_id', 'another person than advisor_id', advisee);
  if (advisor.length + advisee.length > IDS_CHARACTERS_MAX) {
    const expected = `an id that has with advisor_id at most ${IDS_CHARACTERS_MAX} characters`;
    return rejected('BAD_ID', 'advisee_id', expected, advisee);
  }
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
  const name = cleanText(cell, NAME_CHARACTERS_MAX);
  return name === '' ? null : { kind, ids: [ownId(name)], label: name };
}
