// `vicinity import`: reads a source into a store.

import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ImportFormat } from '../importers/import-format.ts';
import type { ImportResult } from '../importers/import-options.ts';
import { runImport } from '../importers/run-import.ts';
import { type BulkInput, bulkImport } from './bulk-import.ts';
import { openExisting, openOrMake } from './cli-store.ts';
import { type Call, type Command, integerFlag, textFlag } from './command.ts';
import { configOf } from './config.ts';
import { csvImport, rejectsBeside, removeFiles } from './csv-import.ts';
import { type ExitCode, UsageError } from './exit-codes.ts';
import { formatOf } from './import-formats.ts';
import { verdictOf } from './import-verdict.ts';
import { ImportProgressBar } from './progress.ts';
import { reportText } from './report.ts';
import { STORE_SETTINGS } from './settings.ts';
import { openStore } from '../stores/open-store.ts';
import { STANDARD_INPUT } from '../importers/parts.ts';
import { removeLeftOvers, removeScratchFiles } from '../stores/sqlite/left-overs.ts';
import { stoppable } from './stoppable.ts';
import { onStopSignal } from './stop-signal.ts';
import { sqliteFileOf } from './sqlite-file.ts';
import { GraphError } from '../graph/errors.ts';

/** Imports a source; the same command goes on where it was stopped. */
export const importCommand: Command = {
  name: 'import',
  summary: 'read a source into a store; stopped at any moment, the same command goes on',
  forms: [
    'import openalex PATH... [options]',
    'import advisors FILE.csv... [--source ID --license TEXT] [options]',
    'import facts FILE.ndjson... [options]',
    'import synthetic --papers N [--seed N] [options]',
  ],
  notes: [
    'Files may be gzipped; - is standard input. A store that is not there is made. What is imported again unchanged',
    'changes nothing; rejected records go to a file, each with its reason and what was read: mend that in the file, and import',
    'the file in the same way. Where --complete says that the input is all that its sources say, what it lacks is withdrawn,',
    'but nothing while some of it cannot be read. Ends with 1 where a part is damaged, or most of it was rejected.',
  ],
  settings: STORE_SETTINGS,
  options: {
    'dry-run': { value: null, meaning: 'says what would change, and changes nothing (sqlite: stores)' },
    bulk: { value: null, meaning: 'fills an empty store, about ten times as fast' },
    'neo4j-csv': {
      value: 'FOLDER',
      meaning: 'writes files for "neo4j-admin database import" instead, and says how to go on',
    },
    complete: { value: null, meaning: 'withdraws what the store has of the same sources and the input lacks' },
    'max-rejects': { value: 'N', meaning: 'stops beyond N rejected records (1,000, or 1 % of the lines)' },
    'rejects-dir': { value: 'FOLDER', meaning: 'folder of the files of rejected records (beside the store)' },
    source: { value: 'ID', meaning: 'advisors: id of the source of the list' },
    license: { value: 'TEXT', meaning: 'advisors: its licence' },
    'source-name': { value: 'TEXT', meaning: 'advisors: its name' },
    'source-url': { value: 'URL', meaning: 'advisors: its address' },
    papers: { value: 'N', meaning: 'synthetic: how many papers' },
    seed: { value: 'N', meaning: 'synthetic: the number that all chance comes from (1)' },
    json: { value: null, meaning: 'prints the report as JSON' },
    quiet: { value: null, meaning: 'no progress' },
  },
  examples: [
    ['import openalex openalex-snapshot/', 'a snapshot folder, or any part of one'],
    ['import advisors pairs.csv --source mine --license CC0', 'who advised whom'],
    ['import facts my-facts.ndjson', 'our own format'],
    ['import synthetic --papers 10000', 'a made-up graph to try things on'],
  ],
  async run({ positionals, flags }) {
    const { store } = configOf(STORE_SETTINGS, flags);
    const dryRun = flags['dry-run'] === true;
    if (flags['bulk'] === true && dryRun) throw new UsageError('--bulk and --dry-run do not go together');
    const folder = textFlag(flags, 'neo4j-csv');
    if (folder !== undefined && (flags['bulk'] === true || dryRun)) {
      throw new UsageError(`--neo4j-csv and ${dryRun ? '--dry-run' : '--bulk'} do not go together`);
    }
    if (flags['complete'] === true && (flags['bulk'] === true || folder !== undefined)) {
      throw new UsageError(
        '--complete would find nothing to withdraw in the empty store that this fills; leave it out',
      );
    }
    const call = { positionals, flags };
    if (folder !== undefined) return allAtOnce(call, intoFolder(folder, flags));
    if (flags['bulk'] === true) return allAtOnce(call, intoFile(sqliteFileOf(store, '--bulk'), flags));
    return reported(call, (format, progress) => importInto(store, format, flags, progress));
  },
};

/** What is filled in one go, and nothing of it kept where that is stopped. */
interface Whole {
  readonly rejectsFolder: string;
  /** Calls `begin` when what is to be filled was found empty, and nobody else fills it. */
  readonly fill: (input: BulkInput, begin: () => void) => Promise<ImportResult>;
  /** Cleans up; see `stoppable`. */
  readonly clean: (holds: boolean) => void;
}

function intoFile(file: string, flags: Call['flags']): Whole {
  return {
    rejectsFolder: rejectsFolderOf(`sqlite:${file}`, flags),
    fill: (input, begin) => {
      // The first part is opened when the load has the place of the writer.
      const open: ImportFormat['open'] = (part, known) => {
        begin();
        return input.format.open(part, known);
      };
      return bulkImport(file, { ...input, format: { ...input.format, open } });
    },
    clean(holds) {
      if (!holds) {
        removeLeftOvers(file);
        return;
      }
      removeScratchFiles(file);
      rmSync(`${file}.writer-lock-journal`, { force: true });
    },
  };
}

function intoFolder(folder: string, flags: Call['flags']): Whole {
  return {
    rejectsFolder: textFlag(flags, 'rejects-dir') ?? rejectsBeside(folder),
    fill: (input, begin) => csvImport(folder, input, begin),
    clean(holds) {
      if (holds) removeFiles(folder);
    },
  };
}

function allAtOnce(call: Call, { rejectsFolder, fill, clean }: Whole): Promise<ExitCode> {
  const { positionals, flags } = call;
  return stoppable({
    readsStandardInput: positionals.includes(STANDARD_INPUT),
    work: (holds) =>
      reported(call, async (format, progress) => {
        const maxRejects = integerFlag(flags, 'max-rejects', 0);
        const quiet = flags['quiet'] === true;
        const result = await fill({ format, rejectsFolder, maxRejects, quiet, progress }, () => holds(true));
        holds(false);
        return result;
      }),
    clean,
    sentence: 'stopped; nothing was kept, and the same command begins again',
  });
}

/** Runs an import of what a call names, shows how it goes, and prints how it ended. */
async function reported(
  { positionals, flags }: Call,
  run: (format: ImportFormat, progress: ImportProgressBar) => Promise<ImportResult>,
): Promise<ExitCode> {
  const format = await formatOf(positionals, flags);
  const progress = new ImportProgressBar(flags['quiet'] === true);
  try {
    const result = await run(format, progress);
    progress.end();
    const { sentence, exit } = verdictOf(result);
    const dryRun = flags['dry-run'] === true;
    console.log(flags['json'] === true ? JSON.stringify(result) : reportText(sentence, result, dryRun));
    return exit;
  } finally {
    progress.end();
  }
}

async function importInto(
  address: string,
  format: ImportFormat,
  flags: Call['flags'],
  progress: ImportProgressBar,
): Promise<ImportResult> {
  const dryRun = flags['dry-run'] === true;
  // Before the store is made: a folder that holds nothing must not leave one behind.
  const parts = await format.parts();
  const store = dryRun ? await openToCompare(address) : await openOrMake(address);
  const stop = onStopSignal();
  try {
    return await runImport({
      store,
      format: { ...format, parts: async () => parts },
      rejectsFolder: rejectsFolderOf(address, flags),
      maxRejects: integerFlag(flags, 'max-rejects', 0),
      complete: flags['complete'] === true,
      dryRun,
      signal: stop.signal,
      onProgress: (at) => progress.show(at),
    });
  } finally {
    stop.release();
    await store.close();
  }
}

/** A dry run compares with the store that is there, else with an empty one. */
async function openToCompare(address: string): ReturnType<typeof openStore> {
  try {
    return await openExisting(address);
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'BAD_USER_INPUT' || !address.startsWith('sqlite:'))
      throw error;
    return openStore('sqlite::memory:', { create: true });
  }
}

/** Beside the store's file; in the working folder for a store that is none. */
function rejectsFolderOf(address: string, flags: Call['flags']): string {
  const file = address.startsWith('sqlite:') && address !== 'sqlite::memory:' ? address.slice('sqlite:'.length) : '';
  return textFlag(flags, 'rejects-dir') ?? path.join(path.dirname(file), 'rejects');
}
