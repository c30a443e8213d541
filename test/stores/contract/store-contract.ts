// The contract of every store: it answers like the model, whatever was written to it in whatever order.
/* oxlint-disable jest/valid-title, jest/expect-expect, jest/no-conditional-expect -- names are passed in, subjects expect */

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Step } from '../../model/arbitraries.ts';
import { arbitraryMeetings, arbitrarySteps } from '../../model/arbitraries.ts';
import { AGREEMENT, expectAgreement } from './agreement.ts';
import { damageContract } from './damage.ts';
import type { OpenStore } from './opened-store.ts';
import { after, taken, takenAtOnce, withStore } from './opened-store.ts';
import { WORLDS } from './worlds.ts';
import { writeContract } from './write.ts';

const CASES = 300;
/** A loaded machine is no failure: what hangs still ends. */
const CASE_TIMEOUT_MS = 10_000;

/** The whole contract for a store, named after it, with so many random worlds for each property. */
export function storeContract(name: string, open: OpenStore, cases = CASES): void {
  describe(name, () => {
    describe.each(WORLDS)('of %s', (_, steps) => {
      test.each(AGREEMENT)('%s as the model does', (_does, agrees) =>
        withStore(open, async ({ store }) => agrees(await taken(store, steps))),
      );
    });
    describe('when written to', () => {
      writeContract(open);
    });
    describe('when damaged', () => {
      damageContract(open);
    });
    storeProperties(open, cases);
  });
}

/** The properties that hold for any records, each tried on so many random worlds. */
export function storeProperties(open: OpenStore, cases: number): void {
  test(
    `${cases} random graphs are those of the model after writes, updates, merges and withdrawals, and all at once in another order`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySteps, (steps) => agreesInAnyOrder(open, steps)),
        { numRuns: cases },
      );
    },
    cases * CASE_TIMEOUT_MS,
  );

  test(
    `${cases} random graphs whose sources name authors by other schemes are those of the model, in one batch or many`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryMeetings, fc.boolean(), (steps, atOnce) =>
          withStore(open, async ({ store }) =>
            expectAgreement(await (atOnce ? takenAtOnce(store, steps.reduce(after, [])) : taken(store, steps))),
          ),
        ),
        { numRuns: cases },
      );
    },
    cases * CASE_TIMEOUT_MS,
  );
}

/** One store after the other: some tests have one database for all. */
async function agreesInAnyOrder(open: OpenStore, steps: readonly Step[]): Promise<void> {
  const first = await withStore(open, async ({ store, digest }) => {
    const comparison = await taken(store, steps);
    await expectAgreement(comparison);
    return { model: comparison.model, version: (await store.summary()).dataVersion, digest: digest?.() };
  });
  await withStore(open, async ({ store, digest }) => {
    const again = await takenAtOnce(store, first.model.graph.records.toReversed());
    expect((await store.summary()).dataVersion).toBe(first.version);
    if (digest === undefined) await expectAgreement({ store, model: again.model });
    else expect(digest()).toBe(first.digest);
  });
}
