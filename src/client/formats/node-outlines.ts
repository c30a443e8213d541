// The outlines of nodes as SVG elements, by shape.

import type { NodeShape } from '../appearance.ts';
import type { Place } from './ring-places.ts';

/** An SVG element of the shape around a place, without colours. */
export function outlineOf(shape: NodeShape, { x, y }: Place, radius: number): string {
  const r = +radius.toFixed(2);
  if (shape === 'circle') return `<circle cx="${x}" cy="${y}" r="${r}"/>`;
  if (shape === 'ellipse') return `<ellipse cx="${x}" cy="${y}" rx="${+(r * 1.3).toFixed(2)}" ry="${r}"/>`;
  if (shape === 'square') {
    const side = +(r * 1.8).toFixed(2);
    return `<rect x="${+(x - side / 2).toFixed(2)}" y="${+(y - side / 2).toFixed(2)}" width="${side}" height="${side}" rx="2.5"/>`;
  }
  const corners = { diamond: 4, hexagon: 6, pentagon: 5, star: 10 }[shape];
  const points = Array.from({ length: corners }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / corners - Math.PI / 2;
    const away = shape === 'star' && corner % 2 === 1 ? r * 0.5 : r * 1.15;
    return `${(x + away * Math.cos(turn)).toFixed(1)},${(y + away * Math.sin(turn)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}"/>`;
}
