// Measuring: several ways over the same inputs, interleaved, the best of a few rounds for each input.

/** Percentiles of one way, in milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
}

/** One way of doing the thing that is measured. */
export type Way<Input> = (input: Input) => unknown;

const ROUNDS = 5;

/** Runs every way on every input, round by round and in turn, so that what disturbs one disturbs all. Least time of each input counts. */
export async function measure<Input, Name extends string>(
  inputs: readonly Input[],
  ways: Readonly<Record<Name, Way<Input>>>,
): Promise<Readonly<Record<Name, Figures>>> {
  const names = Object.keys(ways) as Name[];
  const least = new Map(names.map((name) => [name, new Float64Array(inputs.length).fill(Number.POSITIVE_INFINITY)]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, input] of inputs.entries()) {
      for (const name of names) {
        const began = performance.now();
        await ways[name](input);
        const times = least.get(name);
        if (times !== undefined)
          times[index] = Math.min(times[index] ?? Number.POSITIVE_INFINITY, performance.now() - began);
      }
    }
  }
  const figures = names.map((name) => [name, figuresOf(least.get(name) ?? new Float64Array())] as const);
  return Object.fromEntries(figures) as Record<Name, Figures>;
}

function figuresOf(times: Float64Array): Figures {
  const sorted = times.toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** A number with three digits that count. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Prints rows as a table with a heading; the columns are those of the first row. */
export function printTable(heading: string, rows: readonly Readonly<Record<string, string>>[]): void {
  console.log(`\n${heading}`);
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  console.log(line(columns));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(columns.map((name) => row[name] ?? '')));
}
