// Codegen plugin: the text of every operation as a constant typed by its answer and its variables, without any import.

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';

const OPERATION_TYPE = `/** An operation of the API: its name, its text, and (for the type checker alone) what it takes and answers. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}
`;

/** Called by codegen. Writes `neighborhoodOperation` for `query Neighborhood`, each with the fragments that it needs. */
export function plugin(_schema: GraphQLSchema, documents: readonly { readonly document?: DocumentNode }[]): string {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const operations = definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each] : []));
  return [OPERATION_TYPE, ...operations.map((operation) => constantOf(operation, fragments))].join('\n');
}

function constantOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value;
  if (name === undefined) throw new Error('every operation of src/client/operations needs a name');
  const needed = new Set<string>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (fragment === undefined) throw new Error(`${name} spreads ${value}, and no document has this fragment`);
        if (needed.has(value)) return;
        needed.add(value);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const parts = [operation, ...[...needed].toSorted().flatMap((each) => fragments.get(each) ?? [])];
  const text = parts.map(print).join('\n\n').replaceAll('`', '\\`');
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;
  const typed = `export const ${constant}: Operation<${name}Query, ${name}QueryVariables>`;
  return `${typed} = {\n  name: '${name}',\n  text: \`${text}\`,\n};\n`;
}
