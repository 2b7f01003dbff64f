import { type WinBackEntry, isWinBackContact } from '#domain/care/facts.ts';
import type { FollowUp, FollowUpResult } from '#domain/care/follow-up.ts';
import { type WinBackTry, type WonBack, wonBack } from '#domain/care/win-back.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import { canonicalId, membersOf } from '#domain/sync/groups.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { careEntriesBetween, entriesAboutAny, readGroups } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import type { Write } from '../write/write.ts';
import { readCareSettings } from './care-settings.ts';

/** Notes beside a follow-up that is being done that somebody was asked back, and heard it. */
export function noteWinBack(
  write: Write,
  { id, kind, customerId }: FollowUp,
  result: FollowUpResult,
): void {
  if (kind !== 'winBack' || result === 'noAnswer') return;
  write.addEntry<WinBackEntry>({ kind: 'win_back', subject: customerId, followUpId: id });
}

/** People whose sales are read at once. */
const slice = 200;

/**
 * Who was asked back from one day through another, and who came within the days that count (`rules.md` §5).
 * Those who are gone from the book are left out.
 */
export async function winBacksBetween(
  { db }: Shop,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly WonBack[]> {
  const off = await readOff(db);
  const groups = await readGroups(db);
  const entries = await careEntriesBetween(db, 'win_back', from, through);
  const tries = entries.flatMap((entry): readonly WinBackTry[] => {
    const { subject, at, day, operationId } = entry;
    if (subject === null || off.has(operationId) || !isWinBackContact(entry)) return [];
    return [{ customerId: canonicalId(groups, subject), at, day }];
  });
  const people = [...new Set(tries.map(({ customerId }) => customerId))];
  const live = await liveCustomersAmong(db, people);
  const known = new Set(live.map(({ id }) => canonicalId(groups, id)));
  const sales = new Map<RowId, WinBackTry[]>();
  for (let start = 0; start < people.length; start += slice) {
    const members = people.slice(start, start + slice).flatMap((id) => membersOf(groups, id));
    for (const sale of (await entriesAboutAny(db, members)).filter(isSale)) {
      if (sale.subject === null || off.has(sale.operationId)) continue;
      const customerId = canonicalId(groups, sale.subject);
      const theirs = sales.get(customerId);
      if (theirs === undefined) sales.set(customerId, [{ ...sale, customerId }]);
      else theirs.push({ ...sale, customerId });
    }
  }
  const { winBackDays } = await readCareSettings(db);
  const asked = tries.filter(({ customerId }) => known.has(customerId));
  return wonBack(asked, sales, winBackDays);
}
