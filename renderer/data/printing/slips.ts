import type { DocumentKind } from '#domain/printing/documents.ts';
import { slipOf } from '#domain/printing/slip-of.ts';
import { readStamp } from '#domain/kernel/clock.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { placeInHistory } from '#domain/sales/history.ts';

import { newestEntries } from '../newest-entries.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import type { StoredEntry } from '../stored-rows.ts';
import { isOfNow } from './of-now.ts';

/** Something that happened at the till, whom with, and what can be printed of it; the usual document first. */
export type Slip = {
  readonly entryId: RowId;
  readonly customerId: RowId | null;
  readonly documents: readonly [DocumentKind, ...DocumentKind[]];
};

/**
 * How many of the newest entries are looked through: a refund and its points, a note, a tag lie on top of the last sale;
 * then a day at the busiest till there is; then a day on which labels were printed for a whole list, one entry each.
 */
const [looked, wholeDay, dayOfLabels] = [60, 5_000, 50_000] as const;

/** What is being saved at this moment, so that a key that comes on its heels does not find the sale before it. */
const saving = new WeakMap<Shop, Promise<unknown>>();

/** Says that something is being saved that may be asked for on paper before it is there. */
export function slipComes<Answer>(shop: Shop, answer: Promise<Answer>): Promise<Answer> {
  saving.set(shop, answer);
  return answer;
}

/**
 * The newest thing of today, or of a while ago, that was done at this counter, still counts and has a slip: what the one
 * key prints. Never another counter's, nor a sale that was taken back: the paper goes into the bag that lies on this desk.
 */
export async function lastSlip(shop: Shop): Promise<Slip | undefined> {
  // How it ended is its own caller's to say.
  await saving.get(shop)?.catch(() => undefined);
  const off = await readOff(shop.db);
  const today = shop.clock.today();
  for (const most of [looked, wholeDay, dayOfLabels]) {
    const own = (await newestEntries(shop.db, most)).filter(
      ({ rev }) => readStamp(rev).device === shop.deviceId,
    );
    const newest = own.find(
      (entry) =>
        isOfNow(entry, shop.clock) &&
        slipOf(entry.kind) !== undefined &&
        !off.has(entry.operationId),
    );
    if (newest !== undefined) return slipFrom(newest);
    const oldest = own.at(-1);
    // Another counter may bring hundreds of yesterday late; what was done here came in the order of the days.
    if (oldest === undefined ? most === wholeDay : oldest.day !== today) return undefined;
  }
  return undefined;
}

/** All sales of a day that count, as they came, whichever counter they were made at. */
export async function salesOfDay(shop: Shop, day: BusinessDay): Promise<readonly RowId[]> {
  const off = await readOff(shop.db);
  const some = await newestEntries(shop.db, wholeDay);
  const isWhole = some.at(-1)?.day !== day;
  const entries = isWhole ? some : await newestEntries(shop.db, dayOfLabels);
  return entries
    .filter(
      ({ kind, day: on, operationId }) => kind === 'sale' && on === day && !off.has(operationId),
    )
    .filter(({ id }) => placeInHistory(id) === undefined)
    .map(({ id }) => id)
    .toReversed();
}

function slipFrom({ id, kind, subject }: StoredEntry): Slip | undefined {
  const documents = slipOf(kind);
  // A refund of a sale without a card is about that sale.
  return documents && { entryId: id, customerId: subject, documents };
}
