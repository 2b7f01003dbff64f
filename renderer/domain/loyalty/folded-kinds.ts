import type { Entry } from '../sync/rows.ts';

/** Whether a customer with only this entry has a standing. */
export function isFolded(entry: Entry): boolean {
  return foldedKinds.has(entry.kind);
}

const foldedKinds: ReadonlySet<string> = new Set([
  'sale',
  'return_unlinked',
  'opening',
  'points',
  'redeem',
  'redeem_cancel',
  'membership',
  'stored_topup',
  'stored_refund',
  'stored_adjust',
  'card_sold',
  'card_used',
  'card_refunded',
  'coupon_issued',
  'coupon_void',
]);
