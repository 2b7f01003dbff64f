import { type FileKey, type FileName, fileOf, keyOf } from '#domain/sync/exchange/file-name.ts';
import { afterRenaming } from '#domain/sync/exchange/after.ts';
import type { Memory } from '#domain/sync/exchange/memory.ts';
import type { ShopId } from '#domain/kernel/units.ts';

import { readWitness } from '../journal/witness.ts';
import type { WritingShop } from '../shop.ts';
import { memoryText } from './memory-text.ts';
import type { LyingFile, MeetingPorts } from './ports.ts';

/** The shop as a look at the folder needs it. */
export type MeetingShop = WritingShop & { readonly shopId: ShopId; readonly generation: number };

/** One look at the folder: what was seen at its beginning, and what is remembered by now. */
export class Round {
  shop: MeetingShop;
  memory: Memory;
  readonly ports: MeetingPorts;
  readonly listing: readonly LyingFile[];
  private readonly lying: ReadonlyMap<FileKey, LyingFile>;
  private kept: string | null;

  /** `kept` is what the memory was read from. */
  constructor(
    shop: MeetingShop,
    ports: MeetingPorts,
    listing: readonly LyingFile[],
    { memory, kept }: { readonly memory: Memory; readonly kept: string | null },
  ) {
    this.shop = shop;
    this.ports = ports;
    this.listing = listing;
    this.memory = memory;
    this.kept = kept;
    this.lying = new Map(listing.map((file) => [keyOf(file), file]));
  }

  /** Keeps it on the disk before the next step; nothing is written where neither it nor the journal changed. */
  async remember(memory: Memory): Promise<void> {
    const text = memoryText(memory, await readWitness(this.shop.db));
    if (text !== this.kept) await this.ports.folder.remember(text);
    this.kept = text;
    this.memory = memory;
  }

  /** Goes on under a new id: another computer writes under the present one. */
  async renew(): Promise<void> {
    const deviceId = await this.ports.renew();
    this.shop = { ...this.shop, deviceId };
    await this.remember(afterRenaming(this.memory, deviceId));
  }

  /** As it lies in the folder, with its month; undefined if it was not there. */
  lyingAs(file: FileName): LyingFile | undefined {
    return this.lying.get(keyOf(file));
  }

  /** As `lyingAs`, by its short name. */
  lyingUnder(key: FileKey): LyingFile | undefined {
    const file = fileOf(key);
    return file === undefined ? undefined : this.lyingAs(file);
  }
}
