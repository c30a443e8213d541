// Opens the store of a command, and makes it where the command may.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { GraphStore } from '../graph/store.ts';
import { openStore } from '../stores/open-store.ts';

/** Opens a store; makes it, with the folder that its file lies in, where it is not there. */
export async function openOrMake(address: string): Promise<GraphStore> {
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : '';
  if (file !== '' && file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  return openStore(address, { create: true });
}
