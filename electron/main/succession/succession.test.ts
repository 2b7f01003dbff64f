import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aRecord } from '#test/support/journal-folder.ts';
import { SuccessionHome, nextWith } from '#test/support/succession-home.ts';

import { emptyEnd } from '../journal/chain.ts';
import { ShopData } from '../journal/shop-data.ts';
import { placesOf } from './places.ts';

const place = new SuccessionHome();
beforeEach(() => place.open());
afterEach(() => place.close());

describe('a shop that takes the place of another', () => {
  it('opens with its own id, records and a new device id; the former lies whole beside', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const former = shop.identity;
    const { deviceId, next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toMatchObject({ kind: 'taken' });

    const now = await place.opened();
    expect(now).toMatchObject({ shopId: 'other', deviceId, generation: 7, oldest: 7 });
    expect(deviceId).not.toBe(former.deviceId);
    expect(await place.operations()).toEqual(['from-file']);
    const list = await succession.list();
    expect(list).toMatchObject({ shops: [{ shopId: former.shopId, generation: 1 }] });
  });

  it('is given back as it was, under a generation that no database has, and the other kept in turn', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const { shopId, deviceId } = shop.identity;
    const { next } = await nextWith(succession, 'from-file');
    const until = shop.standing.end;
    const outcome = await succession.take({ next, until });
    const name = outcome.kind === 'taken' ? outcome.replaced : '';
    await shop.open({ known: [] });
    const back = { name, generation: 9, until: shop.standing.end };
    expect(await succession.takeBack(back)).toMatchObject({ kind: 'taken' });
    const again = await shop.open({ known: [] });
    expect(again).toMatchObject({ shopId, deviceId, generation: 9, oldest: 9, end: until });
    expect(await place.operations()).toEqual(['sale']);
    expect(await succession.list()).toMatchObject({ shops: [{ shopId: 'other' }] });
  });

  it('must be whole, and the present one must not have moved on', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const before = await place.opened();
    const until = shop.standing.end;
    expect(await succession.take({ next: emptyEnd, until })).toEqual({ kind: 'not-whole' });
    const { next } = await nextWith(succession, 'from-file');
    expect(await succession.take({ next: emptyEnd, until })).toEqual({ kind: 'not-whole' });
    expect(await succession.take({ next, until: emptyEnd })).toEqual({ kind: 'moved-on' });
    const gone = { name: '77', generation: 9, until };
    expect(await succession.takeBack(gone)).toEqual({ kind: 'not-whole' });
    expect(await place.opened()).toEqual(before);
  });

  it('waits for a sale that is being written, and then does not take its place', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const { shopId } = shop.identity;
    const { next } = await nextWith(succession, 'from-file');
    const until = shop.standing.end;
    const late = shop.append({ shopId, after: until, records: [aRecord('late')] });
    const outcome = await succession.take({ next, until });
    expect((await late).kind).toBe('written');
    expect(outcome).toEqual({ kind: 'moved-on' });
    expect(await place.operations()).toEqual(['sale', 'late']);
  });

  it('needs room for itself and for sales, and a higher generation of the same shop', async () => {
    const { shop, succession } = await place.shopWith('sale', async () => ({
      free: 300 * 1024 * 1024,
    }));
    const { shopId } = shop.identity;
    const ask = { shopId, generation: 2, bytes: 200 * 1024 * 1024 };
    expect(await succession.begin(ask)).toMatchObject({ kind: 'no-room' });
    expect(await succession.begin({ ...ask, generation: 1, bytes: 1 })).toEqual({ kind: 'older' });
    expect(await succession.begin({ ...ask, bytes: 1 })).toMatchObject({ kind: 'begun' });
  });

  it('given up leaves nothing, and cannot be taken any more', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const { next } = await nextWith(succession, 'from-file');
    await succession.abandon();
    expect(await readdir(place.home)).toEqual(['shop']);
    const batch = { shopId: 'other', after: emptyEnd, records: [aRecord('late')] };
    expect(await succession.append(batch)).toEqual({ kind: 'not-begun' });
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toEqual({ kind: 'not-whole' });
  });

  it('left by a kill is thrown away by the next start, and not while it is to take the place', async () => {
    const { shop, succession } = await place.shopWith('sale');
    await nextWith(succession, 'from-file');
    await shop.close();
    const { next, swap } = placesOf(place.folder);
    const started = new ShopData(place.folder);
    await started.open({ known: [] });
    const again = place.successionOf(started);
    await writeFile(swap, 'wanted');
    await again.abandon();
    expect(await readdir(next)).toEqual(['journal']);
    await rm(swap);
    await again.abandon();
    expect(await readdir(place.home)).toEqual(['shop']);
    await started.close();
    expect(await place.operations()).toEqual(['sale']);
  });

  it('keeps an older one that was replaced at the same moment of a clock that went back', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const taken = join(placesOf(place.folder).replaced, String(place.moment + 1));
    await mkdir(taken, { recursive: true });
    await writeFile(join(taken, 'kept'), '');
    const { next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    expect(outcome).toEqual({ kind: 'taken', replaced: String(place.moment + 1) });
    expect(await readdir(taken)).toEqual(['kept']);
    expect(await place.operations()).toEqual(['from-file']);
  });

  it('dropped is gone for good', async () => {
    const { shop, succession } = await place.shopWith('sale');
    const { next } = await nextWith(succession, 'from-file');
    const outcome = await succession.take({ next, until: shop.standing.end });
    if (outcome.kind !== 'taken') throw new Error(outcome.kind);
    expect(await succession.drop(outcome.replaced)).toEqual({ kind: 'dropped' });
    expect(await succession.list()).toEqual({ kind: 'replaced', shops: [] });
  });
});
