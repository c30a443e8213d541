// `vicinity export graph`: writes the slice around a node in a format of other programs.

import { type Client, createClient } from '../client/client.ts';
import { ClientError } from '../client/client-error.ts';
import { type ExportFormat, FORMATS, type FormatName } from '../client/formats/formats.ts';
import type { GraphJson } from '../client/graph-json.ts';
import { openExisting } from './cli-store.ts';
import { type Call, integerFlag, type Option, refuseMore, textFlag } from './command.ts';
import { configOf } from './config.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { suggestion } from './near-miss.ts';
import { STORE_SETTINGS } from './settings.ts';
import { storeFetch } from './store-fetch.ts';
import { writeWhole } from './whole-file.ts';

const NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Flags of `export graph`. */
export const EXPORT_GRAPH_OPTIONS: Readonly<Record<string, Option>> = {
  format: { value: 'NAME', meaning: `graph: ${NAMES.join(', ')}; by the ending of --out, else graphml` },
  depth: { value: 'N', meaning: 'graph: steps from the node, 1 to 3 (1)' },
  limit: { value: 'N', meaning: 'graph: nodes at most, 1 to 500 (60)' },
};

/** Writes the slice around the node of an id, or of any identifier. */
export async function exportGraph({ positionals, flags }: Call): Promise<ExitCode> {
  const [, identifier] = positionals;
  if (identifier === undefined) throw new UsageError('say around what: vicinity export graph ID');
  refuseMore('export graph', positionals, 2);
  const out = textFlag(flags, 'out');
  const name = formatName(textFlag(flags, 'format'), out);
  const options = { depth: integerFlag(flags, 'depth', 1) ?? 1, limit: integerFlag(flags, 'limit', 1) ?? 60 };
  const store = await openExisting(configOf(STORE_SETTINGS, flags).store, { readonly: true });
  try {
    const client = createClient({ endpoint: 'the store', fetch: storeFetch(store), retries: 0, timeoutMs: 60_000 });
    const { data: graph } = await client.neighborhood(await idOf(client, identifier), options);
    const text = await textOf(client, graph, name);
    if (out === undefined) process.stdout.write(text);
    else await writeWhole(out, [text]);
  } catch (error) {
    throw error instanceof ClientError && error.code === 'BAD_USER_INPUT' ? new UsageError(error.message) : error;
  } finally {
    await store.close();
  }
  return EXIT.done;
}

function formatName(given: string | undefined, out: string | undefined): FormatName {
  if (given === undefined) {
    const table: readonly (readonly [FormatName, ExportFormat])[] = NAMES.map((name) => [name, FORMATS[name]]);
    return table.find(([, { extension }]) => out?.endsWith(`.${extension}`) === true)?.[0] ?? 'graphml';
  }
  const name = NAMES.find((each) => each === given);
  if (name !== undefined) return name;
  const hint = suggestion(given, NAMES) || `; the formats are ${NAMES.join(', ')}`;
  throw new UsageError(`there is no format ${JSON.stringify(given)}${hint}`);
}

async function idOf(client: Client, identifier: string): Promise<string> {
  const [found] = (await client.lookup([identifier])).data;
  if (found?.node != null) return found.node.id;
  const candidates = (found?.candidates ?? []).map(({ id, label }) => `${id} (${label})`).join(', ');
  throw new UsageError(
    candidates === ''
      ? `nothing here goes by ${JSON.stringify(identifier)}; give an id, an ORCID iD, a DOI or another identifier`
      : `${JSON.stringify(identifier)} names several: ${candidates}; give the id of one`,
  );
}

async function textOf(client: Client, graph: GraphJson, name: FormatName): Promise<string> {
  const papers = graph.nodes.filter(({ kind }) => kind === 'PAPER').map(({ id }) => id);
  const citations = name === 'bibtex' ? (await client.cite(papers)).data : new Map<string, string>();
  return FORMATS[name].write({ graph, citations });
}
