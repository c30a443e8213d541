// The command line: finds the command, runs it, and ends with its exit code. Errors are one plain sentence.

import { release } from '../server/release.ts';
import { callOf, type Command } from './command.ts';
import { EXIT, type ExitCode, exitCodeOf, sentenceOf, UsageError } from './exit-codes.ts';
import { commandHelp, generalHelp } from './help.ts';
import { suggestion } from './near-miss.ts';

/** Loaded when they are called: an import has no use for a server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  copy: async () => (await import('./copy.ts')).copyCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
};

async function commandOf(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) return load();
  const names = Object.keys(COMMANDS);
  throw new UsageError(
    `there is no command ${JSON.stringify(name)}${suggestion(name, names) || `; the commands are ${names.join(', ')}`}`,
  );
}

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const all = async (): Promise<readonly Command[]> => Promise.all(Object.values(COMMANDS).map((load) => load()));
    console.log(args[0] === undefined ? generalHelp(await all()) : commandHelp(await commandOf(args[0])));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  if (name === '--version' || name === '-v') {
    console.log(release());
    return EXIT.done;
  }
  const command = await commandOf(name);
  const call = callOf(command, args);
  if (call.flags['help'] === true) {
    console.log(commandHelp(command));
    return EXIT.done;
  }
  return command.run(call);
}

/** Says what went wrong; returns the code to end with. */
function told(error: unknown): ExitCode {
  const debug = process.env['VICINITY_DEBUG'] === '1' && error instanceof Error;
  console.error(debug ? error : sentenceOf(error).replace(/^/gm, 'vicinity: '));
  if (error instanceof UsageError) console.error('Run "vicinity --help" to see what can be done.');
  return exitCodeOf(error);
}

// A reader that closes the pipe early (head, less) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : told(error)),
);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = told(error);
}
