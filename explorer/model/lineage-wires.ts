// The lines of a family tree: each goes through the gaps between the cards of the rows that it passes, never under a card.

import type { Place } from './graph-json.ts';
import type { CardSize } from './lineage-layout.ts';

/** Draws the line between two cards, by their upper left corners, as the `d` of an SVG path. */
export function wireBetween(
  places: ReadonlyMap<string, Place>,
  { width, height, gapX }: CardSize,
): (from: Place, to: Place) => string {
  const rows = [...Map.groupBy(places.values(), ({ y }) => y)]
    .map(([y, cards]) => ({ y, lefts: cards.map(({ x }) => x).toSorted((a, b) => a - b) }))
    .toSorted((a, b) => a.y - b.y);
  /** The free place of a row that is nearest to `want`; of two that are as near, the one nearer to `start`. */
  const gapIn = (lefts: readonly number[], want: number, start: number): number => {
    if (!lefts.some((left) => want > left - gapX / 2 && want < left + width + gapX / 2)) return want;
    const gaps = [(lefts[0] ?? 0) - gapX / 2, ...lefts.map((left) => left + width + gapX / 2)];
    const cost = (x: number): number => Math.abs(x - want) + Math.abs(x - start) / 1_000;
    return gaps.reduce((best, x) => (cost(x) < cost(best) ? x : best));
  };
  return (from, to) => {
    const [start, end] = [from.x + width / 2, to.x + width / 2];
    const passed = rows.filter(({ y }) => y > from.y && y < to.y);
    let want = end;
    const gaps = passed.toReversed().map(({ y, lefts }) => {
      want = gapIn(lefts, want, start);
      return { x: want, y };
    });
    let at: Place = { x: start, y: from.y + height };
    const parts = [`M${at.x} ${at.y}`];
    const bendTo = ({ x, y }: Place): void => {
      const middle = (at.y + y) / 2;
      parts.push(`C${at.x} ${middle} ${x} ${middle} ${x} ${y}`);
      at = { x, y };
    };
    for (const gap of gaps.toReversed()) {
      bendTo(gap);
      at = { x: gap.x, y: gap.y + height };
      parts.push(`V${at.y}`);
    }
    bendTo({ x: end, y: to.y });
    return parts.join('');
  };
}
