import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { aFolder, aRecord, removeFolder } from '#test/support/journal-folder.ts';

import type { JournalEnd } from '../../contract-journal.ts';
import { realDisk } from '../disk/disk.ts';
import { Writings } from '../disk/writings.ts';
import { emptyEnd } from '../journal/chain.ts';
import { ShopData } from '../journal/shop-data.ts';
import { rotation } from './rotation.ts';
import { Snapshots } from './snapshots.ts';

let home: string;
beforeEach(async () => {
  home = await aFolder();
});
afterEach(() => removeFolder(home));

it('a shop on a real disk is whole from its newest snapshot and the journal behind it, whichever snapshot goes bad', async () => {
  const { shop, snapshots, ends, take } = await working();
  for (const count of [4, 8, 11]) await take(ends[count] ?? emptyEnd, count);
  expect(await shop.trim(await snapshots.covered())).toMatchObject({ kind: 'trimmed' });
  expect(await snapshots.tidy()).toMatchObject({ kind: 'tidied' });
  await shop.close();

  for (const bad of [undefined, '00000003-1', '00000002-1']) {
    if (bad !== undefined) await flip(bad);
    const again = started();
    const opening = await again.shop.open({ known: [] });
    const begins = opening.kind === 'opened' ? opening.begins.count : NaN;
    expect(opening).toMatchObject({ notices: [], end: { count: 14 } });
    const newest = await newestWhole(again.snapshots);
    expect(newest).toBeGreaterThanOrEqual(begins);
    const page = await again.shop.read(newest);
    const operations =
      page.kind === 'page' ? page.records.map(({ operationId }) => operationId) : [];
    const late = Array.from({ length: 14 - newest }, (_, at) => `sale-${newest + at + 1}`);
    expect(operations).toEqual(late);
    await again.shop.close();
    if (bad !== undefined) await flip(bad);
  }
});

it('with one verified snapshot alone the whole journal stays', async () => {
  const { shop, snapshots, ends, take } = await working();
  await take(ends[11] ?? emptyEnd, 11);
  const names = await readdir(join(home, 'journal'));
  const outcome = await shop.trim(await snapshots.covered());
  expect(outcome).toEqual({ kind: 'nothing', why: 'uncovered' });
  expect(await readdir(join(home, 'journal'))).toEqual(names);
  await shop.close();
});

function started() {
  const shop = new ShopData(home, { rollAt: 800 });
  const writings = new Writings();
  const snapshots = new Snapshots({
    disk: realDisk,
    folder: join(home, 'snapshots'),
    writings,
    identity: () => shop.identity,
    room: async () => ({ free: undefined }),
    keptLong: async () => rotation,
  });
  return { shop, writings, snapshots };
}

/** A shop with fourteen sales, and what takes a snapshot of the first so many of them. */
async function working() {
  const { shop, writings, snapshots } = started();
  const opening = await shop.open({ known: [] });
  const shopId = opening.kind === 'opened' ? opening.shopId : '';
  const ends: JournalEnd[] = [emptyEnd];
  for (let sale = 1; sale <= 14; sale += 1) {
    const after = ends.at(-1) ?? emptyEnd;
    const outcome = await shop.append({ shopId, after, records: [aRecord(`sale-${sale}`)] });
    if (outcome.kind === 'written') ends.push(outcome.end);
  }
  async function take(end: JournalEnd, count: number): Promise<void> {
    const day = `2026-11-${String(count).padStart(2, '0')}`;
    const madeAt = `${day}T12:00:00Z`;
    const begun = await snapshots.begin({ reason: 'daily', day, madeAt, end, replaces: null });
    const writing = begun.kind === 'begun' ? begun.writing : 0;
    const bytes = Buffer.from(`the shop after ${count} sales`);
    await writings.add({ writing, index: 0, bytes });
    const kept = await snapshots.finish({ writing, bytes: bytes.length, tables: [] });
    if (kept.kind !== 'kept') throw new Error(`It was ${kept.kind}.`);
    expect((await snapshots.vouch(kept.snapshot)).kind).toBe('vouched');
  }
  return { shop, snapshots, ends, take };
}

/** How many sales the newest snapshot holds that reads back as what was written. */
async function newestWhole(snapshots: Snapshots): Promise<number> {
  const list = await snapshots.list();
  for (const { name, end } of list.kind === 'snapshots' ? list.snapshots : []) {
    const piece = await snapshots.read(name, 0);
    const text = piece.kind === 'piece' ? Buffer.from(piece.bytes).toString('utf8') : '';
    if (text === `the shop after ${end.count} sales`) return end.count;
  }
  return NaN;
}

async function flip(name: string): Promise<void> {
  const path = join(home, 'snapshots', `${name}.json.gz`);
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
  await writeFile(path, bytes);
}
