// `npm run neo4j -- start|stop|status`: a local Neo4j for trying Vicinity with it and for its tests.

import { parseArgs } from 'node:util';
import { localServer } from './local-server.ts';

const USAGE = `usage: npm run neo4j -- start|stop|status|import FILE [--port 7687] [--home .neo4j/server]

start   starts a local Neo4j Community, by Docker where there is an engine, else by Maven and Java 17 or 21
stop    stops it; its data stay
import  fills its database anew from the files of "vicinity import --neo4j-csv FOLDER", by FOLDER/import.args
status  says where it is; ends with 1 where it does not run

Its data, password and log are in the home folder. Nothing of Neo4j (GPL-3.0) becomes part of Vicinity.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '7687' },
    home: { type: 'string', default: '.neo4j/server' },
    help: { type: 'boolean', default: false },
  },
});

const [action, file] = positionals;
const port = Number(values.port);
if (
  values.help ||
  positionals.length !== (action === 'import' ? 2 : 1) ||
  !Number.isInteger(port) ||
  port < 1 ||
  port > 65_535
) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const server = localServer({ home: values.home, port });
  try {
    if (action === 'start') {
      const { address, user, passwordFile } = await server.start((line) => console.error(line));
      console.log(`Neo4j answers at ${address}. Now:

  export VICINITY_NEO4J_USER=${user} VICINITY_NEO4J_PASSWORD_FILE=${passwordFile}
  npm run vicinity -- import facts seeds/facts.ndjson --store ${address}
  npm run vicinity -- serve --store ${address}`);
    } else if (action === 'stop') {
      console.log((await server.stop()) ? 'stopped' : 'was not running');
    } else if (action === 'import') {
      const said = server.importFiles(file ?? '', (line) => console.error(line));
      console.log(/Imported:[^]*?properties/.exec(said)?.[0] ?? said.trim());
    } else if (action === 'status') {
      const address = await server.answersAt();
      console.log(address === null ? 'not running' : `answers at ${address}`);
      if (address === null) process.exitCode = 1;
    } else {
      console.log(USAGE);
      process.exitCode = 2;
    }
  } catch (error) {
    console.error(`neo4j: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
