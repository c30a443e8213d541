// Keeps nodes off lines that they are no end of: a node on an arrow between two people would look like a step between them.

/** A node that may move unless `fx` is set. */
interface Movable {
  x?: number | undefined;
  y?: number | undefined;
  readonly fx?: number | null | undefined;
  readonly radius: number;
}

/** Pixels between a node and a line that passes it. */
const CLEARANCE = 12;

/** Moves every free body that lies on one of these lines sideways off it. */
export function pushOffLines<Body extends Movable>(
  bodies: readonly Body[],
  lines: readonly { readonly from: Body; readonly to: Body }[],
): void {
  for (const body of bodies) {
    if (body.fx != null) continue;
    for (const { from, to } of lines) {
      if (body === from || body === to) continue;
      const [x, y, dx, dy] = [from.x ?? 0, from.y ?? 0, (to.x ?? 0) - (from.x ?? 0), (to.y ?? 0) - (from.y ?? 0)];
      const length = Math.hypot(dx, dy);
      if (length === 0) continue;
      const [awayX, awayY] = [(body.x ?? 0) - x, (body.y ?? 0) - y];
      const along = (awayX * dx + awayY * dy) / length;
      if (along <= 0 || along >= length) continue;
      const beside = (awayY * dx - awayX * dy) / length;
      const lacking = body.radius + CLEARANCE - Math.abs(beside);
      if (lacking <= 0) continue;
      const push = beside < 0 ? -lacking : lacking;
      body.x = (body.x ?? 0) - (push * dy) / length;
      body.y = (body.y ?? 0) + (push * dx) / length;
    }
  }
}
