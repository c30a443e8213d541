// The canonical form of a record: properties in one order, so that equal statements are equal text, whoever made them.

import { hash } from 'node:crypto';
import type { StatedEdge, StatedLink, StatedNode, StatedRecord, StatedRedirect } from './statements.ts';

type Property = keyof StatedRecord | keyof StatedNode | keyof StatedEdge | keyof StatedLink | keyof StatedRedirect;

/** Every property of a record and of what is in it, in the order in which facts are written. */
const PROPERTIES: Readonly<Record<Property, true>> = {
  record: true,
  statedOn: true,
  kind: true,
  url: true,
  confidence: true,
  node: true,
  edges: true,
  redirect: true,
  from: true,
  to: true,
  ids: true,
  label: true,
  otherNames: true,
  homepage: true,
  type: true,
  date: true,
  abstract: true,
  language: true,
  citations: true,
  retracted: true,
  links: true,
  authorCount: true,
  authorsTruncated: true,
  description: true,
  level: true,
  country: true,
  city: true,
  status: true,
  position: true,
  corresponding: true,
  rawName: true,
  rawAffiliations: true,
  institutions: true,
  score: true,
  role: true,
  affiliationKind: true,
  degree: true,
  institution: true,
  thesis: true,
  since: true,
  until: true,
  ordinal: true,
  years: true,
  year: true,
};
const PLACES: ReadonlyMap<string, number> = new Map(Object.keys(PROPERTIES).map((name, place) => [name, place]));

/** Digest of a record: of what it states and when, not of where it was read nor of the order of its properties. */
export function digestOfRecord(record: StatedRecord): string {
  return hash('sha256', JSON.stringify(canonical(record)), 'base64url').slice(0, 22);
}

/** A JSON value with the properties of every object in canonical order; what has that order already is not copied. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return isCanonical(value) ? value : value.map(canonical);
  if (isCanonical(value)) return value;
  const properties = Object.entries(value).map(([name, inner]): [string, unknown] => [name, canonical(inner)]);
  return Object.fromEntries(properties.toSorted(([x], [y]) => placeOf(x) - placeOf(y)));
}

function isCanonical(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isCanonical);
  let last = -1;
  for (const name in value) {
    const place = placeOf(name);
    if (place < last || !isCanonical((value as Readonly<Record<string, unknown>>)[name])) return false;
    last = place;
  }
  return true;
}

function placeOf(name: string): number {
  return PLACES.get(name) ?? PLACES.size;
}
