import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ShopOpening } from '#electron/contract.ts';
import { aFolder, aRecord, contents, removeFolder } from '#test/support/journal-folder.ts';
import { aboutDay, written } from '#test/support/snapshot-shelf.ts';

import { realDisk } from '../disk/disk.ts';
import { Writings } from '../disk/writings.ts';
import { rotation } from '../snapshots/rotation.ts';
import { Snapshots } from '../snapshots/snapshots.ts';
import { emptyEnd } from './chain.ts';
import { ShopData } from './shop-data.ts';

const nobody = { known: [] };
let folder: string;
let pointer: string;
const shops: ShopData[] = [];
beforeEach(async () => {
  folder = await aFolder();
  pointer = join(folder, 'shop.json');
});
afterEach(async () => {
  for (const shop of shops.splice(0)) if (shop.isOpen) await shop.close();
  await removeFolder(folder);
});

describe('opening a shop', () => {
  it('makes new ids in an empty folder, and finds them again', async () => {
    const first = await opened(nobody);
    expect(first.shopId).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.deviceId).toMatch(/^[0-9a-z]{10}$/);
    expect(first).toMatchObject({ generation: 1, end: emptyEnd, notices: [] });
    expect(await opened({ known: [{ shopId: 'other', generation: 9 }] })).toEqual(first);
  });

  it('opens once however often the page asks', async () => {
    const shop = aShop();
    const answers = await Promise.all([1, 2, 3].map(() => shop.open(nobody)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes the shop from the journal when the pointer is gone, with a new device id', async () => {
    const before = await withOneSale();
    await removeFolder(pointer);
    const known = [
      { shopId: 'other', generation: 9 },
      { shopId: before.shopId, generation: 2 },
      { shopId: before.shopId, generation: 4 },
    ];
    const after = await opened({ known });
    expect(after).toMatchObject({ shopId: before.shopId, generation: 4 });
    expect(after.end.count).toBe(1);
    expect(after.deviceId).not.toBe(before.deviceId);
  });

  it('takes the shop from the snapshots when pointer and journal are gone', async () => {
    const { shopId } = await opened(nobody);
    await withSnapshot(shopId);
    for (const gone of ['shop.json', 'journal']) await removeFolder(join(folder, gone));
    expect(await opened({ known: [{ shopId: 'other', generation: 9 }] })).toMatchObject({ shopId });
  });

  it('takes the newest view when pointer and journal are gone', async () => {
    const known = [
      { shopId: 'old', generation: 1 },
      { shopId: 'mine', generation: 3 },
    ];
    expect(await opened({ known })).toMatchObject({ shopId: 'mine', generation: 3 });
  });

  it.each(['', '{', '[]', 'null', '{"format":"regulars-shop/1"}', '{"format":"else/1"}'])(
    'keeps a corrupt pointer (%j) and opens from the journal',
    async (text) => {
      const before = await withOneSale();
      await writeFile(pointer, text);
      expect(await opened(nobody)).toMatchObject({ shopId: before.shopId, end: { count: 1 } });
      const files = await contentsOfFiles();
      const kept = Object.entries(files).find(([name]) => name.startsWith('shop.json.corrupt-'));
      expect(kept?.[1]).toBe(text);
    },
  );

  it('changes nothing that a newer app wrote', async () => {
    await withOneSale();
    const journal = join(folder, 'journal');
    const name = '00000001.jsonl';
    const text = await readFile(join(journal, name), 'utf8');

    await writeFile(join(journal, name), `${text.replace('journal/1', 'journal/3')}torn`);
    await expectUntouched();
    await writeFile(join(journal, name), text);
    await writeFile(pointer, '{"format":"regulars-shop/2","new":true}');
    await expectUntouched();

    async function expectUntouched() {
      const before = [await contentsOfFiles(), await contents(journal)];
      expect(await aShop().open(nobody)).toEqual({ kind: 'newer-app' });
      expect([await contentsOfFiles(), await contents(journal)]).toEqual(before);
    }
  });

  it('refuses a folder in which two shops were mixed', async () => {
    await withOneSale();
    const other = { format: 'regulars-shop/1', shopId: 'other', deviceId: 'd', generation: 1 };
    await writeFile(pointer, JSON.stringify(other));
    const answer = { kind: 'unreadable', code: 'MIXED_SHOPS' };
    expect(await aShop().open(nobody)).toEqual(answer);
  });

  it('answers with the code when the folder cannot be used, and can be asked again', async () => {
    await writeFile(join(folder, 'journal'), 'a file in the way');
    const shop = aShop();
    expect(await shop.open(nobody)).toMatchObject({ kind: 'unreadable', code: 'EEXIST' });
    await removeFolder(join(folder, 'journal'));
    expect(await shop.open(nobody)).toMatchObject({ kind: 'opened' });
  });
});

describe('an open shop', () => {
  it('points to a newer generation for good, and never back', async () => {
    const shop = aShop();
    await shop.open(nobody);
    expect(await shop.point(3)).toEqual({ kind: 'pointed' });
    expect(await shop.point(3)).toEqual({ kind: 'pointed' });
    expect(await shop.point(2)).toEqual({ kind: 'not-writable', code: 'OLDER' });
    expect((await opened(nobody)).generation).toBe(3);
  });

  it('gets a new device id for good, and stays the shop it is', async () => {
    const shop = aShop();
    await shop.open(nobody);
    await shop.point(3);
    const { shopId, deviceId } = shop.identity;
    const renewed = await shop.renewDevice();
    expect(renewed).toEqual({ kind: 'renewed', deviceId: shop.identity.deviceId });
    expect(shop.identity.shopId).toBe(shopId);
    expect(shop.identity.deviceId).not.toBe(deviceId);
    expect(await opened(nobody)).toMatchObject({ ...shop.identity, generation: 3 });
  });

  it('hands records back as they were given, with their place in the chain', async () => {
    const { end } = await withOneSale();
    const shop = aShop();
    await shop.open(nobody);
    expect(await shop.read(0)).toEqual({
      kind: 'page',
      records: [{ ...aRecord('sale'), number: 1, previousHash: emptyEnd.hash, hash: end.hash }],
      more: false,
    });
    await shop.close();
  });

  it('is a bug to use before it is opened', async () => {
    const shop = aShop();
    await expect(shop.read(0)).rejects.toThrow('not opened');
    await expect(shop.point(1)).rejects.toThrow('not opened');
  });

  it('says why it cannot read', async () => {
    await withOneSale();
    const shop = aShop();
    await shop.open(nobody);
    await removeFolder(join(folder, 'journal'));
    expect(await shop.read(0)).toEqual({ kind: 'unreadable', code: 'ENOENT' });
    await mkdir(join(folder, 'journal'));
  });
});

/** One more app on the folder; it is closed with the test. */
function aShop(): ShopData {
  const shop = new ShopData(folder);
  shops.push(shop);
  return shop;
}

type Opened = Extract<ShopOpening, { kind: 'opened' }>;

async function opened(question: Parameters<ShopData['open']>[0]): Promise<Opened> {
  const opening = await aShop().open(question);
  if (opening.kind !== 'opened') throw new Error(`It is ${opening.kind}.`);
  return opening;
}

/** As the page makes one, and vouched for or not. */
async function withSnapshot(shopId: string): Promise<void> {
  const writings = new Writings();
  const snapshots = new Snapshots({
    disk: realDisk,
    folder: join(folder, 'snapshots'),
    writings,
    identity: () => ({ shopId, deviceId: 'device1' }),
    room: () => Promise.resolve({ free: undefined }),
    keptLong: async () => rotation,
  });
  expect((await written({ snapshots, writings }, aboutDay(1))).kind).toBe('kept');
}

async function withOneSale(): Promise<Opened> {
  const { shopId } = await opened(nobody);
  const shop = aShop();
  await shop.open(nobody);
  await shop.append({ shopId, after: emptyEnd, records: [aRecord('sale')] });
  await shop.close();
  return opened(nobody);
}

async function contentsOfFiles(): Promise<Readonly<Record<string, string>>> {
  const names = Object.keys(await contents(join(folder, 'journal')));
  expect(names.length).toBeGreaterThan(0);
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = files.map(async ({ name }) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}
