import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonical } from '#domain/kernel/canonical.ts';
import {
  PretendCounter,
  PretendFolder,
  SwitchedOff,
} from '#test/support/meeting/pretend-folder.ts';
import { RealTills, someRealSteps } from '#test/support/meeting/real-tills.ts';

import { everythingIn, standingsFolded, standingsKept } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import { meet } from './meet.ts';

const limits = { files: 600, changes: 3, bytes: 200_000, patience: 2 };
const hour = 3_600_000;

test('counters that meet in a folder, switched off anywhere, know the same once it is quiet', async () => {
  const skews = fc.array(fc.constantFrom(0, 0, 1, -hour, hour, -365 * 24 * hour), {
    minLength: 2,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(skews, someRealSteps(20), async (clocks, steps) => {
      const world = await RealTills.open(clocks);
      const folder = new PretendFolder();
      const counters = world.tills.map(
        ({ shop, computer }) => new PretendCounter(folder, shop, computer.journal),
      );
      await world.begin();
      for (const [at, step] of steps.entries()) {
        if ('n' in step) await world.take(step);
        else await round(counters[step.till % counters.length], step.at + (at % 7));
      }
      const written = new Set<string>();
      for (const { shop } of world.tills) {
        for (const id of await shop.db.entries.toCollection().primaryKeys()) written.add(id);
      }
      await untilQuiet(counters, folder);

      const all = await Promise.all(world.tills.map(({ shop }) => everythingIn(shop.db)));
      for (const one of all) expect(canonical(one)).toBe(canonical(all[0]));
      const present = new Set<string>(all[0]?.entries.map(({ id }) => id));
      expect([...written].filter((id) => !present.has(id))).toEqual([]);
      for (const { shop } of world.tills) {
        const kept = new Map((await standingsKept(shop.db)).map((one) => [one.customerId, one]));
        for (const one of await standingsFolded(shop.db)) {
          expect(kept.get(one.customerId)).toEqual(one);
        }
      }
      for (const { computer } of world.tills) {
        computer.close();
        await Dexie.delete(databaseName(computer.shopId, 1));
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);

async function round(counter: PretendCounter | undefined, killAfter?: number): Promise<string> {
  if (counter === undefined) return 'nobody';
  counter.killAfter = killAfter;
  try {
    const met = await meet(counter.meetingShop, counter.ports(), { mayForget: true, limits });
    return met.kind === 'met' ? `${met.read.files} ${met.wrote}` : met.kind;
  } catch (fault) {
    if (fault instanceof SwitchedOff) return 'switched off';
    throw fault;
  }
}

/** Nobody reads or writes any more in a whole pass. */
async function untilQuiet(
  counters: readonly PretendCounter[],
  folder: PretendFolder,
): Promise<void> {
  for (let pass = 0; pass < 30; pass += 1) {
    const before = [...folder.files.keys()].join();
    const did: string[] = [];
    for (const counter of counters) did.push(await round(counter));
    const isQuiet = did.every((one) => one === '0 nothing');
    if (isQuiet && before === [...folder.files.keys()].join()) return;
  }
  throw new Error('The folder never became quiet.');
}
