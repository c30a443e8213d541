// Document rules: depth, aliases, directives and operations. They read no variables, since a validated document is cached.

import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { RefusedRequest } from './errors.ts';

/** Bounds of a document, fragments counted wherever they are spread. */
export const documentLimits = { depth: 12, aliases: 100, directives: 20, operations: 10 } as const;

/** What a selection set holds with its fragments spread; counts can exceed any integer and stay right as an order of size. */
interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}
const nothing: Extent = { depth: 0, aliases: 0, directives: 0 };

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
        };
      }, nothing);
      const found = { ...most, operations: operations.length };
      for (const [name, limit] of Object.entries(documentLimits)) {
        const actual = found[name as keyof typeof documentLimits];
        if (actual <= limit) continue;
        const message = `A document may have ${limit} ${name === 'depth' ? 'levels of fields' : name}, this one has ${actual}; split it.`;
        context.reportError(new RefusedRequest('DOCUMENT_TOO_LARGE', message, { limit, actual }));
      }
    },
  };
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
    let { depth, aliases, directives } = nothing;
    for (const selection of selectionSet.selections) {
      directives += selection.directives?.length ?? 0;
      let inner = nothing;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = ofFragment(selection.name.value);
      else if (selection.selectionSet !== undefined) inner = ofSelections(selection.selectionSet);
      aliases += inner.aliases;
      directives += inner.directives;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) aliases += 1;
        const exempt = selection.name.value === '__schema' || selection.name.value === '__type';
        depth = Math.max(depth, exempt ? 0 : inner.depth + 1);
      } else {
        depth = Math.max(depth, inner.depth);
      }
    }
    return { depth, aliases, directives };
  };
  return ofSelections;
}
