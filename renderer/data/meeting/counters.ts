import type { Result } from '#domain/kernel/result.ts';
import { accept, refuse } from '#domain/kernel/result.ts';
import type { DeviceId } from '#domain/kernel/units.ts';
import {
  type CounterRemovedEntry,
  counterDocumentId,
  removedBy,
} from '#domain/sync/exchange/counter-entries.ts';
import type { RemovedCounters } from '#domain/sync/exchange/what-to-read.ts';
import { isErasure } from '#domain/sync/erasing.ts';

import { textField } from '../catalogue/documents.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** The counters that the owner took off the list → the last of their files that counts. */
export async function removedCounters(db: ShopDatabase): Promise<RemovedCounters> {
  return removedBy(await db.entries.where('mark').equals('counter_removed').toArray());
}

/** Whether somebody was erased after this arrival. */
export async function hasErasedSince(db: ShopDatabase, seq: number): Promise<boolean> {
  const erasures = await db.entries.where('mark').equals('erasure').toArray();
  return erasures.some((entry) => isErasure(entry) && entry.seq > seq);
}

/** What the owner calls the counters; those without a name are not in it. */
export async function counterNames(db: ShopDatabase): Promise<ReadonlyMap<string, string>> {
  const documents = await db.documents.where('kind').equals('counter').toArray();
  return new Map(
    documents.flatMap((document) => {
      const name = textField(document, 'name');
      return name === '' ? [] : [[textField(document, 'device'), name] as const];
    }),
  );
}

/** Gives a counter a name that all counters show. An empty one takes it away. */
export async function nameCounter(
  shop: WritingShop,
  device: DeviceId,
  name: string,
  act: Act,
): Promise<void> {
  const id = counterDocumentId(device);
  await operate<null, never>(shop, act, async (write) => {
    const known = await shop.db.documents.get(id);
    if (known === undefined) write.createDocument('counter', { device, name: name.trim() }, id);
    else write.editDocument(known, { name: name.trim() });
    return accept(null);
  });
}

/**
 * Takes a counter off the list: what it wrote through this file counts and stays, what it writes afterwards is held and
 * shown to the owner. Refuses this very counter: nobody would be left to say so.
 */
export async function removeCounter(
  shop: WritingShop,
  device: DeviceId,
  through: number,
  act: Act,
): Promise<Result<null, 'this-counter'>> {
  if (device === shop.deviceId) return refuse('this-counter');
  return operate<null, never>(shop, act, async (write) => {
    write.addEntry<CounterRemovedEntry>({
      kind: 'counter_removed',
      subject: null,
      device,
      through,
    });
    return accept(null);
  });
}
