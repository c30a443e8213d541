// What a node is called and what is known of it, folded from the records that describe or name it.

import type { NodeProps } from '../node-row.ts';
import type { StatedNode } from '../statements.ts';
import type { AliasRow } from '../writer.ts';
import { compareText } from './record-order.ts';

/** Label and small properties of a node. */
export interface FoldedNode {
  readonly label: string;
  readonly props: NodeProps;
}

const SINGLE = [
  'homepage',
  'type',
  'date',
  'language',
  'retracted',
  'citations',
  'authorCount',
  'authorsTruncated',
  'description',
  'level',
  'country',
  'city',
  'status',
] as const;

/**
 * Folds descriptions, best first: each property from the first that states it; the other names of all, with the labels
 * that lost, in that order without repetition.
 */
export function foldDescriptions(descriptions: readonly [StatedNode, ...StatedNode[]]): FoldedNode {
  const { label } = descriptions[0];
  const names = new Set(descriptions.flatMap((node) => [node.label, ...(node.otherNames ?? [])]));
  names.delete(label);
  const props: Record<string, unknown> = names.size > 0 ? { otherNames: [...names] } : {};
  for (const name of SINGLE) {
    const stated = descriptions.find((node) => node[name] !== undefined);
    if (stated !== undefined) props[name] = stated[name];
  }
  return { label, props };
}

/** A node that nobody describes: called by its longest alias, the least by code units among equals; by its id where it has none. */
export function foldStub(id: string, aliases: readonly AliasRow[]): FoldedNode {
  const [best] = aliases.toSorted((x, y) => lengthOf(y.label) - lengthOf(x.label) || compareText(x.label, y.label));
  return { label: best?.label ?? id, props: {} };
}

/** Length of a text in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
