// Which node a tap on the ground means: the nearest one within reach of a finger.

import type { Core, NodeSingular } from 'cytoscape';
import type { Place } from '../model/graph-json.ts';

/** Pixels between a tap and the outline of the node it means. */
const REACH = 14;

/** The node nearest to a place of the canvas's box; null = none within reach. */
export function nearestNode(cy: Core, { x, y }: Place): NodeSingular | null {
  const [best] = cy
    .nodes()
    .not('.off')
    .toArray()
    .map((each) => {
      const node = each as NodeSingular;
      const at = node.renderedPosition();
      return { node, away: Math.hypot(at.x - x, at.y - y) - node.renderedWidth() / 2 };
    })
    .filter(({ away }) => away <= REACH)
    .toSorted((a, b) => a.away - b.away);
  return best?.node ?? null;
}
