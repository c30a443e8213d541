// A graph from an address, without a server of ours: what the attribute `src` names.

import { ClientError } from '../../src/client/client-error.ts';
import { parseViewFile } from '../../src/client/formats/view-file.ts';
import type { GraphJson } from '../model/graph-json.ts';

/** Graph JSON, or a view file, from an address. */
export async function fetchGraph(address: string, signal: AbortSignal): Promise<GraphJson> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal }).catch((cause: unknown) => {
    throw new ClientError('NETWORK', `${address} was not reached`, { cause });
  });
  if (!response.ok) throw new ClientError('NETWORK', `${address} answered with status ${response.status}`);
  return parseViewFile(await response.text()).graph;
}
