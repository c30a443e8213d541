// How large each node is drawn, from what the slice says about it, and how its label breaks into lines.

import { edgesAt, type GraphJson, type GraphNode, otherEnd } from './graph-json.ts';

const SMALLEST = 5;
const LARGEST = 15;
/** Kinds whose size means nothing. */
const FIXED = 7;
const ROOT = 19;

/** Longest line of a label in characters, and lines at most. */
const LINE_LENGTH = 19;
const LINES = 2;
/** Pixels of a character and of a line at 11 px, roughly. */
const CHARACTER = 5.9;
const LINE_HEIGHT = 13;

/** Radii in pixels by id: people by joint papers with the root, topics and institutions by their links here, papers by score. */
export function radiiOf(graph: GraphJson): ReadonlyMap<string, number> {
  const at = edgesAt(graph.edges);
  const linksOf = (id: string, kinds: readonly string[]): number =>
    (at.get(id) ?? []).filter((edge) => kinds.includes(edge.kind)).length;
  return new Map(
    graph.nodes.map(({ id, kind, degree }) => {
      if (id === graph.root) return [id, ROOT];
      switch (kind) {
        case 'AUTHOR': {
          const joint = (at.get(id) ?? []).find(
            (edge) => edge.kind === 'COAUTHORED' && otherEnd(edge, id) === graph.root,
          );
          return [id, clamp(SMALLEST + 2 + 2 * Math.sqrt(joint?.weight ?? 0))];
        }
        case 'PAPER':
          return [id, clamp(SMALLEST + Math.log10(1 + (degree ?? 0)) * 2)];
        case 'TOPIC':
          return [id, clamp(SMALLEST + 0.8 * Math.sqrt(linksOf(id, ['ABOUT', 'WORKS_ON'])))];
        case 'INSTITUTION':
          return [id, clamp(SMALLEST + 1 + Math.sqrt(linksOf(id, ['AFFILIATED_WITH'])))];
        default:
          return [id, FIXED];
      }
    }),
  );
}

function clamp(radius: number): number {
  return Math.round(Math.max(SMALLEST, Math.min(LARGEST, radius)) * 10) / 10;
}

/** A label in at most two lines, broken between words, cut with an ellipsis; the root's name is never cut. */
export function labelLines({ label }: Pick<GraphNode, 'label'>, isRoot: boolean): readonly string[] {
  if (isRoot) return [label];
  const lines: string[] = [];
  // A long word may break after its hyphen.
  for (const word of label.split(/\s+|(?<=[\p{L}]{4}-)(?=\p{L}{4})/u).filter((each) => each !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : last.endsWith('-') ? `${last}${word}` : `${last} ${word}`;
    if (last !== undefined && [...joined].length <= LINE_LENGTH) lines[lines.length - 1] = joined;
    else if (lines.length < LINES) lines.push(word);
    else return [...lines.slice(0, -1), cut(joined)];
  }
  return lines.map((line) => ([...line].length > LINE_LENGTH + 5 ? cut(line) : line));
}

function cut(line: string): string {
  const signs = [...line];
  return `${signs
    .slice(0, Math.min(signs.length - 1, LINE_LENGTH + 1))
    .join('')
    .replace(/[\s,:;.-]+$/, '')}…`;
}

/** How much larger the root's label is. */
export const ROOT_LABEL = 1.3;

/** Width and height of a label in pixels at 11 px; wide characters of East Asia take a whole em. */
export function labelSize(
  lines: readonly string[],
  isRoot: boolean,
): { readonly width: number; readonly height: number } {
  const scale = isRoot ? ROOT_LABEL * 1.05 : 1;
  const width = (line: string): number =>
    [...line].reduce(
      (sum, sign) =>
        sum + (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(sign) ? 11 : CHARACTER),
      0,
    );
  return { width: Math.max(0, ...lines.map(width)) * scale, height: lines.length * LINE_HEIGHT * scale };
}
