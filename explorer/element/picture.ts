// What the canvas is given to draw.

import type { View } from '../model/event-log.ts';
import type { GraphJson } from '../model/graph-json.ts';
import type { Passing } from '../model/slice-store.ts';

/** What is drawn. */
export interface Picture {
  readonly graph: GraphJson;
  readonly view: View;
  readonly passing: Passing;
  readonly selected: string | null;
  readonly marked: string | null;
  readonly matches: ReadonlySet<string>;
}
