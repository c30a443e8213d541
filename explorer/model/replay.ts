// Replays a permalink: its steps in their order, then what is hidden, filtered and selected, over the data of today.

import type { Filter, View } from './event-log.ts';
import type { GraphJson, Place } from './graph-json.ts';
import type { News } from './news.ts';
import type { Permalink, ViewMode } from './permalink.ts';

/** What a replay does: the part of an exploration that it needs. */
interface Replayable {
  readonly view: View;
  readonly graph: GraphJson;
  mode: ViewMode;
  select(id: string | null): void;
  expand(id: string, kind: string | null): Promise<void>;
  more(): Promise<void>;
  tidy(): Promise<void>;
  showPath(from: string, to: string): Promise<void>;
  showTree(id: string): Promise<void>;
  collapse(id: string): void;
  pin(id: string, place: Place): void;
  togglePin(id: string): void;
  hide(id: string): void;
  filter(filter: Filter): void;
}

/** Does the steps one after the other until `stopped`; gives what is to be told of the result. */
export async function replay(exploration: Replayable, link: Permalink, stopped: () => boolean): Promise<News | null> {
  let lost = 0;
  const isShown = (id: string): boolean => exploration.view.shown.has(id);
  for (const step of link.steps) {
    if (stopped()) return null;
    if ('id' in step && !isShown(step.id) && step.type !== 'tree') lost += 1;
    else if (step.type === 'expand') await exploration.expand(step.id, step.kind);
    else if (step.type === 'more') await exploration.more();
    else if (step.type === 'tidy') await exploration.tidy();
    else if (step.type === 'path') await exploration.showPath(step.from, step.to);
    else if (step.type === 'tree') await exploration.showTree(step.id);
    else if (step.type === 'collapse') exploration.collapse(step.id);
    else if (step.type === 'pin') exploration.pin(step.id, step.place);
    else if (exploration.view.pinned.has(step.id)) exploration.togglePin(step.id);
  }
  if (stopped()) return null;
  for (const id of link.hidden) {
    if (isShown(id)) exploration.hide(id);
    else lost += 1;
  }
  exploration.filter(link.filter);
  exploration.mode = link.mode;
  exploration.select(link.selected !== null && isShown(link.selected) ? link.selected : null);
  if (link.dataVersion !== null && link.dataVersion !== exploration.graph.dataVersion) return { type: 'data-changed' };
  return lost > 0 ? { type: 'lost', count: lost } : null;
}
