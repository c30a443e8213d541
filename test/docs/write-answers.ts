// npm run docs:answers: writes the true answers and settings into README.md, to be looked at before they are committed.

import { writeFileSync } from 'node:fs';
import { answerOf, openSeeds } from './open-seeds.ts';
import { queriesOf, README, readReadme, settingsTable } from './readme-blocks.ts';

let text = readReadme();
const seeds = await openSeeds();
for (const { query, answer } of queriesOf(text)) {
  const block = `\`\`\`\n\`\`\`json\n`;
  const fresh = `${await answerOf(seeds, query)}\n`;
  text = text.replace(`${query}${block}${answer}`, () => `${query}${block}${fresh}`);
}
await seeds.close();
text = text.replace(/\| variable \| flag [\s\S]*?\n\n/, () => `${settingsTable()}\n\n`);
writeFileSync(README, text);
