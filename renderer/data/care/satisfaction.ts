import { type SatisfactionEntry, isSatisfaction } from '#domain/care/facts.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import { careEntriesBetween } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';

/** What customers said from one day through another, without what was taken back. No words: the numbers of all. */
export async function ratingsBetween(
  { db }: Shop,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly SatisfactionEntry[]> {
  const off = await readOff(db);
  const entries = await careEntriesBetween(db, 'satisfaction', from, through);
  return entries.filter(isSatisfaction).filter(({ operationId }) => !off.has(operationId));
}
