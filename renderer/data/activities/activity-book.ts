import type { BusinessDay, Instant, OperationId, RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { entriesOfOperation, readGroups } from '../entries-door.ts';
import { isPoints } from '../loyalty/give-points.ts';
import { stockLinesOf } from '../rewards/stock-lines.ts';
import type { Shop } from '../shop.ts';

/** An award to one or many, which is taken back as a whole. */
export type Award = {
  readonly operationId: OperationId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly heads: number;
};

/** To whom an activity was awarded and when, the latest first; awards that were taken back are not among them. */
export async function awardsOf(shop: Shop, activityId: RowId): Promise<readonly Award[]> {
  const awards = new Map<OperationId, Award>();
  for (const { operationId, at, day, pieces } of await stockLinesOf(shop, activityId)) {
    // More than 500 heads are taken in parts of one action.
    const heads = (awards.get(operationId)?.heads ?? 0) - pieces;
    awards.set(operationId, { operationId, at, day, heads });
  }
  return [...awards.values()];
}

/** Who had the points of an activity, by the cards that stand for them: they get none a second time. */
export async function awardedAmong(
  { db }: Shop,
  activityId: RowId,
  awards: readonly Award[],
): Promise<ReadonlySet<RowId>> {
  const groups = await readGroups(db);
  const people = new Set<RowId>();
  for (const { operationId } of awards) {
    for (const entry of (await entriesOfOperation(db, operationId)).filter(isPoints)) {
      if (entry.sourceId === activityId && entry.subject !== null) {
        people.add(canonicalId(groups, entry.subject));
      }
    }
  }
  return people;
}
