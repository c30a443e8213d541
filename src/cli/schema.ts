// `vicinity schema`: prints the SDL of the API.

import { typeDefs } from '../server/schema.ts';
import { type Command, refuseMore } from './command.ts';
import { EXIT } from './exit-codes.ts';

/** Prints the schema as it is written, applied directives included. */
export const schemaCommand: Command = {
  name: 'schema',
  summary: 'print the schema of the API',
  forms: ['schema'],
  notes: [],
  settings: {},
  options: {},
  examples: [['schema > vicinity.graphql', 'keeps it for a code generator']],
  async run({ positionals }) {
    refuseMore('schema', positionals, 0);
    console.log(typeDefs());
    return EXIT.done;
  },
};
