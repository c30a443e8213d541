#!/usr/bin/env node
// Starts the command line interface, or says in one sentence which Node is needed. Old syntax, so that an old Node can read it.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'Vicinity needs Node 24 or newer, but this is Node ' +
      process.versions.node +
      ': run "npm ci", which brings Node 24 along, and then "npm run vicinity -- <command>" (or install it from https://nodejs.org).',
  );
  process.exit(1);
}

// What was compiled, and stripped of its types, is kept for the next start: half of the time, and 20 MB less.
process.getBuiltinModule('node:module').enableCompileCache();

// A checkout runs the TypeScript itself. An installed package cannot: Node strips no types under node_modules, so it carries dist/.
import('../src/cli/main.ts').catch(function (error) {
  var noSource = error.code === 'ERR_MODULE_NOT_FOUND' && String(error.url).slice(-16) === '/src/cli/main.ts';
  if (!noSource && error.code !== 'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING') throw error;
  return import('../dist/src/cli/main.js');
});
