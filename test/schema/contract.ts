// Compares two SDL texts: what the one promises and the other does not hold. Additions that break no caller are allowed.
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeNode,
  print,
} from 'graphql';
import { mergedDefinitions, nameOf } from './schema-files.ts';

/** How closely types are compared; `names` ignores the type Any, which stands where the contract names a field alone. */
type Strictness = 'types' | 'names';

/** What of the contract is not in `ours`, one line each, in the order of the contract. */
export function missingFrom(ours: string, contract: string, strictness: Strictness = 'types'): readonly string[] {
  const held = new Map(mergedDefinitions(ours).map((definition) => [nameOf(definition), definition]));
  return mergedDefinitions(contract).flatMap((wanted) => {
    const name = nameOf(wanted);
    const has = held.get(name);
    if (has === undefined) return [`${name}: absent`];
    if (has.kind !== wanted.kind) return [`${name}: ${has.kind} instead of ${wanted.kind}`];
    return differences(name, has, wanted, strictness);
  });
}

/** The edges that the contract describes in comments, `#   XEdge / YEdge { cursor node papers }`, as fields of SDL. */
export function statedEdges(
  contract: string,
): readonly { readonly type: string; readonly fields: readonly string[] }[] {
  const lines = [...contract.matchAll(/^#\s+(\w+Edge(?: \/ \w+Edge)*) \{ (.*) \}/gm)];
  return lines.flatMap(([, types = '', body = '']) => {
    const words = body.matchAll(/(\w+)(?:\((\w+)\))?(?::\s*([\w[\]!]+))?/g);
    const fields = [...words].map(([, name, arg, type]) => `${name}${arg ? `(${arg}: Any)` : ''}: ${type ?? 'Any'}`);
    return types.split(' / ').map((type) => ({ type, fields }));
  });
}

function differences(
  name: string,
  has: DefinitionNode,
  wanted: DefinitionNode,
  strictness: Strictness,
): readonly string[] {
  const implemented = namesIn(interfacesOf(has));
  const interfaces = namesIn(interfacesOf(wanted)).filter((one) => !implemented.includes(one));
  const values = namesIn(valuesOf(wanted)).filter((one) => !namesIn(valuesOf(has)).includes(one));
  return [
    ...interfaces.map((one) => `${name}: does not implement ${one}`),
    ...values.map((one) => `${name}.${one}: absent`),
    ...fieldsOf(wanted).flatMap((field) => fieldDifferences(name, fieldsOf(has), field, strictness)),
    ...inputDifferences((one) => `${name}.${one}`, inputsOf(has), inputsOf(wanted), strictness),
  ];
}

function fieldDifferences(
  type: string,
  held: readonly FieldDefinitionNode[],
  wanted: FieldDefinitionNode,
  strictness: Strictness,
): readonly string[] {
  const at = `${type}.${wanted.name.value}`;
  const has = held.find((field) => field.name.value === wanted.name.value);
  if (has === undefined) return [`${at}: absent`];
  const other = sameType(has.type, wanted.type, strictness)
    ? []
    : [`${at}: ${print(has.type)} instead of ${print(wanted.type)}`];
  return [...other, ...inputDifferences((one) => `${at}(${one})`, has.arguments, wanted.arguments, strictness)];
}

function inputDifferences(
  at: (name: string) => string,
  held: readonly InputValueDefinitionNode[] = [],
  wanted: readonly InputValueDefinitionNode[] = [],
  strictness: Strictness,
): readonly string[] {
  const changed = wanted.flatMap((input) => {
    const has = held.find((one) => one.name.value === input.name.value);
    if (has === undefined) return [`${at(input.name.value)}: absent`];
    if (sameType(has.type, input.type, strictness) && (strictness === 'names' || textOf(has) === textOf(input)))
      return [];
    return [`${at(input.name.value)}: ${textOf(has)} instead of ${textOf(input)}`];
  });
  const added = held.filter((input) => !namesIn(wanted).includes(input.name.value));
  const required = added.filter((input) => input.type.kind === Kind.NON_NULL_TYPE && input.defaultValue === undefined);
  return [...changed, ...required.map((input) => `${at(input.name.value)}: required, and not in the contract`)];
}

function sameType(has: TypeNode, wanted: TypeNode, strictness: Strictness): boolean {
  return print(has) === print(wanted) || (strictness === 'names' && print(wanted) === 'Any');
}

function textOf({ type, defaultValue }: InputValueDefinitionNode): string {
  return defaultValue === undefined ? print(type) : `${print(type)} = ${print(defaultValue)}`;
}

type Named = { readonly name: { readonly value: string } };

function namesIn(nodes: readonly Named[] = []): readonly string[] {
  return nodes.map((node) => node.name.value);
}

function interfacesOf(definition: DefinitionNode): readonly NamedTypeNode[] {
  return 'interfaces' in definition ? (definition.interfaces ?? []) : [];
}

function valuesOf(definition: DefinitionNode): readonly Named[] {
  return definition.kind === Kind.ENUM_TYPE_DEFINITION ? (definition.values ?? []) : [];
}

function fieldsOf(definition: DefinitionNode): readonly FieldDefinitionNode[] {
  const fields = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return fields ? (definition.fields ?? []) : [];
}

function inputsOf(definition: DefinitionNode): readonly InputValueDefinitionNode[] {
  return definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}
