import type { RowId } from '#domain/kernel/units.ts';
import type { RedeemCancelEntry, RedeemEntry } from '#domain/loyalty/facts.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { countingRowsOf } from '../loyalty/counting-rows.ts';
import type { ShopDatabase } from '../shop-database.ts';

export type Redemption = RedeemEntry & { readonly cancelled: boolean };

/** What a customer redeemed points for, oldest first, and what of it was brought back. */
export async function redemptionsOf(
  db: ShopDatabase,
  customerId: RowId,
): Promise<readonly Redemption[]> {
  const rows = await countingRowsOf(db, customerId);
  const cancelled = new Set(rows.filter(isCancel).map(({ redeemId }) => redeemId));
  return rows
    .filter(isRedeem)
    .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1))
    .map((redeem) => ({ ...redeem, cancelled: cancelled.has(redeem.id) }));
}

/** Points spent on a reward, whether or not it was given back later. */
export function isRedeem<E extends Entry>(entry: E): entry is E & RedeemEntry {
  return entry.kind === 'redeem';
}

function isCancel<E extends Entry>(entry: E): entry is E & RedeemCancelEntry {
  return entry.kind === 'redeem_cancel';
}
