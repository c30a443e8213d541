// Canonical identifiers, "scheme:value": made, taken apart, and recognised in whatever form people paste them.

import { IDENTIFIER_SCHEMES, type IdentifierScheme, type SchemeRow } from './identifier-schemes.ts';
import { IDENTIFIER_CHARACTERS_MAX } from './limits.ts';

export type { IdentifierScheme } from './identifier-schemes.ts';

/** What a text may mean: canonical ids, the likeliest first; the first that names a node is the answer. */
export type ParsedIdentifier =
  | { readonly ok: true; readonly candidates: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const BY_SCHEME = new Map(IDENTIFIER_SCHEMES.map((row) => [row.scheme as IdentifierScheme, row]));
const BY_PREFIX = new Map(IDENTIFIER_SCHEMES.map((row) => [row.prefix, row]));
const BY_CURIE = new Map(
  IDENTIFIER_SCHEMES.flatMap((row) => [row.prefix.slice(0, -1), ...row.aliases].map((name) => [name, row] as const)),
);
const BY_HOST = new Map(IDENTIFIER_SCHEMES.flatMap((row) => row.hosts.map((host) => [host, row] as const)));

const ADDRESS = /^https?:\/\/([^/?#]+)/i;
const FOREIGN_SCHEME = /^[a-z][a-z0-9+.-]{0,31}$/;
const ARXIV_DOI = 'doi:10.48550/arxiv.';

/** The scheme of a canonical id; OTHER for one that the API does not name, such as "grid:grid.1" or "vicinity:a". */
export function schemeOf(id: string): IdentifierScheme {
  return rowOf(id)?.scheme ?? 'OTHER';
}

/** The bare value of a canonical id; of scheme OTHER the whole id, which names its scheme. */
export function valueOf(id: string): string {
  const row = rowOf(id);
  return row === undefined ? id : id.slice(row.prefix.length);
}

/** The address that resolves a canonical id; null where its scheme has no resolver. Never another scheme than http(s). */
export function urlOf(id: string): string | null {
  const row = rowOf(id);
  const value = valueOf(id);
  return row?.shape.test(value) === true ? (row.address?.(value) ?? null) : null;
}

/**
 * The canonical id of a value of a known scheme, in any form that `parseIdentifier` takes; null where it is none.
 * For OTHER the value names the scheme itself: "grid:grid.116068.8".
 */
export function canonicalId(scheme: IdentifierScheme, value: string): string | null {
  const text = value.trim();
  if (problemOf(text) !== null) return null;
  const row = BY_SCHEME.get(scheme);
  if (row === undefined) return foreignId(text);
  if (row.shape.test(text)) return idOf(row, text);
  const parsed = parseIdentifier(text);
  return parsed.ok ? (parsed.candidates.find((id) => id.startsWith(row.prefix)) ?? null) : null;
}

/**
 * The canonical ids that a text may stand for: a bare value ("2312.17666", "W2104704801"), a prefixed one
 * ("orcid:...", "DOI:..."), an address at a known resolver, any other web address (scheme URL), or an id of ours.
 * An arXiv paper and its DOI stand for each other. Linear in the text, which may be of any length.
 */
export function parseIdentifier(text: string): ParsedIdentifier {
  if (text.length > IDENTIFIER_CHARACTERS_MAX) return no(`at most ${IDENTIFIER_CHARACTERS_MAX} characters`, text);
  const trimmed = text.trim();
  const problem = problemOf(trimmed);
  if (problem !== null) return no(problem, trimmed);
  return withTwins(parseAddress(trimmed) ?? parsePrefixed(trimmed) ?? parseBare(trimmed));
}

function parseAddress(text: string): ParsedIdentifier | null {
  const slash = text.indexOf('/');
  const address = slash > 0 && BY_HOST.has(text.slice(0, slash).toLowerCase()) ? `https://${text}` : text;
  const match = ADDRESS.exec(address);
  if (match === null) return null;
  const row = BY_HOST.get((match[1] ?? '').toLowerCase());
  const value = row?.path.exec(percentDecoded(address.slice(match[0].length)))?.[1];
  const named = row !== undefined && value !== undefined && row.shape.test(value) ? parseAs(row, value) : null;
  return named ?? parseAs(BY_SCHEME.get('URL'), address);
}

function parsePrefixed(text: string): ParsedIdentifier | null {
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const row = BY_CURIE.get(text.slice(0, colon).toLowerCase());
  if (row !== undefined) {
    const value = text.slice(colon + 1).trimStart();
    const inAddress = row.scheme !== 'URL' && ADDRESS.test(value) ? canonicalId(row.scheme, value) : null;
    return inAddress === null ? parseAs(row, value) : { ok: true, candidates: [inAddress] };
  }
  const id = foreignId(text);
  return id === null ? null : { ok: true, candidates: [id] };
}

function parseBare(text: string): ParsedIdentifier {
  const rows = IDENTIFIER_SCHEMES.filter((row) => row.shape.test(text));
  const candidates = rows.map((row) => idOf(row, text)).filter((id) => id !== null);
  if (candidates.length > 0) return { ok: true, candidates };
  const expected = rows[0]?.expected ?? 'an ORCID iD, DOI, arXiv, ROR, OpenAlex or other identifier, or a web address';
  return no(expected, text);
}

function parseAs(row: SchemeRow | undefined, value: string): ParsedIdentifier | null {
  if (row === undefined) return null;
  const id = row.shape.test(value) ? idOf(row, value) : null;
  return id === null ? no(row.expected, value) : { ok: true, candidates: [id] };
}

function idOf(row: SchemeRow, value: string): string | null {
  const canonical = row.canonical(value);
  return canonical === null ? null : row.prefix + canonical;
}

/** An id of a scheme that only its source knows, as itself, the scheme in lower case. */
function foreignId(text: string): string | null {
  const colon = text.indexOf(':');
  const scheme = text.slice(0, Math.max(colon, 0)).toLowerCase();
  const known = !FOREIGN_SCHEME.test(scheme) || BY_CURIE.has(scheme) || scheme === 'http' || scheme === 'https';
  return known || !/^\S/.test(text.slice(colon + 1)) ? null : scheme + text.slice(colon);
}

function withTwins(parsed: ParsedIdentifier): ParsedIdentifier {
  if (!parsed.ok) return parsed;
  const [id = '', ...others] = parsed.candidates;
  const twin = id.startsWith('arxiv:')
    ? ARXIV_DOI + id.slice('arxiv:'.length)
    : id.startsWith(ARXIV_DOI)
      ? canonicalId('ARXIV', id.slice(ARXIV_DOI.length))
      : null;
  return twin === null ? parsed : { ok: true, candidates: [id, twin, ...others] };
}

function rowOf(id: string): SchemeRow | undefined {
  return BY_PREFIX.get(id.slice(0, id.indexOf(':') + 1));
}

function problemOf(text: string): string | null {
  if (text === '') return 'an identifier';
  if (text.length > IDENTIFIER_CHARACTERS_MAX) return `at most ${IDENTIFIER_CHARACTERS_MAX} characters`;
  return /\p{Cc}/u.test(text) || !text.isWellFormed() ? 'text without control characters and lone surrogates' : null;
}

function no(expected: string, got: string): ParsedIdentifier {
  const shown = got.length > 80 ? `${got.slice(0, 80)}... (${got.length} characters)` : got;
  return { ok: false, reason: `expected ${expected}, got ${JSON.stringify(shown.toWellFormed())}` };
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    const decoded = decodeURIComponent(text);
    return problemOf(decoded) === null ? decoded : text;
  } catch {
    return text; // A stray % is part of the value.
  }
}
