import { execFile } from 'node:child_process';
import { statfs, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { wholeImport } from './kill.ts';
import { onSmallDisk } from './loop-disk.ts';
import { type Outcome, Tally } from './outcome.ts';
import { later } from './processes.ts';
import { Till } from './till.ts';

/** What the counter is doing when there is no room left. */
export const fillings = ['sales', 'import'] as const;
export type Filling = (typeof fillings)[number];

/**
 * The disk fills up while the counter works: nothing may be called saved that is not, nothing saved
 * may be lost, nothing may stay half-done, and once there is room again the app goes on by itself.
 */
export async function fillDisk(
  app: App,
  during: Filling,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const tally = new Tally(`disk full during ${during}`);
  for (let round = 0; round < times; round += 1) {
    tally.count();
    await onSmallDisk(96, (place) =>
      workOnFullDisk(new Till(app, join(place, 'data')), place, during, tally, dice),
    );
  }
  return tally.outcome();
}

async function workOnFullDisk(
  till: Till,
  place: string,
  during: Filling,
  tally: Tally,
  dice: Dice,
): Promise<void> {
  try {
    await till.start();
    await till.sell(1, 5);
    await fill(place, dice(60_000));
    if (await wentThrough(till, during)) tally.fault('the disk was not full at all');
    await rm(join(place, ballast));
    await later(4_000);
    await till.sell(1_001, 5).catch(() => undefined);
    await till.kill();
    await till.start();
    tally.heard(till);
    await tally.compare(till);
    await wholeImport(till, tally);
    await till.fiveMoreAndTwoStarts(2_001);
    tally.heard(till);
    await tally.compare(till);
    if (!till.saved.has('2005')) tally.fault('no sale was saved after there was room again');
  } finally {
    await till.kill();
  }
}

/** Whether all of it was called saved, though there was no room for it. */
async function wentThrough(till: Till, during: Filling): Promise<boolean> {
  const work = during === 'sales' ? till.sell(101, 400) : till.takeIn(5_000);
  const ended = work.then(
    () => true,
    () => true,
  );
  const isOver = await Promise.race([ended, later(8_000).then(() => false)]);
  return isOver && (during === 'sales' ? till.saved.size >= 405 : till.saved.has('import'));
}

/**
 * The disk fills up while a snapshot is made: it is said, or the snapshot was whole before. Built anew from what lies there, nothing is
 * missing and no half snapshot was found under a real name; with room again one is kept.
 */
export async function fillDuringSnapshot(app: App, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('disk full during snapshot');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    // Large enough that a snapshot is begun at all: under 200 MB the room is kept for sales.
    await onSmallDisk(600, (place) =>
      snapshotOnFullDisk(new Till(app, join(place, 'data')), place, tally, dice),
    );
  }
  const outcome = tally.outcome();
  if (outcome.recoveries['snapshot: kept'] === times) {
    tally.fault('each snapshot was whole before the disk was full: nothing was tried');
    return tally.outcome();
  }
  return outcome;
}

async function snapshotOnFullDisk(
  till: Till,
  place: string,
  tally: Tally,
  dice: Dice,
): Promise<void> {
  try {
    await till.start();
    await till.takeIn(5_000);
    await till.sell(1, 5);
    if ((await till.keepSnapshot()) !== 'kept') tally.fault('no snapshot on an empty disk');
    await till.sell(101, 5);
    const making = till.keepSnapshot();
    await later(dice(300));
    await fill(place, 0);
    tally.said(`snapshot: ${await making}`);
    await rm(join(place, ballast));
    if ((await till.keepSnapshot()) !== 'kept') tally.fault('no snapshot with room again');
    await till.kill();
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await till.start();
    tally.heard(till);
    if (!till.lastOpening.notices.some((notice) => notice.includes('"badSnapshots":0'))) {
      tally.fault('half a snapshot lay under a real name');
    }
    await tally.compare(till);
    await wholeImport(till, tally);
    await till.fiveMoreAndTwoStarts(2_001);
    await tally.compare(till);
  } finally {
    await till.kill();
  }
}

const ballast = 'ballast';

const asProgram = promisify(execFile);
/** What the file system itself needs to note so large a file. */
const margin = 256 * 1024;

/** Takes all room but this, nearly at once: writing 600 MB takes longer than what is to be disturbed. */
async function fill(place: string, but: number): Promise<void> {
  const file = join(place, ballast);
  const large = (await roomIn(place)) - but - margin;
  if (large > 0) await asProgram('fallocate', ['-l', String(large), file]).catch(() => undefined);
  const rest = Math.max(0, (await roomIn(place)) - but);
  // Whoever else writes just now may take the last of it first.
  await writeFile(file, Buffer.alloc(rest), { flag: 'a' }).catch(() => undefined);
}

async function roomIn(place: string): Promise<number> {
  const { bavail, bsize } = await statfs(place);
  return bavail * bsize;
}
