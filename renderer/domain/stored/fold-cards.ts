import { type BusinessDay, type Cents, type Instant, type RowId, cents } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { VisitCardEntry } from './facts.ts';
import { type AsOf, type VisitCardFact, inOrderOnce, movesCards, wholeOf } from './movements.ts';

/** One line of a visit card's story. */
export type CardLine = {
  readonly entryId: RowId;
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly what: 'sold' | 'used' | 'refunded';
  /** Signed: sold +10, used −1. */
  readonly uses: number;
  readonly left: number;
  /** The price, the share of it that was spent, the money given back. */
  readonly amount: Cents;
  readonly staffId: RowId | null;
};

/** A visit card (次卡) as it stands. */
export type CardState = {
  /** The entry that sold it. */
  readonly cardId: RowId;
  readonly day: BusinessDay;
  readonly name: string;
  readonly productId: RowId | null;
  readonly uses: number;
  readonly used: number;
  /** Uses still to be had, whether in time or not; below zero only after two counters used it apart. */
  readonly left: number;
  readonly price: Cents;
  /** The part of the price that its uses have been so far. */
  readonly spent: Cents;
  /** Last usable day; null for ever. */
  readonly until: BusinessDay | null;
  /** Why it cannot be used any more; null while it can. */
  readonly isOver: 'refunded' | 'used_up' | 'expired' | null;
  readonly lines: readonly CardLine[];
};

/**
 * A customer's visit cards, oldest first, from the facts of all cards of the group that count; a
 * function of their set. `today` decides what is past its last day. A use or refund of a card that is
 * not there (its sale was taken back) counts nowhere (`rules.md` §6).
 */
export function foldCards(
  facts: readonly Entry[],
  { today, through }: AsOf & { readonly today: BusinessDay },
): readonly CardState[] {
  const moves = inOrderOnce(facts, movesCards, { ...(through !== undefined && { through }) });
  const byCard = new Map<RowId, VisitCardFact[]>();
  for (const fact of moves) {
    const cardId = fact.kind === 'card_sold' ? fact.id : fact.cardId;
    const known = byCard.get(cardId);
    if (known === undefined) byCard.set(cardId, [fact]);
    else known.push(fact);
  }
  const sold = moves.filter((fact) => fact.kind === 'card_sold');
  return sold.map((card) => foldCard(card, byCard.get(card.id) ?? [], today));
}

function foldCard(
  card: VisitCardEntry,
  facts: readonly VisitCardFact[],
  today: BusinessDay,
): CardState {
  const lines: CardLine[] = [];
  let used = 0;
  let left = 0;
  let spent = 0;
  for (const fact of facts) {
    const line = lineOf(fact, left);
    lines.push(line);
    left = line.left;
    if (line.what !== 'used') continue;
    used -= line.uses;
    spent += line.amount;
  }
  const { id: cardId, day, name, productId, until } = card;
  const isRefunded = facts.some(({ kind }) => kind === 'card_refunded');
  const isLate = until !== null && until < today;
  return {
    cardId,
    day,
    name,
    productId,
    uses: wholeOf(card.uses),
    used,
    left,
    price: cents(wholeOf(card.price)),
    spent: cents(spent),
    until,
    isOver: isRefunded ? 'refunded' : left <= 0 ? 'used_up' : isLate ? 'expired' : null,
    lines,
  };
}

function lineOf(fact: VisitCardFact, before: number): CardLine {
  const { id: entryId, day, at } = fact;
  const uses = wholeOf(fact.uses);
  const head = { entryId, day, at };
  switch (fact.kind) {
    case 'card_sold': {
      const amount = cents(wholeOf(fact.price));
      const staffId = fact.staffId ?? fact.by;
      return { ...head, what: 'sold', uses, left: before + uses, amount, staffId };
    }
    case 'card_used': {
      const amount = cents(wholeOf(fact.share));
      const staffId = fact.staffId ?? fact.by;
      return { ...head, what: 'used', uses: 0 - uses, left: before - uses, amount, staffId };
    }
    case 'card_refunded': {
      const amount = cents(wholeOf(fact.amount));
      return {
        ...head,
        what: 'refunded',
        uses: 0 - uses,
        left: before - uses,
        amount,
        staffId: fact.by,
      };
    }
  }
}
