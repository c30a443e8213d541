// npm run docs:answers: writes the true answers and settings into README.md, to be looked at before they are committed.

import { writeFileSync } from 'node:fs';
import { answerOf, openSeeds } from './open-seeds.ts';
import { programsOf, queriesOf, README, readReadme, settingsTable } from './readme-blocks.ts';
import { run } from './run-program.ts';
import { defaultConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/start-server.ts';

let text = readReadme();
const seeds = await openSeeds();
for (const { query, answer } of queriesOf(text)) {
  const block = `\`\`\`\n\`\`\`json\n`;
  const fresh = `${await answerOf(seeds, query)}\n`;
  text = text.replace(`${query}${block}${answer}`, () => `${query}${block}${fresh}`);
}
const server = await startServer({ store: seeds, config: { ...defaultConfig, port: 0 }, log: createLog('silent') });
for (const { program, output } of programsOf(text)) {
  const block = `\`\`\`\n\`\`\`text\n`;
  const printed = await run(program, server.url);
  text = text.replace(`${program}${block}${output}`, () => `${program}${block}${printed}`);
}
await server.stop();
await seeds.close();
text = text.replace(/\| variable \| flag [\s\S]*?\n\n/, () => `${settingsTable()}\n\n`);
writeFileSync(README, text);
