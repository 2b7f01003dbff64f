import { sampleComplaint, samplePromises, sampleTouches } from '#domain/sample/sample-care.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { type BusinessDay, type RowId, toOperationId } from '#domain/kernel/units.ts';

import { openComplaint } from '../care/complaints.ts';
import { addFollowUp } from '../care/follow-ups.ts';
import { addInteraction } from '../care/interactions.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';

/**
 * What caring looks like in the shop to try: promises that are late, of the day it was filled and of the days after,
 * a few words that passed, and a complaint that waits. Each act has an id of its own, as in `liveThroughLately`.
 */
export async function careLately(
  then: Shop,
  people: readonly RowId[],
  staff: readonly RowId[],
  today: BusinessDay,
): Promise<void> {
  for (const [at, { in: days, kind, minute, text }] of samplePromises.entries()) {
    const customerId = people[at * 3];
    if (customerId === undefined) continue;
    const staffId = at % 2 === 0 ? null : (staff[at % staff.length] ?? null);
    const day = daysLater(today, days);
    const draft = { customerId, kind, day, minute, text, staffId, repeat: null };
    await addFollowUp(then, draft, actOf(`promise-${at}`));
  }
  for (const [at, touch] of sampleTouches.entries()) {
    const customerId = people[at * 3 + 1];
    if (customerId !== undefined) {
      await addInteraction(then, { customerId, ...touch }, actOf(`touch-${at}`));
    }
  }
  const customerId = people[2];
  if (customerId === undefined) return;
  const what = {
    type: 'goods/quality',
    what: sampleComplaint,
    saleId: null,
    staffId: null,
  } as const;
  await openComplaint(then, { customerId, ...what }, actOf('complaint'));
}

function actOf(name: string): Act {
  return { operationId: toOperationId(`sample-care-${name}`), by: null };
}
