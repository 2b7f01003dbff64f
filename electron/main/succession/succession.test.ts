import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aFolder, aRecord, removeFolder } from '#test/support/journal-folder.ts';

import { realDisk } from '../disk/disk.ts';
import { emptyEnd } from '../journal/chain.ts';
import { ShopData } from '../journal/shop-data.ts';
import { placesOf } from './places.ts';
import { Succession } from './succession.ts';
import type { SwapDisk } from './swap.ts';

const nobody = { known: [] };
const plenty = async () => ({ free: 9e9 });
let home: string;
let folder: string;
let moment = 1_000;
const shops: ShopData[] = [];

beforeEach(async () => {
  home = await aFolder();
  folder = join(home, 'shop');
});
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.close();
  await removeFolder(home);
});

describe('a shop that takes the place of another', () => {
  it('opens with its own id, records and a new device id; the former lies whole beside', async () => {
    const { shop, succession } = await aShop('sale');
    const former = shop.identity;
    const { deviceId, next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toMatchObject({ kind: 'taken' });

    const now = await opened();
    expect(now).toMatchObject({ shopId: 'other', deviceId, generation: 7, oldest: 7 });
    expect(deviceId).not.toBe(former.deviceId);
    expect(await operations()).toEqual(['from-file']);
    const list = await succession.list();
    expect(list).toMatchObject({ shops: [{ shopId: former.shopId, generation: 1 }] });
  });

  it('is given back as it was, under a generation that no database has, and the other kept in turn', async () => {
    const { shop, succession } = await aShop('sale');
    const { shopId, deviceId } = shop.identity;
    const { next } = await nextWith(succession, 'from-file');
    const until = shop.standing.end;
    const outcome = await succession.take({ next, until });
    const name = outcome.kind === 'taken' ? outcome.replaced : '';
    await shop.open(nobody);
    const back = { name, generation: 9, until: shop.standing.end };
    expect(await succession.takeBack(back)).toMatchObject({ kind: 'taken' });
    const again = await shop.open(nobody);
    expect(again).toMatchObject({ shopId, deviceId, generation: 9, oldest: 9, end: until });
    expect(await operations()).toEqual(['sale']);
    expect(await succession.list()).toMatchObject({ shops: [{ shopId: 'other' }] });
  });

  it('must be whole, and the present one must not have moved on', async () => {
    const { shop, succession } = await aShop('sale');
    const before = await opened();
    const until = shop.standing.end;
    expect(await succession.take({ next: emptyEnd, until })).toEqual({ kind: 'not-whole' });
    const { next } = await nextWith(succession, 'from-file');
    expect(await succession.take({ next: emptyEnd, until })).toEqual({ kind: 'not-whole' });
    expect(await succession.take({ next, until: emptyEnd })).toEqual({ kind: 'moved-on' });
    const gone = { name: '77', generation: 9, until };
    expect(await succession.takeBack(gone)).toEqual({ kind: 'not-whole' });
    expect(await opened()).toEqual(before);
  });

  it('waits for a sale that is being written, and then does not take its place', async () => {
    const { shop, succession } = await aShop('sale');
    const { shopId } = shop.identity;
    const { next } = await nextWith(succession, 'from-file');
    const until = shop.standing.end;
    const late = shop.append({ shopId, after: until, records: [aRecord('late')] });
    const outcome = await succession.take({ next, until });
    expect((await late).kind).toBe('written');
    expect(outcome).toEqual({ kind: 'moved-on' });
    expect(await operations()).toEqual(['sale', 'late']);
  });

  it('needs room for itself and for sales, and a higher generation of the same shop', async () => {
    const { shop, succession } = await aShop('sale', async () => ({ free: 300 * 1024 * 1024 }));
    const { shopId } = shop.identity;
    const ask = { shopId, generation: 2, bytes: 200 * 1024 * 1024 };
    expect(await succession.begin(ask)).toMatchObject({ kind: 'no-room' });
    expect(await succession.begin({ ...ask, generation: 1, bytes: 1 })).toEqual({ kind: 'older' });
    expect(await succession.begin({ ...ask, bytes: 1 })).toMatchObject({ kind: 'begun' });
  });

  it('given up leaves nothing, and cannot be taken any more', async () => {
    const { shop, succession } = await aShop('sale');
    const { next } = await nextWith(succession, 'from-file');
    await succession.abandon();
    expect(await readdir(home)).toEqual(['shop']);
    const batch = { shopId: 'other', after: emptyEnd, records: [aRecord('late')] };
    expect(await succession.append(batch)).toEqual({ kind: 'not-begun' });
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toEqual({ kind: 'not-whole' });
  });

  it('left by a kill is thrown away by the next start, and not while it is to take the place', async () => {
    const { shop, succession } = await aShop('sale');
    await nextWith(succession, 'from-file');
    await shop.close();
    const { next, swap } = placesOf(folder);
    const started = new ShopData(folder);
    await started.open(nobody);
    const again = successionOf(started);
    await writeFile(swap, 'wanted');
    await again.abandon();
    expect(await readdir(next)).toEqual(['journal']);
    await rm(swap);
    await again.abandon();
    expect(await readdir(home)).toEqual(['shop']);
    expect(await operations()).toEqual(['sale']);
  });

  it('keeps an older one that was replaced at the same moment of a clock that went back', async () => {
    const { shop, succession } = await aShop('sale');
    const taken = join(placesOf(folder).replaced, String(moment + 1));
    await mkdir(taken, { recursive: true });
    await writeFile(join(taken, 'kept'), '');
    const { next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toEqual({ kind: 'taken', replaced: String(moment + 1) });
    expect(await readdir(taken)).toEqual(['kept']);
    expect(await operations()).toEqual(['from-file']);
  });

  it('dropped is gone for good', async () => {
    const { shop, succession } = await aShop('sale');
    const { next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    if (outcome.kind !== 'taken') throw new Error(outcome.kind);
    expect(await succession.drop(outcome.replaced)).toEqual({ kind: 'dropped' });
    expect(await succession.list()).toEqual({ kind: 'replaced', shops: [] });
  });
});

describe('killed while two shops change places', () => {
  it('at any call, one of the two opens whole, never none and never a third', async () => {
    const seen = new Set<string>();
    for (let cut = 0; ; cut += 1) {
      const { shop, succession } = await aShop('sale', plenty, dyingAt(cut));
      const { next } = await nextWith(succession, 'from-file');
      const outcome = await succession
        .take({ next, until: shop.standing.end })
        .catch(() => ({ kind: 'died' }));
      await shop.close();
      const found = (await operations()).join();
      seen.add(found);
      expect(['sale', 'from-file']).toContain(found);
      expect((await readdir(placesOf(folder).replaced)).length).toBe(found === 'sale' ? 0 : 1);
      await rm(home, { recursive: true });
      if (outcome.kind === 'taken') break;
    }
    expect([...seen].toSorted()).toEqual(['from-file', 'sale']);
  });

  it('a folder that the system holds leaves the present shop where it is, also at the next start', async () => {
    for (const held of [0, 1]) {
      let renames = -1; // The first gives the wish its name.
      const disk: SwapDisk = {
        ...realDisk,
        rename: async (from, to) => {
          if (renames++ === held) throw Object.assign(new Error('held'), { code: 'EPERM' });
          await realDisk.rename(from, to);
        },
      };
      const { shop, succession } = await aShop('sale', plenty, disk);
      const { next } = await nextWith(succession, 'from-file');
      const outcome = await succession.take({ next, until: shop.standing.end });
      expect(outcome).toEqual({ kind: 'not-writable', code: 'EPERM' });
      // Nobody loads the page again for what did not happen: the next sale is written.
      const records = [aRecord('late')];
      const { shopId, end } = shop.standing;
      expect(await shop.append({ shopId, after: end, records })).toMatchObject({ kind: 'written' });
      expect(await operations()).toEqual(['sale', 'late']);
      await rm(home, { recursive: true });
    }
  });

  it('a wish that can no longer be read keeps no whole shop shut, and opens none where none is', async () => {
    const { shop } = await aShop('sale');
    const { swap, next } = placesOf(folder);
    await writeFile(swap, 'torn');
    expect(await operations()).toEqual(['sale']);
    expect((await readdir(home)).toSorted()).toEqual(['shop', 'shop-swap.json.damaged']);
    await shop.close();
    await writeFile(swap, 'torn');
    await rename(folder, next);
    expect(await new ShopData(folder).open(nobody)).toMatchObject({ kind: 'unreadable' });
  });

  /** From this call on every one fails, as it does for who is dead. */
  function dyingAt(cut: number): SwapDisk {
    let count = 0;
    const dying =
      <Asked extends readonly unknown[], Value>(call: (...asked: Asked) => Promise<Value>) =>
      (...asked: Asked) =>
        count++ >= cut ? Promise.reject(new Error('killed')) : call(...asked);
    const { open, rename, remove, syncFolder } = realDisk;
    return {
      open: dying(open),
      rename: dying(rename),
      remove: dying(remove),
      syncFolder: dying(syncFolder),
    };
  }
});

async function aShop(sale: string, room = plenty, disk: SwapDisk = realDisk) {
  const shop = new ShopData(folder);
  shops.push(shop);
  await shop.open(nobody);
  const { shopId } = shop.identity;
  await shop.append({ shopId, after: emptyEnd, records: [aRecord(sale)] });
  return { shop, succession: successionOf(shop, room, disk) };
}

function successionOf(shop: ShopData, room = plenty, disk: SwapDisk = realDisk): Succession {
  const now = () => (moment += 1);
  return new Succession({ shop, folder, now, room, letGo: () => Promise.resolve(), disk });
}

async function nextWith(succession: Succession, operation: string) {
  const begun = await succession.begin({ shopId: 'other', generation: 7, bytes: 1 });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const records = [aRecord(operation)];
  const written = await succession.append({ shopId: 'other', after: emptyEnd, records });
  if (written.kind !== 'written') throw new Error(written.kind);
  return { deviceId: begun.deviceId, next: written.end };
}

async function opened() {
  const opening = await new ShopData(folder).open(nobody);
  if (opening.kind !== 'opened') throw new Error(`It is ${opening.kind}.`);
  return opening;
}

async function operations(): Promise<readonly string[]> {
  const shop = new ShopData(folder);
  await shop.open(nobody);
  const page = await shop.read(0);
  await shop.close();
  return page.kind === 'page' ? page.records.map(({ operationId }) => operationId) : [page.code];
}
