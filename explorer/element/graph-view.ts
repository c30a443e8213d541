// The canvas: draws what it is given, says what was pointed at. The only file that knows Cytoscape.

import cytoscape, { type Core, type EventObjectNode, type NodeSingular } from 'cytoscape';
import { badgeBox, badgeCorners } from '../model/badge-place.ts';
import { type Box, boxOf, labelBudget, type LabelSide } from '../model/label-budget.ts';
import { edgesAt, otherEnd, type Place } from '../model/graph-json.ts';
import { hiddenOf } from '../model/slice-store.ts';
import { labelLines, labelSize, radiiOf, ROOT_LABEL } from '../model/sizes.ts';
import { Camera } from './camera.ts';
import { forbidStyleElement, graphStyle } from './graph-style.ts';
import { nearestNode } from './nearest-node.ts';
import type { Picture } from './picture.ts';
import type { Palette } from './theme.ts';

/** What the canvas tells; places are in pixels of its box. */
export interface GraphEvents {
  readonly hovered: (id: string | null) => void;
  readonly tapped: (id: string | null) => void;
  readonly expanded: (id: string) => void;
  readonly menuAsked: (id: string, at: Place) => void;
  readonly moved: (id: string, to: Place) => void;
  /** Pan, zoom or size changed. */
  readonly viewed: () => void;
}

const SMALLEST_ZOOM = 0.12;
const LARGEST_ZOOM = 3;
const FONT = 11;
const HALO_MS = 2_000;

/** Nodes and edges share one set of keys in Cytoscape: a node "e" and an edge "e" may both be there. */
const nodeKey = (id: string): string => `n:${id}`;
const edgeKey = (id: string): string => `e:${id}`;
const idOf = (element: { readonly id: () => string }): string => element.id().slice(2);

/** See the file's first line. */
export class GraphView {
  readonly #cy: Core;
  readonly #events: GraphEvents;
  #picture: Picture | null = null;
  #hovered: string | null = null;
  #labels: ReadonlyMap<string, LabelSide> = new Map();
  #radii: ReadonlyMap<string, number> = new Map();
  #settle: ReturnType<typeof setTimeout> | undefined;
  #halo: ReturnType<typeof setTimeout> | undefined;
  readonly #camera: Camera;
  #fitted = false;
  // Cytoscape keeps the place of its container and, inside a shadow root, does not hear the page scroll.
  readonly #forgetBox = (): void => {
    const cy = this.#cy as unknown as { renderer(): { invalidateContainerClientCoordsCache(): void } | null };
    cy.renderer()?.invalidateContainerClientCoordsCache();
  };

  constructor(container: HTMLElement, palette: Palette, events: GraphEvents) {
    forbidStyleElement();
    this.#events = events;
    this.#cy = cytoscape({
      container,
      style: graphStyle(palette),
      minZoom: SMALLEST_ZOOM,
      maxZoom: LARGEST_ZOOM,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'preset' },
    });
    this.#camera = new Camera(this.#cy);
    addEventListener('scroll', this.#forgetBox, { capture: true, passive: true });
    this.#listen();
  }

  #listen(): void {
    const cy = this.#cy;
    const { hovered, tapped, expanded, menuAsked, moved, viewed } = this.#events;
    const on = (names: string, tell: (id: string, event: EventObjectNode) => void): void =>
      void cy.on(names, 'node', (event: EventObjectNode) => tell(idOf(event.target), event));
    on('mouseover taphold', (id) => hovered(id));
    on('mouseout', () => hovered(null));
    on('dbltap', (id) => expanded(id));
    on('cxttap', (id, { renderedPosition }) => menuAsked(id, renderedPosition));
    on('dragfree', (id, { target }) => moved(id, { ...target.position() }));
    cy.on('tap', ({ target, renderedPosition }) => {
      const node = target === cy ? nearestNode(cy, renderedPosition) : (target as NodeSingular);
      tapped(node?.isNode() === true ? idOf(node) : null);
    });
    cy.on('pan zoom resize', () => {
      viewed();
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#relabel(), 90);
    });
  }

  /** Draws a picture. Nodes stay where the view has them; what filters keep back is hidden, never removed. */
  draw(picture: Picture): void {
    const { graph, view, passing, selected, marked, matches } = picture;
    const cy = this.#cy;
    const before = this.#picture;
    this.#picture = picture;
    this.#radii = radiiOf(graph);
    const keys = new Set([...graph.nodes.map(({ id }) => nodeKey(id)), ...graph.edges.map(({ id }) => edgeKey(id))]);
    cy.batch(() => {
      cy.remove(cy.elements().filter((each) => !keys.has(each.id())));
      for (const { id, kind, label } of graph.nodes) {
        const place = view.places.get(id) ?? { x: 0, y: 0 };
        const size = 2 * (this.#radii.get(id) ?? 8) * (kind === 'PAPER' ? 0.9 : 1.08);
        const shownLabel = labelLines({ label }, id === graph.root).join('\n');
        const key = nodeKey(id);
        const known = cy.getElementById(key);
        if (known.empty())
          cy.add({ group: 'nodes', data: { id: key, kind, size, shownLabel, font: FONT }, position: { ...place } });
        else {
          if (known.data('size') !== size) known.data({ size });
          const { x, y } = known.position();
          if ((x !== place.x || y !== place.y) && !known.grabbed()) known.position({ ...place });
        }
      }
      for (const { id, source, target, kind, weight, until } of graph.edges) {
        const key = edgeKey(id);
        const side = source !== graph.root && target !== graph.root && kind !== 'ADVISED';
        const ended = kind === 'AFFILIATED_WITH' && until !== null;
        if (cy.getElementById(key).empty())
          cy.add({ group: 'edges', data: { id: key, source: nodeKey(source), target: nodeKey(target), kind, weight } });
        cy.getElementById(key).toggleClass('side', side).toggleClass('ended', ended);
      }
      cy.nodes().forEach((node) => {
        const id = idOf(node);
        node
          .toggleClass('off', !passing.nodes.has(id))
          .toggleClass('root', id === graph.root)
          .toggleClass('selected', id === selected)
          .toggleClass('marked', id === marked)
          .toggleClass('pinned', view.pinned.has(id))
          .toggleClass('match', matches.has(id))
          .toggleClass('fresh', view.fresh.has(id) && before !== null && !before.view.fresh.has(id));
      });
      cy.edges().forEach((edge) => {
        edge.toggleClass('off', !passing.edges.has(idOf(edge)));
      });
    });
    clearTimeout(this.#halo);
    this.#halo = setTimeout(() => cy.nodes('.fresh').removeClass('fresh'), HALO_MS);
    this.#light();
    if (before?.graph.root !== graph.root) this.fit(false);
    else if ([...view.fresh].some((id) => !before.view.shown.has(id)) && this.#camera.misses(picture)) this.fit();
    this.#relabel();
  }

  /** Colours changed. */
  restyle(palette: Palette): void {
    this.#cy.style(graphStyle(palette));
    this.#relabel();
  }

  /** Lights a node and its neighbours, and lets the rest step back; null ends that. */
  hover(id: string | null): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    this.#light();
    this.#relabel();
  }

  #light(): void {
    const cy = this.#cy;
    const id = this.#hovered ?? this.#picture?.selected ?? null;
    cy.batch(() => {
      cy.elements('.dim, .lit').removeClass('dim lit');
      if (id === null) return;
      const node = cy.getElementById(nodeKey(id));
      const near = node.closedNeighborhood().not('.off');
      near.edges().addClass('lit');
      if (this.#hovered !== null) cy.elements().not(near).addClass('dim');
    });
  }

  #relabel(): void {
    const cy = this.#cy;
    const picture = this.#picture;
    if (picture === null || cy.destroyed()) return;
    const { graph, passing, view, selected, matches } = picture;
    const always = new Set([...matches].slice(0, 12));
    const lit = [this.#hovered, selected].filter((id) => id !== null);
    const at = lit.length === 0 ? new Map() : edgesAt(graph.edges.filter(({ id }) => passing.edges.has(id)));
    for (const id of lit) always.add(id);
    if (this.#hovered !== null && this.#hovered !== graph.root)
      for (const edge of at.get(this.#hovered) ?? []) always.add(otherEnd(edge, this.#hovered));
    this.#labels = labelBudget({
      graph,
      drawn: passing.nodes,
      places: view.places,
      radii: this.#radii,
      zoom: cy.zoom(),
      width: cy.width(),
      height: cy.height(),
      extent: { left: cy.extent().x1, right: cy.extent().x2, top: cy.extent().y1, bottom: cy.extent().y2 },
      always,
      taken: graph.nodes
        .filter((node) => (node.id === graph.root || lit.includes(node.id)) && hiddenOf(node).count > 0)
        .flatMap(({ id }) => {
          const place = this.at(id);
          return place === null ? [] : [this.#camera.inPicture(badgeBox(badgeCorners(place)[0]))];
        }),
    });
    const font = FONT / cy.zoom();
    cy.batch(() => {
      cy.nodes().forEach((node) => {
        const side = this.#labels.get(idOf(node));
        node.toggleClass('labelled', side !== undefined);
        for (const each of ['right', 'left', 'above']) node.toggleClass(each, side === each);
        const size = idOf(node) === graph.root ? font * ROOT_LABEL : font;
        // Setting data restyles a node, even with the value that it has.
        if (side !== undefined && node.data('font') !== size) node.data('font', size);
      });
    });
  }

  /** Everything that is drawn into view. */
  fit(eased = true): void {
    this.#fitted = this.#picture !== null && this.#camera.fit(this.#picture, eased);
  }

  /** Brings a node into view without zooming, if it is not there. */
  show(id: string): void {
    const place = this.at(id);
    if (place !== null) this.#camera.show(place);
  }

  panBy(x: number, y: number): void {
    this.#camera.panBy(x, y);
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    this.#camera.zoomBy(factor);
  }

  /** Width of the canvas in pixels. */
  get width(): number {
    return this.#cy.width();
  }

  /** Where a node is in the box of the canvas; null where it is not drawn. */
  at(id: string): (Place & { readonly radius: number }) | null {
    const node = this.#cy.getElementById(nodeKey(id));
    if (node.empty() || node.hasClass('off')) return null;
    // The width as drawn would have Cytoscape compute the style of every node that is asked for.
    return { ...node.renderedPosition(), radius: (this.#radii.get(id) ?? 8) * this.#cy.zoom() };
  }

  /** The boxes of the labels that are shown, in the box of the canvas. */
  labelBoxes(): readonly Box[] {
    const zoom = this.#cy.zoom();
    return [...this.#labels].flatMap(([id, side]) => {
      const at = this.at(id);
      const node = this.#picture?.graph.nodes.find((each) => each.id === id);
      if (at === null || node === undefined) return [];
      const isRoot = id === this.#picture?.graph.root;
      const { width, height } = labelSize(labelLines(node, isRoot), isRoot);
      return [boxOf(side, { ...at, radius: (this.#radii.get(id) ?? 8) * zoom }, width, height, 3)];
    });
  }

  /** Places as drawn, labels as shown: for tests, and for pictures. */
  snapshot(): { readonly places: ReadonlyMap<string, Place>; readonly labels: ReadonlySet<string> } {
    return {
      places: new Map(this.#cy.nodes().map((node) => [idOf(node), { ...node.position() }])),
      labels: new Set(this.#labels.keys()),
    };
  }

  /** A picture of everything, twice as fine as the screen, without what is hovered. */
  png(ground: string): Promise<Blob> {
    const hovered = this.#hovered;
    this.hover(null);
    const picture = this.#cy.png({
      output: 'blob-promise',
      full: true,
      scale: 2,
      bg: ground,
      maxWidth: 8_000,
      maxHeight: 8_000,
    });
    this.hover(hovered);
    return picture;
  }

  /** The box of the canvas changed: a picture that nobody moved, or that waited for a box, is fitted again. */
  resized(): void {
    const { clientWidth = 0, clientHeight = 0 } = this.#cy.container() ?? {};
    // The observer also calls when it starts, and another picture of the same size would be drawn for nothing.
    if (this.#fitted && clientWidth === this.#cy.width() && clientHeight === this.#cy.height()) return;
    this.#cy.resize();
    if (!this.#fitted || this.#camera.isAsFitted()) this.fit(false);
  }

  destroy(): void {
    removeEventListener('scroll', this.#forgetBox, { capture: true });
    clearTimeout(this.#settle);
    clearTimeout(this.#halo);
    this.#cy.destroy();
  }
}
