// The family tree: generations in rows, and lines that never run under a card.

import { expect, test } from '@jest/globals';
import { layOutTree, type TreeMember } from '../../explorer/model/lineage-layout.ts';
import { wireBetween } from '../../explorer/model/lineage-wires.ts';

const card = { width: 150, height: 44, gapX: 14, gapY: 62 } as const;

/** An advisor with so many advisees, of whom the first has two advisees of its own. */
const family = (advisees: number) => {
  const members: TreeMember[] = [
    { id: 'root', generation: 0 },
    ...Array.from({ length: advisees }, (_, index) => ({ id: `a${index}`, generation: 1 })),
    { id: 'b0', generation: 2 },
    { id: 'b1', generation: 2 },
  ];
  const lines = [
    ...Array.from({ length: advisees }, (_, index) => ({ from: 'root', to: `a${index}` })),
    { from: 'a0', to: 'b0' },
    { from: 'a0', to: 'b1' },
  ];
  return { members, lines };
};

/** Points along the path of a line, close together. */
function pointsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  const points: { readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, text = ''] of path.matchAll(/([MCV])([^MCV]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = text.split(' ').map(Number);
    for (let step = 1; step <= 20; step += 1) {
      const t = step / 20;
      const bezier = (from: number, one: number, two: number, to: number): number =>
        (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t ** 2 * two + t ** 3 * to;
      if (command === 'C') points.push({ x: bezier(x, a, c, e), y: bezier(y, b, d, f) });
      if (command === 'V') points.push({ x, y: y + (a - y) * t });
    }
    if (command === 'M') [x, y] = [a, b];
    if (command === 'C') [x, y] = [e, f];
    if (command === 'V') y = a;
  }
  return points;
}

test.each([
  [7, 4],
  [8, 4],
  [60, 6],
  [9, 2],
])('the lines to %i advisees in rows of %i pass between the cards', (advisees, perRow) => {
  const { members, lines } = family(advisees);
  const { places } = layOutTree(members, lines, card, perRow);
  const wire = wireBetween(places, card);
  for (const { from, to } of lines) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) throw new Error(`${from} or ${to} has no place`);
    const under = pointsOf(wire(start, end)).filter((point) =>
      [...places.values()].some(
        ({ x, y }) =>
          point.x > x + 1 && point.x < x + card.width - 1 && point.y > y + 1 && point.y < y + card.height - 1,
      ),
    );
    expect(under).toEqual([]);
    expect(pointsOf(wire(start, end)).at(-1)).toEqual({ x: end.x + card.width / 2, y: end.y });
  }
});

test('a generation too wide for the view goes on in rows below it, and the next generation below them', () => {
  const { members, lines } = family(7);
  const { places, rows } = layOutTree(members, lines, card, 4);
  expect(rows.map(({ generation, count }) => [generation, count])).toEqual([
    [0, 1],
    [1, 7],
    [2, 2],
  ]);
  const advisees = [...places].filter(([id]) => id.startsWith('a')).map(([, { y }]) => y);
  expect(new Set(advisees).size).toBe(2);
  expect(Math.min(...[...places].filter(([id]) => id.startsWith('b')).map(([, { y }]) => y))).toBeGreaterThan(
    Math.max(...advisees),
  );
});
