// One exploration: what was fetched, what the reader did, what is shown; every action of element and page. Knows no DOM.

import type { Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import type { Aspect } from './anchors.ts';
import { arrivalOf, MOST_NODES } from './arrival.ts';
import {
  EMPTY_LOG,
  type EventLog,
  type Filter,
  record,
  rewound,
  type View,
  type ViewEvent,
  viewOf,
} from './event-log.ts';
import { type Answered, askers, type SliceOptions } from './fetching.ts';
import { EMPTY_GRAPH, type GraphJson, type GraphNode, nodesById, type Place } from './graph-json.ts';
import { layoutInSlices } from './layout.ts';
import { formatPermalink, parsePermalink, permalinkOf, type ViewMode } from './permalink.ts';
import { replay } from './replay.ts';
import { collapsedBy, type Passing, passing, sameFilter, shownGraph } from './slice-store.ts';
import { type Failure, type State, stateOf } from './states.ts';

/** What happened, for live region and notices; a change without news needs no words. */
export type News =
  | { readonly type: 'added'; readonly nodes: readonly GraphNode[] }
  | { readonly type: 'removed'; readonly count: number }
  | { readonly type: 'undone' | 'redone' | 'data-changed' | 'filtered' | 'too-many' }
  | { readonly type: 'lost'; readonly count: number }
  | { readonly type: 'selected'; readonly id: string | null };

/** See the file's first line. Read its fields after `subscribe` called; they are replaced, never changed. */
export class Exploration {
  /** The shown part of the graph with places, before filters. */
  graph: GraphJson = EMPTY_GRAPH;
  view: View = viewOf(EMPTY_LOG);
  passing: Passing = { nodes: new Set(), edges: new Set() };
  state: State = { type: 'idle' };
  log: EventLog = EMPTY_LOG;
  selected: string | null = null;
  /** Where a path is to start. */
  marked: string | null = null;
  mode: ViewMode = 'graph';
  /** How the next layout spreads; set it before `load`. */
  aspect: Aspect = 'wide';
  readonly client: Client | null;

  readonly #options: SliceOptions;
  readonly #listeners = new Set<(news: News | null) => void>();
  /** Everything that was fetched, by the root it was fetched around. */
  readonly #fetched = new Map<string, GraphJson>();
  #work = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();
  #busy = 0;
  #failure: Failure | null = null;
  #failed: readonly string[] = [];
  #expanding: ReadonlySet<string> = new Set();
  #answeredAt: Date | null = null;
  #again: (() => Promise<void>) | null = null;

  constructor(client: Client | null, options: SliceOptions = {}) {
    this.client = client;
    this.#options = options;
  }

  /** Calls back after every change; gives back what ends that. */
  subscribe(listener: (news: News | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  node(id: string | null): GraphNode | null {
    return (id === null ? undefined : nodesById(this.graph.nodes).get(id)) ?? null;
  }

  /** The label of any node that was fetched; its id where none is known. */
  labelOf(id: string): string {
    for (const { nodes } of this.#fetched.values()) {
      const found = nodes.find((node) => node.id === id);
      if (found !== undefined) return found.label;
    }
    return id;
  }

  /** Shows the slice around a node, by id or identifier; what ran before is cancelled. */
  load(id: string): Promise<void> {
    this.cancel();
    return this.#run(
      () => this.load(id),
      null,
      async (ask) => {
        const answer = await ask.slice(id, this.#options);
        await this.#arrive(answer, ({ root }, added, places) => ({ type: 'root', id: root, added, places }), true);
      },
    );
  }

  /** Shows a graph that needs no server. */
  async show(graph: GraphJson, events: readonly ViewEvent[] = []): Promise<void> {
    this.cancel();
    this.#failure = null;
    if (events.length > 0) {
      this.#fetched.set(graph.root, graph);
      this.log = { events, length: events.length };
      this.#changed(null);
      return;
    }
    await this.#arrive(
      { graph, failed: [] },
      ({ root }, added, places) => ({ type: 'root', id: root, added, places }),
      true,
    );
  }

  /** Brings the best neighbours of a node that are not shown, of all kinds or of one. */
  expand(id: string, kind: string | null = null): Promise<void> {
    if (!this.#hasRoom()) return Promise.resolve();
    return this.#run(
      () => this.expand(id, kind),
      id,
      async (ask) => {
        const answer = await ask.expansion(id, kind, [...this.view.shown]);
        await this.#arrive(answer, (_, added, places) => ({ type: 'expand', id, kind, added, places }));
      },
    );
  }

  /** Brings more of the root's slice. */
  more(): Promise<void> {
    if (!this.#hasRoom()) return Promise.resolve();
    return this.#run(
      () => this.more(),
      this.view.root,
      async (ask) => {
        const answer = await ask.more(this.view.root, this.#options, [...this.view.shown]);
        await this.#arrive(answer, (_, added, places) => ({ type: 'more', added, places }));
      },
    );
  }

  /** Puts the best path between two nodes into the picture. */
  showPath(from: string, to: string): Promise<void> {
    return this.#run(
      () => this.showPath(from, to),
      from,
      async (ask) => {
        const answer = await ask.path(from, to, [...this.view.shown]);
        await this.#arrive(answer, (_, added, places) => ({ type: 'path', from, to, added, places }));
      },
    );
  }

  /** Puts the family tree of a person into the picture. */
  showTree(id: string): Promise<void> {
    return this.#run(
      () => this.showTree(id),
      id,
      async (ask) => {
        const answer = await ask.tree(id, [...this.view.shown]);
        await this.#arrive(answer, (_, added, places) => ({ type: 'tree', id, added, places }));
      },
    );
  }

  collapse(id: string): void {
    const removed = collapsedBy(id, this.graph, this.log, this.view);
    if (removed.length > 0) this.#record({ type: 'collapse', id, removed }, { type: 'removed', count: removed.length });
  }

  hide(id: string): void {
    if (id !== this.view.root) this.#record({ type: 'hide', id }, { type: 'removed', count: 1 });
  }

  unhide(): void {
    if (this.view.hidden.size > 0) this.#record({ type: 'unhide' }, null);
  }

  pin(id: string, { x, y }: Place): void {
    this.#record({ type: 'pin', id, place: { x: Math.round(x), y: Math.round(y) } }, null);
  }

  /** Pins a node where it is, or lets it go. */
  togglePin(id: string): void {
    const place = this.view.places.get(id);
    if (this.view.pinned.has(id)) this.#record({ type: 'unpin', id }, null);
    else if (place !== undefined) this.pin(id, place);
  }

  filter(filter: Filter): void {
    if (!sameFilter(filter, this.view.filter)) this.#record({ type: 'filter', filter }, { type: 'filtered' });
  }

  /** Lays everything out anew, around the root and what is pinned. */
  async tidy(): Promise<void> {
    const fixed = new Map([...this.view.places].filter(([id]) => this.view.pinned.has(id)));
    const places = await layoutInSlices({ graph: this.graph, fixed, aspect: this.aspect });
    this.#record({ type: 'tidy', places: Object.fromEntries(places) }, null);
  }

  undo(): void {
    this.goTo(this.log.length - 1, { type: 'undone' });
  }

  redo(): void {
    this.goTo(this.log.length + 1, { type: 'redone' });
  }

  /** Goes to a point of the history: the view after that many events. */
  goTo(length: number, news: News | null = null): void {
    const log = rewound(this.log, length);
    if (log.length === this.log.length) return;
    this.log = log;
    this.#changed(news);
  }

  select(id: string | null): void {
    if (this.selected === id) return;
    this.selected = id;
    this.#changed({ type: 'selected', id });
  }

  mark(id: string | null): void {
    this.marked = id;
    this.#changed(null);
  }

  setMode(mode: ViewMode): void {
    this.mode = mode;
    this.#changed(null);
  }

  /** Stops what runs; what is shown stays. */
  cancel(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#expanding = new Set();
  }

  /** Something outside failed, as reading a file; `again` tries it once more. */
  fail(failure: Failure, again: () => Promise<void>): void {
    [this.#failure, this.#again] = [failure, again];
    this.#changed(null);
  }

  /** Tries again what failed last. */
  retry(): Promise<void> {
    return this.#again?.() ?? Promise.resolve();
  }

  /** The view as text for an address. */
  permalink(): { readonly text: string; readonly pinsLeftOut: boolean } {
    const { selected, mode } = this;
    return formatPermalink(permalinkOf(this.log, { selected, mode, dataVersion: this.graph.dataVersion }));
  }

  /** Replays a permalink over today's data. Gives false where the text is none. */
  async restore(text: string): Promise<boolean> {
    const link = parsePermalink(text);
    if (link === null) return false;
    await this.load(link.root);
    const { signal } = this.#work;
    if (this.graph.nodes.length > 0) this.#changed(await replay(this, link, () => signal.aborted));
    return true;
  }

  #hasRoom(): boolean {
    if (this.view.shown.size < MOST_NODES) return true;
    this.#changed({ type: 'too-many' });
    return false;
  }

  /** Does a piece of work after the one before it; what fails is kept for the state, with the way to try again. */
  #run(
    again: () => Promise<void>,
    id: string | null,
    work: (ask: ReturnType<typeof askers>) => Promise<void>,
  ): Promise<void> {
    const { client } = this;
    if (client === null) return Promise.resolve();
    const { signal } = this.#work;
    this.#busy += 1;
    if (id !== null) this.#expanding = new Set([...this.#expanding, id]);
    this.#failure = null;
    this.#changed(null);
    const before = this.#turn;
    const done = (async (): Promise<void> => {
      await before;
      try {
        signal.throwIfAborted();
        await work(askers(client, signal));
      } catch (error) {
        this.#failure = failureOf(error, signal);
        this.#again = this.#failure === null ? this.#again : again;
      } finally {
        this.#busy -= 1;
        this.#expanding = new Set([...this.#expanding].filter((each) => each !== id));
        this.#changed(null);
      }
    })();
    this.#turn = done;
    return done;
  }

  /** Merges an answer, lays out what is new, and records the event. */
  async #arrive(
    { graph: answer, failed }: Answered,
    eventOf: (answer: GraphJson, added: readonly string[], places: Readonly<Record<string, Place>>) => ViewEvent,
    afresh = false,
  ): Promise<void> {
    const { signal } = this.#work;
    const root = afresh ? answer.root : this.view.root;
    const { all, graph, arrived, fixed } = arrivalOf(answer, this.#fetched.get(root), this.view, afresh);
    const added = arrived.map(({ id }) => id);
    const event = eventOf(answer, added, {});
    const around = 'id' in event && fixed.has(event.id) ? event.id : root;
    const places = await layoutInSlices({ graph, fixed, around, aspect: this.aspect });
    if (signal.aborted) return;
    this.#fetched.set(root, all);
    this.#failed = failed;
    this.#answeredAt = new Date();
    if (!afresh && added.length === 0) {
      this.#changed({ type: 'added', nodes: [] });
      return;
    }
    if (afresh && !added.includes(this.selected ?? '')) this.selected = null;
    const placed = Object.fromEntries([...(afresh ? fixed : []), ...places]);
    this.#record(eventOf(answer, added, placed), { type: 'added', nodes: arrived });
  }

  #record(event: ViewEvent, news: News | null): void {
    this.log = record(this.log, event);
    this.#changed(news);
  }

  #changed(news: News | null): void {
    this.view = viewOf(this.log);
    const all = this.#fetched.get(this.view.root);
    this.graph = all === undefined ? EMPTY_GRAPH : shownGraph(all, this.view);
    this.passing = passing(this.graph, this.view.filter, this.view.hidden);
    if (this.selected !== null && !this.view.shown.has(this.selected) && this.mode !== 'lineage') this.selected = null;
    const total = this.graph.totals.reduce((sum, { count }) => sum + count, this.graph.nodes.length > 0 ? 1 : 0);
    this.state = stateOf({
      busy: this.#busy > 0,
      failure: this.#failure,
      answeredAt: this.#answeredAt,
      expanding: this.#expanding,
      failed: this.#failed,
      shown: this.graph.nodes.length,
      passing: this.passing.nodes.size,
      total,
      truncated: this.graph.truncated || total > this.graph.nodes.length,
    });
    for (const listener of this.#listeners) listener(news);
  }
}

function failureOf(error: unknown, signal: AbortSignal): Failure | null {
  if (signal.aborted) return null;
  if (error instanceof ClientError) return error;
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), retriable: false };
}
