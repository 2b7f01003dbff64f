import {
  type Quote,
  type SaleDraft,
  type SaleRefusal,
  type SaleTerms,
  quoteSale,
} from '#domain/sales/quote.ts';
import type { SaleEntry, SaleLine } from '#domain/sales/sale.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { Cents, PointUnits, RowId } from '#domain/kernel/units.ts';

import { documentOfKind, textField } from '../catalogue/documents.ts';
import { addRedeem } from '../rewards/redeem-reward.ts';
import { readReward } from '../rewards/reward-list.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { addReferralOfSale } from './referral-of-sale.ts';
import { readSaleTerms } from './sale-terms.ts';

export type SaleReceipt = {
  readonly saleId: RowId;
  readonly total: Cents;
  readonly units: PointUnits;
};

/**
 * Records a sale, with or without a card: what pays it (coupon, points, stored value, money) and the
 * points it earns by today's rules, which are frozen in the entry. Ten presses with one operation id
 * make one sale (`rules.md` §2). A friend's first sale gives its referral points in the same operation,
 * so that voiding the sale takes them back too.
 *
 * Refuses what `quoteSale` refuses, and a customer whose card is gone.
 */
export async function recordSale(
  shop: Shop,
  draft: SaleDraft,
  act: Act,
): Promise<Result<SaleReceipt, SaleRefusal>> {
  return operate<SaleReceipt, SaleRefusal>(shop, act, async (write) => {
    const withRewards = draft.rewardId !== undefined;
    const terms = await readSaleTerms(shop, draft.customerId, { withRewards });
    if (!terms.ok) return terms;
    const quote = quoteSale(draft, terms.value);
    if (!quote.ok) return quote;

    const lines = await linesOf(shop, write, draft);
    const sale = addSale(write, draft, lines, quote.value);
    if (!(await rewardGoesAlong(shop, write, sale, quote.value, terms.value))) {
      return refuse({ kind: 'reward', why: 'gone' });
    }
    await addReferralOfSale(shop.db, write, sale, terms.value.program);
    return accept({ saleId: sale.id, total: sale.total, units: quote.value.units });
  });
}

/** A reward of the sale, in its operation: undone with it. False if its coupon cannot be issued. */
async function rewardGoesAlong(
  { db }: Shop,
  write: Write,
  { subject }: SaleEntry,
  { reward }: Quote,
  { program }: SaleTerms,
): Promise<boolean> {
  if (reward === null || subject === null) return true;
  const { decimals } = program.earn;
  const whole = await readReward(db, reward.id, decimals);
  if (whole === undefined) return false;
  return (await addRedeem(db, write, whole, { customerId: subject, decimals })).ok;
}

function addSale(
  write: Write,
  draft: SaleDraft,
  lines: readonly SaleLine[],
  { total, earned, used, stored, couponOff }: Quote,
): SaleEntry {
  return write.addEntry<SaleEntry>({
    kind: 'sale',
    subject: draft.customerId,
    lines,
    discount: draft.discount,
    total,
    method: draft.method,
    staffId: draft.staffId,
    noteId: write.addTextIfAny(draft.customerId, draft.note),
    earned,
    ...(used !== null && { used }),
    ...(stored !== null && { stored }),
    ...(draft.couponIssueId !== undefined && {
      coupon: { issueId: draft.couponIssueId, off: couponOff },
    }),
  });
}

/** A product keeps the name it has today; free text lies apart (`design.md` §8.9). */
async function linesOf(shop: Shop, write: Write, draft: SaleDraft): Promise<readonly SaleLine[]> {
  const lines: SaleLine[] = [];
  for (const { productId, text, quantity, unitPrice, discount } of draft.lines) {
    const product = productId && (await documentOfKind(shop.db, 'product', productId));
    lines.push({
      productId,
      name: product ? textField(product, 'name') : null,
      textId: product ? null : write.addTextIfAny(draft.customerId, text),
      quantity,
      unitPrice,
      discount,
    });
  }
  return lines;
}
