import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { realDisk } from '#electron/main/disk/disk.ts';
import { emptyEnd } from '#electron/main/journal/chain.ts';
import { ShopData } from '#electron/main/journal/shop-data.ts';
import { Succession } from '#electron/main/succession/succession.ts';
import type { SwapDisk } from '#electron/main/succession/swap.ts';

import { aFolder, aRecord, removeFolder } from './journal-folder.ts';

const nobody = { known: [] };
const plenty = async () => ({ free: 9e9 });

/** A data folder in which one shop takes the place of another; new for each test. */
export class SuccessionHome {
  home = '';
  folder = '';
  /** What the clock said last; it goes on at each look. */
  moment = 1_000;
  private readonly shops: ShopData[] = [];
  private readonly successions: Succession[] = [];

  async open(): Promise<void> {
    this.home = await aFolder();
    this.folder = join(this.home, 'shop');
  }

  async close(): Promise<void> {
    for (const succession of this.successions.splice(0)) await succession.abandon();
    for (const shop of this.shops.splice(0)) await shop.close();
    await removeFolder(this.home);
  }

  /** Nothing of it is left; the next shop begins with nothing. */
  async empty(): Promise<void> {
    await rm(this.home, { recursive: true });
  }

  async shopWith(sale: string, room = plenty, disk: SwapDisk = realDisk) {
    const shop = new ShopData(this.folder);
    this.shops.push(shop);
    await shop.open(nobody);
    const { shopId } = shop.identity;
    await shop.append({ shopId, after: emptyEnd, records: [aRecord(sale)] });
    return { shop, succession: this.successionOf(shop, room, disk) };
  }

  successionOf(shop: ShopData, room = plenty, disk: SwapDisk = realDisk): Succession {
    const now = () => (this.moment += 1);
    const { folder } = this;
    const letGo = () => Promise.resolve();
    const succession = new Succession({ shop, folder, now, room, letGo, disk });
    this.successions.push(succession);
    return succession;
  }

  /** What a start finds. */
  async opened() {
    const shop = new ShopData(this.folder);
    const opening = await shop.open(nobody);
    if (shop.isOpen) await shop.close();
    if (opening.kind !== 'opened') throw new Error(`It is ${opening.kind}.`);
    return opening;
  }

  /** What the journal of the shop that a start finds has in it. */
  async operations(): Promise<readonly string[]> {
    const shop = new ShopData(this.folder);
    await shop.open(nobody);
    const page = await shop.read(0);
    await shop.close();
    return page.kind === 'page' ? page.records.map(({ operationId }) => operationId) : [page.code];
  }
}

/** Writes the shop that is to come, with one record. */
export async function nextWith(succession: Succession, operation: string) {
  const begun = await succession.begin({ shopId: 'other', generation: 7, bytes: 1 });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const records = [aRecord(operation)];
  const written = await succession.append({ shopId: 'other', after: emptyEnd, records });
  if (written.kind !== 'written') throw new Error(written.kind);
  return { deviceId: begun.deviceId, next: written.end };
}
