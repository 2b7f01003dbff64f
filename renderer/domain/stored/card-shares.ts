import { type Result, accept, refuse } from '../kernel/result.ts';
import { floorOfProduct } from '../kernel/rounding.ts';
import { type BusinessDay, type Cents, cents } from '../kernel/units.ts';
import type { CardState } from './fold-cards.ts';

export type UseRefusal =
  | { readonly kind: 'bad-uses' }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'past-last-day'; readonly until: BusinessDay }
  | { readonly kind: 'too-few'; readonly left: number };

const mostUses = 9_999;

/** Whether a card can have so many uses, or so many be used at once. */
export function isUses(uses: number): boolean {
  return Number.isInteger(uses) && uses >= 1 && uses <= mostUses;
}

/**
 * The part of a card's price that its next uses are: reckoned from all uses together, so that those of
 * a whole card add up to its price, also where an earlier use was taken back in between. What counters
 * that used it apart counted twice is never made up by a share below zero.
 */
export function shareOfUses(
  { price, uses: all, used, spent }: Pick<CardState, 'price' | 'uses' | 'used' | 'spent'>,
  uses: number,
): Cents {
  if (all <= 0) return cents(0);
  const due = floorOfProduct(price, Math.min(all, used + uses), all);
  return cents(Math.max(0, due - spent));
}

/** What the unused part of a card is worth: the price without the shares of its uses. Nothing once it was given back. */
export function refundOf({ price, spent, left, isOver }: CardState): Cents {
  return cents(isOver === 'refunded' || left <= 0 ? 0 : Math.max(0, price - spent));
}

/** Whether a card can be used now, and the share of its price that is spent by it; as a request at this counter. */
export function decideUse(
  card: CardState,
  uses: number,
  today: BusinessDay,
): Result<Cents, UseRefusal> {
  if (!isUses(uses)) return refuse({ kind: 'bad-uses' });
  if (card.isOver === 'refunded') return refuse({ kind: 'refunded' });
  if (card.until !== null && card.until < today) {
    return refuse({ kind: 'past-last-day', until: card.until });
  }
  if (uses > card.left) return refuse({ kind: 'too-few', left: Math.max(0, card.left) });
  return accept(shareOfUses(card, uses));
}
