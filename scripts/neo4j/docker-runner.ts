// Runs Neo4j in a container of the vendor's image.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NEO4J_USER, NEO4J_VERSION, type Runner } from './runner.ts';
import { asVariable, settingsOf } from './settings.ts';

const dockerWith = (
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): { readonly done: boolean; readonly output: string; readonly said: string } => {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', timeout: 300_000, env });
  // What is pulled, and warnings, are on standard error.
  return { done: status === 0, output: (stdout ?? '').trim(), said: `${stdout ?? ''}${stderr ?? ''}`.trim() };
};
const docker = (...args: readonly string[]): ReturnType<typeof dockerWith> => dockerWith({}, ...args);

export const dockerRunner: Runner = {
  name: 'docker',
  obstacle: () => {
    // The client alone is not enough: it must reach an engine.
    const { status } = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 });
    return status === 0 ? null : 'there is no Docker engine';
  },
  start: async (place, passwordFile, say) => {
    say(`starting neo4j:${NEO4J_VERSION} by Docker`);
    const { home, port } = place;
    // By name alone, its value from the environment: arguments can be read by every user of the machine.
    const password = { NEO4J_AUTH: `${NEO4J_USER}/${readFileSync(passwordFile, 'utf8')}` };
    const variables = [...Object.keys(password), ...settingsOf(place).map((line) => asVariable(line).join('='))];
    const { done, output, said } = dockerWith(
      password,
      'run',
      '--detach',
      '--rm',
      `--publish=127.0.0.1:${port}:7687`,
      `--volume=${path.join(home, 'data')}:/data`,
      ...variables.flatMap((variable) => ['--env', variable]),
      `neo4j:${NEO4J_VERSION}`,
    );
    if (!done) throw new Error(`Docker could not start Neo4j: ${said}`);
    return output;
  },
  isRunning: (handle) => docker('inspect', '--format', '{{.State.Running}}', handle).output === 'true',
  stop: (handle) => void docker('stop', handle),
  kill: (handle) => void docker('kill', handle),
  importFiles: ({ home }, argumentsFile, say) => {
    say(`importing by neo4j:${NEO4J_VERSION} in Docker`);
    const folder = path.dirname(argumentsFile);
    const volumes = [`--volume=${path.join(home, 'data')}:/data`, `--volume=${folder}:${folder}:ro`];
    const tool = ['neo4j-admin', 'database', 'import', 'full', 'neo4j', `@${argumentsFile}`];
    const { done, said } = docker('run', '--rm', ...volumes, `neo4j:${NEO4J_VERSION}`, ...tool);
    if (!done) throw new Error(`the import failed: ${said}`);
    return said;
  },
};
