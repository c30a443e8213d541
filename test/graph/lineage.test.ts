// The family tree: generations, co-advisors, roles, cycles in bad data, and what it costs.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { LineageOptions } from '../../src/graph/lineage.ts';
import { lineage } from '../../src/graph/lineage.ts';
import type { MemoryStore } from '../model/memory-store.ts';
import { about, node } from '../model/records.ts';
import { advisedBy, arbitraryRecords, counting, nodeIn, nodesOf, short, worldOf } from './worlds.ts';

const family = worldOf(
  about(node('A4', 'Child'), [advisedBy('A2', { role: 'DOCTORAL' }), advisedBy('A3', { role: 'COMMITTEE' })]),
  about(node('A2', 'Parent'), [advisedBy('A1', { role: 'DOCTORAL' })]),
  about(node('A3', 'Co-advisor'), [advisedBy('A1')]),
  about(node('A5', 'Grandchild'), [advisedBy('A4', { role: 'DOCTORAL' }), advisedBy('A4', { role: 'POSTDOCTORAL' })]),
  about(node('W1', 'A paper')),
);

async function tree(store: MemoryStore, roots: readonly string[], options: LineageOptions) {
  const found = await lineage(
    store,
    roots.map((root) => nodeIn(store, root)),
    options,
  );
  return {
    ...found,
    members: found.members.map((member) => `${short(member.node)} ${member.generation}`),
    advising: found.advising.map(({ source, target, role }) => `${source.slice(9)} ${target.slice(9)} ${role}`),
  };
}

describe('a family tree', () => {
  test('goes up with all co-advisors, and down, the nearer first', async () => {
    const both = await tree(family, ['A4'], { direction: 'BOTH' });
    expect(both.members).toEqual(['A4 0', 'A2 -1', 'A3 -1', 'A5 1', 'A1 -2']);
    expect(both.advising).toEqual([
      'A1 A2 DOCTORAL',
      'A1 A3 UNSPECIFIED',
      'A2 A4 DOCTORAL',
      'A3 A4 COMMITTEE',
      'A4 A5 DOCTORAL',
      'A4 A5 POSTDOCTORAL',
    ]);
    expect(both).toMatchObject({ roots: ['openalex:A4'], truncated: false, cycles: 0 });
    expect((await tree(family, ['A4'], { direction: 'ANCESTORS' })).members).toEqual([
      'A4 0',
      'A2 -1',
      'A3 -1',
      'A1 -2',
    ]);
    expect((await tree(family, ['A4'], { direction: 'DESCENDANTS' })).members).toEqual(['A4 0', 'A5 1']);
  });

  test('stops after the asked generations, which is not a cut', async () => {
    const near = await tree(family, ['A5'], { direction: 'ANCESTORS', generations: 1 });
    expect(near).toMatchObject({ members: ['A5 0', 'A4 -1'], truncated: false });
  });

  test('follows and shows the asked roles only', async () => {
    const doctoral = await tree(family, ['A5'], { direction: 'ANCESTORS', roles: ['DOCTORAL'] });
    expect(doctoral.members).toEqual(['A5 0', 'A4 -1', 'A2 -2', 'A1 -3']);
    expect(doctoral.advising).toEqual(['A1 A2 DOCTORAL', 'A2 A4 DOCTORAL', 'A4 A5 DOCTORAL']);
  });

  test('is cut at the limit, the nearer kept, and says so', async () => {
    expect(await tree(family, ['A4'], { direction: 'BOTH', limit: 3 })).toMatchObject({
      members: ['A4 0', 'A2 -1', 'A3 -1'],
      truncated: true,
    });
    expect(await tree(family, ['A4'], { direction: 'BOTH', limit: 5 })).toMatchObject({ truncated: false });
  });

  test('starts from several people, each once, and leaves out what is no author', async () => {
    const { roots, members } = await tree(family, ['A5', 'W1', 'A2', 'A5'], { direction: 'ANCESTORS' });
    expect(roots).toEqual(['openalex:A5', 'openalex:A2']);
    expect(members).toEqual(['A5 0', 'A2 0', 'A1 -1', 'A4 -1', 'A3 -2']);
  });

  test('survives circles and counts them', async () => {
    const circle = worldOf(
      about(node('A1', 'x'), [advisedBy('A3'), advisedBy('A2')]),
      about(node('A2', 'y'), [advisedBy('A1')]),
      about(node('A3', 'z'), [advisedBy('A2')]),
    );
    const { members, cycles, truncated } = await tree(circle, ['A1'], { direction: 'BOTH', generations: 30 });
    expect(members).toEqual(['A1 0', 'A2 -1', 'A3 -1']);
    expect([cycles, truncated]).toEqual([2, false]);
  });

  test('costs one call a generation and direction, then two', async () => {
    const { store, calls } = counting(family);
    await lineage(store, [nodeIn(family, 'A5')], { direction: 'ANCESTORS', generations: 2 });
    expect(calls).toEqual(['neighborsOf', 'neighborsOf', 'nodesByKeys', 'edgesBetween']);
  });

  test.each<[Partial<LineageOptions>, string]>([
    [{ generations: 31 }, 'generations must be 1 to 30, got 31; start again from the last generation'],
    [{ limit: 0 }, 'limit must be 1 to 1000, got 0'],
    [{ roles: [] }, 'roles must name one or more, got an empty list; leave it out for the default'],
  ])('%j is refused', async (options, message) => {
    await expect(tree(family, ['A1'], { direction: 'BOTH', ...options })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});

test('advisors mirror advisees: in every world an ancestor has its descendant at the same distance', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (records) => {
      const store = worldOf(...records);
      const options = { generations: 30, limit: 1000 };
      for (const author of nodesOf(store).filter(({ kind }) => kind === 'AUTHOR')) {
        const up = await lineage(store, [author], { ...options, direction: 'ANCESTORS' });
        for (const { node: ancestor, generation } of up.members) {
          const down = await lineage(store, [ancestor], { ...options, direction: 'DESCENDANTS' });
          expect(down.members.find((member) => member.node.key === author.key)?.generation).toBe(-generation || 0);
        }
      }
    }),
    { numRuns: 20 },
  );
});
