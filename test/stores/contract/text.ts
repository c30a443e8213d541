// Text: searching names and titles finds what the model finds, the prominent first.

import { NODE_KINDS } from '../../../src/graph/kinds.ts';
import { TEXT_PAGE_MAX, TEXT_QUERIES_PER_CALL } from '../../../src/graph/limits.ts';
import type { TextRequest } from '../../../src/graph/store.ts';
import { foldTokens } from '../../../src/graph/text.ts';
import { textHits } from '../../model/model-text.ts';
import type { Comparison } from './comparison.ts';
import { expectSame, inCalls } from './comparison.ts';

/** The first words of every name, whole and as prefixes, alone and together, in every kind. */
export async function sameText(comparison: Comparison): Promise<void> {
  const rows = [...comparison.model.graph.nodes.values()].map(({ row }) => row);
  const names = new Set(rows.flatMap(({ label, props }) => [label, ...(props.otherNames ?? [])]).slice(0, 40));
  const queries = [...names].flatMap((name) => queriesOf(foldTokens(name)));
  const distinct = [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
  const requests = NODE_KINDS.flatMap(({ kind }) =>
    distinct.flatMap((query): readonly TextRequest[] => {
      const request = { kind, ...query, first: TEXT_PAGE_MAX };
      const [first] = textHits(comparison.model.graph, request);
      return first === undefined ? [request] : [request, { ...request, first: 1 }, { ...request, after: first }];
    }),
  );
  for (const some of inCalls(requests, TEXT_QUERIES_PER_CALL)) {
    await expectSame(comparison, (store) => store.textMatches(some));
  }
}

function queriesOf(words: readonly string[]): readonly Pick<TextRequest, 'tokens' | 'prefix'>[] {
  const [first, second] = words;
  if (first === undefined) return [];
  const start = (word: string, length: number): string => [...word].slice(0, length).join('');
  const alone = [
    { tokens: [first], prefix: false },
    { tokens: [start(first, 1)], prefix: true },
    { tokens: [start(first, 3)], prefix: true },
  ];
  if (second === undefined) return alone;
  return [...alone, { tokens: [first, start(second, 2)], prefix: true }, { tokens: [second, first], prefix: false }];
}
