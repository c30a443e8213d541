// From keys to commands, without a browser: what each key means while the graph has the focus.

import type { Heading } from '../model/neighbors.ts';

/** What a key asks for. */
export type Command =
  | { readonly type: 'go' | 'pan'; readonly heading: Heading }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | { readonly type: 'zoom'; readonly factor: number }
  | {
      readonly type:
        | 'expand'
        | 'menu'
        | 'collapse'
        | 'pin'
        | 'fit'
        | 'root'
        | 'find'
        | 'mark'
        | 'path'
        | 'hide'
        | 'make-root'
        | 'open'
        | 'copy'
        | 'undo'
        | 'redo'
        | 'list'
        | 'export'
        | 'leave'
        | 'context-menu';
    };

/** The part of a KeyboardEvent that counts. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: ReadonlyMap<string, Heading> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

const LETTERS = {
  p: 'pin',
  m: 'mark',
  g: 'path',
  h: 'hide',
  f: 'make-root',
  o: 'open',
  c: 'copy',
  l: 'list',
  e: 'export',
} as const;

/** Commands that mean the same in the list, in the family tree and on a badge. */
const ANYWHERE: readonly Command['type'][] = ['list', 'undo', 'redo', 'find', 'export', 'leave'];

/**
 * The command of a key; null = the key is not ours. `letters` false stops the single letters (WCAG 2.1.4); `onGraph` says
 * whether the graph has the focus: beside it only few commands make sense.
 */
export function commandOf(key: Key, letters: boolean, onGraph = true): Command | null {
  const command = meant(key, letters);
  return command === null || onGraph || ANYWHERE.includes(command.type) ? command : null;
}

function meant({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, letters: boolean): Command | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    const low = key.toLowerCase();
    if (low === 'z') return { type: shiftKey ? 'redo' : 'undo' };
    return low === 'y' ? { type: 'redo' } : null;
  }
  const heading = ARROWS.get(key);
  if (heading !== undefined) return { type: shiftKey ? 'pan' : 'go', heading };
  switch (key) {
    case 'Enter':
      return { type: shiftKey ? 'menu' : 'expand' };
    case 'Backspace':
    case 'Delete':
      return { type: 'collapse' };
    case 'Home':
      return { type: 'root' };
    case 'Escape':
      return { type: 'leave' };
    case 'ContextMenu':
      return { type: 'context-menu' };
    case 'F10':
      return shiftKey ? { type: 'context-menu' } : null;
    default:
      return letters ? singleKey(key) : null;
  }
}

function singleKey(key: string): Command | null {
  switch (key) {
    case '[':
      return { type: 'turn', by: -1 };
    case ']':
      return { type: 'turn', by: 1 };
    case '+':
    case '=':
      return { type: 'zoom', factor: 1.25 };
    case '-':
      return { type: 'zoom', factor: 0.8 };
    case '0':
      return { type: 'fit' };
    case '/':
      return { type: 'find' };
    default: {
      const low = key.toLowerCase();
      return Object.hasOwn(LETTERS, low) ? { type: LETTERS[low as keyof typeof LETTERS] } : null;
    }
  }
}
