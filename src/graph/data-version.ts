// The version of a graph's data: a sum over what its sources state, equal for equal data however it came.

import { hash } from 'node:crypto';
import type { RecordKey } from './keys.ts';
import type { SourceInfo } from './statements.ts';

/** 64 bits in which each record and each source has its share; shares are added and removed by the same operation. */
export type DataVersion = bigint;

/** The version of an empty graph. */
export const EMPTY_VERSION: DataVersion = 0n;

/** The share of a record: what it states and the nodes that its references resolved to, as `keysTextOf` writes them. */
export function shareOfRecord(rec: RecordKey, digest: string, keysText: string): DataVersion {
  return shareOf(`record\u0000${rec}\u0000${digest}\u0000${keysText}`);
}

/** The share of a source: its name, licence, address and confidence show in answers. */
export function shareOfSource({ id, name, license, url, confidence }: SourceInfo): DataVersion {
  return shareOf(`source\u0000${JSON.stringify([id, name, license, url ?? null, confidence])}`);
}

/** A version with a share added, or removed if it was there. */
export function toggled(version: DataVersion, share: DataVersion): DataVersion {
  return version ^ share;
}

/** A version as `dataVersion` shows it, and stores keep it: 16 hex digits. */
export function formatVersion(version: DataVersion): string {
  return version.toString(16).padStart(16, '0');
}

/** The version behind its 16 hex digits. */
export function parseVersion(text: string): DataVersion {
  return BigInt(`0x${text}`);
}

function shareOf(text: string): DataVersion {
  return hash('sha256', text, 'buffer').readBigUInt64BE(0);
}
