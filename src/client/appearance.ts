// How nodes and edges look, by kind: one table for the explorer and for exported pictures.

import type { EdgeKind, NodeKind } from '../generated/operations.ts';

/** Light or dark ground. */
export type Theme = 'light' | 'dark';

/** A colour on the light and on the dark ground. */
type Colors = readonly [light: string, dark: string];

export type NodeShape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'pentagon' | 'star' | 'ellipse';

/** How a kind of node is drawn. */
export interface NodeAppearance {
  readonly shape: NodeShape;
  readonly fill: string;
  readonly outline: string;
  /** Shown where size carries no meaning, in pixels. */
  readonly radius: number;
}

/** How a kind of edge is drawn. */
export interface EdgeAppearance {
  readonly color: string;
  /** Pixels; `widest` where weight makes it wider. */
  readonly width: number;
  readonly widest: number;
  /** Lengths of dash and gap; empty = solid. */
  readonly dashes: readonly number[];
  readonly arrow: boolean;
}

/** Ground, text, muted text and accent. */
export const GROUND: Readonly<
  Record<Theme, { readonly ground: string; readonly text: string; readonly muted: string; readonly accent: string }>
> = {
  light: { ground: '#FFFFFF', text: '#1A1F2B', muted: '#5A6370', accent: '#0B6BCB' },
  dark: { ground: '#12161C', text: '#E8EAED', muted: '#A0A8B4', accent: '#7CC4FF' },
};

const NODES: Readonly<Record<NodeKind, readonly [shape: NodeShape, fill: Colors, outline: Colors]>> = {
  AUTHOR: ['circle', ['#0072B2', '#56B4E9'], ['#00507D', '#56B4E9']],
  PAPER: ['square', ['#E69F00', '#E69F00'], ['#9A6200', '#E69F00']],
  TOPIC: ['diamond', ['#009E73', '#2FC79A'], ['#006B4D', '#2FC79A']],
  INSTITUTION: ['hexagon', ['#CC79A7', '#E09CC3'], ['#8D3F72', '#E09CC3']],
  VENUE: ['pentagon', ['#4A4F57', '#E3E6EA'], ['#1E2126', '#E3E6EA']],
  AWARD: ['star', ['#F0E442', '#F0E442'], ['#7A7200', '#F0E442']],
};

const MUTED: Colors = [GROUND.light.muted, GROUND.dark.muted];
const PLAIN = { width: 1, widest: 1, dashes: [], arrow: false } as const;
const DOTTED = { ...PLAIN, dashes: [1, 3] } as const;
const INSIDE = { ...PLAIN, width: 1.5, widest: 1.5, dashes: [1.5, 4] } as const;
const SUBJECT = { ...PLAIN, dashes: [5, 4] } as const;

const EDGES: Readonly<Record<EdgeKind, readonly [Colors, Omit<EdgeAppearance, 'color'>]>> = {
  ADVISED: [['#C24E00', '#FF8A3D'], { ...PLAIN, width: 2.4, widest: 2.4, arrow: true }],
  COAUTHORED: [['#4C8FBD', '#4E93C0'], { ...PLAIN, width: 0.8, widest: 4 }],
  AUTHORED: [['#858F9D', '#6B7787'], PLAIN],
  CITES: [['#7A6FB0', '#8F86C9'], { ...PLAIN, arrow: true }],
  AFFILIATED_WITH: [['#A8668C', '#A8708F'], INSIDE],
  PART_OF: [['#A8668C', '#A8708F'], { ...INSIDE, dashes: [7, 3, 1.5, 3] }],
  ABOUT: [['#3E9B7B', '#3A947A'], { ...SUBJECT, dashes: [2, 3] }],
  WORKS_ON: [['#3E9B7B', '#3A947A'], SUBJECT],
  PUBLISHED_IN: [MUTED, DOTTED],
  RECEIVED: [['#8A8200', '#B8AE3A'], DOTTED],
};

/** The look of a kind of node; an ellipse on the ground's colour where the kind is not known. */
export function nodeAppearance(kind: string, theme: Theme): NodeAppearance {
  const known = Object.hasOwn(NODES, kind) ? NODES[kind as NodeKind] : undefined;
  const { ground, text } = GROUND[theme];
  if (known === undefined) return { shape: 'ellipse', fill: ground, outline: text, radius: 8 };
  const [shape, fill, outline] = known;
  return { shape, fill: on(theme, fill), outline: on(theme, outline), radius: 8 };
}

/** The look of a kind of edge; dots in the colour of muted text where the kind is not known. */
export function edgeAppearance(kind: string, theme: Theme): EdgeAppearance {
  const [color, line] = Object.hasOwn(EDGES, kind) ? EDGES[kind as EdgeKind] : [MUTED, DOTTED];
  return { color: on(theme, color), ...line };
}

function on(theme: Theme, [light, dark]: Colors): string {
  return theme === 'light' ? light : dark;
}
