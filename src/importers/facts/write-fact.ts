// Writes the facts format: one canonical line for a source or a record, the same bytes for the same facts.

import type { SourceInfo, StatedRecord } from '../../graph/statements.ts';
import { RECORD_SHAPE, SOURCE_SHAPE } from './fact-shapes.ts';

/** The line that declares a source, without its end of line. It must come before the source's records. */
export function writeSource(source: SourceInfo): string {
  const { id, ...rest } = source;
  return JSON.stringify(SOURCE_SHAPE.canonical({ source: id, ...rest }));
}

/** The line that states a record of a source, without its end of line. Properties always come in the same order. */
export function writeFact(source: string, record: StatedRecord): string {
  return JSON.stringify(RECORD_SHAPE.canonical({ source, ...record }));
}
