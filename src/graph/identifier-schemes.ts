// The table of identifier schemes: how each writes its values, which prefixes and addresses name them, where they resolve.

import { hasIssnDigit, hasMod11Digit, hasRorChecksum } from './check-digits.ts';

/** Public identifier schemes, in the order of the API. OTHER is any scheme that is not named here. */
export type IdentifierScheme =
  | 'ORCID'
  | 'DOI'
  | 'ARXIV'
  | 'ROR'
  | 'OPENALEX'
  | 'WIKIDATA'
  | 'ISNI'
  | 'S2'
  | 'DBLP'
  | 'ACL'
  | 'MAG'
  | 'PMID'
  | 'ISSN'
  | 'URL'
  | 'OTHER';

/** One scheme. Patterns are linear in the text: no nested or adjacent unbounded repeats. */
export interface SchemeRow {
  readonly scheme: Exclude<IdentifierScheme, 'OTHER'>;
  /** Prefix of canonical ids, with the colon. */
  readonly prefix: string;
  /** Other prefixes in use, lower case, without the colon. */
  readonly aliases: readonly string[];
  /** The form of a bare value; text of this form is taken for one. */
  readonly shape: RegExp;
  /** What a right value looks like, for messages. */
  readonly expected: string;
  /** The canonical spelling of a value that has the shape; null where a check digit or part is wrong. */
  readonly canonical: (value: string) => string | null;
  /** Address of a canonical value; null where nothing resolves the scheme any more. */
  readonly address: ((value: string) => string) | null;
  /** Addresses that name values: hosts, and the path with the value as its first group. */
  readonly hosts: readonly string[];
  readonly path: RegExp;
}

const OPENALEX_FOLDERS = 'works|authors|institutions|sources|venues|topics|concepts|publishers|funders';
const DBLP_FOLDERS = 'conf|journals|books|phd|ms|reference|series|tr|www|dblpnote|persons|data|homepages|pid';
const DBLP_KEY = new RegExp(`^(?:${DBLP_FOLDERS})/`);
const NEVER = /^(?!)/;

/** Every scheme but OTHER. Where bare text fits several, the order is the order in which they are tried. */
export const IDENTIFIER_SCHEMES: readonly SchemeRow[] = [
  {
    scheme: 'ORCID',
    prefix: 'orcid:',
    aliases: [],
    shape: /^\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]$/i,
    expected: 'an ORCID iD of 16 characters with a right check digit, like 0000-0002-1825-0097',
    canonical: (value) => {
      const digits = value.replaceAll('-', '').toUpperCase();
      return hasMod11Digit(digits) ? (digits.match(/.{4}/g) ?? []).join('-') : null;
    },
    address: (value) => `https://orcid.org/${value}`,
    hosts: ['orcid.org', 'www.orcid.org'],
    path: /^\/([^/]+)\/?$/,
  },
  {
    scheme: 'DOI',
    prefix: 'doi:',
    aliases: [],
    shape: /^10\.\d{4,9}(?:\.\d{1,9}){0,9}\/\S+$/,
    expected: 'a DOI like 10.1145/3292500',
    canonical: lowerAscii,
    address: (value) => `https://doi.org/${encodeURI(value.toWellFormed()).replace(/[?#]/g, encodeURIComponent)}`,
    hosts: ['doi.org', 'dx.doi.org', 'www.doi.org'],
    path: /^\/(?:doi:)?(.+)$/is,
  },
  {
    scheme: 'ARXIV',
    prefix: 'arxiv:',
    aliases: [],
    shape: /^(?:\d{4}\.\d{4,5}|[a-z][a-z-]{1,15}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,4})?$/i,
    expected: 'an arXiv id like 2312.17666 or math/0309136',
    canonical: (value) => {
      const id = value.toLowerCase().replace(/v\d+$/, '');
      const [archive, number] = id.includes('/') ? id.split('/') : ['', id];
      const month = Number(number?.slice(2, 4));
      if (number === undefined || month < 1 || month > 12) return null;
      return archive === '' ? number : `${archive?.split('.')[0]}/${number}`;
    },
    address: (value) => `https://arxiv.org/abs/${value}`,
    hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'],
    path: /^\/(?:abs|pdf|html|e-print)\/([^?#]+?)(?:\.pdf)?\/?$/,
  },
  {
    scheme: 'ROR',
    prefix: 'ror:',
    aliases: [],
    shape: /^0[0-9a-hj-km-np-tv-z]{6}\d\d$/i,
    expected: 'a ROR id of 9 characters with a right checksum, like 042nb2s44',
    canonical: (value) => {
      const id = value.toLowerCase();
      return hasRorChecksum(id) ? id : null;
    },
    address: (value) => `https://ror.org/${value}`,
    hosts: ['ror.org', 'www.ror.org'],
    path: /^\/([^/]+)\/?$/,
  },
  {
    scheme: 'OPENALEX',
    prefix: 'openalex:',
    aliases: [],
    shape: /^(?:[WAISTCPFV][1-9]\d{0,14}|(?:subfields|fields|domains)\/[1-9]\d{0,9}|keywords\/[^\s/?#]{1,200})$/i,
    expected: 'an OpenAlex id like W2104704801 or subfields/1312',
    canonical: (value) => {
      if (value.includes('/')) return value.toLowerCase();
      const id = value.toUpperCase();
      return id.startsWith('V') ? `S${id.slice(1)}` : id; // Venues became sources and kept their numbers.
    },
    address: (value) => `https://openalex.org/${encodeURI(value.toWellFormed())}`,
    hosts: ['openalex.org', 'www.openalex.org', 'api.openalex.org', 'explore.openalex.org'],
    path: new RegExp(`^/(?:(?:${OPENALEX_FOLDERS})/)?([^?#]+?)/?$`, 'i'),
  },
  {
    scheme: 'WIKIDATA',
    prefix: 'wikidata:',
    aliases: ['wd'],
    shape: /^Q[1-9]\d{0,14}$/i,
    expected: 'a Wikidata item like Q42',
    canonical: (value) => value.toUpperCase(),
    address: (value) => `https://www.wikidata.org/wiki/${value}`,
    hosts: ['wikidata.org', 'www.wikidata.org', 'm.wikidata.org'],
    path: /^\/(?:wiki|entity)\/(?:Special:EntityPage\/)?([^/?#]+)/,
  },
  {
    scheme: 'ISNI',
    prefix: 'isni:',
    aliases: [],
    shape: /^\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dX]$/i,
    expected: 'an ISNI of 16 characters with a right check digit, like 000000012146438X',
    canonical: (value) => {
      const digits = value.replace(/[ -]/g, '').toUpperCase();
      return hasMod11Digit(digits) ? digits : null;
    },
    address: (value) => `https://isni.org/isni/${value}`,
    hosts: ['isni.org', 'www.isni.org'],
    path: /^\/(?:isni\/)?([^/?#]+)\/?$/,
  },
  {
    scheme: 'ACL',
    prefix: 'acl:',
    aliases: [],
    shape: /^(?:[A-Z]\d\d-\d{4}|\d{4}\.[a-z0-9_]{1,32}-[a-z0-9_]{1,32}\.\d{1,5})$/i,
    expected: 'an ACL Anthology id like P18-1001 or 2022.acl-long.1',
    canonical: (value) => (/^[A-Z]/i.test(value) ? value.toUpperCase() : value.toLowerCase()),
    address: (value) => `https://aclanthology.org/${value}`,
    hosts: ['aclanthology.org', 'www.aclanthology.org', 'aclweb.org', 'www.aclweb.org'],
    path: /^\/(?:anthology\/)?([^/?#]+?)(?:\.(?:pdf|bib))?\/?$/,
  },
  {
    scheme: 'ISSN',
    prefix: 'issn:',
    aliases: ['issn-l'],
    shape: /^\d{4}-?\d{3}[\dX]$/i,
    expected: 'an ISSN of 8 characters with a right check digit, like 1533-7928',
    canonical: (value) => {
      const digits = value.replace('-', '').toUpperCase();
      // 0000-0000 has a right check digit, but stands for "none".
      return digits !== '00000000' && hasIssnDigit(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null;
    },
    address: (value) => `https://portal.issn.org/resource/ISSN/${value}`,
    hosts: ['portal.issn.org', 'issn.org', 'www.issn.org'],
    path: /^\/resource\/issn(?:-l)?\/([^/?#]+)\/?$/i,
  },
  {
    scheme: 'PMID',
    prefix: 'pmid:',
    aliases: ['pubmed'],
    shape: /^[1-9]\d{0,8}$/,
    expected: 'a PubMed id like 23407308',
    canonical: same,
    address: (value) => `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
    hosts: ['pubmed.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
    path: /^\/(?:pubmed\/)?(\d+)\/?$/,
  },
  {
    scheme: 'MAG',
    prefix: 'mag:',
    aliases: [],
    shape: /^[1-9]\d{0,14}$/,
    expected: 'a Microsoft Academic Graph id, a number',
    canonical: same,
    address: null,
    hosts: ['academic.microsoft.com'],
    path: /^\/[a-z]+\/(\d+)/,
  },
  {
    scheme: 'S2',
    prefix: 's2:',
    aliases: ['corpusid', 's2cid'],
    shape: /^(?:[1-9]\d{0,14}|author\/(?:[^\s/]{1,200}\/)?[1-9]\d{0,14}|[0-9a-f]{40})$/i,
    expected: 'a Semantic Scholar corpus id like 3626819, author/1741101, or a paper hash of 40 hex digits',
    canonical: (value) => value.toLowerCase().replace(/^author\/.*\//, 'author/'),
    address: (value) =>
      value.startsWith('author/')
        ? `https://www.semanticscholar.org/${value}`
        : `https://api.semanticscholar.org/${value.length === 40 ? '' : 'CorpusID:'}${value}`,
    hosts: ['semanticscholar.org', 'www.semanticscholar.org', 'api.semanticscholar.org'],
    path: /^\/(?:CorpusID:|paper\/(?:[^/]+\/)?)?([^?#]+?)\/?$/i,
  },
  {
    scheme: 'DBLP',
    prefix: 'dblp:',
    aliases: [],
    shape: new RegExp(`^(?:(?:${DBLP_FOLDERS})(?:/[^\\s/?#]{1,200}){1,4}|[a-z0-9]{1,4}/[\\w-]{1,100})$`),
    expected: 'a DBLP key like conf/stoc/Madry10 or pid/67/2454',
    canonical: (value) => {
      const key = value.startsWith('homepages/') ? `pid/${value.slice('homepages/'.length)}` : value;
      return DBLP_KEY.test(key) ? key : `pid/${key}`;
    },
    address: (value) => `https://dblp.org/${value.startsWith('pid/') ? '' : 'rec/'}${encodeURI(value.toWellFormed())}`,
    hosts: ['dblp.org', 'www.dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'],
    path: /^\/(?:rec\/(?:(?:html|bibtex|xml)\/)?)?([^?#]+?)(?:\.(?:html|xml|bib|rdf|nt|ttl))?$/,
  },
  {
    scheme: 'URL',
    prefix: 'url:',
    aliases: [],
    shape: /^https?:\/\//i,
    expected: 'an address that starts with http:// or https://, without user and password',
    canonical: (value) => {
      const url = URL.parse(value);
      return url === null || url.username !== '' || url.password !== '' ? null : url.href;
    },
    address: same,
    hosts: [],
    path: NEVER,
  },
];

/** Resolvers of schemes that the API does not name: where they are, and what stands before the value in a canonical id. */
export const FOREIGN_RESOLVERS: readonly Pick<SchemeRow, 'prefix' | 'hosts' | 'path'>[] = [
  {
    prefix: 'dbpedia:',
    hosts: ['dbpedia.org', 'www.dbpedia.org'],
    path: /^\/(?:resource|page)\/(.+)$/s,
  },
  { prefix: 'grid:', hosts: ['grid.ac', 'www.grid.ac'], path: /^\/institutes\/(grid\.[0-9a-f.]+)\/?$/ },
];

function same(value: string): string {
  return value;
}

/** Lower case of A to Z alone, as DOIs compare; other letters keep their case. */
function lowerAscii(value: string): string {
  return value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
