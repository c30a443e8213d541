// The rules of the SDL: all is described, every list is sized, every bound is said. Each returns the coordinates that break it.
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNullableType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import {
  directiveOf,
  type ListSize,
  listSizeOf,
  multiplierMaximumOf,
  multipliersOf,
  scannedByOf,
} from './applied-directives.ts';

type Field = GraphQLField<unknown, unknown>;
type Input = GraphQLArgument | GraphQLInputField;
type At<T> = { readonly at: string; readonly item: T };

const PAGING = ['first', 'after', 'last', 'before'];

/** Everything that has no description, or one of fewer than two words. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const described: At<{ readonly description?: string | null | undefined }>[] = [
    ...directives.map((item) => ({ at: `@${item.name}`, item })),
    ...ownTypes(schema).map((item) => ({ at: item.name, item })),
    ...fieldsOf(schema),
    ...inputsOf(schema),
    ...ownTypes(schema)
      .filter(isEnumType)
      .flatMap((type) => type.getValues().map((item) => ({ at: `${type.name}.${item.name}`, item }))),
  ];
  return described.filter(({ item }) => !/\S\s+\S/.test(item.description ?? '')).map(({ at }) => at);
}

/** Lists whose size nothing bounds: neither @listSize on the field nor on every field that returns its parent. */
export function unsizedLists(schema: GraphQLSchema): readonly string[] {
  return fieldsOf(schema)
    .filter(({ item }) => isListType(getNullableType(item.type)))
    .filter(({ at, item }) => {
      const own = listSizeOf(item);
      if (own?.assumedSize !== undefined) return !says(item.description, `\\bat most ${own.assumedSize}\\b`);
      if (own?.slicingArguments !== undefined) return own.sizedFields !== undefined;
      const parents = fieldsOf(schema).filter((field) => getNamedType(field.item.type).name === at.split('.')[0]);
      return (
        parents.length === 0 || !parents.every((parent) => listSizeOf(parent.item)?.sizedFields?.includes(item.name))
      );
    })
    .map(({ at }) => at);
}

/** @listSize, @scan and @cost that point at arguments or fields which are not there, or at arguments without a bound to count with. */
export function danglingSizes(schema: GraphQLSchema): readonly string[] {
  return fieldsOf(schema).flatMap(({ at, item }) => {
    const size: ListSize = listSizeOf(item) ?? {};
    const parent = getNamedType(item.type);
    const children = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const lost = (size.sizedFields ?? []).filter((name) => !isListType(getNullableType(children[name]?.type)));
    const slicing = (size.slicingArguments ?? []).map((name) => ({ name, input: inputAt(item, name) }));
    const countable = slicing.some(({ input }) => input !== undefined && hasSize(input));
    const names = [...multipliersOf(item), ...scannedByOf(item), ...slicing.map(({ name }) => name)].filter(
      (name) => inputAt(item, name) === undefined,
    );
    return [...lost, ...names, ...(slicing.length > 0 && !countable ? ['no default'] : [])].map(
      (what) => `${at}: ${what}`,
    );
  });
}

/** Arguments that @cost or @listSize counts with and whose `maximum` there is not that of their description. */
export function unsaidMaxima(schema: GraphQLSchema): readonly string[] {
  return fieldsOf(schema).flatMap(({ at, item }) => {
    const size: ListSize = listSizeOf(item) ?? {};
    const counted = [
      ...multipliersOf(item).map((name) => ({ name, maximum: multiplierMaximumOf(item) })),
      ...(size.slicingArguments ?? []).map((name) => ({ name, maximum: size.maximum })),
    ];
    return counted
      .filter(({ name, maximum }) => !says(inputAt(item, name)?.description, `(\\bto|\\bat most) ${maximum}\\b`))
      .map(({ name }) => `${at}(${name})`);
  });
}

/** Arguments of a connection that neither page nor order, and yet cost nothing: not in its @scan. */
export function freeFilters(schema: GraphQLSchema): readonly string[] {
  return fieldsOf(schema)
    .filter(({ item }) => listSizeOf(item)?.slicingArguments?.includes('last'))
    .flatMap(({ at, item }) =>
      item.args
        .filter(({ name }) => ![...PAGING, 'orderBy', ...scannedByOf(item)].includes(name))
        .map(({ name }) => `${at}(${name})`),
    );
}

/** Integers that may be given and whose range ("1 to 200") is not in their description. */
export function unboundedIntegers(schema: GraphQLSchema): readonly string[] {
  return inputsOf(schema)
    .filter(({ at, item }) => !at.startsWith('@') && getNamedType(item.type) === GraphQLInt)
    .filter(({ item }) => !says(item.description, '-?\\d+ to -?\\d+'))
    .map(({ at }) => at);
}

/** Lists that may be given and whose length ("at most 1000") is not in their description. */
export function unboundedListInputs(schema: GraphQLSchema): readonly string[] {
  return inputsOf(schema)
    .filter(({ at, item }) => !at.startsWith('@') && isListType(getNullableType(item.type)))
    .filter(({ item }) => !says(item.description, '\\bat most \\d+'))
    .map(({ at }) => at);
}

/** Fields that a type has from an interface, but with other directives than the interface's. */
export function differingDirectives(schema: GraphQLSchema): readonly string[] {
  return ownTypes(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      type.getInterfaces().flatMap((parent) =>
        Object.values(parent.getFields())
          .filter((field) => !sameDirectives(field, type.getFields()[field.name]))
          .map((field) => `${type.name}.${field.name}`),
      ),
    );
}

/** Every field of objects and interfaces, by its coordinate. */
export function fieldsOf(schema: GraphQLSchema): readonly At<Field>[] {
  return ownTypes(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((item) => ({ at: `${type.name}.${item.name}`, item })));
}

function inputsOf(schema: GraphQLSchema): readonly At<Input>[] {
  const args = fieldsOf(schema).flatMap(({ at, item }) =>
    item.args.map((arg) => ({ at: `${at}(${arg.name})`, item: arg })),
  );
  const inputFields = ownTypes(schema)
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((item) => ({ at: `${type.name}.${item.name}`, item })));
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const ofDirectives = directives.flatMap(({ name, args: own }) =>
    own.map((item) => ({ at: `@${name}(${item.name})`, item })),
  );
  return [...args, ...inputFields, ...ofDirectives];
}

function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function inputAt(field: Field, dotted: string): Input | undefined {
  const [first, ...rest] = dotted.split('.');
  return rest.reduce<Input | undefined>(
    (input, name) => {
      const type = input === undefined ? undefined : getNamedType(input.type);
      return isInputObjectType(type) ? type.getFields()[name] : undefined;
    },
    field.args.find(({ name }) => name === first),
  );
}

function hasSize(input: Input): boolean {
  return input.defaultValue !== undefined || !isNullableType(input.type);
}

/** Whether a description holds the pattern, wherever its lines break. */
function says(description: string | null | undefined, pattern: string): boolean {
  return new RegExp(pattern, 'i').test((description ?? '').replace(/\s+/g, ' '));
}

function sameDirectives(a: Field, b: Field | undefined): boolean {
  return ['cost', 'listSize', 'scan'].every(
    (name) => JSON.stringify(directiveOf(a, name)) === JSON.stringify(b && directiveOf(b, name)),
  );
}
