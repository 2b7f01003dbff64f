import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { realDisk } from '#electron/main/disk/disk.ts';
import { Writings } from '#electron/main/disk/writings.ts';
import { ShopData } from '#electron/main/journal/shop-data.ts';
import { rotation } from '#electron/main/snapshots/rotation.ts';
import { Snapshots } from '#electron/main/snapshots/snapshots.ts';

/** What was called safe: the newest of its kind has this number. */
export type CutFile = {
  readonly kind: 'file' | 'snapshot' | 'journal' | 'shared' | 'copy';
  readonly number: number;
};

export const device = 'till1';

/** The shop's durable files in a folder, as the app has them; segments are short, so that some go in every round. */
export async function openCutShop(folder: string) {
  const shop = new ShopData(join(folder, 'shop'), { rollAt: 1_500 });
  const opening = await shop.open({ known: [] });
  if (opening.kind !== 'opened') throw new Error(`The shop is ${JSON.stringify(opening)}.`);
  const writings = new Writings();
  const snapshots = new Snapshots({
    disk: realDisk,
    folder: join(folder, 'shop', 'snapshots'),
    writings,
    identity: () => shop.identity,
    room: async () => ({ free: undefined }),
    keptLong: async () => rotation,
  });
  return { shop, snapshots, writings, opening, shopId: opening.shopId };
}

/** What a person takes along; each has a name of its own, see below. */
export function copyName(number: number): string {
  return `copy-${number}.json.age`;
}

/** In place there is one; renamed each has a name of its own, since ext4 by itself flushes what replaces another. */
export function cutName(way: string, number: number): string {
  return way === 'in-place' ? 'shop.json.gz' : `shop-${number}.json.gz`;
}

/** A file that can tell whether it is whole. */
export function printCutFile(content: { readonly number: number; readonly body: string }): string {
  const text = JSON.stringify(content);
  return `${createHash('sha256').update(text).digest('hex')}\n${text}`;
}

/** Its number; undefined for half a file. */
export function readCutFile(text: string): number | undefined {
  const [hash, content = ''] = text.split('\n');
  if (hash !== createHash('sha256').update(content).digest('hex')) return undefined;
  const value: unknown = JSON.parse(content);
  const number: unknown =
    typeof value === 'object' && value !== null && Reflect.get(value, 'number');
  return typeof number === 'number' ? number : undefined;
}
