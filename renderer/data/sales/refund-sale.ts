import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import {
  type Cents,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
} from '#domain/kernel/units.ts';
import { unitsKept } from '#domain/loyalty/earning.ts';
import { isRefund, isSale } from '#domain/loyalty/standing.ts';
import type { PaymentMethod, RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { entriesAbout, entriesOf, entryById, readOff } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type RefundRequest = {
  readonly saleId: RowId;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reason: string;
};

export type RefundRefusal =
  | { readonly kind: 'unknown-sale' }
  | { readonly kind: 'voided' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'above-rest'; readonly rest: Cents };

/**
 * Gives money back for a sale, in part or whole, and takes back the points of the part that was not
 * kept, by the sale's own frozen rule; any split of refunds ends in the same place.
 *
 * Refuses more than what is left of the sale, a sale that was voided or is not there, and zero.
 * Without a reason the refund is recorded all the same (`rules.md` §2 asks the screen to ask).
 */
export async function refundSale(
  shop: Shop,
  request: RefundRequest,
  act: Act,
): Promise<Result<{ readonly refundId: RowId; readonly units: PointUnits }, RefundRefusal>> {
  return operate<{ readonly refundId: RowId; readonly units: PointUnits }, RefundRefusal>(
    shop,
    act,
    async (write) => {
      const sale = await entryById(shop.db, request.saleId);
      if (sale === undefined || !isSale(sale)) return refuse({ kind: 'unknown-sale' });
      const off = await readOff(shop.db);
      if (off.has(sale.operationId)) return refuse({ kind: 'voided' });
      if (request.amount <= 0) return refuse({ kind: 'nothing' });
      const before = await refundedOf(shop, sale);
      const rest = cents(sale.total - before);
      if (request.amount > rest) return refuse({ kind: 'above-rest', rest });

      const refund = write.addEntry<RefundEntry>({
        kind: 'refund',
        subject: sale.subject ?? sale.id,
        saleId: sale.id,
        amount: request.amount,
        method: request.method,
        reasonId: write.addTextIfAny(sale.subject, request.reason),
      });
      return accept({ refundId: refund.id, units: unitsTakenBack(sale, before, refund.amount) });
    },
  );
}

/** What refunds of a sale that count add up to. */
async function refundedOf(shop: Shop, sale: SaleEntry): Promise<Cents> {
  const around =
    sale.subject === null
      ? await entriesAbout(shop.db, sale.id)
      : await entriesOf(shop.db, sale.subject);
  const off = await readOff(shop.db);
  const refunds = around
    .filter(isRefund)
    .filter((refund) => refund.saleId === sale.id && !off.has(refund.operationId));
  return cents(refunds.reduce((all, { amount }) => all + amount, 0));
}

/** Zero or less: what one more refund changes, given what was refunded before. */
function unitsTakenBack(sale: SaleEntry, before: Cents, amount: Cents): PointUnits {
  if (sale.earned === null) return pointUnits(0);
  const { rule } = sale.earned;
  const kept = unitsKept(sale.total, before, rule);
  return pointUnits(unitsKept(sale.total, cents(before + amount), rule) - kept);
}
