import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { Cents, PointUnits, RowId } from '#domain/kernel/units.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import { planEarning } from '#domain/loyalty/earning-plan.ts';
import type { Earned } from '#domain/sales/sale.ts';
import { type UseRefusal, decideUse } from '#domain/stored/card-shares.ts';
import type { CardUseEntry } from '#domain/stored/facts.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { readSaleTerms } from '../sales/sale-terms.ts';
import { type CardRefusal, type FoundCard, findCard } from './visit-card.ts';

export type UseCardRefusal = UseRefusal | CardRefusal | { readonly kind: 'unknown-customer' };

export type CardUsed = {
  readonly useId: RowId;
  readonly left: number;
  readonly share: Cents;
  readonly units: PointUnits;
};

/**
 * Takes uses off a visit card: a visit, and the share of its price that they are is spent and earns
 * points by today's rules, now (`rules.md` §6). Undoing the action gives the uses back.
 *
 * Refuses a card that is not there, was taken back, was given back in money or is past its last day, more uses than
 * are left, and what is no number of uses.
 */
export async function useCard(
  shop: Shop,
  request: { readonly cardId: RowId; readonly uses: number; readonly staffId: RowId | null },
  act: Act,
): Promise<Result<CardUsed, UseCardRefusal>> {
  return operate<CardUsed, UseCardRefusal>(shop, act, async (write) => {
    const { cardId, uses, staffId } = request;
    const found = await findCard(shop.db, cardId, write.today);
    if (!found.ok) return found;
    const { customerId, state } = found.value;
    if ((await liveDocument(shop.db, customerId)) === undefined) {
      return refuse({ kind: 'unknown-customer' });
    }
    const share = decideUse(state, uses, write.today);
    if (!share.ok) return share;

    const earned = await earnedBy(shop, share.value, uses, found.value);
    const use = write.addEntry<CardUseEntry>({
      kind: 'card_used',
      subject: customerId,
      cardId,
      uses,
      share: share.value,
      earned,
      staffId,
    });
    const units = earned?.units ?? pointUnits(0);
    return accept({ useId: use.id, left: state.left - uses, share: use.share, units });
  });
}

/** The share of the price earns as a sale of the card's product would today. */
async function earnedBy(
  shop: Shop,
  share: Cents,
  uses: number,
  { customerId, sold: { productId } }: FoundCard,
): Promise<Earned | null> {
  const terms = await readSaleTerms(shop, customerId);
  if (!terms.ok || terms.value.buyer === null || terms.value.isClockBehind) return null;
  const { program, day, buyer, categories } = terms.value;
  const category = (productId && categories.get(productId)) ?? null;
  const line = { productId, category, net: share, quantity: uses * 1_000 };
  const bill = { amount: share, net: share, lines: [line] };
  return planEarning({ program, day, bill, customer: buyer });
}
