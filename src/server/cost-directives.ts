// Reads what @cost, @listSize and @scan of schema/cost.graphql say about a field or a type.

import { type ConstDirectiveNode, type ConstValueNode, type GraphQLField, type GraphQLNamedType, Kind } from 'graphql';
import { FILTER_SCAN_MIN } from '../graph/limits.ts';

/** Points for the store work of one call of a field: what one @cost says. */
interface Charge {
  readonly weight: number;
  /** Arguments whose values multiply the weight, dotted inside input objects. */
  readonly multipliers: readonly string[];
  /** The most that a multiplier may be; null where nothing is said. */
  readonly maximum: number | null;
}

/** What the directives say about one field; absent arguments have the directive's defaults. */
export interface FieldPrice {
  /** Added up; none where nothing is said. */
  readonly charges: readonly Charge[];
  /** Arguments that bound the list, dotted inside input objects. */
  readonly slicingArguments: readonly string[];
  /** The most that a slicing argument may be; null where nothing is said. */
  readonly sizeMaximum: number | null;
  /** Fields of the returned object that have this field's size. */
  readonly sizedFields: readonly string[];
  /** Rows to count with where nothing else bounds the list; null where nothing is said. */
  readonly assumedSize: number | null;
  /** Multiplies the size handed down by the parent. */
  readonly factor: number;
  /** Arguments that make the field read rows only to drop some. */
  readonly scannedBy: readonly string[];
  /** Rows that such an argument may read however short the page is. */
  readonly scannedAtLeast: number;
}

const prices = new WeakMap<GraphQLField<unknown, unknown>, FieldPrice>();

/** The price of a field; read once per field. */
export function priceOf(field: GraphQLField<unknown, unknown>): FieldPrice {
  const known = prices.get(field);
  if (known !== undefined) return known;
  const costs = field.astNode?.directives?.filter(({ name }) => name.value === 'cost') ?? [];
  const listSize = directive(field.astNode?.directives, 'listSize');
  const scan = directive(field.astNode?.directives, 'scan');
  const price: FieldPrice = {
    charges: costs.map((cost) => ({
      weight: integer(cost, 'weight') ?? 0,
      multipliers: names(cost, 'multipliers'),
      maximum: integer(cost, 'maximum'),
    })),
    slicingArguments: names(listSize, 'slicingArguments'),
    sizeMaximum: integer(listSize, 'maximum'),
    sizedFields: names(listSize, 'sizedFields'),
    assumedSize: integer(listSize, 'assumedSize'),
    factor: integer(listSize, 'factor') ?? 1,
    scannedBy: names(scan, 'by'),
    scannedAtLeast: integer(scan, 'least') ?? FILTER_SCAN_MIN,
  };
  prices.set(field, price);
  return price;
}

/** Points of one object of the type: its @cost, else 1. */
export function objectPrice(type: GraphQLNamedType): number {
  return integer(directive(type.astNode?.directives, 'cost'), 'weight') ?? 1;
}

function directive(nodes: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode | undefined {
  return nodes?.find((node) => node.name.value === name);
}

function argument(node: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined {
  return node?.arguments?.find((each) => each.name.value === name)?.value;
}

function integer(node: ConstDirectiveNode | undefined, name: string): number | null {
  const value = argument(node, name);
  return value?.kind === Kind.INT ? Number(value.value) : null;
}

function names(node: ConstDirectiveNode | undefined, name: string): readonly string[] {
  const value = argument(node, name);
  const values = value?.kind === Kind.LIST ? value.values : [];
  return values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
}
