import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import type { Purses, TopUpEntry, TopUpRefundEntry } from '#domain/stored/facts.ts';
import { isTopUp } from '#domain/stored/movements.ts';
import { type TopUpRefundRefusal, decideTopUpRefund } from '#domain/stored/requests.ts';

import { entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { readProgram } from '../loyalty/program.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type RefundTopUpRefusal =
  | TopUpRefundRefusal
  | { readonly kind: 'unknown-topup' }
  | { readonly kind: 'voided' };

/** What went back in money, and the bonus that went with it. */
export type TopUpRefunded = Purses & { readonly refundId: RowId };

/**
 * Gives a top-up back in the days the shop allows: what is unused of its principal in money, and what is
 * unused of its bonus is gone (`rules.md` §6).
 *
 * Refuses a top-up that is not there, was taken back or was given back already, is too old, or has
 * nothing left.
 */
export async function refundTopUp(
  shop: Shop,
  request: {
    readonly topUpId: RowId;
    readonly method: PaymentMethod;
    readonly reason: string;
  },
  act: Act,
): Promise<Result<TopUpRefunded, RefundTopUpRefusal>> {
  return operate<TopUpRefunded, RefundTopUpRefusal>(shop, act, async (write) => {
    const found = await decided(shop.db, request.topUpId, write.today);
    if (!found.ok) return found;
    const { topUp, parts } = found.value;
    const entry = write.addEntry<TopUpRefundEntry>({
      kind: 'stored_refund',
      subject: topUp.subject,
      topUpId: topUp.id,
      ...parts,
      method: request.method,
      reasonId: write.addTextIfAny(topUp.subject, request.reason),
    });
    return accept({ ...parts, refundId: entry.id });
  });
}

/** What giving a top-up back would return today; the command decides by the same function. */
export async function quoteTopUpRefund(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  topUpId: RowId,
): Promise<Result<Purses, RefundTopUpRefusal>> {
  const found = await decided(db, topUpId, clock.today());
  return found.ok ? accept(found.value.parts) : found;
}

async function decided(
  db: ShopDatabase,
  topUpId: RowId,
  today: BusinessDay,
): Promise<Result<{ readonly topUp: TopUpEntry; readonly parts: Purses }, RefundTopUpRefusal>> {
  const topUp = await entryById(db, topUpId);
  if (topUp === undefined || !isTopUp(topUp) || topUp.subject === null) {
    return refuse({ kind: 'unknown-topup' });
  }
  if ((await readOff(db)).has(topUp.operationId)) return refuse({ kind: 'voided' });
  const { refundDays } = (await readProgram(db)).stored;
  const facts = await countingRowsOf(db, topUp.subject);
  const parts = decideTopUpRefund(topUp, facts, { today, refundDays });
  return parts.ok ? accept({ topUp, parts: parts.value }) : parts;
}
