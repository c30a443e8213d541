// Icons: small line drawings in the colour of the text, and the shapes and lines of the legend.

import { svg, type SVGTemplateResult } from 'lit';
import { edgeAppearance, nodeAppearance, type NodeShape } from '../../src/client/appearance.ts';

const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 5l3.5 3.5L13 12M16 8.5H8.5a4.5 4.5 0 0 0 0 9H12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  export: 'M10 3v9.5M6.5 9.5 10 13l3.5-3.5M3.5 13.5v3h13v-3',
  open: 'M11.5 3.5h5v5M16.5 3.5 10 10M8.5 4.5h-5v12h12v-5',
  close: 'M5 5l10 10M15 5 5 15',
  find: 'M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5ZM12.75 12.75l4 4',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  tidy: 'M10 7.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM5 16.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM15 16.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM9.2 7 5.8 13M10.8 7l3.4 6M6.8 14.5h6.4',
  pin: 'M7 3.5h6M8 3.5v5L5.5 12h9L12 8.5v-5M10 12v5',
  hide: 'M3 3l14 14M8.2 5.1A8 8 0 0 1 10 5c4.5 0 7.2 5 7.2 5a13 13 0 0 1-2 2.6M12.2 14.6A7.4 7.4 0 0 1 10 15c-4.5 0-7.2-5-7.2-5a13 13 0 0 1 3-3.5',
  root: 'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM10 2.5v3M10 14.5v3M2.5 10h3M14.5 10h3',
  expand: 'M10 3.5v4.5M10 12v4.5M3.5 10H8M12 10h4.5M7.5 5.5 10 3.5l2.5 2M7.5 14.5l2.5 2 2.5-2',
  collapse: 'M4.5 10h11',
  path: 'M4.5 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6.5 15h5a2.5 2.5 0 0 0 0-5h-3a2.5 2.5 0 0 1 0-5h5',
  tree: 'M10 6.5v3M5 13.5v-2h10v2M10 9.5v2M8 3.5h4v3H8zM3 13.5h4v3H3zM13 13.5h4v3h-4z',
  share: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3L10.5 5.2M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.5v3.7h3.7M10 6.5V10l2.5 1.5',
  theme: 'M16.5 11.5A7 7 0 0 1 8.5 3.5a7 7 0 1 0 8 8Z',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  swap: 'M6 4v11M3.5 12.5 6 15l2.5-2.5M14 16V5M11.5 7.5 14 5l2.5 2.5',
  copy: 'M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  hand: 'M6.5 10V5.5a1.25 1.25 0 0 1 2.5 0V9M9 9V4a1.25 1.25 0 0 1 2.5 0v5M11.5 9V5.5a1.25 1.25 0 0 1 2.5 0V12a5 5 0 0 1-5 5c-2 0-3-1-4-2.5L3.5 12a1.2 1.2 0 0 1 2-1.3L6.5 12',
  list: 'M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.8 5.5h.01M3.8 10h.01M3.8 14.5h.01',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A line icon of 20 pixels. */
export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
}

const SHAPES: Readonly<Record<NodeShape, string>> = {
  circle: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  square:
    'M4.2 2.5h7.6a1.7 1.7 0 0 1 1.7 1.7v7.6a1.7 1.7 0 0 1-1.7 1.7H4.2a1.7 1.7 0 0 1-1.7-1.7V4.2a1.7 1.7 0 0 1 1.7-1.7Z',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  hexagon: 'M4.6 2.3h6.8L14.8 8l-3.4 5.7H4.6L1.2 8Z',
  pentagon: 'M8 1.5 14.5 6.3 12 14H4L1.5 6.3Z',
  star: 'M8 1.2l2 4.5 4.9.5-3.7 3.3 1.1 4.8L8 11.8l-4.3 2.5 1.1-4.8L1.1 6.2 6 5.7Z',
  ellipse: 'M8 3.5c3.6 0 6.5 2 6.5 4.5s-2.9 4.5-6.5 4.5S1.5 10.5 1.5 8 4.4 3.5 8 3.5Z',
};

/** The shape of a kind of node, coloured by the class of the kind. */
export function kindIcon(kind: string): SVGTemplateResult {
  const { shape } = nodeAppearance(kind, 'light');
  return svg`<svg class="kind" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false"><path d=${SHAPES[shape]} /></svg>`;
}

/** A piece of the line of a kind of edge. */
export function edgeIcon(kind: string): SVGTemplateResult {
  const { width, dashes, arrow } = edgeAppearance(kind, 'light');
  const thick = kind === 'COAUTHORED' ? 2 : Math.max(1.2, width);
  return svg`<svg class="line" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true" focusable="false">
    <path d=${arrow ? 'M1 5H20' : 'M1 5H25'} stroke-width=${thick} stroke-dasharray=${dashes.join(' ')} />
    ${arrow ? svg`<path class="head" d="M18.5 1.5 25 5l-6.5 3.5Z" />` : ''}
  </svg>`;
}
