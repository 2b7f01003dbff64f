import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, Cents, RowId } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { isUses } from '#domain/stored/card-shares.ts';
import type { VisitCardEntry } from '#domain/stored/facts.ts';
import { isAmount } from '#domain/stored/split-spend.ts';

import { documentOfKind, textField } from '../catalogue/documents.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type CardSale = {
  readonly customerId: RowId;
  readonly productId: RowId | null;
  /** What the card is called; empty: as its product is. */
  readonly name: string;
  readonly uses: number;
  readonly price: Cents;
  /** Last usable day; null for ever. */
  readonly until: BusinessDay | null;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
};

export type SellCardRefusal =
  | { readonly kind: 'unknown-customer' }
  | { readonly kind: 'unknown-product' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'bad-uses' }
  | { readonly kind: 'bad-amount' }
  | { readonly kind: 'bad-last-day' };

/**
 * Sells a visit card (次卡): so many uses, paid beforehand; what is spent, and earns points, is spent with
 * each use (`rules.md` §6).
 *
 * Refuses no customer, a product that is gone, a card without a name, uses that are no whole number from
 * 1 to 9,999, no price, and a last day that is over or is no day.
 */
export async function sellCard(
  shop: Shop,
  sale: CardSale,
  act: Act,
): Promise<Result<{ readonly cardId: RowId }, SellCardRefusal>> {
  return operate<{ readonly cardId: RowId }, SellCardRefusal>(shop, act, async (write) => {
    const { customerId, productId, uses, price, until, method, staffId } = sale;
    if (!isUses(uses)) return refuse({ kind: 'bad-uses' });
    if (!isAmount(price)) return refuse({ kind: 'bad-amount' });
    if (until !== null && !isDayFrom(until, write.today)) return refuse({ kind: 'bad-last-day' });
    if ((await liveDocument(shop.db, customerId)) === undefined) {
      return refuse({ kind: 'unknown-customer' });
    }
    const product = productId && (await documentOfKind(shop.db, 'product', productId));
    if (product === undefined) return refuse({ kind: 'unknown-product' });
    const name = sale.name.trim() || (product ? textField(product, 'name') : '');
    if (name === '') return refuse({ kind: 'no-name' });

    const card = write.addEntry<VisitCardEntry>({
      kind: 'card_sold',
      subject: customerId,
      productId,
      name,
      uses,
      price,
      until,
      method,
      staffId,
    });
    return accept({ cardId: card.id });
  });
}

/** A day that there is, today or later: 31 June is none. */
function isDayFrom(day: BusinessDay, today: BusinessDay): boolean {
  return day >= today && dayText(dayNumber(day)) === day;
}
