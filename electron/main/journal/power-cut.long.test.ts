import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type CrashDisk, type WhatACutKeeps, cuts } from '#test/support/crash-disk.ts';
import { endAfter, landed, longJournal, onCrashDisk } from '#test/support/cut-journal.ts';
import { aBatch, aFolder, removeFolder } from '#test/support/journal-folder.ts';

import type { RecordLine } from './chain.ts';
import { Journal } from './journal.ts';
import { removeSegments } from './trim.ts';

const left = '{"left":true}';
const covered = 11;
let home: string;
let folder: string;
let lines: readonly RecordLine[];
beforeAll(async () => {
  home = await aFolder();
  folder = join(home, 'journal');
  lines = await longJournal(folder);
});
afterAll(() => removeFolder(home));

describe('a power cut before any of the calls that', () => {
  it('drop segments leaves every record that the snapshot does not cover, and no false alarm', async () => {
    const faults = await afterEachCut(trimmed, () => undefined);
    expect(faults.found).toEqual([]);
    expect(faults.cuts).toBeGreaterThan(60);
  }, 60_000);

  it('drop segments can be followed by another try that ends it', async () => {
    const whole = await stepsOf(trimmed);
    for (let step = 1; step <= whole; step += 1) {
      const { disk, journal } = await onCrashDisk(folder);
      disk.cutBefore(step);
      await trimmed(journal);
      const place = await aFolder();
      const opened = await landed(disk, 'torn', place);
      const again = new Journal('shop-1', opened);
      await again.trim(endAfter(lines, covered));
      expect(again.begins.count).toBeGreaterThan(6);
      expect((await again.read(again.begins.count)).lines).toEqual(lines.slice(again.begins.count));
      await removeFolder(place);
    }
  }, 60_000);

  it('erase leaves each body as it was or as it should be, and the chain whole', async () => {
    const faults = await afterEachCut(erased, () => undefined);
    expect(faults.found).toEqual([]);
    expect(faults.cuts).toBeGreaterThan(60);
  }, 60_000);
});

/** A suite that passes with a broken disk proves nothing. */
describe('the cuts catch', () => {
  it.each(['files', 'folders'] as const)(
    'a sync of %s that does nothing, while segments go',
    async (what) => {
      const faults = await afterEachCut(trimmed, (disk) => disk.lie(what));
      expect(faults.found.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('a rename without fsync, while a person is erased', async () => {
    const faults = await afterEachCut(erased, (disk) => disk.lie('files'));
    expect(faults.found.length).toBeGreaterThan(0);
  }, 60_000);

  it('segments that go before the note is written', async () => {
    const withoutNote = async (_journal: Journal, disk: CrashDisk) => {
      const names = ['00000001.jsonl', '00000002.jsonl'];
      await removeSegments(disk, '/shop/journal', names).catch(() => undefined);
    };
    const faults = await afterEachCut(withoutNote, () => undefined);
    expect(faults.found.length).toBeGreaterThan(0);
  }, 60_000);
});

type Work = (journal: Journal, disk: CrashDisk) => Promise<unknown>;

async function trimmed(journal: Journal): Promise<unknown> {
  return journal.trim(endAfter(lines, covered));
}

async function erased(journal: Journal): Promise<unknown> {
  const stubs = [2, 3, 7].map((n) => ({ number: n, hash: lines[n - 1]?.hash ?? '', body: left }));
  return journal.erase(stubs);
}

async function stepsOf(work: Work): Promise<number> {
  const { disk, journal } = await onCrashDisk(folder);
  await work(journal, disk);
  return disk.steps() + 1;
}

/** Cuts the power before each call, keeps of the disk what each kind of cut keeps, and looks at what a start finds. */
async function afterEachCut(work: Work, plant: (disk: CrashDisk) => void) {
  const whole = await stepsOf(work);
  const found: string[] = [];
  let done = 0;
  for (let step = 1; step <= whole; step += 1) {
    const { disk, journal } = await onCrashDisk(folder);
    plant(disk);
    disk.cutBefore(step);
    await work(journal, disk);
    for (const kept of cuts) {
      done += 1;
      const fault = await faultAfter(disk, kept);
      if (fault !== undefined) found.push(`step ${step}, ${kept}: ${fault}`);
    }
  }
  return { found, cuts: done };
}

async function faultAfter(disk: CrashDisk, kept: WhatACutKeeps): Promise<string | undefined> {
  const place = await aFolder();
  try {
    const opened = await landed(disk, kept, place);
    if (opened.notices.length > 0) return JSON.stringify(opened.notices);
    const journal = new Journal('shop-1', opened);
    const from = journal.begins.count;
    if (from > covered) return `begins at ${from}`;
    const found = (await journal.read(from)).lines;
    const isSame = found.every(({ hash }, at) => hash === lines[from + at]?.hash);
    if (!isSame || found.length !== lines.length - from) return `${found.length} after ${from}`;
    const bodies = found.filter(({ body }, at) => body !== lines[from + at]?.body && body !== left);
    if (bodies.length > 0) return 'other bodies';
    const sale = await journal.append(aBatch(journal.end, 'next'));
    await journal.close();
    return sale.kind === 'written' ? undefined : sale.kind;
  } finally {
    await removeFolder(place);
  }
}
