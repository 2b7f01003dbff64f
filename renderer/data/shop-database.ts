import { Dexie, type EntityTable, type Table } from 'dexie';

import { migrations } from './migrations/index.ts';
import type {
  DoneOperation,
  LocalRow,
  LongOperation,
  OperationOff,
  OutboxRecord,
  PackedRow,
  StagedPart,
  StoredDocument,
  StoredEntry,
  StoredStanding,
  StoredText,
} from './stored-rows.ts';

/**
 * The shop's own database, on this computer only.
 *
 * Entries refuse updates and deletes here, below every caller: a points history that can be
 * edited cannot be trusted. Writing is strict: with Dexie's default a power cut loses the last
 * seconds (`design.md` §5).
 */
export class ShopDatabase extends Dexie {
  declare readonly entries: EntityTable<StoredEntry, 'id'>;
  declare readonly documents: EntityTable<StoredDocument, 'id'>;
  declare readonly texts: EntityTable<StoredText, 'id'>;
  declare readonly standings: EntityTable<StoredStanding, 'customerId'>;
  declare readonly operationsOff: EntityTable<OperationOff, 'operationId'>;
  declare readonly operations: EntityTable<DoneOperation, 'operationId'>;
  declare readonly outbox: EntityTable<OutboxRecord, 'n'>;
  declare readonly staged: Table<StagedPart, [string, number]>;
  declare readonly longOperations: EntityTable<LongOperation, 'operationId'>;
  declare readonly local: EntityTable<LocalRow, 'key'>;
  declare readonly packed: EntityTable<PackedRow, 'name'>;

  private constructor(
    name: string,
    newest = migrations.length,
    durability: 'strict' | 'relaxed' = 'strict',
  ) {
    super(name, { chromeTransactionDurability: durability });
    for (const { version, stores, upgrade } of migrations.slice(0, newest)) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }

  /** Opens a database in the shape it lies in, for a snapshot before it is brought up to a newer one. */
  static async openAsItLies(name: string, version: number): Promise<ShopDatabase> {
    const shop = new ShopDatabase(name, version);
    await shop.open();
    return shop;
  }

  /**
   * Opens a database to be filled, which nobody points to until it is complete: not every step waits for the disk. Whoever points to it
   * closes it and opens it with `openNamed` first, and writes something: what went before is on the disk with that.
   */
  static async openToFill(name: string): Promise<ShopDatabase> {
    const shop = new ShopDatabase(name, migrations.length, 'relaxed');
    await shop.open();
    return shop;
  }

  /** Opens the database, bringing old data up to the newest shape on the way. */
  static async openNamed(name: string): Promise<ShopDatabase> {
    const shop = new ShopDatabase(name);
    await shop.open();
    shop.entries.hook('updating', refuseRewriting);
    shop.entries.hook('deleting', refuseRewriting);
    return shop;
  }
}

/** Which database holds a shop; a rebuild makes the next generation beside it and then moves over. */
export function databaseName(shopId: string, generation: number): string {
  return `shop-${shopId}-${generation}`;
}

/** The newest shape this app knows, as IndexedDB counts it (Dexie multiplies by ten). */
export const newestNativeVersion = migrations.length * 10;

function refuseRewriting(): never {
  throw new Error('Entries are append-only: add a correcting entry instead.');
}
