// Which release of Vicinity this is.

import { readFileSync } from 'node:fs';

/** The version in package.json, which lies two folders up in a checkout, three in the package that is installed. */
export function release(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {}
  }
  return 'unknown';
}
