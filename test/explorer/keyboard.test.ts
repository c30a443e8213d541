// Keys and where they lead, without a browser.

import { expect, test } from '@jest/globals';
import { commandOf } from '../../explorer/element/keyboard.ts';
import { clockwise, findNodes, neighborTowards } from '../../explorer/model/neighbors.ts';
import { edge, graph, node } from './worlds.ts';

const key = (text: string) => {
  const parts = text.split('+').filter((part) => part !== '');
  const has = (name: string): boolean => parts.includes(name);
  return {
    key: text.endsWith('+') ? '+' : (parts.at(-1) ?? ''),
    shiftKey: has('Shift'),
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
  };
};

test.each([
  ['ArrowUp', 'go'],
  ['Shift+ArrowUp', 'pan'],
  ['Enter', 'expand'],
  ['Shift+Enter', 'menu'],
  ['Backspace', 'collapse'],
  ['p', 'pin'],
  ['H', 'hide'],
  ['/', 'find'],
  ['+', 'zoom'],
  ['0', 'fit'],
  ['Home', 'root'],
  ['Ctrl+z', 'undo'],
  ['Cmd+Shift+Z', 'redo'],
  ['Shift+F10', 'context-menu'],
  ['Escape', 'leave'],
])('%s means %s', (text, type) => {
  expect(commandOf(key(text), true)?.type).toBe(type);
});

test('beside the graph only the keys that need no node are ours', () => {
  const beside = (text: string): string | undefined => commandOf(key(text), true, false)?.type;
  expect(['l', '/', 'e', 'Ctrl+z', 'Escape'].map(beside)).toEqual(['list', 'find', 'export', 'undo', 'leave']);
  expect(['Enter', 'Backspace', 'h', 'ArrowUp', 'Home'].map(beside)).toEqual(Array(5).fill(undefined));
});

test.each(['Tab', 'F5', 'Ctrl+r', 'Alt+ArrowLeft', 'x', 'toString'])('%s is left to the browser', (text) => {
  expect(commandOf(key(text), true)).toBeNull();
});

test('keys="off" stops single letters, and nothing else', () => {
  expect(commandOf(key('h'), false)).toBeNull();
  expect(commandOf(key('/'), false)).toBeNull();
  expect(commandOf(key('Enter'), false)?.type).toBe('expand');
});

const places = new Map(
  Object.entries({
    a: { x: 0, y: 0 },
    up: { x: 10, y: -50 },
    right: { x: 60, y: 5 },
    down: { x: 0, y: 80 },
    lone: { x: -40, y: 0 },
  }),
);
const edges = [edge('a coauthored up'), edge('a coauthored right'), edge('down coauthored a')];

test('an arrow goes to the best neighbour in its direction, and where there is none to the best node', () => {
  expect(neighborTowards('a', 'up', { places, edges })).toBe('up');
  expect(neighborTowards('a', 'down', { places, edges })).toBe('down');
  expect(neighborTowards('a', 'left', { places, edges })).toBe('lone');
  expect(neighborTowards('lone', 'left', { places, edges })).toBeNull();
});

test('neighbours come clockwise from twelve', () => {
  expect(clockwise('a', { places, edges })).toEqual(['up', 'right', 'down']);
});

test('finding ignores case and diacritics and looks at all three lines', () => {
  const all = graph([
    node('a', { label: 'Aleksander Mądry' }),
    node('b', { sublabel: 'MIT' }),
    node('c', { reason: '9 joint papers' }),
  ]);
  expect(findNodes(all, 'MADRY')).toEqual(['a']);
  expect(findNodes(all, 'mit')).toEqual(['b']);
  expect(findNodes(all, 'papers joint')).toEqual(['c']);
  expect(findNodes(all, '  ')).toEqual([]);
});
