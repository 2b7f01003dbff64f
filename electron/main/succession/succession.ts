import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalBatch, JournalEnd } from '../../contract-journal.ts';
import type { DiskTrouble } from '../../contract-safety.ts';
import type {
  NextAbout,
  NextAppended,
  NextBegun,
  NextEnd,
  ReplacedDropped,
  ReplacedList,
  ReplacedShop,
  TakeBack,
  TakenOver,
} from '../../contract-succession.ts';
import { isMissing } from '../disk/disk.ts';
import { troubleOf } from '../disk/trouble.ts';
import { type ShopData, drawIds } from '../journal/shop-data.ts';
import { readShopFile, writeShopFile } from '../journal/shop-file.ts';
import { codeOf } from '../journal/write-faults.ts';
import { type Room, roomFor } from '../space/space.ts';
import { NextShop } from './next-shop.ts';
import { type Places, placesOf } from './places.ts';
import { type Swap, type SwapDisk, freeName, isSwapWanted, swapShops } from './swap.ts';

export type SuccessionParts = {
  readonly shop: ShopData;
  /** Where the shop lies; what takes its place lies beside. */
  readonly folder: string;
  readonly now: () => number;
  readonly room: () => Promise<Room>;
  /** Lets go of files in the shop's folder that somebody has begun. */
  readonly letGo: () => Promise<void>;
  readonly disk?: SwapDisk;
};

const replacedName = /^\d{1,16}$/;
const forGood = { recursive: true, force: true };

/** Which shop lies in this data folder is changed here and nowhere else: see `README.md`. One call after the other. */
export class Succession {
  private readonly parts: SuccessionParts;
  private readonly places: Places;
  private next: NextShop | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SuccessionParts) {
    this.parts = parts;
    this.places = placesOf(parts.folder);
  }

  /** Begins a shop beside the present one, with a device id of its own. One at a time: an older attempt is thrown away. */
  begin({ shopId, generation, bytes }: NextAbout): Promise<NextBegun> {
    return this.answered(async () => {
      const present = this.parts.shop.standing;
      if (shopId === present.shopId && generation <= present.generation) return { kind: 'older' };
      const room = await this.parts.room();
      if (!roomFor(bytes, room)) return { kind: 'no-room', free: room.free ?? 0 };
      await this.next?.abandoned();
      const { deviceId } = drawIds();
      const shop = { shopId, deviceId, generation, oldest: generation };
      this.next = await NextShop.begun(this.places.next, shop);
      return { kind: 'begun', deviceId };
    });
  }

  append(batch: JournalBatch): Promise<NextAppended> {
    return this.inTurn(async () => this.next?.append(batch) ?? ({ kind: 'not-begun' } as const));
  }

  /** Also what a run of the app that was killed had begun, which is everybody's names once more; never one that the next opening puts in the place. */
  abandon(): Promise<{ readonly kind: 'abandoned' }> {
    return this.inTurn(async () => {
      await this.next?.abandoned();
      this.next = undefined;
      const isLeft = !(await isSwapWanted(this.places).catch(() => true));
      if (isLeft) await rm(this.places.next, forGood).catch(() => undefined);
      return { kind: 'abandoned' };
    });
  }

  /** The new shop takes the place. Refused if it is not whole, or if the present one has moved on since the page looked. */
  take({ next: said, until }: NextEnd): Promise<TakenOver> {
    return this.answered(async () => {
      const { next } = this;
      if (next === undefined || !isSame(next.end, said)) return { kind: 'not-whole' };
      if (!isSame(this.parts.shop.standing.end, until)) return { kind: 'moved-on' };
      await next.finished();
      this.next = undefined;
      return this.swap(null, until);
    });
  }

  /** A replaced shop takes its place again; the one that had it meanwhile is kept in the same way. */
  takeBack({ name, generation, until }: TakeBack): Promise<TakenOver> {
    return this.answered(async () => {
      const file = join(this.places.replaced, name, 'shop.json');
      const reading = await readShopFile(file);
      if (reading.kind !== 'found') return { kind: 'not-whole' };
      if (!isSame(this.parts.shop.standing.end, until)) return { kind: 'moved-on' };
      const higher = Math.max(generation, reading.shop.generation);
      await writeShopFile(file, { ...reading.shop, generation: higher, oldest: higher });
      return this.swap(name, until);
    });
  }

  /** Newest first. What does not say which shop it is is left out, and stays. */
  async list(): Promise<ReplacedList> {
    try {
      const names = (await readdir(this.places.replaced)).filter((name) => replacedName.test(name));
      const found = await Promise.all(names.map((name) => this.look(name)));
      const shops = found.filter((one) => one !== undefined);
      return { kind: 'replaced', shops: shops.toSorted((a, b) => Number(b.name) - Number(a.name)) };
    } catch (error) {
      if (isMissing(error)) return { kind: 'replaced', shops: [] };
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** For good: there is no way back to it, and what it knew of people is gone. */
  drop(name: string): Promise<ReplacedDropped> {
    return this.inTurn(async () => {
      try {
        await rm(join(this.places.replaced, name), forGood);
        return { kind: 'dropped' };
      } catch (error) {
        return { kind: 'not-writable', code: codeOf(error) };
      }
    });
  }

  private async swap(from: string | null, until: JournalEnd): Promise<TakenOver> {
    const swap: Swap = { from, to: await freeName(this.places, this.parts.now()) };
    await this.parts.letGo();
    const isSwapped = await this.parts.shop.handOver(async (end) => {
      if (!isSame(end, until)) return false;
      await swapShops(this.places, swap, this.parts.disk);
      return true;
    });
    return isSwapped ? { kind: 'taken', replaced: swap.to } : { kind: 'moved-on' };
  }

  private async look(name: string): Promise<ReplacedShop | undefined> {
    const reading = await readShopFile(join(this.places.replaced, name, 'shop.json'));
    if (reading.kind !== 'found') return undefined;
    const { shopId, generation } = reading.shop;
    return { name, shopId, generation, replacedAt: new Date(Number(name)).toISOString() };
  }

  private answered<Value>(work: () => Promise<Value>): Promise<Value | DiskTrouble> {
    return this.inTurn(work).catch(troubleOf);
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

function isSame(a: JournalEnd, b: JournalEnd): boolean {
  return a.count === b.count && a.hash === b.hash;
}
