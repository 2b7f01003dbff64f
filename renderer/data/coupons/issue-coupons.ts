import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { BatchRun } from '../write/in-parts.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { countingRowsOfAll, peopleAmong } from '../loyalty/counting-rows.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { type DoPart, inParts } from '../write/in-parts.ts';
import { readCoupon } from './coupon-list.ts';
import {
  type IssueRefusal,
  addIssue,
  freeIds,
  isAtLimit,
  readyToIssue,
  takeStock,
} from './issue-coupon.ts';
import { type InSegment, segmentTest } from './segment.ts';

/** How many got one, and why the others did not. */
export type IssueCount = {
  readonly issued: number;
  /** Had as many as one person may. */
  readonly limit: number;
  readonly outside: number;
  /** Their card is gone. */
  readonly unknown: number;
};

export type IssueManyRefusal = IssueRefusal | { readonly kind: 'cancelled' };

/**
 * Issues a coupon to a list of customers as one action, taken back in one step. Who is outside the segment, at
 * the limit or gone is left out and counted. Too few left for all the others: refused, and nobody gets one, since
 * nobody could say who should.
 */
export async function issueCoupons(
  shop: Shop,
  { customerIds, couponId }: { readonly customerIds: readonly RowId[]; readonly couponId: RowId },
  act: Act,
  run: BatchRun,
): Promise<Result<IssueCount, IssueManyRefusal>> {
  const people = await peopleAmong(shop.db, customerIds);
  const isMeant = await segmentTest(shop, (await readCoupon(shop.db, couponId))?.segment ?? null);
  const start: IssueCount = { issued: 0, limit: 0, outside: 0, unknown: 0 };
  return inParts(shop, people, { start, doPart: issuePart(shop, couponId, isMeant) }, act, run);
}

function issuePart(
  { db }: Shop,
  couponId: RowId,
  isMeant: InSegment,
): DoPart<RowId, IssueCount, IssueRefusal> {
  return async (ids, write, soFar) => {
    const ready = await readyToIssue(db, couponId, write.today);
    if (!ready.ok) return ready;
    const { coupon, left } = ready.value;
    const cards = await liveCustomersAmong(db, ids);
    const meant = cards.filter(isMeant);
    const rows = await countingRowsOfAll(db, coupon.perPerson === null ? [] : idsOf(meant));
    const free = meant.filter(({ id }) => !isAtLimit(coupon, rows.get(id) ?? []));
    const count: IssueCount = {
      issued: soFar.issued + free.length,
      limit: soFar.limit + meant.length - free.length,
      outside: soFar.outside + cards.length - meant.length,
      unknown: soFar.unknown + ids.length - cards.length,
    };
    if (count.issued > left) return refuse({ kind: 'no-stock', left });
    const issueIds = await freeIds(db, write, free.length);
    for (const [at, id] of issueIds.entries()) {
      const card = free[at];
      if (card !== undefined) addIssue(write, ready.value, card.id, id);
    }
    takeStock(write, coupon, free.length);
    return accept(count);
  };
}

function idsOf(cards: readonly Document[]): readonly RowId[] {
  return cards.map(({ id }) => id);
}
