import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import { chainTrouble } from './chain.ts';
import type { Dice } from './dice.ts';
import { endless, wholeImport } from './kill.ts';
import { throughACut } from './loop-disk.ts';
import { type Outcome, Tally } from './outcome.ts';
import { later } from './processes.ts';
import { Till } from './till.ts';

const megabytes = 256;

/**
 * The power goes while the counter sells, or takes a list in: the whole data folder lies on an ext4 file system in a file, the
 * app's processes are stopped, and a copy of the file is what the disk had. The copy is started three times. At every other cut the
 * browser's database is deleted too, so that the journal alone has to know everything.
 */
export async function cutThePower(app: App, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('power cut (whole data folder on ext4)');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const isImport = round % 5 === 4;
    await throughACut(
      megabytes,
      (disk, cut) => workUntilCut(new Till(app, join(disk, 'data')), isImport, dice, cut),
      (disk, till) => startThrice(till.movedTo(join(disk, 'data')), round % 2 === 1, tally),
    );
    if (round % 10 === 9) process.stdout.write(`  ${round + 1} cuts\n`);
  }
  return tally.outcome();
}

async function workUntilCut(
  till: Till,
  isImport: boolean,
  dice: Dice,
  cut: () => Promise<void>,
): Promise<Till> {
  try {
    await till.start();
    await till.sell(1, 5);
    const busy = isImport ? till.takeIn(5_000) : till.sell(101, endless);
    const ended = busy.catch(() => 'cut');
    await later(100 + dice(isImport ? 1_200 : 3_000));
    await till.freeze();
    const heard = till.movedTo(till.folder);
    await cut();
    await till.kill();
    await ended;
    return heard;
  } finally {
    await till.kill();
  }
}

async function startThrice(till: Till, withoutDatabase: boolean, tally: Tally): Promise<void> {
  try {
    if (withoutDatabase) {
      await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    }
    await till.start();
    tally.heard(till);
    await tally.compare(till);
    await wholeImport(till, tally);
    if (till.lastOpening.opened) {
      await till.fiveMoreAndTwoStarts(10_000_001);
      tally.heard(till);
      await tally.compare(till);
    }
    await till.kill();
    const trouble = await chainTrouble(till.folder);
    if (trouble !== undefined) tally.fault(trouble);
  } finally {
    await till.kill();
  }
}
