// Cleaning of imported text: NFC, no control characters, no markup, no e-mail addresses; TeX and spelling stay as printed.

import { decodeEntities } from './html-entities.ts';

/** Names, titles and other lines are cut here. */
export const LINE_CHARACTERS_MAX = 2_000;
/** Abstracts and descriptions are cut here. */
export const TEXT_CHARACTERS_MAX = 50_000;

/** Anything beyond single-spaced plain ASCII without markup and @. Most texts have none and are done after this. */
const UNUSUAL = /[^\x20-\x7e]|[<&@]| {2}|^ | $|[[({] ?at\b/i;
/** C0 but white space, DEL, C1, soft hyphen, zero-width space, byte order mark; marks that turn the direction of text. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const TAG = /<(\/?)((?:[a-z]{1,20}:)?[a-z][a-z0-9-]{0,30})(\s[^<>]{0,1000})?\/?>/gi;
const COMMENT = /<!--[^<>]{0,1000}-->|<!\[CDATA\[|\]\]>/g;
const INLINE_TAGS = new Set(
  'a abbr alternatives b bold em font i inline-formula italic math monospace named-content overline roman sans-serif sc scp small span strike strong styled-content sub sup tex-math tt u underline xref'.split(
    ' ',
  ),
);
const BLOCK_TAGS = new Set(
  'abstract blockquote body br caption dd disp-formula div dl dt fig graphic h1 h2 h3 h4 h5 h6 hr html img inline-graphic label li list list-item ol p para sec section table tbody td th title tr ul'.split(
    ' ',
  ),
);
const OBFUSCATED = /[\w.+-]{1,64} ?[[({] ?at ?[\])}] ?[\w.-]{1,100}(?: ?[[({] ?dot ?[\])}] ?\w{1,30}){0,5}/gi;
/** What ends the part of an address before or behind the @. */
const NOT_LOCAL = /[\s<>()[\]{},;:"'|\\/=@\uff20]/;
const NOT_DOMAIN = /[^\p{L}\p{N}.-]/u;

/**
 * A text as the graph keeps it: NFC, single spaces, without control characters, HTML, JATS and MathML tags, entities and
 * anything like an e-mail address; TeX, quotes, hyphens and case as printed. "" where nothing is left. Linear.
 */
export function cleanText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  let clean = text.isWellFormed() ? text : text.toWellFormed();
  if (clean.includes('&')) clean = decodeEntities(decodeEntities(clean)); // Often encoded twice.
  if (clean.includes('<')) clean = withoutMarkup(clean);
  clean = clean.replace(/\s+/g, ' ').replace(CONTROL, '').trim().normalize('NFC');
  return withoutAddresses(clean);
}

function withoutMarkup(text: string): string {
  return text.replace(COMMENT, '').replace(TAG, (whole, _, name: string, attributes: string | undefined) => {
    if (attributes !== undefined && /\S/.test(attributes) && !attributes.includes('=')) return whole; // a <b and c> d
    const local = name.toLowerCase().replace(/^(?:jats|html|xhtml):/, '');
    if (INLINE_TAGS.has(local) || /^(?:mml|m):/.test(local) || /^m(?:i|n|o|row|sub|sup|subsup|frac|text|over|under|sqrt|fenced|style|space|table|tr|td)$/.test(local)) return '';
    return BLOCK_TAGS.has(local) ? ' ' : whole;
  });
}

/** Takes out what reads as a mailbox: a word, @, and a domain with a dot; also "name [at] domain". DSpace@MIT stays. */
function withoutAddresses(text: string): string {
  const plain = OBFUSCATED.test(text) ? text.replace(OBFUSCATED, '') : text;
  let kept = '';
  let done = 0;
  for (let at = nextAt(plain, 0); at >= 0; at = nextAt(plain, at + 1)) {
    let end = at + 1;
    while (end < plain.length && !NOT_DOMAIN.test(plain.charAt(end))) end++;
    while (end > at && /[.-]/.test(plain.charAt(end - 1))) end--;
    if (!plain.slice(at + 1, end).includes('.')) continue;
    let start = at;
    while (start > done && !NOT_LOCAL.test(plain.charAt(start - 1))) start--;
    if (start === at) continue;
    kept += plain.slice(done, start).replace(/(?:mailto: ?|\be-?mail(?: address)?: ?)$/i, '');
    done = end;
  }
  if (done === 0 && plain === text) return text;
  return (kept + plain.slice(done)).replace(/[([<{] ?[\])}>]/g, '').replace(/ ([.,;])/g, '$1').replace(/\s+/g, ' ').trim();
}

function nextAt(text: string, from: number): number {
  const ascii = text.indexOf('@', from);
  const wide = text.indexOf('\uff20', from);
  return ascii < 0 || (wide >= 0 && wide < ascii) ? wide : ascii;
}
