// Text search over the model: every node of the kind is folded and compared, token by token.

import { prominenceOf } from '../../src/graph/nodes.ts';
import { prominenceBucket } from '../../src/graph/rank.ts';
import type { NodeRow, TextPosition, TextRequest } from '../../src/graph/store.ts';
import { foldTokens } from '../../src/graph/text.ts';
import type { ModelGraph } from './model-graph.ts';

/** The nodes whose names hold every token of a request, none where there is no token: the prominent first, then by key. */
export function textHits(
  graph: ModelGraph,
  request: Pick<TextRequest, 'kind' | 'tokens' | 'prefix'>,
): readonly TextPosition[] {
  return [...graph.nodes.values()]
    .filter(({ row }) => row.kind === request.kind && request.tokens.length > 0 && holds(row, request))
    .map(({ row }) => ({ bucket: prominenceBucket(prominenceOf(row)), key: row.key }))
    .toSorted((x, y) => x.bucket - y.bucket || x.key - y.key);
}

function holds(node: NodeRow, { tokens, prefix }: Pick<TextRequest, 'tokens' | 'prefix'>): boolean {
  const otherNames = node.kind === 'PAPER' ? [] : (node.props.otherNames ?? []);
  const words = [node.label, ...otherNames].flatMap(foldTokens);
  return tokens.every((token, index) =>
    words.some((word) => (prefix && index === tokens.length - 1 ? word.startsWith(token) : word === token)),
  );
}
