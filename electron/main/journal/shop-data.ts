import { randomInt, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

import type { JournalNotice, PointOutcome, ShopOpening, ShopQuestion } from '../../contract.ts';
import type {
  AppendOutcome,
  JournalBatch,
  JournalEnd,
  JournalPage,
} from '../../contract-journal.ts';
import type { EraseOutcome, RenewOutcome, Stub, TrimOutcome } from '../../contract-safety.ts';
import { realDisk } from '../disk/disk.ts';
import { shopInSnapshots } from '../snapshots/shop-in-snapshots.ts';
import { finishSwap, isSwapWanted } from '../succession/swap.ts';
import { type Places, placesOf } from '../succession/places.ts';
import { syncFolder } from '../settings/atomic-write.ts';
import { Journal, type JournalOptions } from './journal.ts';
import { makeJournalFolder, openJournal } from './open-journal.ts';
import { listSegments } from './segments.ts';
import { type ShopFile, keepCorruptShopFile, readShopFile, writeShopFile } from './shop-file.ts';
import { toStoredRecord } from './stored-record.ts';
import { whichShop } from './which-shop.ts';
import { codeOf } from './write-faults.ts';

type OpenShop = {
  shop: ShopFile;
  readonly journal: Journal;
  readonly notices: readonly JournalNotice[];
};

/** The shop in one data folder, as the page's calls need it. Opened once, on the page's first call. */
export class ShopData {
  private readonly places: Places;
  private readonly shopFile: string;
  private readonly journalFolder: string;
  private readonly snapshots: string;
  private readonly options: JournalOptions;
  private opening: Promise<ShopOpening> | undefined;
  private opened: OpenShop | undefined;

  constructor(folder: string, options: JournalOptions = {}) {
    this.places = placesOf(folder);
    this.shopFile = join(folder, 'shop.json');
    this.journalFolder = join(folder, 'journal');
    this.snapshots = join(folder, 'snapshots');
    this.options = options;
  }

  /**
   * Opens the shop, or tells where it stands if the page was reloaded. The notices are told
   * again then: nobody knows whether the owner has seen them. A failed opening can be retried.
   */
  async open(question: ShopQuestion): Promise<ShopOpening> {
    if (this.opened !== undefined) return openingOf(this.opened);
    this.opening ??= this.tryToOpen(question);
    try {
      return await this.opening;
    } finally {
      this.opening = undefined;
    }
  }

  /**
   * Makes another generation the present one, after a rebuild or a restore has written its
   * database. Never an older one: its database may be half deleted already.
   */
  async point(generation: number): Promise<PointOutcome> {
    const opened = this.present();
    if (generation < opened.shop.generation) return { kind: 'not-writable', code: 'OLDER' };
    try {
      const shop = { ...opened.shop, generation };
      if (generation > opened.shop.generation) await writeShopFile(this.shopFile, shop);
      opened.shop = shop;
      return { kind: 'pointed' };
    } catch (error) {
      return { kind: 'not-writable', code: codeOf(error) };
    }
  }

  append(batch: JournalBatch): Promise<AppendOutcome> {
    return this.present().journal.append(batch);
  }

  /** Of what was dropped nothing is read: the page asks a snapshot, and never takes the rest for the whole. */
  async read(after: number): Promise<JournalPage> {
    const { journal } = this.present();
    if (after < journal.begins.count) return { kind: 'unreadable', code: 'DROPPED' };
    try {
      const { lines, more } = await journal.read(after);
      return { kind: 'page', records: lines.map(toStoredRecord), more };
    } catch (error) {
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** Drops segments of the journal as far as snapshots hold it. */
  async trim(covered: JournalEnd | undefined): Promise<TrimOutcome> {
    if (covered === undefined) return { kind: 'nothing', why: 'uncovered' };
    return this.present().journal.trim(covered);
  }

  /**
   * Gives this counter a new id, durably: its data folder was copied or restored, and somewhere another writes under the
   * old one. The page asks for it once it finds a file under its id that it did not write.
   */
  async renewDevice(): Promise<RenewOutcome> {
    const opened = this.present();
    try {
      const { deviceId } = drawIds();
      const shop = { ...opened.shop, deviceId };
      await writeShopFile(this.shopFile, shop);
      opened.shop = shop;
      return { kind: 'renewed', deviceId };
    } catch (error) {
      return { kind: 'not-writable', code: codeOf(error) };
    }
  }

  erase(stubs: readonly Stub[]): Promise<EraseOutcome> {
    return this.present().journal.erase(stubs);
  }

  /** Who the open shop is. Throws before it was opened. */
  get identity(): { readonly shopId: string; readonly deviceId: string } {
    const { shopId, deviceId } = this.present().shop;
    return { shopId, deviceId };
  }

  /** Which state of which shop is open, and how far its journal goes. Throws before it was opened. */
  get standing(): Pick<ShopFile, 'shopId' | 'generation'> & { readonly end: JournalEnd } {
    const { shop, journal } = this.present();
    return { shopId: shop.shopId, generation: shop.generation, end: journal.end };
  }

  /**
   * Lets somebody put another shop in this one's place, once the last write is on the disk. It is closed then, and the page
   * that loads again opens what lies there; but if it is sure that nothing has moved, it stays open and sales go on.
   */
  async handOver(swap: (end: JournalEnd) => Promise<boolean>): Promise<boolean> {
    const opened = this.present();
    this.opened = undefined;
    await opened.journal.close();
    try {
      return await swap(opened.journal.end);
    } finally {
      if (await this.isStill(opened.shop)) this.opened = opened;
    }
  }

  private async isStill({ shopId, deviceId, generation }: ShopFile): Promise<boolean> {
    if (await isSwapWanted(this.places)) return false;
    const reading = await readShopFile(this.shopFile);
    if (reading.kind !== 'found') return false;
    const { shop } = reading;
    return shop.shopId === shopId && shop.deviceId === deviceId && shop.generation === generation;
  }

  /** Whether the page has opened the shop in this run. */
  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** Before the app quits: lets a write that is under way finish. */
  async close(): Promise<void> {
    await this.opened?.journal.close();
  }

  private present(): OpenShop {
    if (this.opened === undefined) throw new Error('The shop was not opened first.');
    return this.opened;
  }

  private async tryToOpen({ known }: ShopQuestion): Promise<ShopOpening> {
    try {
      await finishSwap(this.places);
      await makeJournalFolder(this.journalFolder);
      const reading = await readShopFile(this.shopFile);
      const listed = await listSegments(this.journalFolder);
      if (listed.kind === 'newer') return { kind: 'newer-app' };

      const inSnapshots =
        reading.kind === 'found' ? undefined : await shopInSnapshots(realDisk, this.snapshots);
      const decision = whichShop(reading, listed.shops, inSnapshots, known, drawIds());
      if (decision.kind === 'newer-app') return decision;
      if (decision.kind === 'mixed') return { kind: 'unreadable', code: 'MIXED_SHOPS' };

      const { notices, ...journal } = await openJournal(this.journalFolder);
      if (reading.kind === 'corrupt') await keepCorruptShopFile(this.shopFile, Date.now());
      if (decision.write) await writeShopFile(this.shopFile, decision.shop);
      await syncFolder(dirname(dirname(this.shopFile)));
      const { shop } = decision;
      this.opened = { shop, journal: new Journal(shop.shopId, journal, this.options), notices };
      return openingOf(this.opened);
    } catch (error) {
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }
}

function openingOf({ shop, journal, notices }: OpenShop): ShopOpening {
  return { kind: 'opened', ...shop, begins: journal.begins, end: journal.end, notices };
}

/** The device id is part of every stamp, hence short: 10 characters out of 36 (about 51 bits). */
export function drawIds(): { readonly shopId: string; readonly deviceId: string } {
  const letters = Array.from({ length: 10 }, () => randomInt(36).toString(36));
  return { shopId: randomUUID(), deviceId: letters.join('') };
}
