// Places for nodes: forces with anchors around the root. What is fixed does not move; the same graph gives the same places.

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Anchor, anchorsBeside, anchorsOf, type Aspect } from './anchors.ts';
import { generationsOf, type GraphJson, type Place } from './graph-json.ts';
import { pushOffLines } from './off-lines.ts';
import { labelLines, labelSize, radiiOf } from './sizes.ts';

/** Ticks of a first picture and of an expansion. */
const FIRST_TICKS = 260;
const FIRST_TICKS_OF_MANY = 180;
const EXPANSION_TICKS = 90;
/** Passes at the end that only push labels apart, and nodes off lines of advising. */
const LAST_PASSES = 30;
/** Up to this many nodes are laid out without a pause; above, the page gets a turn after so many milliseconds. */
const AT_ONCE = 150;
const BREATH_MS = 8;
/** Above this many nodes labels do not push: nobody could read them all, and pairs cost too much. */
const LABELS_PUSH_UP_TO = 200;
/** Pixels at zoom 1 that a label takes per pixel at 11 px: pictures are usually shown at this zoom or larger. */
const LABEL_SCALE = 1.12;
/** The labels of root, advisors and advisees are always shown, so that they need room in smaller pictures, too. */
const FAMILY_LABEL_SCALE = 1.45;

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
  /** Half the width of node and label together, and how far they reach up and down. */
  readonly half: number;
  readonly up: number;
  readonly down: number;
}

/** What is laid out. */
export interface LayoutInput {
  readonly graph: GraphJson;
  /** Nodes that stay where they are. */
  readonly fixed: ReadonlyMap<string, Place>;
  /** The node that new ones gather around; by default the root. */
  readonly around?: string;
  /** By default wide. */
  readonly aspect?: Aspect;
}

/** Places of all nodes that are not fixed. Above 150 nodes the page breathes every few milliseconds. */
export async function layoutInSlices(input: LayoutInput): Promise<ReadonlyMap<string, Place>> {
  const steps = layoutSteps(input);
  let breath = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (input.graph.nodes.length <= AT_ONCE || performance.now() - breath < BREATH_MS) continue;
    await new Promise((resume) => setTimeout(resume, 0));
    breath = performance.now();
  }
}

/** The layout, tick by tick. */
function* layoutSteps({
  graph,
  fixed,
  around = graph.root,
  aspect = 'wide',
}: LayoutInput): Generator<void, ReadonlyMap<string, Place>> {
  const anchors = fixed.size === 0 ? anchorsOf(graph, aspect) : anchorsBeside(graph, aspect, fixed, around);
  const generations = generationsOf(graph.root, graph.edges);
  const center = fixed.get(graph.root) ?? { x: 0, y: 0 };
  const start = startPlaces(graph, anchors, fixed, around, center);
  const radii = radiiOf(graph);
  const bodies = graph.nodes.map((node): Body => {
    const place = fixed.get(node.id) ?? (node.id === graph.root ? center : start.get(node.id)) ?? center;
    const held = fixed.has(node.id) || node.id === graph.root;
    const radius = (radii.get(node.id) ?? 8) + 3;
    const isRoot = node.id === graph.root;
    const { width, height } = labelSize(labelLines(node, isRoot), isRoot);
    const scale = generations.has(node.id) ? FAMILY_LABEL_SCALE : LABEL_SCALE;
    return {
      id: node.id,
      ...place,
      ...(held && { fx: place.x, fy: place.y }),
      radius,
      half: Math.max(radius, (width * scale) / 2 + 2),
      up: radius,
      down: radius + height * scale,
    };
  });
  const expanding = fixed.size > 0;
  const simulation = simulationOf(graph, anchors, bodies, center, expanding);
  const first = bodies.length <= AT_ONCE ? FIRST_TICKS : FIRST_TICKS_OF_MANY;
  for (let tick = expanding ? EXPANSION_TICKS : first; tick > 0; tick -= 1) {
    simulation.tick();
    yield;
  }
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const advising = graph.edges.flatMap(({ kind, source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return kind === 'ADVISED' && from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
  // What is new comes off what stays where it is.
  for (let pass = 0; pass < LAST_PASSES; pass += 1) {
    pushOffLines(bodies, advising);
    if (bodies.length <= LABELS_PUSH_UP_TO) pushApart(bodies);
  }
  return new Map(
    bodies
      .filter(({ id }) => !fixed.has(id))
      .map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  );
}

function simulationOf(
  graph: GraphJson,
  anchors: ReadonlyMap<string, Anchor>,
  bodies: Body[],
  center: Place,
  expanding: boolean,
): Simulation<Body, undefined> {
  const anchor = ({ id }: Body): Anchor => anchors.get(id) ?? { x: 0, y: 0, pullX: 0.02, pullY: 0.02 };
  const links = graph.edges
    .filter(({ source, target }) => source !== target)
    .map(({ source, target, kind }) => ({ source, target, kind }));
  const simulation = forceSimulation<Body>(bodies)
    .alphaDecay(expanding ? 0.045 : 0.02)
    .velocityDecay(0.42)
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(expanding ? -60 : -130)
        .distanceMax(420),
    )
    .force(
      'link',
      forceLink<Body, (typeof links)[number] & { source: string | Body; target: string | Body }>(links)
        .id(({ id }) => id)
        .distance(expanding ? 90 : 80)
        .strength(({ kind }) => (kind === 'ADVISED' ? 0.01 : 0.03)),
    )
    .force(
      'x',
      forceX<Body>((body) => center.x + anchor(body).x).strength((body) => anchor(body).pullX),
    )
    .force(
      'y',
      forceY<Body>((body) => center.y + anchor(body).y).strength((body) => anchor(body).pullY),
    )
    .stop();
  if (bodies.length > LABELS_PUSH_UP_TO)
    return simulation.force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 4),
    );
  return simulation.force('labels', () => pushApart(bodies));
}

/** Moves boxes of node and label off each other, along the axis where they overlap least. What is fixed stays. */
function pushApart(bodies: readonly Body[]): void {
  const free = bodies.filter(({ fx }) => fx == null);
  const all = [...free, ...bodies.filter(({ fx }) => fx != null)];
  for (const [index, a] of free.entries())
    for (let other = index + 1; other < all.length; other += 1) {
      const b = all[other] as Body;
      const [ax, ay, bx, by] = [a.x ?? 0, a.y ?? 0, b.x ?? 0, b.y ?? 0];
      const overX = a.half + b.half - Math.abs(bx - ax);
      if (overX <= 0) continue;
      const below = by + (b.down - b.up) / 2 >= ay + (a.down - a.up) / 2;
      const overY = below ? ay + a.down - (by - b.up) : by + b.down - (ay - a.up);
      if (overY <= 0) continue;
      const share = b.fx != null ? 1 : 0.5;
      if (overX * 0.5 < overY) {
        const push = overX * 0.28 * (bx >= ax ? 1 : -1);
        a.x = ax - push * share;
        b.x = bx + push * (1 - share);
      } else {
        const push = overY * 0.28 * (below ? 1 : -1);
        a.y = ay - push * share;
        b.y = by + push * (1 - share);
      }
    }
}

/** Where nodes start: at their anchors in a first picture, on a ring around the expanded node afterwards. */
function startPlaces(
  graph: GraphJson,
  anchors: ReadonlyMap<string, Anchor>,
  fixed: ReadonlyMap<string, Place>,
  around: string,
  center: Place,
): ReadonlyMap<string, Place> {
  const placeless = graph.nodes.filter(({ id }) => !fixed.has(id));
  const parent = fixed.get(around) ?? center;
  const outward =
    parent.x === center.x && parent.y === center.y ? 0 : Math.atan2(parent.y - center.y, parent.x - center.x);
  const ring = 70 + 3 * placeless.length;
  return new Map(
    placeless.map(({ id }, index): readonly [string, Place] => {
      const kin = anchors.get(id);
      if (fixed.size > 0 && kin?.isKin === true)
        return [id, { x: center.x + kin.x + (index % 2 === 0 ? 1 : -1) * 12 * index, y: center.y + kin.y }];
      if (fixed.size > 0) {
        // Out from the root first, then alternately to both sides.
        const turn =
          outward + ((index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 2 * Math.PI) / Math.max(placeless.length, 8);
        return [id, { x: parent.x + ring * Math.cos(turn), y: parent.y + ring * Math.sin(turn) }];
      }
      const { x, y } = anchors.get(id) ?? { x: 0, y: 0 };
      const turn = index * 2.399963;
      const spread = 14 * Math.sqrt(index + 1);
      return [id, { x: center.x + x + spread * Math.cos(turn), y: center.y + y + spread * Math.sin(turn) }];
    }),
  );
}
