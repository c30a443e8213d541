// What an operation costs, known before it runs: the formula of schema/cost.graphql over coerced variables.

import {
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { GraphError } from '../graph/errors.ts';
import { FILTER_SCAN_FACTOR, IDS_MAX } from '../graph/limits.ts';
import { type FieldPrice, objectPrice, priceOf } from './cost-directives.ts';
import { RefusedRequest, rootCause } from './errors.ts';

/** Rows that a filter reads for a point. */
const ROWS_PER_POINT = 5;
/** What reads the schema, and how much it costs each time: an answer may have half a megabyte. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);
const INTROSPECTION_POINTS = 1_000;

type Values = Readonly<Record<string, unknown>>;

/** The size that a field hands to some fields of the object it returns: `edges` and `nodes` of a connection. */
interface HandedSize {
  readonly size: number;
  readonly fields: readonly string[];
}

/**
 * Points of the operation. A selection set is priced once per concrete type and size handed to it, however often a
 * fragment is spread, so the work is linear in the document even where the answer would be exponential. Of an interface
 * or union the dearest type counts.
 *
 * Own code rather than graphql-query-complexity: that one prices children before their parent, so a connection cannot hand
 * its page size down to `edges`, and it walks a fragment again at every spread.
 *
 * Throws RefusedRequest BAD_USER_INPUT for variables and arguments that do not fit the schema, and for a list argument
 * of more than 1,000 items, naming the argument.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): number {
  const type = schema.getRootType(operation.operation);
  if (type == null) return 0;
  const estimate = new Estimate(schema, document, coerced(schema, operation, variables));
  try {
    return estimate.ofSelections(operation.selectionSet, type);
  } catch (error) {
    if (error instanceof RefusedRequest || !(error instanceof GraphQLError)) throw error;
    const argument = /^Argument "(\w+)"/.exec(error.message)?.[1];
    throw new RefusedRequest('BAD_USER_INPUT', error.message, argument === undefined ? {} : { argument });
  }
}

function coerced(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Values): Values {
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (result.coerced !== undefined) return result.coerced;
  const [error] = result.errors;
  const node = error?.nodes?.[0];
  const cause = rootCause(error);
  const argument = node?.kind === Kind.VARIABLE_DEFINITION ? { argument: node.variable.name.value } : {};
  const message = cause instanceof GraphError ? cause.message : error?.message;
  throw new RefusedRequest('BAD_USER_INPUT', message ?? 'The variables do not fit the operation.', argument);
}

class Estimate {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #priced = new Map<SelectionSetNode, Map<string, number>>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Values) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  /** Points of the fields chosen on one object of a concrete type. */
  ofSelections(selectionSet: SelectionSetNode, type: GraphQLObjectType, handed?: HandedSize): number {
    const key = handed === undefined ? type.name : `${type.name} ${handed.size} ${handed.fields.join(' ')}`;
    const known = this.#priced.get(selectionSet) ?? new Map<string, number>();
    this.#priced.set(selectionSet, known);
    const priced = known.get(key);
    if (priced !== undefined) return priced;
    const cost = selectionSet.selections
      .filter((selection) => this.#isIncluded(selection))
      .reduce((sum, selection) => sum + this.#ofSelection(selection, type, handed), 0);
    known.set(key, cost);
    return cost;
  }

  #ofSelection(selection: SelectionNode, type: GraphQLObjectType, handed?: HandedSize): number {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if (INTROSPECTION.has(name)) return INTROSPECTION_POINTS;
      // `__typename` is no field of the type.
      const field = type.getFields()[name];
      return field === undefined ? 0 : this.#ofField(selection, field, handed);
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    if (fragment === undefined || !this.#applies(fragment.typeCondition?.name.value, type)) return 0;
    return this.ofSelections(fragment.selectionSet, type, handed);
  }

  #ofField(node: FieldNode, field: GraphQLField<unknown, unknown>, handed?: HandedSize): number {
    const args = getArgumentValues(field, node, this.#variables);
    const price = priceOf(field);
    const size = this.#sizeOf(node, field, args);
    const charged = price.charges.reduce((sum, { weight, multipliers, maximum }) => {
      const times = multipliers.map((name) => quantity(read(field, args, name), maximum));
      return sum + times.reduce((points, time) => points * time, weight);
    }, 0);
    const work = charged + this.#scanOf(node, price, size ?? 1) + listItems(args, '');
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return work;

    const isList = isListType(getNullableType(field.type));
    const handsDown = price.sizedFields.length > 0 ? { size: size ?? 1, fields: price.sizedFields } : undefined;
    const inherited = handed?.fields.includes(field.name) ? handed.size * price.factor : undefined;
    const objects = isList ? (inherited ?? size ?? 1) : 1;
    return work + objects * this.#ofObject(node.selectionSet, type, handsDown);
  }

  #ofObject(
    selectionSet: SelectionSetNode | undefined,
    type: ReturnType<typeof getNamedType>,
    handed?: HandedSize,
  ): number {
    if (selectionSet === undefined) return 0;
    const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return Math.max(0, ...types.map((each) => objectPrice(each) + this.ofSelections(selectionSet, each, handed)));
  }

  /** Rows that the field's own directive counts with; of several given slicing arguments the largest, else the defaults. */
  #sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, args: Values): number | null {
    const { slicingArguments, sizeMaximum, assumedSize } = priceOf(field);
    const given = slicingArguments.filter((name) => this.#isGiven(node, rootOf(name)));
    const sizes = (given.length > 0 ? given : slicingArguments)
      .map((name) => read(field, args, name))
      .filter((value) => value != null)
      .map((value) => quantity(value, sizeMaximum));
    return sizes.length > 0 ? Math.max(...sizes) : assumedSize;
  }

  /** Points of the rows that a given filter may read. */
  #scanOf(node: FieldNode, { scannedBy, scannedAtLeast }: FieldPrice, size: number): number {
    if (!scannedBy.some((name) => this.#isGiven(node, name))) return 0;
    return Math.ceil(Math.max(scannedAtLeast, FILTER_SCAN_FACTOR * size) / ROWS_PER_POINT);
  }

  #isGiven(node: FieldNode, argument: string): boolean {
    const value = node.arguments?.find((each) => each.name.value === argument)?.value;
    if (value === undefined || value.kind === Kind.NULL) return false;
    return value.kind !== Kind.VARIABLE || this.#variables[value.name.value] != null;
  }

  #isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.#schema.getType(condition);
    return isAbstractType(named) && this.#schema.isSubType(named, type);
  }
}

/** An argument's value by its dotted path; where it is absent or null, the default of the schema, also inside an absent object. */
function read(field: GraphQLField<unknown, unknown>, args: Values, path: string): unknown {
  const [root = '', ...rest] = path.split('.');
  let input: GraphQLArgument | GraphQLInputField | undefined = field.args.find((each) => each.name === root);
  let value = args[root] ?? input?.defaultValue;
  for (const name of rest) {
    const type = getNullableType(input?.type);
    input = isInputObjectType(type) ? type.getFields()[name] : undefined;
    value = (value as Values | undefined)?.[name] ?? input?.defaultValue;
  }
  return value;
}

function rootOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

/** A number as itself, a list as its length; what is out of bounds counts as nothing, since the field itself will refuse it. */
function quantity(value: unknown, maximum: number | null): number {
  const number = Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0;
  return number < 0 || (maximum !== null && number > maximum) ? 0 : number;
}

/** Items of all lists among the arguments, also inside input objects. */
function listItems(value: unknown, path: string): number {
  if (Array.isArray(value)) {
    if (value.length > IDS_MAX) {
      const message = `${path} may have ${IDS_MAX} items, got ${value.length}; ask in several requests.`;
      throw new RefusedRequest('BAD_USER_INPUT', message, { argument: path });
    }
    return value.reduce<number>((sum, item) => sum + listItems(item, path), value.length);
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + listItems(inner, path === '' ? name : `${path}.${name}`),
    0,
  );
}
