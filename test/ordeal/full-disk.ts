import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/** Why a full disk cannot be made here; undefined if it can. */
export function whyNoFullDisk(): string | undefined {
  return process.getuid?.() === 0 ? undefined : 'mounting a small file system needs root';
}

/**
 * The disk fills up while the counter sells: nothing may be called saved that is not, nothing saved
 * may be lost, and once there is room again the app goes on by itself.
 */
export async function fillDisk(program: string, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('disk full during sales');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const place = await mkdtemp(join(tmpdir(), 'regulars-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', place]);
    try {
      await sellOnFullDisk(new Till(program, join(place, 'data')), place, tally, dice);
    } finally {
      execFileSync('umount', ['--lazy', place]);
      await rm(place, { recursive: true, force: true });
    }
  }
  return tally.outcome();
}

async function sellOnFullDisk(till: Till, place: string, tally: Tally, dice: Dice): Promise<void> {
  await till.start();
  await till.sell(1, 5);
  const { bavail, bsize } = await statfs(place);
  const ballast = join(place, 'ballast');
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - dice(60_000))));
  const whileFull = till.sell(101, 400).catch((error: unknown) => String(error));
  const ended = await Promise.race([whileFull.then(() => 'ended'), later(8_000)]);
  const calledSaved = till.saved.size;
  if (ended === 'ended' && calledSaved >= 405) tally.fault('the disk was not full at all');
  await rm(ballast);
  await later(4_000);
  await till.sell(1_001, 5).catch(() => undefined);
  await till.kill();
  tally.heard((await till.start()).notices);
  await till.sell(2_001, 5);
  await till.stop();
  await till.start();
  tally.compare(till.saved, (await till.report()).amounts);
  if (!till.saved.has('2005')) tally.fault('no sale was saved after there was room again');
  await till.kill();
}

function later(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('later'), ms);
  });
}
