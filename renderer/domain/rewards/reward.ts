import { largestAmount } from '../kernel/largest-amount.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import type { Cents, PointUnits, RowId } from '../kernel/units.ts';

export const rewardTypes = ['goods', 'virtual', 'coupon', 'service', 'cash'] as const;
export type RewardType = (typeof rewardTypes)[number];

/** Something customers spend points on. */
export type Reward = {
  readonly id: RowId;
  readonly name: string;
  readonly type: RewardType;
  /** In units of the shop's present decimals. */
  readonly cost: PointUnits;
  /** What it is worth, for money off; 0 for the others. */
  readonly value: Cents;
  /** Which coupon is issued for it; null for the others. */
  readonly couponId: RowId | null;
  /** Whether pieces are counted; without, there are always more. */
  readonly stockKept: boolean;
  /** A text row with a data address (`data/customers/photo.ts`). */
  readonly pictureId: RowId | null;
  readonly active: boolean;
};

export type RewardFlaw = {
  readonly kind: 'empty' | 'bad-cost' | 'bad-value' | 'no-coupon';
};

const longestName = 60;
const largestCost = 10_000_000;

/**
 * A reward that can be offered: it has a name and costs something, up to ten million points; money off is
 * worth something; a coupon says which.
 */
export function checkReward<Given extends Omit<Reward, 'id'>>(
  given: Given,
  decimals: number,
): Result<Given, RewardFlaw> {
  const name = given.name.trim();
  if (name === '' || name.length > longestName) return refuse({ kind: 'empty' });
  const { type, cost, couponId } = given;
  if (!isCount(cost, largestCost * 10 ** decimals)) return refuse({ kind: 'bad-cost' });
  if (type === 'cash' && !isCount(given.value, largestAmount)) return refuse({ kind: 'bad-value' });
  if (type === 'coupon' && couponId === null) return refuse({ kind: 'no-coupon' });
  return accept({ ...given, name });
}

/** Above zero, whole, and no more than `most`. */
function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= most;
}
