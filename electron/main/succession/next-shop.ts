import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { AppendOutcome, JournalBatch, JournalEnd } from '../../contract-journal.ts';
import { Journal } from '../journal/journal.ts';
import { makeJournalFolder, openJournal } from '../journal/open-journal.ts';
import { type ShopFile, writeShopFile } from '../journal/shop-file.ts';

/** The shop that is to take the present one's place: a folder beside with a journal of its own. */
export class NextShop {
  readonly shop: ShopFile;
  private readonly folder: string;
  private readonly journal: Journal;

  private constructor(folder: string, shop: ShopFile, journal: Journal) {
    this.folder = folder;
    this.shop = shop;
    this.journal = journal;
  }

  /** Begins anew, whatever an earlier attempt has left. Throws the system's error. */
  static async begun(folder: string, shop: ShopFile): Promise<NextShop> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const own = join(folder, 'journal');
    await makeJournalFolder(own);
    return new NextShop(folder, shop, new Journal(shop.shopId, await openJournal(own)));
  }

  append(batch: JournalBatch): Promise<AppendOutcome> {
    return this.journal.append(batch);
  }

  get end(): JournalEnd {
    return this.journal.end;
  }

  /** Everything on the disk, and the folder a whole shop. */
  async finished(): Promise<void> {
    await this.journal.close();
    await writeShopFile(join(this.folder, 'shop.json'), this.shop);
  }

  async abandoned(): Promise<void> {
    await this.journal.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
