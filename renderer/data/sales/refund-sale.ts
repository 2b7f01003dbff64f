import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import {
  type BusinessDay,
  type Cents,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
} from '#domain/kernel/units.ts';
import { billOf, netKept, unitsKept, unitsReturned } from '#domain/loyalty/points/earned.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { isRefund, isSale } from '#domain/loyalty/visits.ts';
import type { PaymentMethod, RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import { type GivenBack, givenBack, splitRefund } from '#domain/stored/giving-back.ts';

import { entriesAbout, entriesOf, entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { addReferralOfRefund } from './referral-of-sale.ts';

export type RefundRequest = {
  readonly saleId: RowId;
  /** Of the bill that was due: what points paid is part of it. */
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reason: string;
};

export type RefundRefusal =
  | { readonly kind: 'unknown-sale' }
  | { readonly kind: 'voided' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'above-rest'; readonly rest: Cents };

/** What a refund gives back and takes back; the screen says it before and after. */
export type RefundQuote = GivenBack & {
  /** Points earned that are taken back: zero or less, in the grain of the sale's own rule. */
  readonly units: PointUnits;
  /** Points that had paid and come back. */
  readonly returned: PointUnits;
};

/**
 * Gives a sale back, in part or whole: money the way it was paid, stored value onto the account, points
 * that had paid to the lots they came from; and takes back the points of the part that was not kept, by
 * the sale's own frozen rule. Any split of refunds ends in the same place.
 *
 * Refuses more than what is left of the sale, a sale that was voided or is not there, and zero.
 * Without a reason the refund is recorded all the same (`rules.md` §2 asks the screen to ask).
 */
export async function refundSale(
  shop: Shop,
  request: RefundRequest,
  act: Act,
): Promise<Result<RefundQuote & { readonly refundId: RowId }, RefundRefusal>> {
  const { db, clock } = shop;
  return operate<RefundQuote & { readonly refundId: RowId }, RefundRefusal>(
    shop,
    act,
    async (write) => {
      const found = await readRefundable(db, request);
      if (!found.ok) return found;
      const { sale, before, quote } = found.value;
      const program = await readProgram(db);
      const isOnAccount = quote.stored.principal + quote.stored.bonus > 0;
      const refund = write.addEntry<RefundEntry>({
        kind: 'refund',
        subject: sale.subject ?? sale.id,
        saleId: sale.id,
        amount: request.amount,
        method: request.method,
        reasonId: write.addTextIfAny(sale.subject, request.reason),
        ...(isOnAccount && { stored: quote.stored }),
        ...pointsTermsOf(program, clock.today()),
      });
      await addReferralOfRefund(db, write, sale, refund, { refundedBefore: before, program });
      return accept({ refundId: refund.id, ...quote });
    },
  );
}

/** What a refund would give and take, before it is made; the same refusals. */
export async function quoteRefund(
  shop: Shop,
  request: Pick<RefundRequest, 'saleId' | 'amount'>,
): Promise<Result<RefundQuote, RefundRefusal>> {
  const found = await readRefundable(shop.db, request);
  return found.ok ? accept(found.value.quote) : found;
}

type Refundable = {
  readonly sale: SaleEntry;
  /** Refunded of its bill so far. */
  readonly before: Cents;
  readonly quote: RefundQuote;
};

async function readRefundable(
  db: ShopDatabase,
  { saleId, amount }: Pick<RefundRequest, 'saleId' | 'amount'>,
): Promise<Result<Refundable, RefundRefusal>> {
  const sale = await entryById(db, saleId);
  if (sale === undefined || !isSale(sale)) return refuse({ kind: 'unknown-sale' });
  const off = await readOff(db);
  if (off.has(sale.operationId)) return refuse({ kind: 'voided' });
  if (!Number.isInteger(amount) || amount <= 0) return refuse({ kind: 'nothing' });
  const refunds = await refundsOf(db, sale);
  const before = cents(refunds.reduce((all, refund) => all + refund.amount, 0));
  const rest = cents(billOf(sale) - before);
  if (amount > rest) return refuse({ kind: 'above-rest', rest });
  return accept({ sale, before, quote: quoteOfRefund(sale, refunds, amount) });
}

/** The refunds of a sale that count, in their order. */
async function refundsOf(db: ShopDatabase, sale: SaleEntry): Promise<readonly RefundEntry[]> {
  const around =
    sale.subject === null ? await entriesAbout(db, sale.id) : await entriesOf(db, sale.subject);
  const off = await readOff(db);
  return around
    .filter(isRefund)
    .filter((refund) => refund.saleId === sale.id && !off.has(refund.operationId))
    .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
}

/** What one more refund of a sale gives and takes, after those that count, in their order. */
export function quoteOfRefund(
  sale: SaleEntry,
  refunds: readonly RefundEntry[],
  amount: Cents,
): RefundQuote {
  const keptAfter = (refunded: number) => netKept(sale, refunded);
  const before = refunds.reduce((all, refund) => all + refund.amount, 0);
  const after = before + amount;
  const money = splitRefund(sale, givenBack(sale, refunds, keptAfter), keptAfter(after));
  const kept = (refunded: number) =>
    sale.earned === null ? 0 : unitsKept(sale.earned, sale, refunded);
  return {
    ...money,
    units: pointUnits(kept(after) - kept(before)),
    returned: pointUnits(unitsReturned(sale, after) - unitsReturned(sale, before)),
  };
}

/** How points that come back or are taken back are treated, frozen for this refund; only what differs from the usual. */
export function pointsTermsOf(
  { refundDebt, graceDays, expiry }: LoyaltyProgram,
  today: BusinessDay,
): Pick<RefundEntry, 'debt' | 'graceDays' | 'freshUntil'> {
  const freshUntil = lastUsableDay(today, expiry);
  return {
    ...(refundDebt === 'forgive' && { debt: refundDebt }),
    ...(graceDays > 0 && { graceDays }),
    ...(freshUntil !== null && { freshUntil }),
  };
}
