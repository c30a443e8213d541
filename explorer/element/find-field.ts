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

  /** What a key means: Enter goes to the current match, then on from match to match; Escape empties and leaves. Undefined = nothing. */
  key({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, selected: string | null): string | null | undefined {
    if (key === 'Escape') {
      this.text = '';
      return null;
    }
    if (key !== 'Enter') return undefined;
    const ids = [...this.matches];
    if (ids.length > 0 && ids[this.at] === selected)
      this.at = (this.at + (shiftKey ? -1 : 1) + ids.length) % ids.length;
    return ids[this.at] ?? null;
  }
}
