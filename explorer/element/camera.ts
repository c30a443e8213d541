// Where the canvas looks: fits a picture, follows what arrives or is selected, and never moves without a reason.

import type { Core } from 'cytoscape';
import type { Place } from '../model/graph-json.ts';
import type { Box } from '../model/label-budget.ts';
import type { Picture } from './picture.ts';
import { prefersStillness } from './theme.ts';

/** A picture of few nodes is not blown up beyond this, and a large one not made smaller than the other. */
const LARGEST = 1.15;
const SMALLEST = 0.12;
/** Pixels around the outermost nodes, for their labels: at the sides, above, below. */
const [SIDE, ABOVE, BELOW] = [62, 26, 52];
/** Pixels from the edge within which a selected node is brought further in. */
const [NEAR_X, NEAR_Y] = [50, 40];
const EASE_MS = 220;

/** See the file's first line. */
export class Camera {
  readonly #cy: Core;
  #fitted: { readonly zoom: number; readonly x: number; readonly y: number } | null = null;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Everything that is drawn into view. Gives false where there is nothing, or no box to draw in. */
  fit(picture: Picture, eased: boolean): boolean {
    const cy = this.#cy;
    const [width, height] = [cy.width(), cy.height()];
    const places = drawn(picture);
    if (places.length === 0 || width === 0 || height === 0) return false;
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [left, right] = [xs.reduce((a, b) => Math.min(a, b)) - SIDE, xs.reduce((a, b) => Math.max(a, b)) + SIDE];
    const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)) - ABOVE, ys.reduce((a, b) => Math.max(a, b)) + BELOW];
    const zoom = Math.max(SMALLEST, Math.min(LARGEST, width / (right - left), height / (bottom - top)));
    const pan = { x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 };
    this.#fitted = { zoom, ...pan };
    cy.stop();
    if (eased && !prefersStillness()) cy.animate({ zoom, pan }, { duration: EASE_MS, easing: 'ease-out' });
    else cy.viewport({ zoom, pan: { ...pan } });
    return true;
  }

  /** Whether nobody has moved the view since it was fitted. */
  isAsFitted(): boolean {
    const [zoom, { x, y }] = [this.#cy.zoom(), this.#cy.pan()];
    const near = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) < 0.01;
    return near(zoom, this.#fitted?.zoom) && near(x, this.#fitted?.x) && near(y, this.#fitted?.y);
  }

  /** Whether something new lies outside the view. */
  misses({ view }: Picture): boolean {
    const { x1, x2, y1, y2 } = this.#cy.extent();
    return [...view.fresh].some((id) => {
      const place = view.places.get(id);
      return place !== undefined && (place.x < x1 + 36 || place.x > x2 - 36 || place.y < y1 + 36 || place.y > y2 - 36);
    });
  }

  /** Brings a place of the canvas's box into view, if it is not there. */
  show({ x, y }: Place): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const inward = (at: number, size: number, margin: number): number =>
      at < margin ? margin - at : at > size - margin ? size - margin - at : 0;
    const [dx, dy] = [inward(x, width, NEAR_X), inward(y, height, NEAR_Y)];
    if (dx !== 0 || dy !== 0) this.panBy(dx, dy);
  }

  /** A rectangle of the canvas's box as one of the picture. */
  inPicture({ left, right, top, bottom }: Box): Box {
    const [zoom, { x, y }] = [this.#cy.zoom(), this.#cy.pan()];
    return { left: (left - x) / zoom, right: (right - x) / zoom, top: (top - y) / zoom, bottom: (bottom - y) / zoom };
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    const cy = this.#cy;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }
}

function drawn({ passing, view }: Picture): readonly Place[] {
  return [...passing.nodes].flatMap((id) => view.places.get(id) ?? []);
}
