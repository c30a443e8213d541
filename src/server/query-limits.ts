// Document rules: how long, deep and wide a document may be. They read no variables, since a validated document is cached.

import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  type SelectionSetNode,
  type Source,
  TokenKind,
  type ValidationContext,
} from 'graphql';
import { RefusedRequest } from './errors.ts';

/** Bounds of a document; all but the tokens, which the parser counts, with fragments counted wherever they are spread. */
export const documentLimits = {
  tokens: 2_000,
  depth: 12,
  aliases: 100,
  directives: 20,
  operations: 10,
  selections: 5_000,
} as const;
type Limit = keyof typeof documentLimits;

/** What a selection set holds with its fragments spread; counts can exceed any integer and stay right as an order of size. */
interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}
const nothing: Extent = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/**
 * The validation rule. Each fragment is measured once, however often it is spread, so the cost is linear in the document.
 * Depth counts fields; `__schema` and `__type` are exempt from it, because tools ask for the schema 13 levels deep.
 */
export function queryLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document: DocumentNode): undefined {
      const measure = measurer(document);
      const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const most = operations.reduce<Extent>((found, { selectionSet, directives }) => {
        const extent = measure(selectionSet);
        return {
          depth: Math.max(found.depth, extent.depth),
          aliases: Math.max(found.aliases, extent.aliases),
          directives: Math.max(found.directives, extent.directives + (directives?.length ?? 0)),
          selections: Math.max(found.selections, extent.selections),
        };
      }, nothing);
      for (const [name, actual] of Object.entries({ ...most, operations: operations.length })) {
        if (actual > documentLimits[name as Limit]) context.reportError(tooLarge(name as Limit, actual));
      }
    },
  };
}

/**
 * The refusal of a text whose parsing ended at `position` because it has more tokens than a document may; null where it
 * ended for another reason. Linear in the text. Tokens behind a sign that GraphQL does not know are not counted.
 */
export function tooManyTokens(text: Source, position: number): RefusedRequest | null {
  const lexer = new Lexer(text);
  let actual = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) {
      actual += 1;
      if (actual === documentLimits.tokens + 1 && lexer.token.start !== position) return null;
    }
  } catch {}
  return actual > documentLimits.tokens ? tooLarge('tokens', actual) : null;
}

function tooLarge(name: Limit, actual: number): RefusedRequest {
  const limit = documentLimits[name];
  const what = name === 'depth' ? 'levels of fields' : name;
  const message = `A document may have ${limit} ${what}, this one has ${actual}; split it into several requests.`;
  return new RefusedRequest('DOCUMENT_TOO_LARGE', message, { limit, actual });
}

function measurer(document: DocumentNode): (selectionSet: SelectionSetNode) => Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule; here it only must not loop.
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    const inside = ofSelections(fragment.selectionSet);
    const extent = { ...inside, directives: inside.directives + (fragment.directives?.length ?? 0) };
    measured.set(name, extent);
    return extent;
  };

  const ofSelections = (selectionSet: SelectionSetNode): Extent => {
    let { depth, aliases, directives, selections } = nothing;
    for (const selection of selectionSet.selections) {
      directives += selection.directives?.length ?? 0;
      let inner = nothing;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = ofFragment(selection.name.value);
      else if (selection.selectionSet !== undefined) inner = ofSelections(selection.selectionSet);
      aliases += inner.aliases;
      directives += inner.directives;
      selections += 1 + inner.selections;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) aliases += 1;
        const exempt = selection.name.value === '__schema' || selection.name.value === '__type';
        depth = Math.max(depth, exempt ? 0 : inner.depth + 1);
      } else {
        depth = Math.max(depth, inner.depth);
      }
    }
    return { depth, aliases, directives, selections };
  };
  return ofSelections;
}
