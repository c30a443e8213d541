// The formats that files come in, one function each: OpenAlex, advisor lists, our own facts.

import { GraphError } from '../graph/errors.ts';
import type { SourceInfo } from '../graph/statements.ts';
import { advisorMapper } from './advisors/map-row.ts';
import { openBytes } from './byte-source.ts';
import { parseFact } from './facts/parse-fact.ts';
import type { ImportFormat, OpenPart } from './import-format.ts';
import type { LinePlace } from './line-splitter.ts';
import {
  type MappedLine,
  mappedCsvRows,
  mappedJsonLines,
  type Outcome,
  outcomeOfCsv,
  outcomeOfJson,
} from './mapped-lines.ts';
import { type Mapper, rejected } from './mapping.ts';
import { OPENALEX_FOLDERS, openAlexMapper } from './openalex/mapper.ts';
import { mapMergedId, MERGED_ID_COLUMNS } from './openalex/merged-ids.ts';
import { fileParts, type Part } from './parts.ts';
import type { Reject } from './rejects.ts';
import { MERGED_IDS, snapshotParts } from './snapshot-parts.ts';

/** How files of rejected records end, where other files are CSV. */
const REJECTS_FILE = /\.ndjson(\.gz)?$/;

/** OpenAlex, as a source. */
const OPENALEX: SourceInfo = {
  id: 'openalex',
  name: 'OpenAlex',
  license: 'CC0 1.0',
  url: 'https://openalex.org',
  confidence: 0.7,
};

/** The pairs of people that DBpedia links, as a source; it does not say how somebody advised. As the seeds declare it. */
export const DBPEDIA: SourceInfo = {
  id: 'dbpedia',
  name: 'DBpedia advisor links as collected in February 2014',
  license: 'CC BY-SA 3.0',
  url: 'https://github.com/aitoralmeida/academic-genealogy',
  confidence: 0.6,
};

/** OpenAlex snapshots, parts of them, saved API answers as JSON Lines; files, folders or "-". */
export function openAlexFormat(paths: readonly string[]): ImportFormat {
  return {
    name: OPENALEX.id,
    source: OPENALEX,
    parts: () => snapshotParts(paths, OPENALEX_FOLDERS),
    open: (part) =>
      part.entity === MERGED_IDS
        ? openPart(part, (bytes, from) => mappedCsvRows(bytes, from, mergedIdsMapper), 'from the start')
        : openPart(part, (bytes, from) => mappedJsonLines(bytes, from, openAlexMapper(part.entity), againOpenAlex)),
  };
}

/** What was rejected is of the entity whose folder its file lay in. */
function againOpenAlex({ file, raw }: Reject): Outcome {
  const [folder = ''] = file.split('/');
  return folder === MERGED_IDS ? outcomeOfCsv(raw, mergedIdsMapper) : outcomeOfJson(raw, openAlexMapper(folder));
}

function mergedIdsMapper(columns: readonly string[]): Mapper {
  if (MERGED_ID_COLUMNS.every((column) => columns.includes(column))) return mapMergedId;
  const expected = MERGED_ID_COLUMNS.join(', ');
  throw new GraphError(
    'SOURCE_UNREADABLE',
    `expected merged ids with the columns ${expected}, got ${columns.join(', ')}`,
  );
}

/** Lists of who advised whom, as CSV. */
export function advisorsFormat(paths: readonly string[], source: SourceInfo): ImportFormat {
  const mapperOf = (columns: readonly string[]): Mapper => advisorMapper(columns, source.id);
  return {
    name: `advisors:${source.id}`,
    source,
    parts: () => fileParts(paths),
    open: (part) =>
      REJECTS_FILE.test(part.name)
        ? openPart(part, (bytes, from) =>
            mappedJsonLines(bytes, from, noReject, ({ raw }) => outcomeOfCsv(raw, mapperOf)),
          )
        : openPart(part, (bytes, from) => mappedCsvRows(bytes, from, mapperOf), 'from the start'),
  };
}

function noReject(value: unknown): Outcome {
  return rejected('WRONG_TYPE', '', 'a line of a file of rejected records', value);
}

/** Our own format: what `export facts` writes. */
export function factsFormat(paths: readonly string[]): ImportFormat {
  return {
    name: 'facts',
    source: null,
    parts: () => fileParts(paths),
    open(part, known) {
      const declared = new Set(known);
      const outcomeOf = (value: unknown): Outcome => {
        const fact = parseFact(value, declared);
        if (fact.status === 'source') declared.add(fact.source.id);
        return fact;
      };
      return openPart(part, (bytes, from) =>
        mappedJsonLines(bytes, from, outcomeOf, ({ raw }) => outcomeOfJson(raw, outcomeOf)),
      );
    },
  };
}

/** Opens the file of a part. Lines of CSV mean nothing without their header, so their bytes come `from the start`. */
async function openPart(
  part: Part,
  linesOf: (bytes: AsyncIterable<Buffer>, from: LinePlace) => AsyncIterable<readonly MappedLine[]>,
  read: 'from the start' | 'from the place' = 'from the place',
): Promise<OpenPart> {
  const bytes = await openBytes(part.file);
  return {
    digest: bytes.digest,
    bytesRead: () => bytes.bytesRead(),
    lines: (from) => linesOf(bytes.read(read === 'from the start' ? 0 : from.byteOffset), from),
    close: () => bytes.close(),
  };
}
