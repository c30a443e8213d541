// The style sheet of the canvas: appearance by kind, and what classes add.

import type { StylesheetJson } from 'cytoscape';
import { edgeAppearance, nodeAppearance, type NodeShape } from '../../src/client/appearance.ts';
import { EDGE_KIND_ORDER, NODE_KIND_ORDER } from '../model/slice-store.ts';
import type { Palette } from './theme.ts';

const SHAPES = {
  circle: 'ellipse',
  square: 'round-rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  pentagon: 'pentagon',
  star: 'star',
  ellipse: 'ellipse',
} as const satisfies Readonly<Record<NodeShape, string>>;

/** Id by which Cytoscape knows its own style element. */
const STYLE_MARK = '__________cytoscape_stylesheet';

/** Weight from which a line is no longer drawn wider. */
const WIDEST_AT = 12;

/** The style sheet for a palette. */
export function graphStyle(palette: Palette): StylesheetJson {
  const { theme, ground, text, muted, accent, font, forced, fills } = palette;
  const kinds = NODE_KIND_ORDER.map((kind) => {
    const { shape, fill, outline } = nodeAppearance(kind, theme);
    return {
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: SHAPES[shape],
        'background-color': forced ? ground : (fills[kind] ?? fill),
        'border-color': forced ? text : outline,
      },
    };
  });
  const edges = EDGE_KIND_ORDER.map((kind) => {
    const { color, width, widest, dashes, arrow } = edgeAppearance(kind, theme);
    return {
      selector: `edge[kind = "${kind}"]`,
      style: {
        'line-color': forced ? text : color,
        'target-arrow-color': forced ? text : color,
        width: widest > width ? `mapData(weight, 1, ${WIDEST_AT}, ${width}, ${widest})` : width,
        ...(dashes.length > 0 && {
          'line-style': 'dashed' as const,
          'line-dash-pattern': [...dashes],
          'line-cap': dashes[0] !== undefined && dashes[0] < 2 ? ('round' as const) : ('butt' as const),
        }),
        ...(arrow && {
          'curve-style': 'straight' as const,
          'target-arrow-shape': 'triangle' as const,
          'arrow-scale': kind === 'ADVISED' ? 0.9 : 0.6,
        }),
        ...(kind === 'ADVISED' && { 'z-index': 3 }),
      },
    };
  });
  const plainNode = nodeAppearance('', theme);
  const plainEdge = edgeAppearance('', theme);
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'ellipse',
        'background-color': ground,
        'border-color': forced ? text : plainNode.outline,
        'border-width': 1.25,
        'font-family': font,
        color: text,
        'z-index': 5,
      },
    },
    ...kinds,
    { selector: 'node[kind = "PAPER"]', style: { 'corner-radius': '3' } },
    { selector: 'node[kind = "STAR"], node[kind = "AWARD"]', style: { 'border-width': 1 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: 1,
        'line-color': forced ? text : plainEdge.color,
        'line-style': 'dashed',
        'line-dash-pattern': [1, 3],
        'z-index': 1,
      },
    },
    ...edges.map((each) => ({
      ...each,
      style: { 'line-style': 'solid' as const, ...each.style },
    })),
    { selector: 'edge.side', style: { opacity: 0.3 } },
    { selector: 'edge.ended', style: { width: 0.8 } },
    {
      selector: 'node.labelled',
      style: {
        label: 'data(shownLabel)',
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 3,
        'font-size': 'data(font)',
        'line-height': 1.15,
        'text-background-color': ground,
        'text-background-opacity': 0.82,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': '1px',
        'min-zoomed-font-size': 5,
      },
    },
    {
      selector: 'node.labelled.right',
      style: {
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': 3,
        'text-margin-y': 0,
        'text-justification': 'left',
      },
    },
    {
      selector: 'node.labelled.left',
      style: {
        'text-halign': 'left',
        'text-valign': 'center',
        'text-margin-x': -3,
        'text-margin-y': 0,
        'text-justification': 'right',
      },
    },
    { selector: 'node.labelled.above', style: { 'text-valign': 'top', 'text-margin-y': -3 } },
    { selector: 'node.labelled[kind = "PAPER"]', style: { color: muted } },
    {
      selector: 'node.root',
      style: {
        'border-width': 2,
        'border-color': ground,
        'outline-width': 2,
        'outline-color': forced ? text : nodeAppearance('AUTHOR', theme).outline,
        'outline-offset': 0,
        'font-weight': 'bold',
        'z-index': 20,
      },
    },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 3 } },
    {
      selector: 'node.fresh',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.22, 'underlay-padding': 7, 'underlay-shape': 'ellipse' },
    },
    {
      selector: 'node.match',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.3, 'underlay-padding': 6, 'underlay-shape': 'ellipse' },
    },
    { selector: 'node.dim', style: { opacity: 0.22 } },
    { selector: 'edge.dim', style: { opacity: 0.1 } },
    { selector: 'edge.lit', style: { opacity: 1, 'z-index': 4 } },
    {
      selector: 'node.marked',
      style: { 'outline-width': 2, 'outline-color': text, 'outline-style': 'dashed', 'outline-offset': 3 },
    },
    {
      selector: 'node.selected',
      style: { 'outline-width': 3, 'outline-color': accent, 'outline-offset': 2, 'z-index': 30 },
    },
    { selector: 'node.off, edge.off', style: { display: 'none' } },
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'active-bg-color': accent,
        'active-bg-size': 1,
        'selection-box-opacity': 0,
        'selection-box-color': accent,
        'selection-box-border-width': 0,
        'selection-box-border-color': accent,
        'outside-texture-bg-color': ground,
        'outside-texture-bg-opacity': 0,
      },
    },
    { selector: ':active', style: { 'overlay-opacity': 0 } },
  ] as StylesheetJson;
}

/** Cytoscape puts a <style> into the head unless one with this id is there: a violation under a strict policy. */
export function forbidStyleElement(): void {
  if (document.getElementById(STYLE_MARK) !== null) return;
  const mark = document.createElement('meta');
  mark.id = STYLE_MARK;
  document.head.append(mark);
}
