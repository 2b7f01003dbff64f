import { beforeAll, describe, expect, it } from 'vitest';

import { type CrashDisk, type WhatACutKeeps, crashDisk, cuts } from '#test/support/crash-disk.ts';
import {
  aboutDay,
  bytesOf,
  listed,
  readAll,
  shelfOn,
  verified,
  withShop,
  written,
} from '#test/support/snapshot-shelf.ts';

type Shelf = ReturnType<typeof shelfOn>;
const day = '2026-11-02';
let bought: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const disk = withShop(crashDisk());
  const on = shelfOn(disk);
  for (const count of [1, 2, 3]) await verified(on, aboutDay(count, { day }));
  bought = disk.files();
});

/** A new one, vouched for, and what rotation does not keep goes: the daily round. */
async function dailyRound(on: Shelf): Promise<readonly string[]> {
  const answers: string[] = [];
  const outcome = await written(on, aboutDay(4, { day }));
  answers.push(outcome.kind);
  if (outcome.kind !== 'kept') return answers;
  const { name, sha256 } = outcome.snapshot;
  answers.push((await on.snapshots.vouch({ name, sha256 })).kind);
  answers.push((await on.snapshots.tidy()).kind);
  return answers;
}

describe('a power cut before any call of the daily round', () => {
  it('leaves two verified snapshots with every byte, and what was answered', async () => {
    const { faults, done } = await afterEachCut(() => undefined);
    expect(faults).toEqual([]);
    expect(done).toBeGreaterThan(100);
  });

  it('is followed by a round that ends, with nothing lying about', async () => {
    const steps = await stepsOf();
    for (let step = 1; step <= steps; step += 1) {
      for (const kept of cuts) {
        const { disk } = await cutAt(step, () => undefined);
        const next = disk.afterCut(kept);
        const on = shelfOn(next);
        expect(await dailyRound(on)).toEqual(['kept', 'vouched', 'tidied']);
        expect(
          await verified(on, aboutDay(5, { day })).then(() => on.snapshots.tidy()),
        ).toMatchObject({ kind: 'tidied' });
        const files = [...next.files().keys()].filter((path) => path.includes('/snapshots/'));
        expect(files.length, `${step}, ${kept}: ${files.join()}`).toBe(4);
      }
    }
  });
});

/** A suite that passes with a broken disk proves nothing. */
describe('the cuts catch', () => {
  it.each(['files', 'folders'] as const)('a sync of %s that does nothing', async (what) => {
    const { faults } = await afterEachCut((disk) => disk.lie(what));
    expect(faults.length).toBeGreaterThan(0);
  });
});

async function stepsOf(): Promise<number> {
  const disk = stocked();
  await dailyRound(shelfOn(disk));
  return disk.steps() + 1;
}

async function afterEachCut(plant: (disk: CrashDisk) => void) {
  const steps = await stepsOf();
  const faults: string[] = [];
  let done = 0;
  for (let step = 1; step <= steps; step += 1) {
    const { disk, answers } = await cutAt(step, plant);
    for (const kept of cuts) {
      done += 1;
      const fault = await faultAfter(disk, kept, answers);
      if (fault !== undefined) faults.push(`step ${step}, ${kept}: ${fault}`);
    }
  }
  return { faults, done };
}

async function cutAt(step: number, plant: (disk: CrashDisk) => void) {
  const disk = stocked();
  plant(disk);
  disk.cutBefore(step);
  const answers = await dailyRound(shelfOn(disk)).catch(() => []);
  return { disk, answers };
}

async function faultAfter(
  disk: CrashDisk,
  kept: WhatACutKeeps,
  answers: readonly string[],
): Promise<string | undefined> {
  const on = shelfOn(disk.afterCut(kept));
  const snapshots = await listed(on);
  const counts = snapshots.filter(({ isVerified }) => isVerified).map(({ end }) => end.count);
  if (answers[0] === 'kept' && snapshots[0]?.end.count !== 4) return 'kept, and not there';
  if (answers[1] === 'vouched' && counts[0] !== 4) return 'vouched, and not verified';
  const covered = await on.snapshots.covered();
  if ((covered?.count ?? 0) < 2) return `covered to ${JSON.stringify(covered)}`;
  for (const { name, end, isThere } of snapshots) {
    if (!isThere) return `${name} is listed and not there`;
    const bytes = await readAll(on, name);
    if (!bytes.equals(Buffer.concat([...bytesOf(end.count)]))) return `${name} has other bytes`;
  }
  return undefined;
}

function stocked(): CrashDisk {
  const disk = crashDisk();
  for (const [path, bytes] of bought) disk.put(path, bytes);
  return disk;
}
