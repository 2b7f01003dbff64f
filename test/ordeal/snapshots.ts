import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import { flipByte } from './damage.ts';
import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/** What comes to harm together with the browser's database, which is always gone. */
export const losses = ['newest snapshot truncated', 'every snapshot damaged', 'journal'] as const;
export type Loss = (typeof losses)[number];

/** Its bytes say when and where a file was packed: changed, it is whole all the same. */
const gzipHead = 10;

/**
 * The browser's database is gone and its newest snapshot cut short, or all snapshots are: the older one and the journal, or the journal
 * alone have everything, and the start says how many snapshots could not be read. With the journal gone instead, the newest
 * snapshot has every sale that it was made after.
 */
export async function loseSnapshots(
  app: App,
  loss: Loss,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const tally = new Tally(`IndexedDB deleted and ${loss}`);
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = await Till.withNewFolder(app);
    await sellWithSnapshots(till, tally, loss !== 'journal', dice);
    await till.kill();
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await lose(till.folder, loss, dice);
    await till.start();
    tally.heard(till);
    tellsBadOnes(
      till,
      tally,
      { 'newest snapshot truncated': 1, 'every snapshot damaged': 2, journal: 0 }[loss],
    );
    await tally.compare(till);
    if (till.lastOpening.opened) {
      await till.fiveMoreAndTwoStarts(1_001);
      tally.heard(till);
      await tally.compare(till);
    }
    await till.forget();
  }
  return tally.outcome();
}

async function sellWithSnapshots(
  till: Till,
  tally: Tally,
  sellsOn: boolean,
  dice: Dice,
): Promise<void> {
  await till.start();
  for (const first of [1, 101]) {
    await till.sell(first, 3 + dice(10));
    const made = await till.keepSnapshot();
    if (made !== 'kept') tally.fault(`a snapshot was not made: ${made}`);
  }
  if (sellsOn) await till.sell(201, 1 + dice(10));
}

async function lose(folder: string, loss: Loss, dice: Dice): Promise<void> {
  if (loss === 'journal') {
    return rm(join(folder, 'shop', 'journal'), { recursive: true, force: true });
  }
  const shelf = join(folder, 'shop', 'snapshots');
  const bodies = (await readdir(shelf)).filter((name) => name.endsWith('.json.gz')).toSorted();
  const hit = loss === 'every snapshot damaged' ? bodies : bodies.slice(-1);
  for (const name of hit) {
    const { size } = await stat(join(shelf, name));
    if (loss === 'every snapshot damaged')
      await flipByte(join(shelf, name), gzipHead + dice(size - gzipHead), dice);
    else await truncate(join(shelf, name), dice(size));
  }
}

/** A recovery says what it did: also which snapshots it could not use. */
function tellsBadOnes(till: Till, tally: Tally, expected: number): void {
  const told = till.lastOpening.notices.map(
    (text) => JSON.parse(text) as { readonly badSnapshots?: number },
  );
  const bad = told.find(({ badSnapshots }) => badSnapshots !== undefined)?.badSnapshots;
  if (bad !== expected) tally.fault(`${expected} snapshots are bad, ${bad ?? 'none'} were told`);
}
