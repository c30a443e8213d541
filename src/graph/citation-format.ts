// References for citation managers: BibTeX, RIS and CSL-JSON of a paper.

import type { CitedPaper } from './cited-papers.ts';
import { dayNumberOf, yearOf } from './dates.ts';
import type { PaperType } from './statements.ts';
import { foldTokens } from './text.ts';

export type CitationFormat = 'BIBTEX' | 'RIS' | 'CSL_JSON';

/** What each type of paper is called in BibTeX, RIS and CSL, and the field that names its venue in BibTeX. */
const TYPES: Readonly<Record<PaperType, readonly [bibtex: string, ris: string, csl: string, venue: string]>> = {
  ARTICLE: ['article', 'JOUR', 'article-journal', 'journal'],
  PREPRINT: ['misc', 'UNPB', 'article', 'howpublished'],
  CONFERENCE_PAPER: ['inproceedings', 'CPAPER', 'paper-conference', 'booktitle'],
  BOOK: ['book', 'BOOK', 'book', 'publisher'],
  BOOK_CHAPTER: ['incollection', 'CHAP', 'chapter', 'booktitle'],
  THESIS: ['phdthesis', 'THES', 'thesis', 'school'],
  DATASET: ['misc', 'DATA', 'dataset', 'howpublished'],
  SOFTWARE: ['misc', 'COMP', 'software', 'howpublished'],
  REPORT: ['techreport', 'RPRT', 'report', 'institution'],
  REVIEW: ['article', 'JOUR', 'article-journal', 'journal'],
  OTHER: ['misc', 'GEN', 'document', 'howpublished'],
};

/** Words that belong to the family name which follows them. */
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
]);
const STOP_WORDS = new Set([
  'a',
  'an',
  'the',
  'on',
  'of',
  'for',
  'in',
  'to',
  'and',
  'with',
  'from',
  'by',
  'is',
  'are',
  'towards',
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The reference of a paper in a format. The same paper gives the same text on every machine. */
export function formatCitation(format: CitationFormat, cited: CitedPaper): string {
  const formats: Readonly<Record<CitationFormat, (cited: CitedPaper) => string>> = {
    BIBTEX: bibtex,
    RIS: ris,
    CSL_JSON: cslJson,
  };
  return formats[format](cited);
}

/** "vaswani2017attention": family name of the first author, year, first telling word of the title, in ASCII letters and digits. */
export function citationKeyOf({ paper, authors }: CitedPaper): string {
  const ascii = (text: string): string =>
    foldTokens(text)
      .join('')
      .replace(/[^a-z0-9]/g, '');
  const words = foldTokens(paper.label)
    .map(ascii)
    .filter((word) => word !== '');
  const word = words.find((each) => !STOP_WORDS.has(each)) ?? words[0] ?? '';
  const family = authors[0] === undefined ? '' : ascii(splitName(authors[0]).family);
  const key = `${family}${dateOf(paper.props.date)?.year ?? ''}${word}`;
  return /[a-z]/.test(key) ? key : `paper${ascii(paper.id)}`;
}

function bibtex(cited: CitedPaper): string {
  const { paper, authors, moreAuthors, venue, doi, url } = cited;
  const [type, , , venueField] = TYPES[typeOf(cited)];
  const date = dateOf(paper.props.date);
  const names = [...authors.map((name) => bibtexName(name)), ...(moreAuthors ? ['others'] : [])];
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${texEscaped(paper.label)}}`],
    ['author', names.length === 0 ? null : names.join(' and ')],
    [venueField, venue === null ? null : texEscaped(venue.label)],
    ['year', date === null ? null : `${date.year}`],
    ['month', date?.month === undefined ? null : (MONTHS[date.month - 1] ?? null)],
    ['doi', doi === null ? null : texEscaped(doi)],
    ['url', url === null ? null : url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  // A month is one of BibTeX's own words and takes no braces.
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@${type}{${citationKeyOf(cited)},\n${lines.join(',\n')}\n}\n`;
}

/** A name that BibTeX would split wrongly - one word, an "and", a comma - stands in braces. */
function bibtexName(name: string): string {
  const { family, given } = splitName(name);
  if (given === '' || /,| and /i.test(name)) return `{${texEscaped(name)}}`;
  return `${texEscaped(family)}, ${texEscaped(given)}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with TeX's special characters escaped; formulas between dollar signs stay as they are. */
function texEscaped(text: string): string {
  return oneLine(text)
    .split(/(\$[^$]*[\\^_{][^$]*\$)/)
    .map((part, index) =>
      index % 2 === 1 && isBalanced(part) ? part : part.replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`),
    )
    .join('');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\.|[{}]/g)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !/(^|[^\\])%/.test(text);
}

function ris(cited: CitedPaper): string {
  const { paper, authors, venue, doi, url } = cited;
  const type = typeOf(cited);
  const date = dateOf(paper.props.date);
  const day =
    date === null
      ? null
      : [date.year, date.month, date.day].map((part, index) => pad(part, index === 0 ? 4 : 2)).join('/');
  const venueTag = type === 'ARTICLE' || type === 'REVIEW' ? 'JO' : 'T2';
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', TYPES[type][1]],
    ['ID', citationKeyOf(cited)],
    ['TI', paper.label],
    ...authors.map((name) => ['AU', risName(name)] as const),
    ['PY', date === null ? null : `${date.year}`],
    ['DA', day === null ? null : `${day}/`],
    [venueTag, venue?.label ?? null],
    ['DO', doi],
    ['UR', url],
    ['LA', paper.props.language ?? null],
  ];
  const text = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
  return `${text}ER  - \r\n`;
}

function risName(name: string): string {
  const { family, given } = splitName(name);
  return given === '' ? name : `${family}, ${given}`;
}

function cslJson(cited: CitedPaper): string {
  const { paper, authors, venue, doi, url } = cited;
  const date = dateOf(paper.props.date);
  return JSON.stringify({
    id: citationKeyOf(cited),
    type: TYPES[typeOf(cited)][2],
    title: paper.label,
    author: authors.map((name) => {
      const { family, given } = splitName(name);
      return given === '' ? { literal: name } : { family, given };
    }),
    ...(date !== null && {
      issued: { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== undefined)] },
    }),
    ...(venue !== null && { 'container-title': venue.label }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
    ...(paper.props.language !== undefined && { language: paper.props.language }),
  });
}

/** The family name with its particles, and what stands before it; no given name where there is one word only. */
function splitName(name: string): { readonly family: string; readonly given: string } {
  const [before, after] = name.split(/,\s*(.*)/s);
  if (after !== undefined && after !== '') return { family: before ?? '', given: after };
  const words = oneLine(name).split(' ');
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

function typeOf({ paper }: CitedPaper): PaperType {
  const type = paper.props.type ?? 'OTHER';
  return Object.hasOwn(TYPES, type) ? (type as PaperType) : 'OTHER';
}

function dateOf(date: string | undefined): { year: number; month?: number; day?: number } | null {
  const day = dayNumberOf(date);
  if (day === null) return null;
  const year = yearOf(day);
  const rest = day - year * 10_000;
  const month = Math.floor(rest / 100);
  return { year, ...(month > 0 && { month }), ...(rest % 100 > 0 && { day: rest % 100 }) };
}

function pad(part: number | undefined, width: number): string {
  return part === undefined ? '' : String(part).padStart(width, '0');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
