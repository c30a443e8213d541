// The damaged records that a check has met: how many of which source, some of their names, and the way out.

import type { Finding } from './check-report.ts';

const EXAMPLES_MAX = 3;
const SKIP =
  '"vicinity export facts --skip-damaged" writes what is sound and names the rest; import that into a new store, and then what was named from its source again.';

/** Collects damaged records. Memory: by source. */
export class DamagedRecords {
  readonly #bySource = new Map<string, { count: number; readonly examples: string[] }>();

  add(source: string, record: string): void {
    const of = this.#bySource.get(source) ?? { count: 0, examples: [] };
    of.count++;
    if (of.examples.length < EXAMPLES_MAX) of.examples.push(JSON.stringify(record));
    this.#bySource.set(source, of);
  }

  /** A finding for each source, in the order in which they were met; `where` is what the store calls its records. */
  findings(where: string): readonly Finding[] {
    return [...this.#bySource].map(([source, { count, examples }]) => ({
      where,
      what: `${count === 1 ? '1 record' : `${count} records`} of ${source} ${count === 1 ? 'is' : 'are'} damaged: ${examples.join(', ')}${count > examples.length ? ' and others' : ''}`,
      wayOut: SKIP,
    }));
  }
}
