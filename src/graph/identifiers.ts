// Canonical identifiers, "scheme:value": made, taken apart, and recognised in whatever form people paste them.

import { FOREIGN_RESOLVERS, IDENTIFIER_SCHEMES, type IdentifierScheme, type SchemeRow } from './identifier-schemes.ts';
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
const BY_FOREIGN_HOST = new Map(FOREIGN_RESOLVERS.flatMap((row) => row.hosts.map((host) => [host, row] as const)));

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
 * Percent-encoded text means what it encodes, where it means nothing as it is. An arXiv paper and its DOI stand for each
 * other. Linear in the text, which may be of any length.
 */
export function parseIdentifier(text: string): ParsedIdentifier {
  if (text.length > IDENTIFIER_CHARACTERS_MAX) return no(`at most ${IDENTIFIER_CHARACTERS_MAX} characters`, text);
  const trimmed = text.trim();
  const problem = problemOf(trimmed);
  if (problem !== null) return no(problem, trimmed);
  const parsed = parseAny(trimmed);
  const decoded = parsed.ok ? trimmed : percentDecoded(trimmed);
  const again = decoded === trimmed ? parsed : parseAny(decoded);
  return again.ok ? withTwins(again) : parsed;
}

function parseAny(text: string): ParsedIdentifier {
  return parseAddress(text) ?? parsePrefixed(text) ?? parseBare(text);
}

function parseAddress(text: string): ParsedIdentifier | null {
  const slash = text.indexOf('/');
  const start = text.slice(0, Math.max(slash, 0)).toLowerCase();
  const address = BY_HOST.has(start) || BY_FOREIGN_HOST.has(start) ? `https://${text}` : text;
  const match = ADDRESS.exec(address);
  if (match === null) return null;
  const host = (match[1] ?? '').toLowerCase().replace(/:(?:80|443)$/, '');
  const path = address.slice(match[0].length);
  return (
    parsePath(host, path) ?? parsePath(host, path.replace(/[?#].*$/s, '')) ?? parseAs(BY_SCHEME.get('URL'), address)
  );
}

/** What a resolver's path names; null where it names nothing, or something else than values of its scheme. */
function parsePath(host: string, path: string): ParsedIdentifier | null {
  const row = BY_HOST.get(host);
  const foreign = BY_FOREIGN_HOST.get(host);
  const value = (row ?? foreign)?.path.exec(percentDecoded(path))?.[1];
  if (value === undefined) return null;
  if (row !== undefined) return row.shape.test(value) ? parseAs(row, value) : null;
  const id = foreignId(`${foreign?.prefix ?? ''}${value}`);
  return id === null ? null : { ok: true, candidates: [id] };
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
  const ids = [foreignId(text), foreignId(percentDecoded(text))].filter((id) => id !== null);
  return ids.length === 0 ? null : { ok: true, candidates: [...new Set(ids)] };
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

/** Null also where the canonical spelling is too long: that of a web address may be nine times what was pasted. */
function idOf(row: SchemeRow, value: string): string | null {
  const canonical = row.canonical(value);
  return canonical === null || row.prefix.length + canonical.length > IDENTIFIER_CHARACTERS_MAX
    ? null
    : row.prefix + canonical;
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
