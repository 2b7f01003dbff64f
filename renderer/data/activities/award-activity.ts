import type { Activity } from '#domain/activities/activity.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import type { BatchRun } from '../write/in-parts.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { countingRowsOfAll, peopleAmong } from '../loyalty/counting-rows.ts';
import { addPoints, isPoints } from '../loyalty/give-points.ts';
import { readProgram } from '../loyalty/program.ts';
import { addStock } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { type DoPart, inParts } from '../write/in-parts.ts';
import { headsOf, readActivity } from './activity-list.ts';

/** How many got the points; had them already; are gone. */
export type AwardCount = {
  readonly awarded: number;
  readonly before: number;
  readonly unknown: number;
};

export type AwardRefusal =
  | { readonly kind: 'unknown-activity' | 'retired' | 'clock-behind' }
  | { readonly kind: 'not-yet'; readonly from: BusinessDay }
  | { readonly kind: 'over'; readonly to: BusinessDay }
  | { readonly kind: 'no-room'; readonly left: number }
  | { readonly kind: 'cancelled' };

/**
 * Gives one customer or a whole list the points of an activity, each head once, as one action that is taken back
 * in one step. Who had them already is left out. More than there is room for: refused, and nobody gets any, since
 * nobody could say who should.
 */
export async function awardActivity(
  shop: Shop,
  {
    activityId,
    customerIds,
  }: { readonly activityId: RowId; readonly customerIds: readonly RowId[] },
  act: Act,
  run: BatchRun,
): Promise<Result<AwardCount, AwardRefusal>> {
  const people = await peopleAmong(shop.db, customerIds);
  const start: AwardCount = { awarded: 0, before: 0, unknown: 0 };
  return inParts(shop, people, { start, doPart: awardPart(shop, activityId) }, act, run);
}

function awardPart(
  { db, clock }: Shop,
  activityId: RowId,
): DoPart<RowId, AwardCount, AwardRefusal> {
  return async (ids, write, soFar) => {
    if ((await daysClockIsBehind(db, clock)) > 0) return refuse({ kind: 'clock-behind' });
    const program = await readProgram(db);
    const activity = await readActivity(db, activityId, program.earn.decimals);
    const refusal = whyNot(activity, write.today);
    if (activity === undefined || refusal !== undefined) {
      return refuse(refusal ?? { kind: 'unknown-activity' });
    }
    const cards = await liveCustomersAmong(db, ids);
    const rows = await countingRowsOfAll(
      db,
      cards.map(({ id }) => id),
    );
    const fresh = cards.filter(({ id }) => !hasBeenAwarded(activityId, rows.get(id) ?? []));
    const count: AwardCount = {
      awarded: soFar.awarded + fresh.length,
      before: soFar.before + cards.length - fresh.length,
      unknown: soFar.unknown + ids.length - cards.length,
    };
    const left = activity.cap === null ? Infinity : activity.cap - (await headsOf(db, activityId));
    if (count.awarded > left) return refuse({ kind: 'no-room', left: Math.max(0, left) });
    const why = { cause: 'activity', reason: activity.name, sourceId: activityId } as const;
    for (const { id } of fresh) {
      addPoints(write, program, { customerId: id, units: activity.units, ...why });
    }
    if (fresh.length > 0)
      addStock(write, { id: activityId, pieces: -fresh.length, cause: 'issued' });
    return accept(count);
  };
}

function whyNot(activity: Activity | undefined, today: BusinessDay): AwardRefusal | undefined {
  if (activity === undefined) return { kind: 'unknown-activity' };
  const { active, from, to, units } = activity;
  if (!active || units <= 0) return { kind: 'retired' };
  if (today < from) return { kind: 'not-yet', from };
  return today > to ? { kind: 'over', to } : undefined;
}

function hasBeenAwarded(activityId: RowId, rows: readonly Entry[]): boolean {
  return rows
    .filter(isPoints)
    .some(({ cause, sourceId }) => cause === 'activity' && sourceId === activityId);
}
