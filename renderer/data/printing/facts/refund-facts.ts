import { type RowId, cents } from '#domain/kernel/units.ts';
import { billOf } from '#domain/loyalty/points/earned.ts';
import { isRefund, isSale } from '#domain/loyalty/visits.ts';
import { words } from '#domain/printing/print-value.ts';
import { refundTotals } from '#domain/printing/sale-on-paper.ts';
import type { RefundEntry, ReturnEntry, SaleEntry } from '#domain/sales/sale.ts';

import { entriesAbout, entriesOf, entryById } from '../../entries-door.ts';
import { readOff } from '../../operations-off.ts';
import { quoteOfRefund } from '../../sales/refund-sale.ts';
import type { ShopDatabase } from '../../shop-database.ts';
import { type Desk, type PaperFacts, momentOf, paperOf } from './desk.ts';
import { goodsOf } from './goods.ts';
import { personOn } from './person.ts';
import { pointsAfter } from './points-after.ts';
import { wordsOf } from './sale-facts.ts';
import { movementOf } from './stored-after.ts';

/** What came back: money, stored value and points apart. The goods are listed where all of the sale was given back. */
export async function refundFacts(desk: Desk, refund: RefundEntry): Promise<PaperFacts> {
  const { shop, language } = desk;
  const found = await entryById(shop.db, refund.saleId);
  const sale = found !== undefined && isSale(found) ? found : undefined;
  const person = await personOn(desk, sale === undefined ? refund.subject : sale.subject);
  const goods = await goodsOf(desk, sale?.lines ?? []);
  const points = person && (await pointsAfter(desk, person, refund.id));
  const stored = person && refund.stored && (await movementOf(shop, person.card.id, refund.id));
  const isWhole = sale !== undefined && refund.amount === billOf(sale);
  const pointsValue = sale === undefined ? cents(0) : await paidByPoints(shop.db, sale, refund);
  const back = refundTotals({ ...refund, pointsValue });
  const about = person?.card.number ?? refund.day;
  const facts = paperOf(desk, 'refund', about, momentOf(refund), {
    blanks: {
      ...person?.blanks,
      ...points?.blanks,
      receipt: words(sale?.receipt ?? ''),
      products: words(goods.inOne),
      amount: { kind: 'money', amount: refund.amount },
      ...(back.moneyBack && { method: words(language.tell.method(refund.method)) }),
      note: words(await wordsOf(desk, refund.reasonId)),
    },
    lists: isWhole ? goods.lists : {},
    totals: {
      ...back,
      ...points?.totals,
      ...(stored?.left.storedLeft && { storedLeft: stored.left.storedLeft }),
    },
    ...(person && { codes: person.codes }),
  });
  return { facts, categories: goods.categories, tierId: person?.tierId ?? null };
}

/** Goods that came back without a sale that is known. */
export async function returnFacts(desk: Desk, back: ReturnEntry): Promise<PaperFacts> {
  const person = await personOn(desk, back.subject);
  const goods = await goodsOf(desk, back.lines);
  const points = person && (await pointsAfter(desk, person, back.id));
  const about = person?.card.number ?? back.day;
  const facts = paperOf(desk, 'refund', about, momentOf(back, back.staffId), {
    blanks: {
      ...person?.blanks,
      ...points?.blanks,
      receipt: words(back.receipt ?? ''),
      products: words(goods.inOne),
      amount: { kind: 'money', amount: back.amount },
      method: words(desk.language.tell.method(back.method)),
      note: words(await wordsOf(desk, back.reasonId)),
    },
    lists: goods.lists,
    totals: {
      ...refundTotals({ amount: back.amount, pointsValue: cents(0) }),
      ...points?.totals,
    },
    ...(person && { codes: person.codes }),
  });
  return { facts, categories: goods.categories, tierId: person?.tierId ?? null };
}

/** What of a refund came back as points, in money: of the bill, less what went back by hand and onto the account. */
async function paidByPoints(db: ShopDatabase, sale: SaleEntry, refund: RefundEntry) {
  const before = (await refundsOf(db, sale)).filter(
    (one) => one.at + one.id < refund.at + refund.id,
  );
  const { byMethod } = quoteOfRefund(sale, before, refund.amount);
  const { principal = 0, bonus = 0 } = refund.stored ?? {};
  return cents(refund.amount - byMethod - principal - bonus);
}

async function refundsOf(
  db: ShopDatabase,
  { id, subject }: { readonly id: RowId; readonly subject: RowId | null },
): Promise<readonly RefundEntry[]> {
  const around = subject === null ? await entriesAbout(db, id) : await entriesOf(db, subject);
  const off = await readOff(db);
  return around
    .filter(isRefund)
    .filter(({ saleId, operationId }) => saleId === id && !off.has(operationId))
    .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
}
