// One exploration: what was fetched, what the reader did, what is shown; every action of element and page. Knows no DOM.

import type { Client } from '../../src/client/client.ts';
import type { Aspect } from './anchors.ts';
import { arrivalOf, MOST_NODES } from './arrival.ts';
import {
  type Asked,
  EMPTY_LOG,
  type EventLog,
  type Filter,
  record,
  rewound,
  subjectOf,
  type View,
  type ViewEvent,
  viewOf,
} from './event-log.ts';
import { type Answered, askers, type SliceOptions } from './fetching.ts';
import { EMPTY_GRAPH, type GraphJson, type GraphNode, nodesById, type Place } from './graph-json.ts';
import { layoutInSlices } from './layout.ts';
import { formatPermalink, parsePermalink, permalinkOf, type ViewMode } from './permalink.ts';
import type { News } from './news.ts';
import { replay } from './replay.ts';
import { collapsedBy, type Passing, passing, sameFilter, shownAround, shownGraph, totalAround } from './slice-store.ts';
import { type Failure, type State, stateOf } from './states.ts';
import { WorkQueue } from './work-queue.ts';

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
  readonly #work = new WorkQueue(() => this.#changed(null));
  #failed: readonly string[] = [];
  #answeredAt: Date | null = null;

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
    return [...this.#fetched.values()].flatMap(({ nodes }) => nodes).find((node) => node.id === id)?.label ?? id;
  }

  /** Shows the slice around a node, by id or identifier; what ran before is cancelled. */
  async load(id: string): Promise<void> {
    await this.#load(id, () => this.load(id));
  }

  /** Shows a graph that needs no server: given, or read from elsewhere; what ran before is cancelled. */
  async show(read: GraphJson | ((signal: AbortSignal) => Promise<GraphJson>)): Promise<void> {
    this.cancel();
    const again = (): Promise<void> => this.show(read);
    await this.#work.run(again, null, async (signal) => {
      const graph = typeof read === 'function' ? await read(signal) : read;
      await this.#arrive({ graph, failed: [] }, { type: 'root', id: graph.root }, signal);
    });
  }

  /** Shows a graph as a reader left it: of a view file, which holds what was done. */
  reopen(graph: GraphJson, events: readonly ViewEvent[]): void {
    this.cancel();
    this.#fetched.set(graph.root, graph);
    this.log = { events, length: events.length };
    this.#changed(null);
  }

  /** Brings the best neighbours of a node that are not shown, of all kinds or of one. */
  async expand(id: string, kind: string | null = null): Promise<void> {
    const again = (): Promise<void> => this.expand(id, kind);
    if (this.#hasRoom())
      await this.#ask({ type: 'expand', id, kind }, again, (ask) => ask.expansion(id, kind, [...this.view.shown]));
  }

  /** Brings more of the root's slice. */
  async more(): Promise<void> {
    const { root } = this.view;
    const again = (): Promise<void> => this.more();
    if (this.#hasRoom())
      await this.#ask({ type: 'more' }, again, (ask) => ask.more(root, this.#options, [...this.view.shown]));
  }

  /** Puts the best path between two nodes into the picture. */
  async showPath(from: string, to: string): Promise<void> {
    const again = (): Promise<void> => this.showPath(from, to);
    await this.#ask({ type: 'path', from, to }, again, (ask) => ask.path(from, to, this.graph.nodes));
  }

  /** Puts the family tree of a person into the picture. */
  async showTree(id: string): Promise<void> {
    const again = (): Promise<void> => this.showTree(id);
    await this.#ask({ type: 'tree', id }, again, (ask) => ask.tree(id, this.graph.nodes));
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
    await this.#work.run(null, null, async (signal) => {
      const fixed = new Map([...this.view.places].filter(([id]) => this.view.pinned.has(id)));
      const places = await layoutInSlices({ graph: this.graph, fixed, aspect: this.aspect });
      if (signal.aborted) return;
      const free = [...places].filter(([id]) => !this.view.pinned.has(id));
      this.#record({ type: 'tidy', places: Object.fromEntries(free) }, null);
    });
  }

  undo(): void {
    this.goTo(this.log.length - 1, { type: 'undone' });
  }

  redo(): void {
    this.goTo(this.log.length + 1, { type: 'redone' });
  }

  /** Goes to a point of the history: the view after that many events. What runs is cancelled: it was asked of another view. */
  goTo(length: number, news: News | null = null): void {
    const log = rewound(this.log, length);
    if (log.length === this.log.length) return;
    this.#work.cancel();
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
    this.#work.cancel();
    this.#changed(null);
  }

  /** Something outside failed, as reading a file; `again` tries it once more. */
  fail(failure: Failure, again: () => Promise<void>): void {
    this.#work.fail(failure, again);
  }

  /** Asks again what was asked last. */
  retry(): Promise<void> {
    return this.#work.retry();
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
    const loaded = this.#load(link.root, async () => void (await this.restore(text)));
    const { signal } = this.#work;
    if (await loaded) {
      const news = await replay(this, link, () => signal.aborted);
      if (!signal.aborted) this.#changed(news);
    }
    return true;
  }

  #load(id: string, again: () => Promise<void>): Promise<boolean> {
    this.cancel();
    return this.#ask({ type: 'root', id }, again, (ask) => ask.slice(id, this.#options));
  }

  #hasRoom(): boolean {
    if (this.view.shown.size < MOST_NODES) return true;
    this.#changed({ type: 'too-many' });
    return false;
  }

  /** Asks the server, after whatever it was asked before, and shows what it answers. Gives whether that is shown now. */
  async #ask(
    asked: Asked,
    again: () => Promise<void>,
    question: (ask: ReturnType<typeof askers>) => Promise<Answered>,
  ): Promise<boolean> {
    const { client } = this;
    if (client === null) return false;
    const id = asked.type === 'root' ? null : subjectOf(asked, this.view.root);
    return this.#work.run(again, id, async (signal) =>
      this.#arrive(await question(askers(client, signal)), asked, signal),
    );
  }

  /** Merges an answer, lays out what is new, and records the event; unless it comes too late for what is shown. */
  async #arrive({ graph: answer, failed }: Answered, asked: Asked, signal: AbortSignal): Promise<void> {
    const afresh = asked.type === 'root';
    const root = afresh ? answer.root : this.view.root;
    const by = afresh ? { ...asked, id: root } : asked;
    const { all, graph, arrived, fixed } = arrivalOf(answer, this.#fetched.get(root), this.view, afresh);
    const subject = subjectOf(by, root);
    const around = fixed.has(subject) ? subject : root;
    const places = await layoutInSlices({ graph, fixed, around, aspect: this.aspect });
    if (signal.aborted || (by.type === 'expand' && !this.view.shown.has(by.id))) return;
    this.#fetched.set(root, all);
    this.#failed = failed;
    this.#answeredAt = new Date();
    const added = arrived.map(({ id }) => id);
    const news: News = { type: 'added', nodes: arrived, by };
    if (!afresh && added.length === 0) return this.#changed(news);
    if (afresh) this.selected = null;
    this.#record({ ...by, added, places: Object.fromEntries([...(afresh ? fixed : []), ...places]) }, news);
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
    const [around, total] = [shownAround(this.graph), totalAround(this.graph)];
    this.state = stateOf({
      busy: this.#work.busy > 0,
      failure: this.#work.failure,
      answeredAt: this.#answeredAt,
      expanding: this.#work.expanding,
      failed: this.#failed,
      shown: this.graph.nodes.length,
      passing: this.passing.nodes.size,
      around,
      total,
      truncated: this.graph.truncated || total > around,
    });
    for (const listener of this.#listeners) listener(news);
  }
}
