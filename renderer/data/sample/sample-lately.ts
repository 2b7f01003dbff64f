import type { Stage } from '#domain/customers/card.ts';
import type { SampleSale } from '#domain/sample/sample-customer.ts';
import { goneReasons, refundReasons, remarks } from '#domain/sample/sample-shop-data.ts';
import type { SaleDraft } from '#domain/sales/quote.ts';
import { type RowId, cents, toBusinessDay, toOperationId } from '#domain/kernel/units.ts';

import { documentsOfKind, textField } from '../catalogue/documents.ts';
import { staffOf } from '../catalogue/staff.ts';
import { moveStage } from '../customers/leads.ts';
import { addNote } from '../customers/add-note.ts';
import { liveCustomers } from '../customers/customer-documents.ts';
import { recordSale } from '../sales/record-sale.ts';
import { refundSale } from '../sales/refund-sale.ts';
import { voidSale } from '../sales/void-sale.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { careLately } from './sample-care.ts';
import { loyaltyLately } from './sample-loyalty.ts';
import type { SampleMoment } from './sample-moment.ts';

/** The last thing that happens in the shop to try: once it is there, all of it is. */
export const lastActId = toOperationId('sample-void');

/** The fates of six who were aimed at, by their places from the end. */
const fates: readonly (readonly [fromEnd: number, stage: Stage, reason: string])[] = [
  [50, 'customer', ''],
  [54, 'gone', goneReasons[0]?.[0] ?? ''],
  [57, 'customer', ''],
  [62, 'gone', goneReasons[2]?.[0] ?? ''],
  [66, 'customer', ''],
  [71, 'gone', goneReasons[3]?.[0] ?? ''],
];

/** Every how many sales something is given back, and something is worth a note. */
const refundEvery = 47;
const noteEvery = 9;

type Names = {
  /** In the order in which people came. */
  readonly cards: readonly RowId[];
  readonly products: ReadonlyMap<string, RowId>;
  readonly staff: readonly RowId[];
};

/**
 * Makes the newest sales one by one, each at its own time, with some refunds and notes; decides about some
 * leads; and voids the last sale. Each act has an id of its own, so that a second run does only what is missing.
 */
export async function liveThroughLately(
  shop: Shop,
  sales: readonly SampleSale[],
  moment: SampleMoment,
  progress: (part: number) => void,
): Promise<void> {
  const names = await namesIn(shop);
  let saleId: RowId | undefined;
  for (const [at, sale] of sales.entries()) {
    const then = shopAt(shop, sale, moment);
    const sold = await recordSale(then, draftOf(sale, at, names), actOf(`sample-sale-${at}`));
    if (!sold.ok) throw new Error(`The sample shop could not sell: ${sold.refusal.kind}.`);
    saleId = sold.value.saleId;
    if (at % refundEvery === refundEvery - 1) await giveBack(then, sale, saleId, at);
    if (at % noteEvery === noteEvery - 1) await remark(then, sale, names, at);
    progress((at + 1) / sales.length);
  }
  for (const [fromEnd, stage, reason] of fates) {
    const id = names.cards.at(-fromEnd);
    const act = actOf(`sample-stage-${fromEnd}`);
    if (id !== undefined) await moveStage(shop, id, stage, reason, act);
  }
  const last = sales.at(-1);
  if (last === undefined || saleId === undefined) return;
  const then = shopAt(shop, last, moment);
  const people = peopleOf(sales, names);
  await loyaltyLately(then, people, names.staff);
  await careLately(then, people, names.staff, moment.today);
  await voidSale(then, { saleId, reason: '' }, actOf(lastActId));
}

/** Who bought lately, the last first; each once. */
function peopleOf(sales: readonly SampleSale[], { cards }: Names): readonly RowId[] {
  return [...new Set(sales.toReversed().flatMap(({ customer }) => cards[customer] ?? []))];
}

/** Half of a sale is given back, in the way it was paid. */
async function giveBack(then: Shop, sale: SampleSale, saleId: RowId, at: number): Promise<void> {
  const reason = refundReasons[at % refundReasons.length] ?? '';
  const amount = cents(Math.ceil(sale.cents / 2));
  const request = { saleId, amount, method: sale.method, reason };
  await refundSale(then, request, actOf(`sample-refund-${at}`));
}

async function remark(then: Shop, sale: SampleSale, names: Names, at: number): Promise<void> {
  const id = names.cards[sale.customer];
  const text = remarks[at % remarks.length] ?? '';
  if (id !== undefined) await addNote(then, id, text, actOf(`sample-note-${at}`));
}

/** The same shop at the time of a sale; screens hear of it all at the end, not 300 times. */
function shopAt(shop: Shop, sale: SampleSale, { instantAt }: SampleMoment): Shop {
  const day = toBusinessDay(sale.day);
  const at = instantAt(day, sale.minute);
  return {
    ...shop,
    clock: { ms: shop.clock.ms, instant: () => at, today: () => day },
    arrivals: { ...shop.arrivals, publish: () => undefined },
  };
}

function draftOf(sale: SampleSale, at: number, { cards, products, staff }: Names): SaleDraft {
  return {
    customerId: cards[sale.customer] ?? null,
    lines: sale.lines.map(({ productName, quantity, unitCents }) => ({
      productId: products.get(productName) ?? null,
      text: productName,
      quantity: quantity * 1_000,
      unitPrice: cents(unitCents),
      discount: cents(0),
    })),
    discount: cents(sale.discountCents),
    method: sale.method,
    staffId: staff[at % staff.length] ?? null,
    note: '',
  };
}

async function namesIn(shop: Shop): Promise<Names> {
  const cards = await liveCustomers(shop.db);
  const products = await documentsOfKind(shop.db, 'product');
  const staff = await staffOf(shop);
  return {
    // They were numbered as they came; a filling that was killed has used up numbers before the first.
    cards: cards
      .map((card) => ({ id: card.id, number: textField(card, 'number') }))
      .sort((one, other) => (one.number < other.number ? -1 : 1))
      .map(({ id }) => id),
    products: new Map(products.map((product) => [textField(product, 'name'), product.id])),
    staff: staff.map(({ id }) => id),
  };
}

function actOf(operationId: string): Act {
  return { operationId: toOperationId(operationId), by: null };
}
