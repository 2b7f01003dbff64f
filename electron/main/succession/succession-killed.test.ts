import { readdir, rename, writeFile } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aRecord } from '#test/support/journal-folder.ts';
import { SuccessionHome, nextWith } from '#test/support/succession-home.ts';

import { realDisk } from '../disk/disk.ts';
import { ShopData } from '../journal/shop-data.ts';
import { placesOf } from './places.ts';
import type { SwapDisk } from './swap.ts';

const place = new SuccessionHome();
beforeEach(() => place.open());
afterEach(() => place.close());

describe('killed while two shops change places', () => {
  it('at any call, one of the two opens whole, never none and never a third', async () => {
    const seen = new Set<string>();
    for (let cut = 0; ; cut += 1) {
      const { shop, succession } = await place.shopWith('sale', undefined, dyingAt(cut));
      const { next } = await nextWith(succession, 'from-file');
      const outcome = await succession
        .take({ next, until: shop.standing.end })
        .catch(() => ({ kind: 'died' }));
      await shop.close();
      const found = (await place.operations()).join();
      seen.add(found);
      expect(['sale', 'from-file']).toContain(found);
      expect((await readdir(placesOf(place.folder).replaced)).length).toBe(
        found === 'sale' ? 0 : 1,
      );
      await place.empty();
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
      const { shop, succession } = await place.shopWith('sale', undefined, disk);
      const { next } = await nextWith(succession, 'from-file');
      const outcome = await succession.take({ next, until: shop.standing.end });
      expect(outcome).toEqual({ kind: 'not-writable', code: 'EPERM' });
      // Nobody loads the page again for what did not happen: the next sale is written.
      const records = [aRecord('late')];
      const { shopId, end } = shop.standing;
      expect(await shop.append({ shopId, after: end, records })).toMatchObject({ kind: 'written' });
      expect(await place.operations()).toEqual(['sale', 'late']);
      await place.empty();
    }
  });

  it('a wish that can no longer be read keeps no whole shop shut, and opens none where none is', async () => {
    const { shop } = await place.shopWith('sale');
    const { swap, next } = placesOf(place.folder);
    await writeFile(swap, 'torn');
    expect(await place.operations()).toEqual(['sale']);
    expect((await readdir(place.home)).toSorted()).toEqual(['shop', 'shop-swap.json.damaged']);
    await shop.close();
    await writeFile(swap, 'torn');
    await rename(place.folder, next);
    expect(await new ShopData(place.folder).open({ known: [] })).toMatchObject({
      kind: 'unreadable',
    });
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
