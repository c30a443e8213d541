// What a mapper answers for one record of a source: mapped, skipped by design, or rejected with the place that is wrong.

import type { StatedRecord } from '../graph/statements.ts';

/** Why a stated edge of an accepted record was not kept. */
const DROP_REASONS = ['self', 'duplicate', 'noId', 'overLimit'] as const;
export type DropReason = (typeof DROP_REASONS)[number];
/** Dropped edges by reason, zeros too. */
type DropCounts = Readonly<Record<DropReason, number>>;

/** Why a record is left out by design. */
const SKIP_REASONS = [
  'PUBLISHER',
  'FUNDER',
  'UNKNOWN_ENTITY',
  'DELETED_AUTHOR',
  'FRONT_MATTER',
  'NOT_PUBLIC',
  'NOTHING_STATED',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What makes a record unusable. */
const REJECT_CODES = [
  'NOT_JSON',
  'NOT_UTF8',
  'NOT_XML',
  'LINE_TOO_LONG',
  'WRONG_TYPE',
  'WRONG_COLUMNS',
  'MISSING_ID',
  'BAD_ID',
  'MISSING_VALUE',
  'BAD_VALUE',
  'SELF_REFERENCE',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** Facts that were changed or left out inside an accepted record. */
const WARNING_CODES = [
  'WRONG_TYPE',
  'BAD_IDENTIFIER',
  'BAD_DATE',
  'BAD_NUMBER',
  'BAD_ADDRESS',
  'TEXT_CUT',
  'LIST_CUT',
  'INSTITUTION_WITHOUT_ID',
  'RELATION_SKIPPED',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A fact that was changed or left out: the first place in the record, what stood there, and how often it happened. */
export interface Warning {
  readonly code: WarningCode;
  readonly path: string;
  readonly got: string;
  readonly count: number;
}

/** An accepted record. */
export interface Mapped {
  readonly status: 'mapped';
  readonly record: StatedRecord;
  /** At most one of each code. */
  readonly warnings: readonly Warning[];
  readonly drops: DropCounts;
}
/** A record that the graph has no place for. */
export interface Skipped {
  readonly status: 'skipped';
  readonly reason: SkipReason;
}
/** A record that cannot be read: where it is wrong, what was expected there and what came. */
export interface Rejected {
  readonly status: 'rejected';
  readonly code: RejectCode;
  /** "authorships[3].author.id"; "" is the record itself. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
  readonly recordKey?: string;
}
export type Mapping = Mapped | Skipped | Rejected;

/** A pure function of one record of a source: no I/O, no clock, never throws, whatever it is given. */
export type Mapper = (value: unknown) => Mapping;

/** A type as it is built up, before it is handed out readonly. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what one record loses on the way into the graph. */
export class MappingNotes {
  readonly drops: Record<DropReason, number> = { self: 0, duplicate: 0, noId: 0, overLimit: 0 };
  readonly #warnings = new Map<WarningCode, Warning>();

  /** Counts a warning; the first of each code keeps its place and value. */
  warn(code: WarningCode, path: string, got: unknown): void {
    const first = this.#warnings.get(code);
    const warning = first ?? { code, path, got: shownValue(got), count: 0 };
    this.#warnings.set(code, { ...warning, count: warning.count + 1 });
  }

  /** The record as accepted, with these notes. */
  mapped(record: StatedRecord): Mapped {
    return { status: 'mapped', record, warnings: [...this.#warnings.values()], drops: this.drops };
  }
}

/** A record that is left out by design. */
export function skipped(reason: SkipReason): Skipped {
  return { status: 'skipped', reason };
}

/** A record that cannot be read. `got` is shown cut. */
export function rejected(code: RejectCode, path: string, expected: string, got: unknown, recordKey?: string): Rejected {
  const rejection = { status: 'rejected', code, path, expected, got: shownValue(got) } as const;
  return recordKey === undefined ? rejection : { ...rejection, recordKey };
}

/** A value in words for a message: text and numbers as they are, cut at 80 characters; lists and objects by kind. */
export function shownValue(value: unknown): string {
  if (value == null) return value === null ? 'null' : 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  return JSON.stringify(value.slice(0, 80).toWellFormed()) + (value.length > 80 ? '...' : '');
}
