import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonical } from '#domain/kernel/canonical.ts';
import { RealTills, someRealSteps } from '#test/support/meeting/real-tills.ts';

import { everythingIn, standingsFolded, standingsKept } from './self-check.ts';
import { databaseName } from './shop-database.ts';

const hour = 3_600_000;
const skews = fc.array(fc.constantFrom(0, 0, 0, 1, hour, -hour, -365 * 24 * hour), {
  minLength: 2,
  maxLength: 3,
});

test('whatever counters do apart, with all commands, they know the same once they have met', async () => {
  await fc.assert(
    fc.asyncProperty(skews, someRealSteps(24), async (clocks, steps) => {
      const world = await RealTills.open(clocks);
      const { tills } = world;
      await world.begin();
      const written = new Set<string>();
      for (const step of steps) await world.take(step);
      for (const { shop } of tills) {
        for (const id of await shop.db.entries.toCollection().primaryKeys()) written.add(id);
      }
      await world.meet();

      const [first, ...others] = await Promise.all(tills.map(({ shop }) => everythingIn(shop.db)));
      for (const other of others) expect(canonical(other)).toBe(canonical(first));
      expect(new Set(first?.entries.map(({ id }) => id))).toEqual(written);
      const standings = await Promise.all(tills.map(({ shop }) => standingsFolded(shop.db)));
      for (const one of standings) expect(one).toEqual(standings[0]);
      for (const { shop } of tills) {
        const kept = new Map((await standingsKept(shop.db)).map((one) => [one.customerId, one]));
        for (const one of standings[0] ?? []) expect(kept.get(one.customerId)).toEqual(one);
      }
      await forget(tills);
    }),
    { numRuns: 6 },
  );
}, 120_000);

async function forget(tills: RealTills['tills']): Promise<void> {
  for (const { computer } of tills) {
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
  }
}
