// Reads the SDL under schema/ and prints it as one sorted text, whatever file a definition stands in.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';

export const projectRoot = path.resolve(import.meta.dirname, '../..');
const folder = path.join(projectRoot, 'schema');

/** Where the snapshot of the whole SDL is committed. */
export const snapshotFile = path.join(import.meta.dirname, 'schema.snapshot.graphql');

/** The text of every file of schema/, ordered by name. */
export function schemaTexts(): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.toSorted().map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** The definitions of a text with every extension folded into the type it extends: one definition per name. */
export function mergedDefinitions(text: string): readonly DefinitionNode[] {
  const merged = new Map<string, DefinitionNode>();
  for (const part of parse(text, { noLocation: true }).definitions.toSorted(baseFirst)) {
    const name = nameOf(part);
    const base = merged.get(name);
    merged.set(name, base === undefined ? part : joined(base, part));
  }
  return [...merged.values()];
}

/**
 * The SDL as one text: definitions, fields and arguments by name, enum values as written, applied directives kept
 * (`printSchema` of graphql-js would drop them). Moving a definition to another file changes nothing.
 */
export function sortedSdl(text: string): string {
  const definitions = mergedDefinitions(text).toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: definitions.map(sorted) };
  return `# The whole schema, sorted. Written by test/schema/write-snapshot.ts; review its diff as the change of the API.\n\n${print(document)}\n`;
}

/** Name of a definition; directives carry their @, so that they never meet a type. */
export function nameOf(definition: DefinitionNode): string {
  if (!('name' in definition) || definition.name === undefined)
    throw new Error(`a nameless ${definition.kind} in schema/`);
  return definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${definition.name.value}` : definition.name.value;
}

const isExtension = (definition: DefinitionNode): boolean => definition.kind.endsWith('Extension');
const baseFirst = (a: DefinitionNode, b: DefinitionNode): number => Number(isExtension(a)) - Number(isExtension(b));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function joined(base: DefinitionNode, extension: DefinitionNode): DefinitionNode {
  if (base.kind !== Kind.OBJECT_TYPE_DEFINITION || extension.kind !== Kind.OBJECT_TYPE_EXTENSION) {
    throw new Error(`${nameOf(extension)} is defined twice in schema/`);
  }
  return { ...base, fields: [...(base.fields ?? []), ...(extension.fields ?? [])] };
}

type Named = { readonly name: { readonly value: string } };

function byName<T extends Named>(nodes: readonly T[] = []): T[] {
  return nodes.toSorted((a, b) => compare(a.name.value, b.name.value));
}

function sorted(definition: DefinitionNode): DefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = byName(definition.fields).map((field) => ({ ...field, arguments: byName(field.arguments) }));
      return { ...definition, fields };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, fields: byName(definition.fields) };
    case Kind.DIRECTIVE_DEFINITION:
      return { ...definition, arguments: byName(definition.arguments) };
    default:
      return definition;
  }
}
