import { isMembership } from '#domain/activities/membership.ts';
import { isCouponIssue, isCouponVoid } from '#domain/coupons/fold-coupons.ts';
import { type PointUnits, type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import type { RedeemCancelEntry, RedeemEntry } from '#domain/loyalty/facts.ts';
import { inGrain } from '#domain/loyalty/points/whole.ts';
import type { LoyaltyLine } from '#domain/loyalty/told-line.ts';
import type { StoredAdjustEntry, TopUpRefundEntry } from '#domain/stored/facts.ts';
import { isTopUp, movesCards } from '#domain/stored/movements.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { isPoints } from '../loyalty/give-points.ts';
import type { Surroundings } from './surroundings.ts';

/** A line about points, stored value, visit cards, coupons or a tier; undefined for other entries. */
export function loyaltyFact(entry: Entry, around: Surroundings): LoyaltyLine | undefined {
  const units = (own: number, decimals: number) => shownUnits(own, decimals, around);
  if (isPoints(entry)) {
    const { cause, reason } = entry;
    return { kind: 'points', units: units(entry.units, entry.decimals), cause, name: reason ?? '' };
  }
  if (isRedeem(entry)) {
    return {
      kind: 'redeem',
      units: units(0 - entry.units, entry.decimals),
      name: entry.name ?? '',
    };
  }
  if (isRedeemCancel(entry)) {
    return { kind: 'redeem-cancel', name: nameOf(around, entry.redeemId) };
  }
  if (isCouponIssue(entry)) {
    return { kind: 'coupon-issued', name: entry.name, until: entry.until };
  }
  if (isCouponVoid(entry)) return { kind: 'coupon-void', name: nameOf(around, entry.issueId) };
  if (isMembership(entry)) {
    const { from, until, fee, tierId } = entry;
    return { kind: 'membership', name: around.tiers.get(tierId) ?? '', from, until, amount: fee };
  }
  return storedFact(entry) ?? cardFact(entry, around);
}

/** Units of a fact in what the shop counts in today; what a damaged file wrote there is nothing. */
export function shownUnits(own: number, decimals: number, around: Surroundings): PointUnits {
  return pointUnits(Number.isSafeInteger(own) ? inGrain(own, decimals, around.decimals) : 0);
}

function storedFact(entry: Entry): LoyaltyLine | undefined {
  if (isTopUp(entry)) {
    const { principal, bonus, method } = entry;
    return { kind: 'top-up', principal, bonus, method, name: '' };
  }
  if (isTopUpRefund(entry)) {
    const { principal, bonus, method } = entry;
    const [back, gone] = [cents(0 - principal), cents(0 - bonus)];
    return { kind: 'top-up-refund', principal: back, bonus: gone, method, name: '' };
  }
  if (!isStoredAdjust(entry)) return undefined;
  const { principal, bonus, reason } = entry;
  return { kind: 'stored-adjust', principal, bonus, method: null, name: reason ?? '' };
}

function cardFact(entry: Entry, around: Surroundings): LoyaltyLine | undefined {
  if (!movesCards(entry)) return undefined;
  switch (entry.kind) {
    case 'card_sold': {
      const { name, uses, price, until } = entry;
      return { kind: 'card-sold', name, uses, amount: price, until };
    }
    case 'card_used': {
      const { earned, uses, cardId } = entry;
      const units = earned && shownUnits(earned.units, earned.rule.decimals, around);
      return { kind: 'card-used', name: nameOf(around, cardId), uses, units };
    }
    case 'card_refunded': {
      const { cardId, amount } = entry;
      return { kind: 'card-refunded', name: nameOf(around, cardId), amount: cents(0 - amount) };
    }
  }
}

/** What a reward, coupon or visit card was called when it was given. */
function nameOf({ named }: Surroundings, id: RowId): string {
  return named.get(id) ?? '';
}

/** The entries that others name, by their id. */
export function namesAmong(entries: readonly Entry[]): ReadonlyMap<RowId, string> {
  return new Map(
    entries.flatMap((entry) =>
      'name' in entry && typeof entry.name === 'string' ? [[entry.id, entry.name] as const] : [],
    ),
  );
}

function isRedeem<E extends Entry>(entry: E): entry is E & RedeemEntry {
  return entry.kind === 'redeem';
}

function isRedeemCancel<E extends Entry>(entry: E): entry is E & RedeemCancelEntry {
  return entry.kind === 'redeem_cancel';
}

function isTopUpRefund<E extends Entry>(entry: E): entry is E & TopUpRefundEntry {
  return entry.kind === 'stored_refund';
}

function isStoredAdjust<E extends Entry>(entry: E): entry is E & StoredAdjustEntry {
  return entry.kind === 'stored_adjust';
}
