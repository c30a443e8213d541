// What the command line says: near misses, data folders, progress, durations.
import { expect, test } from '@jest/globals';
import { dataFolder } from '../../src/cli/data-folder.ts';
import { nearMiss } from '../../src/cli/near-miss.ts';
import { duration } from '../../src/cli/numbers.ts';
import { ImportProgressBar, withSteps } from '../../src/cli/progress.ts';
import type { ImportProgress } from '../../src/importers/import-options.ts';
import { ImportCounts } from '../../src/importers/import-report.ts';

test.each([
  ['prot', 'port'],
  ['stroe', 'store'],
  ['IMPORT', 'import'],
  ['hosst', 'host'],
  ['prots', 'port'],
  ['imp', 'import'],
  ['im', null],
  ['x', null],
  ['completely', null],
])('%s is probably %s', (word, meant) => {
  expect(nearMiss(word, ['port', 'host', 'store', 'import'])).toBe(meant);
});

test('data lie where each platform keeps them', () => {
  expect(dataFolder('linux', {}, '/home/ada')).toBe('/home/ada/.local/share');
  expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ada')).toBe('/data');
  expect(dataFolder('linux', { XDG_DATA_HOME: 'not/absolute' }, '/home/ada')).toBe('/home/ada/.local/share');
  expect(dataFolder('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Application Support');
  expect(dataFolder('win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\ada')).toBe('C:\\Local');
});

test.each([
  [8, '8 s'],
  [200, '3 min 20 s'],
  [7_500, '2 h 5 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

function shown(isTTY: boolean, quiet = false): string {
  let text = '';
  let now = 0;
  const bar = new ImportProgressBar(quiet, { isTTY, columns: 200, write: (more) => (text += more) }, () => now);
  for (let line = 0; line <= 20; line++) {
    now = line * 1_000;
    const counts = new ImportCounts();
    for (let read = 0; read < line * 10; read++) counts.read();
    const progress: ImportProgress = {
      report: counts.report(),
      partsDone: 0,
      parts: 2,
      bytesDone: line * 10,
      bytes: 400,
    };
    bar.show(progress);
  }
  bar.end();
  return text;
}

test('a terminal gets one line that is drawn over each second, with rate and time left', () => {
  const drawn = shown(true)
    .split('\r')
    .filter((line) => line.includes('lines'));
  expect(drawn).toHaveLength(20);
  expect(drawn.at(-1)).toContain('[############............]  50 %');
  expect(drawn.at(-1)).toContain('200 lines (10/s), part 1 of 2, 20 s left');
  expect(shown(true)).not.toContain('\n');
});

test('elsewhere there is a plain line every ten seconds, and with --quiet nothing', () => {
  expect(shown(false).trimEnd().split('\n')).toHaveLength(2);
  expect(shown(false)).not.toContain('\r');
  expect(shown(false, true) + shown(true, true)).toBe('');
});

async function shownSteps(isTTY: boolean, quiet = false): Promise<string> {
  let text = '';
  const work = (progress: (step: string, index: number, steps: number) => void): void => {
    for (const [index, step] of ['names', 'nodes', 'sums', 'search'].entries()) progress(step, index, 4);
  };
  await withSteps(quiet, work, { isTTY, write: (more) => (text += more) });
  return text;
}

test('the steps of a check are a bar on a terminal that goes at the end, plain lines elsewhere', async () => {
  const drawn = await shownSteps(true);
  expect(drawn).toContain('\r[############............]  50 %  3 of 4: sums\u001b[K');
  expect(drawn.endsWith('4 of 4: search\u001b[K\r\u001b[K')).toBe(true);
  expect(drawn).not.toContain('\n');
  expect(await shownSteps(false)).toBe('1 of 4: names\n2 of 4: nodes\n3 of 4: sums\n4 of 4: search\n');
  expect((await shownSteps(true, true)) + (await shownSteps(false, true))).toBe('');
});
