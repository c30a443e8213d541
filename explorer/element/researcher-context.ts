// <researcher-context>: the researcher in context, for anybody's page. Attributes in, events out, the frame inside.

import type { PropertyValues } from 'lit';
import { type Client, createClient } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { parseGraphJson } from '../../src/client/parse-graph-json.ts';
import { subjectOf } from '../model/event-log.ts';
import { Exploration } from '../model/exploration.ts';
import type { News } from '../model/news.ts';
import type { GraphEdge, GraphJson, GraphNode, Place } from '../model/graph-json.ts';
import type { Failure } from '../model/states.ts';
import type { ContextEvents } from './context-events.ts';
import { ContextFrame } from './context-frame.ts';
import { type ExportFile, exportFile, type ExportName } from './exporting.ts';
import { FullDialog } from './full-dialog.ts';
import { safeHref } from './inspector-facts.ts';
import { fetchGraph } from './fetch-graph.ts';
import { isTall } from './theme.ts';

/** The picture as data: what tests and host pages read instead of pixels. */
export interface Snapshot {
  readonly nodes: readonly (GraphNode & Place)[];
  readonly edges: readonly GraphEdge[];
  readonly selected: string | null;
  /** Ids of nodes whose label is drawn. */
  readonly labels: readonly string[];
}

const VIEWS = ['graph', 'list', 'lineage'] as const;

/** See README, "Embed it", for every attribute. */
export class ResearcherContext extends ContextFrame {
  static override properties = {
    ...ContextFrame.properties,
    endpoint: { type: String },
    src: { type: String },
    node: { type: String },
    depth: { type: Number },
    limit: { type: Number },
    kinds: { type: String },
    since: { type: Number },
    until: { type: Number },
    view: { type: String },
    lazy: { type: String },
    explorerHref: { type: String, attribute: 'explorer-href' },
    data: { attribute: false },
    client: { attribute: false },
  };
  declare endpoint: string | null;
  declare src: string | null;
  declare node: string | null;
  declare depth: number | null;
  declare limit: number | null;
  declare kinds: string | null;
  declare since: number | null;
  declare until: number | null;
  declare view: string | null;
  /** "off" fetches at once; otherwise it waits until the element comes near the view. */
  declare lazy: string | null;
  declare explorerHref: string | null;
  declare data: GraphJson | null;
  declare client: Client | null;

  #given = false;
  #unsubscribe = (): void => {};
  #near = false;
  /** Whether what the attributes say was asked for already. */
  #started = false;
  #ready = false;
  #wanted: string | null = null;
  #lastState = '';
  #lastFailure: Failure | null = null;
  readonly #dialog = new FullDialog(this);
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#near = true;
      this.#sight.disconnect();
      if (!this.#started) this.#start();
    },
    { rootMargin: '300px' },
  );

  constructor() {
    super();
    [this.endpoint, this.src, this.node, this.kinds, this.view, this.lazy, this.explorerHref] = Array(7).fill(null);
    [this.depth, this.limit, this.since, this.until] = Array(4).fill(null);
    [this.data, this.client] = [null, null];
  }

  /** The exploration that is shown. Setting it shows that of another element: the dialog and the page do. */
  override get exploration(): Exploration {
    return this.current;
  }

  override set exploration(exploration: Exploration) {
    this.#given = true;
    this.#follow(exploration);
  }

  /** The view as text: what a permalink holds. Setting it replays that view. */
  get state(): string {
    return this.current.graph.nodes.length === 0 ? (this.#wanted ?? '') : this.current.permalink().text;
  }

  set state(text: string) {
    this.#wanted = text;
    if (this.hasUpdated && this.current.client !== null) this.#start();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(this.current);
    if (!this.#near) this.#sight.observe(this);
    else if (!this.#started && this.hasUpdated) this.#start();
  }

  /** One that is put back at once goes on; what is left out is cancelled, and asked for again when it comes back. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#unsubscribe();
    setTimeout(() => {
      if (this.isConnected || this.#given) return;
      this.current.cancel();
      this.#started &&= this.current.graph.nodes.length > 0;
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const sources = ['endpoint', 'src', 'node', 'data', 'client', 'depth', 'limit', 'kinds', 'since', 'until'];
    const mode = VIEWS.find((name) => name === this.view);
    if (this.#given || !sources.some((name) => changed.has(name))) {
      if (changed.has('view') && mode !== undefined) this.current.setMode(mode);
      return;
    }
    const client = this.client ?? (this.endpoint === null ? null : createClient({ endpoint: this.endpoint }));
    const { depth, limit, since, until } = this;
    const kinds = this.kinds?.toUpperCase().match(/\w+/g) ?? null;
    this.#unsubscribe();
    this.current.cancel();
    this.#follow(new Exploration(client, { depth, limit: Math.min(150, limit ?? 60), kinds, since, until }));
    if (isTall(this)) this.current.aspect = 'tall';
    if (mode !== undefined) this.current.mode = mode;
    this.#ready = false;
    this.#started = false;
    if (this.#near || this.lazy === 'off' || this.data !== null) this.#start();
  }

  #follow(exploration: Exploration): void {
    this.#unsubscribe();
    this.current = exploration;
    this.#unsubscribe = exploration.subscribe((news) => {
      this.changed(news);
      this.#tell(news);
    });
    this.changed(null);
  }

  /** Fetches, once there is a reason to. */
  #start(): void {
    const { current, data, src, node } = this;
    const wanted = this.#wanted;
    this.#started = true;
    this.#wanted = null;
    if (wanted !== null && wanted !== '' && current.client !== null) return void this.#restore(wanted);
    if (this.#given) return;
    if (data !== null) return void current.show(async () => parseGraphJson(data));
    if (src !== null) return void current.show((signal) => fetchGraph(src, signal));
    if (node !== null) return void current.load(node);
  }

  /** Text that is no view is told, and the node is shown. */
  async #restore(text: string): Promise<void> {
    const { current, node } = this;
    if (await current.restore(text)) return;
    const failure = new ClientError('BAD_USER_INPUT', `expected the text of a view, as "state" gives it; got ${text}`);
    if (node === null || this.#given) return current.fail(failure, async () => {});
    this.#send('rc-error', failure);
    await current.load(node);
  }

  #send<Name extends keyof ContextEvents>(name: Name, detail: ContextEvents[Name], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  #tell(news: News | null): void {
    const { current } = this;
    const { graph, state, selected } = current;
    if (!this.#ready && graph.nodes.length > 0) {
      this.#ready = true;
      this.#send('rc-ready', { root: graph.root, nodes: graph.nodes.length });
    }
    if (news?.type === 'selected') this.#send('rc-select', { id: selected, node: current.node(selected) });
    if (news?.type === 'added' && news.by.type !== 'root') {
      const { by, nodes } = news;
      this.#send('rc-expand', {
        by: by.type,
        id: subjectOf(by, graph.root),
        added: nodes.map(({ id }) => id),
      });
    }
    if (news?.type === 'filtered')
      this.#send('rc-filter', { filter: current.view.filter, shown: current.passing.nodes.size });
    const failure = state.type === 'error' || state.type === 'stale' ? state.failure : null;
    if (failure !== null && failure !== this.#lastFailure) this.#send('rc-error', failure);
    this.#lastFailure = failure;
    const text = this.state;
    if (text !== this.#lastState) {
      this.#lastState = text;
      this.#send('rc-change', { state: text });
    }
  }

  protected override get fullHref(): string | null {
    const page = this.explorerHref ?? (this.endpoint === null ? null : explorerOf(this.endpoint));
    const href = safeHref(page);
    return href === null ? null : `${href}#${this.state}`;
  }

  protected override hrefOf(node: GraphNode): string | null {
    const own = safeHref(node.href);
    if (own !== null) return own;
    const page = this.fullHref;
    return page === null ? null : `${page.slice(0, page.indexOf('#'))}#/n/${encodeURIComponent(node.id)}`;
  }

  protected override openFull(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opens = this.#send('rc-open', { href: this.fullHref ?? '', state: this.state }, true);
    if (opens) this.#dialog.open(this.current, event.currentTarget as HTMLElement);
  }

  protected override makeRoot(id: string): void {
    void this.current.load(id);
  }

  /** Brings the best neighbours of a node that are not shown, of all kinds or of one. */
  expandNode(id: string, { kind = null }: { readonly kind?: string | null } = {}): Promise<void> {
    return this.current.expand(id, kind);
  }

  /** Takes away what the expansion of a node brought. */
  collapseNode(id: string): void {
    this.current.collapse(id);
  }

  fit(): void {
    this.canvas.view?.fit();
  }

  undo(): void {
    this.current.undo();
  }

  redo(): void {
    this.current.redo();
  }

  /** What is drawn, as data. */
  snapshot(): Snapshot {
    const { graph, passing, selected, view } = this.current;
    const drawn = this.canvas.view?.snapshot();
    return {
      nodes: graph.nodes
        .filter(({ id }) => passing.nodes.has(id))
        .map((node) => ({ ...node, ...(drawn?.places.get(node.id) ?? view.places.get(node.id) ?? { x: 0, y: 0 }) })),
      edges: graph.edges.filter(({ id }) => passing.edges.has(id)),
      selected,
      labels: [...(drawn?.labels ?? [])],
    };
  }

  /** A file of what is drawn. */
  exportAs(format: ExportName): Promise<ExportFile> {
    const { view, palette } = this.canvas;
    return exportFile(format, this.current, view, this.shade, palette.ground);
  }
}

/** The explorer beside an endpoint: "/graphql" gives "/explorer/". */
function explorerOf(endpoint: string): string {
  return endpoint.replace(/graphql\/?(\?.*)?$/, 'explorer/');
}

if (customElements.get('researcher-context') === undefined)
  customElements.define('researcher-context', ResearcherContext);

declare global {
  interface HTMLElementTagNameMap {
    'researcher-context': ResearcherContext;
  }
}
