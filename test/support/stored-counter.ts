import { recordSale } from '#data/sales/record-sale.ts';
import { refundSale } from '#data/sales/refund-sale.ts';
import type { Shop } from '#data/shop.ts';
import { type TopUpReceipt, topUp } from '#data/stored/top-up.ts';
import type { Result } from '#domain/kernel/result.ts';
import { type OperationId, type RowId, cents } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { amountOf } from './at-the-counter.ts';

/** What a command answered; a refusal is a mistake of the test. */
export function granted<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.kind}`);
  return result.value;
}

/** Pays in beforehand, in cash. */
export async function paidIn(
  shop: Shop,
  computer: TestComputer,
  customerId: RowId,
  principal: number,
): Promise<TopUpReceipt & { readonly operationId: OperationId }> {
  const act = computer.act();
  const request = {
    customerId,
    principal: cents(principal),
    method: 'cash',
    staffId: null,
  } as const;
  const receipt = granted(await topUp(shop, request, act));
  computer.later();
  return { ...receipt, operationId: act.operationId };
}

/** A sale that stored value pays all of. */
export async function spentStored(
  shop: Shop,
  computer: TestComputer,
  customerId: RowId,
  amount: number,
): Promise<RowId> {
  const draft = { ...amountOf(amount, customerId), stored: cents(amount) };
  const { saleId } = granted(await recordSale(shop, draft, computer.act()));
  computer.later();
  return saleId;
}

/** Refunds a part of such a sale: it goes back onto the account. */
export async function refundedStored(
  shop: Shop,
  computer: TestComputer,
  saleId: RowId,
  amount: number,
): Promise<void> {
  const request = { saleId, amount: cents(amount), method: 'cash', reason: '' } as const;
  granted(await refundSale(shop, request, computer.act()));
  computer.later();
}
