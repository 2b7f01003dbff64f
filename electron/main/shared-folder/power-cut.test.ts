import { describe, expect, it } from 'vitest';

import type { SharedFile } from '#electron/contract-sharing.ts';
import { type CrashDisk, type WhatACutKeeps, crashDisk, cuts } from '#test/support/crash-disk.ts';
import { aStick, counter, pack, put, putFor, wordsOf } from '#test/support/meeting-counters.ts';

/** What a counter does when it puts its files together: a complete one, confirmed, and then the old ones go. */
async function compaction(
  disk: CrashDisk,
  old: readonly SharedFile[],
  answers: string[] = [],
): Promise<void> {
  const place = counter(disk, 'till1');
  const outcome = await put(place, pack(3));
  answers.push(outcome.kind === 'put' && outcome.isSynced ? 'put' : 'not sure');
  if (outcome.kind !== 'put' || !outcome.isSynced) return;
  answers.push((await place.confirm(outcome.file)).kind);
  const deletion = { files: old, covering: outcome.file, others: [] };
  answers.push((await place.delete(deletion)).kind);
}

describe('a power cut before any call of a compaction', () => {
  it('leaves the old files or the complete one, whole, and none that only looks so', async () => {
    const { faults, done } = await afterEachCut(() => undefined);
    expect(faults).toEqual([]);
    expect(done).toBeGreaterThan(80);
  });

  it('is followed by another try that ends it', async () => {
    const { bought, old } = await stocked();
    for (let step = 1; step <= (await stepsOf()); step += 1) {
      for (const kept of cuts) {
        const next = (await cutAt(step, () => undefined, bought, old)).disk.afterCut(kept);
        const place = counter(next, 'till1');
        const outcome = await put(place, pack(3));
        expect(['put', 'exists']).toContain(outcome.kind);
        const [covering] =
          outcome.kind === 'put' ? [outcome.file] : outcome.kind === 'exists' ? outcome.files : [];
        if (covering === undefined) throw new Error('There is no third file.');
        const done = await place.delete({ files: old, covering, others: [] });
        expect(done).toMatchObject({ kind: 'deleted' });
        expect((await place.list()).files).toHaveLength(1);
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

async function stocked() {
  const disk = aStick();
  const place = counter(disk, 'till1');
  const old = [await putFor(place, pack(1, '202610')), await putFor(place, pack(2))];
  return { bought: disk.files(), old };
}

async function stepsOf(): Promise<number> {
  const { bought, old } = await stocked();
  const disk = fresh(bought);
  await compaction(disk, old);
  return disk.steps() + 1;
}

async function cutAt(
  step: number,
  plant: (disk: CrashDisk) => void,
  bought: ReadonlyMap<string, Buffer>,
  old: readonly SharedFile[],
) {
  const disk = fresh(bought);
  plant(disk);
  disk.cutBefore(step);
  const answers: string[] = [];
  try {
    await compaction(disk, old, answers);
  } catch {
    // The power is gone.
  }
  return { disk, answers };
}

async function afterEachCut(plant: (disk: CrashDisk) => void) {
  const { bought, old } = await stocked();
  const steps = await stepsOf();
  const faults: string[] = [];
  let done = 0;
  for (let step = 1; step <= steps; step += 1) {
    const { disk, answers } = await cutAt(step, plant, bought, old);
    for (const kept of cuts) {
      done += 1;
      const fault = await faultAfter(disk, kept, answers);
      if (fault !== undefined) faults.push(`step ${step}, ${kept}: ${fault}`);
    }
  }
  return { faults, done };
}

async function faultAfter(disk: CrashDisk, kept: WhatACutKeeps, answers: readonly string[]) {
  const reader = counter(disk.afterCut(kept), 'till2');
  const whole: number[] = [];
  for (const file of (await reader.list()).files) {
    if (file.kind === 'key' || (await reader.prove(file)).kind !== 'whole') continue;
    const piece = await reader.read(file, 0);
    const isRight = piece.kind === 'piece' && wordsOf(file.number).equals(piece.bytes);
    if (!isRight) return `${file.number} looks whole`;
    whole.push(file.number);
  }
  const isAllThere = whole.includes(3) || (whole.includes(1) && whole.includes(2));
  if (!isAllThere) return `left are ${whole.join()}`;
  return answers.includes('put') && !whole.includes(3) ? 'put, and not there' : undefined;
}

function fresh(files: ReadonlyMap<string, Buffer>): CrashDisk {
  const disk = crashDisk();
  for (const [path, bytes] of files) disk.put(path, bytes);
  return disk;
}
