import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type Cents, type RowId, cents } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import type { Purses, TopUpEntry } from '#domain/stored/facts.ts';
import { foldStored } from '#domain/stored/fold-stored.ts';
import { bonusFor, isAmount } from '#domain/stored/split-spend.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { readProgram } from '../loyalty/program.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type TopUpRequest = {
  readonly customerId: RowId;
  readonly principal: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
};

export type TopUpRefusal = { readonly kind: 'bad-amount' } | { readonly kind: 'unknown-customer' };

/** What a top-up comes to. */
export type TopUpQuote = {
  readonly bonus: Cents;
  /** What is on the account afterwards. */
  readonly balance: Purses;
  /** More than the shop wants in one account (`rules.md` §6): the counter asks before, nothing refuses it. */
  readonly over: boolean;
};

export type TopUpReceipt = TopUpQuote & { readonly topUpId: RowId };

/**
 * What a top-up would come to, before it is paid: the counter shows it while the amount is typed, and
 * the command decides by the same function.
 */
export async function quoteTopUp(
  db: ShopDatabase,
  { customerId, principal }: Pick<TopUpRequest, 'customerId' | 'principal'>,
): Promise<Result<TopUpQuote, TopUpRefusal>> {
  if (!isAmount(principal)) return refuse({ kind: 'bad-amount' });
  if ((await liveDocument(db, customerId)) === undefined) {
    return refuse({ kind: 'unknown-customer' });
  }
  const { stored } = await readProgram(db);
  const bonus = bonusFor(principal, stored.topUps);
  const before = foldStored(await countingRowsOf(db, customerId));
  const balance = {
    principal: cents(before.principal + principal),
    bonus: cents(before.bonus + bonus),
  };
  const over = balance.principal + balance.bonus > stored.warnOver;
  return accept({ bonus, balance, over });
}

/**
 * Takes money in beforehand (储值), with the bonus of today's rules on top; it earns points when it is spent,
 * not now (`rules.md` §6). Ten presses with one operation id are one top-up.
 *
 * Refuses no amount, one above 99,999,999.99, and a customer whose card is gone.
 */
export async function topUp(
  shop: Shop,
  request: TopUpRequest,
  act: Act,
): Promise<Result<TopUpReceipt, TopUpRefusal>> {
  return operate<TopUpReceipt, TopUpRefusal>(shop, act, async (write) => {
    const quote = await quoteTopUp(shop.db, request);
    if (!quote.ok) return quote;
    const { customerId, principal, method, staffId } = request;
    const entry = write.addEntry<TopUpEntry>({
      kind: 'stored_topup',
      subject: customerId,
      principal,
      bonus: quote.value.bonus,
      method,
      staffId,
    });
    return accept({ ...quote.value, topUpId: entry.id });
  });
}
