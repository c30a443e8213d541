// The layout: what is fixed stays, advisors stand above, the same graph gives the same places, boxes do not lie on each other.

import { expect, test } from '@jest/globals';
import { layoutInSlices } from '../../explorer/model/layout.ts';
import { pushOffLines } from '../../explorer/model/off-lines.ts';
import { labelLines, labelSize, radiiOf } from '../../explorer/model/sizes.ts';
import { edge, graph, node, researcher } from './worlds.ts';

const none = new Map<string, { readonly x: number; readonly y: number }>();

test('advisors stand above the root, advisees below, topics to the right, institutions to the left', async () => {
  const places = await layoutInSlices({ graph: researcher(), fixed: none });
  const at = (id: string): { readonly x: number; readonly y: number } =>
    places.get(id) ?? { x: Number.NaN, y: Number.NaN };
  expect(at('root')).toEqual({ x: 0, y: 0 });
  expect(at('advisor').y).toBeLessThan(-120);
  expect(at('advisee').y).toBeGreaterThan(120);
  expect(at('t').x).toBeGreaterThan(150);
  expect(at('i').x).toBeLessThan(-150);
});

test('the same graph gives the same places', async () => {
  expect(await layoutInSlices({ graph: researcher(), fixed: none })).toEqual(
    await layoutInSlices({ graph: researcher(), fixed: none }),
  );
});

test('labels of a first picture hardly ever lie on each other', async () => {
  const whole = researcher();
  const places = await layoutInSlices({ graph: whole, fixed: none });
  const radii = radiiOf(whole);
  const boxes = whole.nodes.map((each) => {
    const { x, y } = places.get(each.id) ?? { x: 0, y: 0 };
    const { width, height } = labelSize(labelLines(each, each.id === whole.root), each.id === whole.root);
    const radius = radii.get(each.id) ?? 8;
    return { left: x - width / 2, right: x + width / 2, top: y - radius, bottom: y + radius + height };
  });
  const crossings = boxes.flatMap((a, index) =>
    boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(crossings.length).toBeLessThanOrEqual(2);
});

test('an expansion gives places to new nodes only, near the node that brought them', async () => {
  const before = researcher();
  const fixed = new Map(await layoutInSlices({ graph: before, fixed: none }));
  const fresh = Array.from({ length: 10 }, (_, index) => node(`n${index}`));
  const after = graph(
    [...before.nodes, ...fresh],
    [...before.edges, ...fresh.map(({ id }) => edge(`advisor coauthored ${id}`))],
  );
  const places = await layoutInSlices({ graph: after, fixed, around: 'advisor' });
  expect([...places.keys()]).toEqual(fresh.map(({ id }) => id));
  const advisor = fixed.get('advisor') ?? { x: 0, y: 0 };
  for (const { x, y } of places.values()) expect(Math.hypot(x - advisor.x, y - advisor.y)).toBeLessThan(450);
});

test('advisees and advisors that an expansion brings stand below and above the person who is there', async () => {
  const before = researcher();
  const fixed = new Map(await layoutInSlices({ graph: before, fixed: none }));
  const after = graph(
    [...before.nodes, node('sibling'), node('elder')],
    [...before.edges, edge('advisor advised sibling'), edge('elder advised advisor')],
  );
  const places = await layoutInSlices({ graph: after, fixed, around: 'advisor' });
  const y = fixed.get('advisor')?.y ?? Number.NaN;
  expect(places.get('sibling')?.y).toBeGreaterThan(y + 40);
  expect(places.get('elder')?.y).toBeLessThan(y - 40);
});

test('a thousand nodes are laid out, all at finite places', async () => {
  const many = Array.from({ length: 999 }, (_, index) => node(`n${index}`));
  const places = await layoutInSlices({
    graph: graph(
      [node('root'), ...many],
      many.map(({ id }) => edge(`root coauthored ${id}`)),
    ),
    fixed: none,
  });
  expect(places.size).toBe(1_000);
  expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('a node on a line between two others goes off it, beside it; ends, fixed nodes and those past its ends stay', () => {
  const body = (x: number, y: number, fx: number | null = null) => ({ x, y, fx, radius: 10 });
  const [from, to] = [body(0, 0), body(0, 100)];
  const [on, fixed, past] = [body(-3, 50), body(2, 50, 2), body(0, 130)];
  pushOffLines([from, on, fixed, past, to], [{ from, to }]);
  expect([from, on, fixed, past, to].map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [-22, 50],
    [2, 50],
    [0, 130],
    [0, 100],
  ]);
});
