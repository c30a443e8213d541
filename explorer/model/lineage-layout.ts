// Places for a family tree: one row for each generation, people ordered so that few lines cross.

/** One person of the tree, with its generation: negative = ancestors. */
export interface TreeMember {
  readonly id: string;
  readonly generation: number;
}

/** From advisor to advisee. */
export interface TreeLine {
  readonly from: string;
  readonly to: string;
}

/** Size of a card and the room between cards, in pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Where the cards are, by their upper left corners, and how large all of it is. */
export interface TreePlaces {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly rows: readonly { readonly generation: number; readonly y: number; readonly count: number }[];
  readonly width: number;
  readonly height: number;
}

const SWEEPS = 6;

/** Orders each generation by the mean place of its advisors and advisees, a few times up and down, then spreads it out. */
export function layOutTree(
  members: readonly TreeMember[],
  lines: readonly TreeLine[],
  { width, height, gapX, gapY }: CardSize,
  perRow: number,
): TreePlaces {
  const grouped = [...Map.groupBy(members, ({ generation }) => generation)].toSorted(([a], [b]) => a - b);
  const order = new Map(grouped.map(([generation, people]) => [generation, people.map(({ id }) => id)]));
  const linked = new Map<string, string[]>();
  for (const { from, to } of lines) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const place = new Map<string, number>();
  const renumber = (ids: readonly string[]): void =>
    ids.forEach((id, index) => place.set(id, index - (ids.length - 1) / 2));
  for (const ids of order.values()) renumber(ids);
  const generations = [...order.keys()];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const generation of sweep % 2 === 0 ? generations : generations.toReversed()) {
      const ids = order.get(generation) ?? [];
      const mean = (id: string): number => {
        const near = (linked.get(id) ?? []).flatMap((other) => (ids.includes(other) ? [] : (place.get(other) ?? [])));
        return near.length === 0 ? (place.get(id) ?? 0) : near.reduce((sum, each) => sum + each, 0) / near.length;
      };
      const means = new Map(ids.map((id) => [id, mean(id)]));
      const sorted = ids.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      order.set(generation, sorted);
      renumber(sorted);
    }
  }
  const most = Math.min(perRow, Math.max(1, ...[...order.values()].map((ids) => ids.length)));
  const whole = most * (width + gapX) - gapX;
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  const rows: { readonly generation: number; readonly y: number; readonly count: number }[] = [];
  let y = 0;
  // A generation too wide for the view goes on in further rows below it.
  for (const [generation, ids] of order) {
    rows.push({ generation, y, count: ids.length });
    const lineCount = Math.ceil(ids.length / perRow);
    const each = Math.ceil(ids.length / lineCount);
    for (let line = 0; line < lineCount; line += 1) {
      const part = ids.slice(line * each, (line + 1) * each);
      const left = (whole - (part.length * (width + gapX) - gapX)) / 2;
      part.forEach((id, index) => places.set(id, { x: left + index * (width + gapX), y }));
      y += height + (line < lineCount - 1 ? gapY / 2 : gapY);
    }
  }
  return { places, rows, width: whole, height: Math.max(0, y - gapY) };
}
