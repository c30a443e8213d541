// Find in the view: what matches, and which match is the current one.

import type { GraphJson } from '../model/graph-json.ts';
import { findNodes } from '../model/neighbors.ts';

const NONE: ReadonlySet<string> = new Set();

/** The field's text and its matches; the matches are a new set only when they change. */
export class FindField {
  text = '';
  at = 0;
  matches: ReadonlySet<string> = NONE;

  /** Another text, or the same text over another graph. */
  search(text: string, graph: GraphJson, drawn: ReadonlySet<string>): void {
    const ids = text.trim() === '' ? [] : findNodes(graph, text).filter((id) => drawn.has(id));
    if (text !== this.text) this.at = 0;
    this.text = text;
    if (ids.length !== this.matches.size || ids.some((id) => !this.matches.has(id)))
      this.matches = ids.length === 0 ? NONE : new Set(ids);
  }

  /** Goes to another match, round and round; null where there is none. */
  step(by: number): string | null {
    const count = this.matches.size;
    if (count === 0) return null;
    this.at = (this.at + by + count) % count;
    return [...this.matches][this.at] ?? null;
  }

  /** The current match. */
  get current(): string | null {
    return [...this.matches][this.at] ?? null;
  }
}
