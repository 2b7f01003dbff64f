import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import { amountsOf, saleTotals } from '#domain/printing/sale-on-paper.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';

import { textsOf } from '../../texts-door.ts';
import { type Desk, type PaperFacts, momentOf, paperOf } from './desk.ts';
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
  // Read side by side: somebody waits with the bag in their hand.
  const [goods, points, visit, stored, note] = await Promise.all([
    goodsOf(desk, sale.lines),
    person && pointsAfter(desk, person, sale.id),
    person && document === 'afterSale' ? nextVisitOf(desk, person.card.id, sale) : undefined,
    storedTotal(desk, person, sale),
    wordsOf(desk, sale.noteId),
  ]);
  const earned = earnedOn(desk, person === undefined ? null : sale.earned);
  const amounts = amountsOf(sale);
  const moment = momentOf(sale, sale.staffId);
  const facts = paperOf(desk, document, person?.card.number ?? sale.day, moment, {
    blanks: {
      ...person?.blanks,
      ...points?.blanks,
      ...earned.blanks,
      ...visit,
      receipt: words(sale.receipt ?? ''),
      products: words(goods.inOne),
      total: { kind: 'money', amount: sale.total },
      // What the account or points paid in full was paid in no other way.
      ...(amounts.due !== 0 && { method: words(desk.language.tell.method(sale.method)) }),
      note: words(note),
    },
    lists: goods.lists,
    totals: {
      ...saleTotals(amounts),
      ...earned.totals,
      ...points?.totals,
      ...stored,
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
