import type { Seq } from '#domain/kernel/units.ts';
import { isErasure } from '#domain/sync/erasing.ts';

import { rowsSince } from '../entries-door.ts';
import { isMerge } from '../merge-book.ts';
import { isReversal } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** More entries than this at once are no sales of a day at the counter. */
const most = 200;

/**
 * Whether anything that arrived after `after` can stand in a calendar: a document (follow-ups, cards, activities, settings), or
 * people who were put together, taken apart or forgotten. A sale by itself cannot, and asks for nothing to be made anew.
 */
export async function isCalendarTouched(db: ShopDatabase, after: Seq): Promise<boolean> {
  if ((await db.documents.where('seq').above(after).limit(1).primaryKeys()).length > 0) return true;
  const entries = await rowsSince(db, after, most);
  return (
    entries.length === most ||
    entries.some((entry) => isMerge(entry) || isErasure(entry) || isReversal(entry))
  );
}
