// Cleaning of imported text: NFC, no control characters, no markup, no e-mail addresses; TeX and spelling stay as printed.

import { decodeEntities } from './html-entities.ts';

/** Names, titles and other lines are cut here. */
export const LINE_CHARACTERS_MAX = 2_000;
/** Abstracts and descriptions are cut here. */
export const TEXT_CHARACTERS_MAX = 50_000;

/** Anything beyond single-spaced plain ASCII without markup and @. Most texts have none and are done after this. */
const UNUSUAL = /[^\x20-\x7e]|[<&@]| {2}|^ | $|[[({] ?at ?[\])}]/i;
/** C0 but white space, DEL, C1, soft hyphen, zero-width space, byte order mark, and marks that turn the direction of text. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const COMMENT = /<!--[^<>]{0,1000}-->|<!\[CDATA\[|\]\]>/g;
const TAG = /<(\/?)((?:[a-z]{1,20}:)?[a-z][a-z0-9-]{0,30})(\s[^<>]{0,1000})?\/?>/gi;
const INLINE_TAGS = words(
  'a abbr alternatives b bold em font i inline-formula italic math monospace named-content overline roman sans-serif ' +
    'sc scp small span strike strong styled-content sub sup tex-math tt u underline xref ' +
    'mfenced mfrac mi mn mo mover mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder semantics',
);
const BLOCK_TAGS = words(
  'abstract blockquote body br caption dd disp-formula div dl dt fig graphic h1 h2 h3 h4 h5 h6 hr html img ' +
    'inline-graphic label li list list-item ol p para sec section table tbody td th title tr ul',
);

const AT = /[@\uff20]|[[({] ?at ?[\])}]/i;
const SPELLED_AT = /[\w.+-]{1,64} ?[[({] ?at ?[\])}] ?[\w.-]{1,100}(?: ?[[({] ?dot ?[\])}] ?\w{1,30}){0,5}/gi;
const AT_SIGN = /[@\uff20]/;
const BEFORE_LOCAL = /[\s<>()[\]{},;:"'|\\/=@\uff20]/;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const DOTTED = /\.\p{L}[\p{L}\p{N}-]/u;
const ADDRESS_LABEL = /(?:mailto|electronic address|e-?mail(?: address)?): ?$/i;

/**
 * A text as the graph keeps it: NFC, single spaces, without control characters, HTML, JATS and MathML tags, entities and
 * anything like an e-mail address; TeX, quotes, hyphens and case as printed. "" where nothing is left.
 * Linear, and bounded by `charactersMax`, at which the text is cut.
 */
export function cleanText(text: string, charactersMax = LINE_CHARACTERS_MAX): string {
  if (text.length <= charactersMax && !UNUSUAL.test(text)) return text;
  let clean = text.slice(0, charactersMax * 2); // Markup may be half of it.
  if (clean.includes('&')) clean = decodeEntities(decodeEntities(clean)); // Often encoded twice.
  if (clean.includes('<')) clean = withoutMarkup(clean);
  clean = withoutAddresses(singleSpaced(clean.toWellFormed().replace(CONTROL, '')).normalize('NFC'));
  return clean.length > charactersMax ? clean.slice(0, charactersMax).toWellFormed().trim() : clean;
}

function withoutMarkup(text: string): string {
  return text.replace(COMMENT, '').replace(TAG, (whole, _, tag: string, attributes = '') => {
    if (/\S/.test(attributes) && !attributes.includes('=')) return whole; // "a <b and c> d"
    const name = tag.toLowerCase();
    const local = name.slice(name.indexOf(':') + 1);
    if (INLINE_TAGS.has(local) || name.startsWith('mml:')) return '';
    return BLOCK_TAGS.has(local) ? ' ' : whole;
  });
}

/** Takes out what reads as a mailbox: a word, @ and a domain with a dot, or "name [at] domain". "DSpace@MIT" stays. */
function withoutAddresses(text: string): string {
  if (!AT.test(text)) return text;
  const plain = text.replace(SPELLED_AT, '');
  let kept = '';
  let done = 0;
  for (let at = 0; at < plain.length; at++) {
    if (!AT_SIGN.test(plain.charAt(at))) continue;
    const start = localStart(plain, at, done);
    const end = domainEnd(plain, at);
    if (start === null || end === null) continue;
    kept += plain.slice(done, start).replace(ADDRESS_LABEL, '');
    done = end;
  }
  return done === 0 && plain === text ? text : tidied(kept + plain.slice(done));
}

function localStart(text: string, at: number, from: number): number | null {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  let start = end;
  while (start > from && !BEFORE_LOCAL.test(text.charAt(start - 1))) start--;
  return start === end ? null : start;
}

function domainEnd(text: string, at: number): number | null {
  const start = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  let end = start;
  while (end < text.length && DOMAIN.test(text.charAt(end))) end++;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end--;
  return DOTTED.test(text.slice(start, end)) ? end : null;
}

/** Closes the hole that an address left: empty brackets, spaces before punctuation, punctuation at the end. */
function tidied(text: string): string {
  const closed = singleSpaced(text.replace(/[[({<] ?[\])}>]/g, '').replace(/ ([.,;])/g, '$1'));
  let end = closed.length;
  while (end > 0 && /[\s,;:.]/.test(closed.charAt(end - 1))) end--;
  return closed.slice(0, end);
}

function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
