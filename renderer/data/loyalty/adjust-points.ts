import { isRealDay } from '#domain/kernel/day-number.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, PointUnits, RowId } from '#domain/kernel/units.ts';
import type { PointsEntry } from '#domain/loyalty/facts.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { readProgram } from './program.ts';

export type Adjustment = {
  readonly customerId: RowId;
  /** More or less, in units of the shop's present decimals; never "the new balance". */
  readonly units: PointUnits;
  /** One of the shop's listed reasons; null where the owner's own words say it. */
  readonly reason: string | null;
  readonly words: string;
  /** Last usable day of what is given; absent: as for points earned today. Null: for ever. */
  readonly until?: BusinessDay | null;
};

export type AdjustRefusal =
  | { readonly kind: 'unknown-customer' | 'nothing' | 'not-whole' | 'too-large' }
  | { readonly kind: 'no-reason' | 'unknown-reason' | 'bad-day' };

const mostPoints = 10_000_000;

/**
 * Points given or taken by hand, with the reason in the customer's history. Refuses zero, fractions of the
 * smallest point, more than ten million points, no reason at all and one that is not on the shop's list, and a
 * last day that is no day or is past.
 *
 * Taking more than there is leaves a debt, as every fact may (`rules-points.md` 9): the owner who corrects a
 * mistake is not held up by points that the customer has spent meanwhile.
 */
export async function adjustPoints(
  shop: Shop,
  adjustment: Adjustment,
  act: Act,
): Promise<Result<{ readonly entryId: RowId }, AdjustRefusal>> {
  return operate<{ readonly entryId: RowId }, AdjustRefusal>(shop, act, async (write) => {
    const program = await readProgram(shop.db);
    const { customerId, units, reason, words, until } = adjustment;
    const refusal = whyNot(adjustment, program, write.today);
    if (refusal !== undefined) return refuse({ kind: refusal });
    const card = await liveDocument(shop.db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    const asEarned = until === undefined ? lastUsableDay(write.today, program.expiry) : until;
    const entry = write.addEntry<PointsEntry>({
      kind: 'points',
      subject: card.id,
      units,
      decimals: program.earn.decimals,
      cause: 'adjust',
      until: units > 0 ? asEarned : null,
      reason,
      reasonId: write.addTextIfAny(card.id, words),
      sourceId: null,
    });
    return accept({ entryId: entry.id });
  });
}

function whyNot(
  { units, reason, words, until }: Adjustment,
  { earn, adjustReasons }: LoyaltyProgram,
  today: BusinessDay,
): AdjustRefusal['kind'] | undefined {
  if (!Number.isFinite(units) || Math.abs(units) > mostPoints * 10 ** earn.decimals) {
    return 'too-large';
  }
  if (!Number.isInteger(units)) return 'not-whole';
  if (units === 0) return 'nothing';
  if (reason === null && words.trim() === '') return 'no-reason';
  if (reason !== null && !adjustReasons.includes(reason)) return 'unknown-reason';
  const isDay = until === undefined || until === null || (isRealDay(until) && until >= today);
  return isDay ? undefined : 'bad-day';
}
