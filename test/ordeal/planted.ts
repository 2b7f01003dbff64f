import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/**
 * The harness on trial itself: an app that says "saved" before the journal answered must be found
 * out. Killed while it sells and its database deleted, it has to have lost something.
 */
export async function plantedFaultIsCaught(
  program: string,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const inner = new Tally('inner');
  for (let round = 0; round < times; round += 1) {
    const till = await Till.withNewFolder(program);
    await till.start();
    const busy = till.sell(1, 1_000_000).catch(() => 'killed');
    await new Promise((resolve) => {
      setTimeout(resolve, 600 + dice(600));
    });
    await till.kill();
    await busy;
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await till.start();
    inner.compare(till.saved, till.lastOpening.opened ? (await till.report()).amounts : []);
    await till.forget();
  }
  const { saved, lost } = inner.outcome();
  const tally = new Tally(`planted fault (“saved” too early): ${lost} of ${saved} found missing`);
  for (let round = 0; round < times; round += 1) tally.count();
  if (lost === 0) tally.fault('the planted fault was not caught');
  return tally.outcome();
}
