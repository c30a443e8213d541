// Named and numbered HTML entities that occur in titles and abstracts, decoded.

/** Latin-1 by code point from 160 on, as HTML names it. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const GREEK_CAPITALS =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const GREEK_SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • prime ′ Prime ″ minus − le ≤ ge ≥ ne ≠ asymp ≈ equiv ≡ infin ∞ radic √ sum ∑ prod ∏ int ∫ part ∂ nabla ∇ isin ∈ cap ∩ cup ∪ sub ⊂ sup ⊃ rarr → larr ← harr ↔ uarr ↑ darr ↓ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ trade ™ euro € dagger † Dagger ‡ permil ‰ lsaquo ‹ rsaquo › commat @ Lstrok Ł lstrok ł Zcaron Ž zcaron ž Ccaron Č ccaron č Rcaron Ř rcaron ř Ecaron Ě ecaron ě';
const SPACES = ['thinsp', 'ensp', 'emsp', 'hairsp'];

const NAMED: ReadonlyMap<string, string> = new Map([
  ...named(LATIN_1, 0xa0),
  ...named(GREEK_CAPITALS, 0x391),
  ...named(GREEK_SMALL, 0x3b1),
  ...OTHERS.matchAll(/(\w+) (\S)/gu).map(([, name = '', character = '']) => [name, character] as const),
  ...SPACES.map((name) => [name, ' '] as const),
]);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]\w{1,7}));/gi;

/** The text with its entities decoded once; what is no known entity stays as it is. Linear. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function named(names: string, first: number): readonly (readonly [string, string])[] {
  return names.split(' ').map((name, i) => [name, String.fromCodePoint(first + i)]);
}
