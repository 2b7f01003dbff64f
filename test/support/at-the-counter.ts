import { createCard } from '#data/customers/create-card.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import type { CardEdit } from '#domain/customers/card.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import type { SaleDraft } from '#domain/sales/quote.ts';

import type { TestComputer } from './a-shop.ts';

/** An amount and nothing else: one line without words. */
export function amountOf(total: number, customerId: RowId | null): SaleDraft {
  const line = { productId: null, text: '', quantity: 1_000, discount: cents(0) };
  return {
    customerId,
    lines: [{ ...line, unitPrice: cents(total) }],
    discount: cents(0),
    method: 'cash',
    staffId: null,
    note: '',
  };
}

/** Makes a card; a refusal is a mistake of the test. */
export async function madeCard(shop: Shop, computer: TestComputer, edit: CardEdit) {
  const card = await createCard(shop, edit, computer.act());
  computer.later();
  if (!card.ok) throw new Error(card.refusal.kind);
  return card.value;
}

/** Sells something; a refusal is a mistake of the test. */
export async function soldSale(
  shop: Shop,
  computer: TestComputer,
  customerId: RowId | null,
  total: number,
): Promise<RowId> {
  const sale = await recordSale(shop, amountOf(total, customerId), computer.act());
  computer.later();
  if (!sale.ok) throw new Error(sale.refusal.kind);
  return sale.value.saleId;
}

/** Everything is in the journal, and outbox and witness are tidied up too, which comes after "saved". */
export async function allTidy(shop: Shop): Promise<void> {
  await shop.sender.settled();
  await shop.sender.settled();
}
