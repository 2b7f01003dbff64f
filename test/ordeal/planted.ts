import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { endless } from './kill.ts';
import { type Outcome, Tally, caught } from './outcome.ts';
import { later } from './processes.ts';
import { Till } from './till.ts';

/**
 * An app that says "saved" before the journal answered must be found out. Killed while it sells and its
 * database deleted, it has to have lost something.
 */
export async function tooEarlyIsCaught(app: App, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('inner');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = await Till.withNewFolder(app);
    await till.start();
    const busy = till.sell(1, endless).catch(() => 'killed');
    await untilSaved(till, 10 + dice(20));
    await till.kill();
    await busy;
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await till.start();
    await tally.compare(till);
    await till.forget();
  }
  return caught('“saved” too early, killed', tally.outcome());
}

/** Not after a time: on a busy machine nothing may have been sold by then, and nothing could be missing. */
async function untilSaved(till: Till, sales: number): Promise<void> {
  for (let waited = 0; till.saved.size < sales && waited < 30_000; waited += 20) await later(20);
}
