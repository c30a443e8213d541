// The view file (.vicinity.json): the graph as it is shown, with places, and what the reader did to get there.

import { ClientError } from '../client-error.ts';
import type { GraphJson } from '../graph-json.ts';
import { parseGraphJson } from '../parse-graph-json.ts';

/** What a view file holds. */
export interface ViewFile {
  readonly graph: GraphJson;
  /** The events of the explorer, oldest first, as JSON; the explorer checks each when it opens the file. */
  readonly events: readonly unknown[];
}

/** The text of a view file. */
export function viewFile({ graph, events }: ViewFile): string {
  return `${JSON.stringify({ format: 'vicinity-view', version: 1, events, graph }, null, 1)}\n`;
}

/** Reads a view file, or a Graph JSON file as one without events. Throws ClientError BAD_FILE, also where the text is no JSON. */
export function parseViewFile(text: string): ViewFile {
  const value = json(text);
  const view = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  if (view['format'] !== 'vicinity-view') return { graph: parseGraphJson(value), events: [] };
  if (view['version'] !== 1) {
    const message = `this is a view file of version ${JSON.stringify(view['version'])}; this client reads version 1`;
    throw new ClientError('BAD_FILE', message, { path: ['version'] });
  }
  const events: unknown = view['events'];
  return { graph: parseGraphJson(view['graph']), events: Array.isArray(events) ? events : [] };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClientError('BAD_FILE', 'this file is no JSON; expected a view file or Graph JSON', { cause });
  }
}
