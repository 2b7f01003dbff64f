import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { amountsOf, saleTotals } from '#domain/printing/sale-on-paper.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';

import { textsOf } from '../../texts-door.ts';
import { type Desk, type PaperFacts, momentOf, paperOf, words } from './desk.ts';
import { goodsOf } from './goods.ts';
import { nextVisitOf } from './next-visit.ts';
import { type Person, personOn } from './person.ts';
import { earnedOn, pointsAfter } from './points-after.ts';
import { movementOf } from './stored-after.ts';

/** The card that goes into the bag, or the receipt. */
export async function saleFacts(
  desk: Desk,
  document: DocumentKind,
  sale: SaleEntry,
): Promise<PaperFacts> {
  const person = await personOn(desk, sale.subject);
  const goods = await goodsOf(desk, sale.lines);
  const points = person && (await pointsAfter(desk, person, sale.id));
  const earned = earnedOn(desk, person === undefined ? null : sale.earned);
  const amounts = amountsOf(sale);
  const moment = momentOf(sale, sale.staffId);
  const facts = paperOf(desk, document, person?.card.number ?? sale.day, moment, {
    blanks: {
      ...person?.blanks,
      ...points?.blanks,
      ...earned.blanks,
      ...(person && document === 'afterSale' && (await nextVisitOf(desk, person.card.id))),
      receipt: words(sale.receipt ?? ''),
      products: words(goods.inOne),
      total: { kind: 'money', amount: sale.total },
      // What the account or points paid in full was paid in no other way.
      ...(amounts.due !== 0 && { method: words(desk.language.tell.method(sale.method)) }),
      note: words(await wordsOf(desk, sale.noteId)),
    },
    lists: goods.lists,
    totals: {
      ...saleTotals(amounts),
      ...earned.totals,
      ...points?.totals,
      ...(await storedTotal(desk, person, sale)),
    },
    ...(person && { codes: person.codes }),
  });
  return { facts, categories: goods.categories, tierId: person?.tierId ?? null };
}

/** What is left on the account, on the paper of a sale that took something from it. */
async function storedTotal(
  { shop }: Desk,
  person: Person | undefined,
  { id, stored }: SaleEntry,
): Promise<PrintFacts['totals']> {
  if (person === undefined || stored === undefined) return {};
  const movement = await movementOf(shop, person.card.id, id);
  return movement?.left.storedLeft === undefined ? {} : { storedLeft: movement.left.storedLeft };
}

/** Somebody's own words, by the text that an entry points to. */
export async function wordsOf({ shop }: Desk, textId: RowId | null): Promise<string> {
  if (textId === null) return '';
  return (await textsOf(shop.db, [textId])).get(textId) ?? '';
}
