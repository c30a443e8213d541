// Ids and identifiers as arguments: checked, then turned into nodes through the loaders.

import { badInput } from '../src/graph/errors.ts';
import { parseIdentifier } from '../src/graph/identifiers.ts';
import type { Key } from '../src/graph/keys.ts';
import type { NodeKind } from '../src/graph/kinds.ts';
import { IDENTIFIER_CHARACTERS_MAX, IDS_MAX } from '../src/graph/limits.ts';
import type { NamedNode, NodeRow } from '../src/graph/node-row.ts';
import type { RequestContext } from '../src/loaders/context.ts';

/** An id as given; throws BAD_USER_INPUT naming the argument where no id can look like it: "orcid:12", "nobody". */
export function checkedId(argument: string, id: string): string {
  const text = checkedText(argument, id);
  const parsed = parseIdentifier(text);
  if (parsed.ok) return text;
  throw badInput(argument, `${argument} must be an id that this API gave out: ${parsed.reason}`);
}

/** A text that may be an id; throws BAD_USER_INPUT naming the argument where it is empty, too long or holds control characters. */
export function checkedText(argument: string, id: string): string {
  if (id === '') throw badInput(argument, `${argument} must be an id that this API gave out, got an empty text`);
  if (id.length > IDENTIFIER_CHARACTERS_MAX) {
    throw badInput(argument, `${argument} has at most ${IDENTIFIER_CHARACTERS_MAX} characters, got ${id.length}`);
  }
  if (/\p{Cc}/u.test(id) || !id.isWellFormed()) {
    throw badInput(argument, `${argument} must be an id that this API gave out, got one with control characters`);
  }
  return id;
}

/** Ids or identifiers as given, at most 1,000; throws BAD_USER_INPUT naming the argument. */
export function fewIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length <= IDS_MAX) return ids;
  throw badInput(argument, `${argument} takes at most ${IDS_MAX}, got ${ids.length}; ask in parts`);
}

/** The node of an id argument, of any kind; null where the id is unknown. One store call for all ids of a level. */
export async function nodeOfArgument(context: RequestContext, argument: string, id: string): Promise<NodeRow | null> {
  return context.loaders.nodeById.load(checkedId(argument, id));
}

/** The nodes of ids that were checked, in their order, without unknown ones. One store call for all ids of a level. */
export async function knownNodes({ loaders }: RequestContext, ids: readonly string[]): Promise<readonly NodeRow[]> {
  const rows = await Promise.all(ids.map((id) => loaders.nodeById.load(id)));
  return rows.filter((row): row is NodeRow => row !== null);
}

/** The nodes of keys, in their order, without those that are gone. One store call for all of a level. */
export async function nodesOfKeys({ loaders }: RequestContext, keys: readonly Key[]): Promise<readonly NodeRow[]> {
  const rows = await Promise.all(keys.map((key) => loaders.nodeByKey.load(key)));
  return rows.filter((row): row is NodeRow => row !== null);
}

/** The node that a filter names: undefined where it names none, null where nothing of the kind has the id. */
export async function nodeOfFilter(
  context: RequestContext,
  kind: NodeKind,
  argument: string,
  id: string | null | undefined,
): Promise<NodeRow | null | undefined> {
  if (id == null) return undefined;
  const node = await nodeOfArgument(context, argument, id);
  return node?.kind === kind ? node : null;
}

/** What an identifier in any usual form names, over all that it may stand for; null where it is malformed. */
export async function namedByIdentifier(
  context: RequestContext,
  identifier: string,
): Promise<readonly NamedNode[] | null> {
  const parsed = parseIdentifier(identifier);
  return parsed.ok ? namedBy(context, parsed.candidates) : null;
}

/** What the first of some ids that names anything names. */
async function namedBy({ loaders }: RequestContext, ids: readonly string[]): Promise<readonly NamedNode[]> {
  const named = await Promise.all(ids.map((id) => loaders.namedById.load(id)));
  return named.find((nodes) => nodes.length > 0) ?? [];
}

/** An identifier as given, 1 to 2,048 characters; throws BAD_USER_INPUT naming the argument. */
function checkedIdentifier(argument: string, identifier: string): string {
  if (identifier !== '' && identifier.length <= IDENTIFIER_CHARACTERS_MAX) return identifier;
  const got = identifier === '' ? 'an empty text' : `${identifier.length}`;
  throw badInput(argument, `${argument} has 1 to ${IDENTIFIER_CHARACTERS_MAX} characters, got ${got}`);
}

/** The one node of a kind that exactly one of `id` and `identifier` names; null where unknown, ambiguous or of another kind. */
export async function nodeOfKind(
  context: RequestContext,
  kind: NodeKind,
  args: { readonly id?: string | null | undefined; readonly identifier?: string | null | undefined },
): Promise<NodeRow | null> {
  const node = await nodeOfOne(context, args.id ?? null, args.identifier ?? null);
  return node?.kind === kind ? node : null;
}

async function nodeOfOne(
  context: RequestContext,
  id: string | null,
  identifier: string | null,
): Promise<NodeRow | null> {
  if (id !== null && identifier === null) return nodeOfArgument(context, 'id', id);
  if (id === null && identifier !== null) {
    const parsed = parseIdentifier(checkedIdentifier('identifier', identifier));
    if (!parsed.ok) throw badInput('identifier', `identifier must be one of a known form: ${parsed.reason}`);
    const [only, second] = await namedBy(context, parsed.candidates);
    return only === undefined || second !== undefined ? null : context.loaders.nodeByKey.load(only.key);
  }
  const got = id === null ? 'neither' : 'both';
  throw badInput(id === null ? 'id' : 'identifier', `give exactly one of id and identifier, got ${got}`);
}
