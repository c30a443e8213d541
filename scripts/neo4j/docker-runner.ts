// Runs Neo4j in a container of the vendor's image.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { NEO4J_USER, NEO4J_VERSION, type Runner } from './runner.ts';

const docker = (...args: readonly string[]): { readonly done: boolean; readonly output: string } => {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', timeout: 300_000 });
  return { done: status === 0, output: (stdout ?? '') + (stderr ?? '') };
};

export const dockerRunner: Runner = {
  name: 'docker',
  obstacle: () => {
    // The client alone is not enough: it must reach an engine.
    const { status } = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 });
    return status === 0 ? null : 'there is no Docker engine';
  },
  start: async ({ home, port, strictHints = false, settings: more = [] }, password, say) => {
    say(`starting neo4j:${NEO4J_VERSION} by Docker`);
    const settings = [
      `NEO4J_AUTH=${NEO4J_USER}/${password}`,
      'NEO4J_server_memory_heap_max__size=1g',
      'NEO4J_server_memory_pagecache_size=512m',
      'NEO4J_dbms_usage__report_enabled=false',
      `NEO4J_dbms_cypher_hints__error=${strictHints}`,
      ...more.map(asVariable),
    ];
    const { done, output } = docker(
      'run',
      '--detach',
      '--rm',
      `--publish=127.0.0.1:${port}:7687`,
      `--volume=${path.join(home, 'data')}:/data`,
      ...settings.flatMap((setting) => ['--env', setting]),
      `neo4j:${NEO4J_VERSION}`,
    );
    if (!done) throw new Error(`Docker could not start Neo4j: ${output.trim()}`);
    return output.trim().split('\n').at(-1) ?? '';
  },
  isRunning: (handle) => docker('inspect', '--format', '{{.State.Running}}', handle).output.trim() === 'true',
  stop: (handle) => void docker('stop', handle),
  kill: (handle) => void docker('kill', handle),
  importFiles: ({ home }, argumentsFile, say) => {
    say(`importing by neo4j:${NEO4J_VERSION} in Docker`);
    const folder = path.dirname(argumentsFile);
    const volumes = [`--volume=${path.join(home, 'data')}:/data`, `--volume=${folder}:${folder}:ro`];
    const tool = ['neo4j-admin', 'database', 'import', 'full', 'neo4j', `@${argumentsFile}`];
    const { done, output } = docker('run', '--rm', ...volumes, `neo4j:${NEO4J_VERSION}`, ...tool);
    if (!done) throw new Error(`the import failed: ${output.trim()}`);
    return output;
  },
};

/** A line of neo4j.conf as the image takes it. */
function asVariable(line: string): string {
  const [name = '', ...value] = line.split('=');
  return `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}=${value.join('=')}`;
}
