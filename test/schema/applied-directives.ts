// Reads the directives applied to a field from its syntax: graphql-js keeps them nowhere else.
import { type DirectiveNode, type GraphQLField, valueFromASTUntyped } from 'graphql';

/** The arguments of an applied @listSize. */
export type ListSize = {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
  readonly maximum?: number;
};

/** The arguments of a directive applied to a field, as written; undefined where the field has none of that name. */
export function directiveOf(field: GraphQLField<unknown, unknown>, name: string): Arguments | undefined {
  const applied = field.astNode?.directives?.find((directive) => directive.name.value === name);
  return applied === undefined ? undefined : argumentsOf(applied);
}

/** The @listSize of a field, if any. */
export function listSizeOf(field: GraphQLField<unknown, unknown>): ListSize | undefined {
  return directiveOf(field, 'listSize');
}

/** The arguments whose values multiply the @cost of a field. */
export function multipliersOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  return (directiveOf(field, 'cost')?.['multipliers'] ?? []) as readonly string[];
}

/** The most that a multiplier of the @cost of a field may be. */
export function multiplierMaximumOf(field: GraphQLField<unknown, unknown>): number | undefined {
  return directiveOf(field, 'cost')?.['maximum'] as number | undefined;
}

/** The arguments that the @scan of a field prices. */
export function scannedByOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  return (directiveOf(field, 'scan')?.['by'] ?? []) as readonly string[];
}

type Arguments = Readonly<Record<string, unknown>>;

function argumentsOf(directive: DirectiveNode): Arguments {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
