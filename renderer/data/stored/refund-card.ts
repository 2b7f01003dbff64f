import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { Cents, RowId } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { refundOf } from '#domain/stored/card-shares.ts';
import type { CardRefundEntry } from '#domain/stored/facts.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { type CardRefusal, findCard } from './visit-card.ts';

export type RefundCardRefusal =
  | CardRefusal
  | { readonly kind: 'already-refunded' }
  | { readonly kind: 'nothing-unused' };

export type CardRefunded = {
  readonly refundId: RowId;
  readonly uses: number;
  readonly amount: Cents;
};

/**
 * Gives the unused part of a visit card back in money, pro rata: the price without the shares of the uses so
 * far (`rules.md` §6). The card is over. One that is past its last day can be given back too: the money was paid for visits
 * that never were.
 *
 * Refuses a card that is not there, was taken back, was given back already, or has nothing left.
 */
export async function refundCard(
  shop: Shop,
  request: { readonly cardId: RowId; readonly method: PaymentMethod; readonly reason: string },
  act: Act,
): Promise<Result<CardRefunded, RefundCardRefusal>> {
  return operate<CardRefunded, RefundCardRefusal>(shop, act, async (write) => {
    const { cardId, method, reason } = request;
    const found = await findCard(shop.db, cardId, write.today);
    if (!found.ok) return found;
    const { customerId, state } = found.value;
    if (state.isOver === 'refunded') return refuse({ kind: 'already-refunded' });
    if (state.left <= 0) return refuse({ kind: 'nothing-unused' });

    const entry = write.addEntry<CardRefundEntry>({
      kind: 'card_refunded',
      subject: customerId,
      cardId,
      uses: state.left,
      amount: refundOf(state),
      method,
      reasonId: write.addTextIfAny(customerId, reason),
    });
    return accept({ refundId: entry.id, uses: entry.uses, amount: entry.amount });
  });
}
