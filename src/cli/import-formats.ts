// Which format an import command names, with what its flags say of it.

import { createHash } from 'node:crypto';
import { syntheticRecords, syntheticSource } from '../../seeds/synthetic.ts';
import type { SourceInfo } from '../graph/statements.ts';
import { openBytes } from '../importers/byte-source.ts';
import type { ImportFormat } from '../importers/import-format.ts';
import { advisorsFormat, DBPEDIA, factsFormat, openAlexFormat } from '../importers/import-formats.ts';
import type { MappedLine } from '../importers/mapped-lines.ts';
import { STANDARD_INPUT } from '../importers/parts.ts';
import { type Call, integerFlag, textFlag } from './command.ts';
import { UsageError } from './exit-codes.ts';
import { suggestion } from './near-miss.ts';

type FormatOf = (paths: readonly string[], flags: Call['flags']) => Promise<ImportFormat>;

const FORMATS: Readonly<Record<string, FormatOf>> = {
  openalex: async (paths) => openAlexFormat(given(paths, 'a folder or file of an OpenAlex snapshot')),
  advisors: async (paths, flags) =>
    advisorsFormat(given(paths, 'a CSV file'), statedSource(flags) ?? (await sourceByHeader(paths))),
  facts: async (paths) => factsFormat(given(paths, 'a file of facts')),
  async synthetic(paths, flags) {
    if (paths.length > 0) throw new UsageError('import synthetic reads no file; say how many --papers');
    const papers = integerFlag(flags, 'papers', 1);
    if (papers === undefined) throw new UsageError('say how many papers: vicinity import synthetic --papers 10000');
    return syntheticFormat(papers, integerFlag(flags, 'seed', 0) ?? 1);
  },
};

const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

/** The format that a command line names. Throws UsageError. */
export async function formatOf([name, ...paths]: readonly string[], flags: Call['flags']): Promise<ImportFormat> {
  if (name === undefined) throw new UsageError(`say what to import: ${FORMAT_NAMES.join(', ')}`);
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) {
    throw new UsageError(
      `there is no format ${JSON.stringify(name)}${suggestion(name, FORMAT_NAMES) || `; the formats are ${FORMAT_NAMES.join(', ')}`}`,
    );
  }
  return format(paths, flags);
}

function given(paths: readonly string[], what: string): readonly string[] {
  if (paths.length === 0) throw new UsageError(`name ${what}, or - for standard input`);
  return paths;
}

/** The source of an advisor list, from flags; null where none names it. */
function statedSource(flags: Call['flags']): SourceInfo | null {
  const id = textFlag(flags, 'source');
  const license = textFlag(flags, 'license');
  if (id === undefined && license === undefined) return null;
  if (id === undefined || license === undefined || !/^[a-z0-9][a-z0-9.-]{0,63}$/.test(id)) {
    throw new UsageError(
      'name the source of the list by --source ID (like "my-list") and --license TEXT, both of them',
    );
  }
  const url = textFlag(flags, 'source-url');
  return {
    id,
    name: textFlag(flags, 'source-name') ?? id,
    license,
    confidence: 0.5,
    ...(url === undefined ? {} : { url }),
  };
}

/** DBpedia's lists have columns of their own, and so need no flags. */
async function sourceByHeader(paths: readonly string[]): Promise<SourceInfo> {
  const headers = await Promise.all(paths.filter((file) => file !== STANDARD_INPUT).map(firstBytes));
  if (headers.length === paths.length && headers.every((header) => /advisor_uri/i.test(header))) return DBPEDIA;
  throw new UsageError('say whose list it is: --source ID (like "my-list") and --license TEXT');
}

async function firstBytes(file: string): Promise<string> {
  const bytes = await openBytes(file);
  try {
    for await (const piece of bytes.read(0)) return piece.toString('latin1', 0, 1_000);
    return '';
  } finally {
    await bytes.close();
  }
}

/** The synthetic graph as one part whose lines are made while they are read; its places are counts of records. */
function syntheticFormat(papers: number, seed: number): ImportFormat {
  const name = `synthetic-${papers}-${seed}`;
  return {
    name: 'synthetic',
    source: syntheticSource,
    parts: async () => ({
      parts: [{ name, file: null, entity: null, bytes: null, recordCount: null }],
      listed: 0,
      present: 0,
    }),
    open: async () => ({
      digest: createHash('sha256').update(name).digest('base64url').slice(0, 22),
      bytesRead: () => 0,
      async *lines(from) {
        for (const lines of inPieces(papers, seed)) {
          const behind = lines.filter(({ line }) => line > from.line);
          if (behind.length > 0) yield behind;
        }
      },
      async close() {},
    }),
  };
}

const PIECE = 256;

function* inPieces(papers: number, seed: number): Generator<readonly MappedLine[]> {
  let lines: MappedLine[] = [];
  let number = 0;
  for (const record of syntheticRecords({ papers, seed })) {
    number++;
    lines.push({
      line: number,
      lastLine: number,
      start: number - 1,
      end: number,
      raw: '',
      outcome: { status: 'mapped', record, warnings: [], drops: { self: 0, duplicate: 0, noId: 0, overLimit: 0 } },
    });
    if (lines.length < PIECE) continue;
    yield lines;
    lines = [];
  }
  yield lines;
}
