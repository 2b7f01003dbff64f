import { type BusinessDay, type RowId, cents, isBusinessDay } from '../../kernel/units.ts';
import type { RefundEntry, ReturnEntry, SaleEntry } from '../../sales/sale.ts';
import type { CardUseEntry } from '../../stored/facts.ts';
import type { Entry } from '../../sync/rows.ts';
import type {
  GivingBack,
  PointsEntry,
  RedeemCancelEntry,
  RedeemEntry,
  TermEntry,
} from '../facts.ts';
import { type Book, type Recorder, type Slice, give, setTerm, takeLive } from './book.ts';
import { promisedUnits } from './earned.ts';
import { type OpeningPoints, openingUnits } from './opening-points.ts';
import { type Purchases, buy, refund } from './purchase.ts';
import { type Back, giveBack, spend } from './spend.ts';
import { amountOr0, decimalsOf, inGrain, wholeOr0 } from './whole.ts';

/** Why a fact counts nowhere. */
export type Rejection = {
  readonly id: RowId;
  readonly why: 'unknown-sale' | 'all-refunded' | 'unknown-redeem' | 'given-back-before';
};

export type Fold = {
  readonly book: Book;
  readonly decimals: number;
  readonly purchases: Purchases;
  /** What each reward's points came from; null once given back. */
  readonly redeems: Map<RowId, { readonly units: number; readonly slices: Slice[] } | null>;
  /** What referrals gave for each sale and nobody took back yet, in present units. */
  readonly referrals: Map<RowId, number>;
  readonly rejected: Rejection[];
};

export type PointsFact =
  | SaleEntry
  | CardUseEntry
  | RefundEntry
  | ReturnEntry
  | OpeningPoints
  | PointsEntry
  | RedeemEntry
  | RedeemCancelEntry
  | TermEntry;

/** One for each kind, or it does not compile. */
const kinds: Readonly<Record<PointsFact['kind'], true>> = {
  sale: true,
  card_used: true,
  refund: true,
  return_unlinked: true,
  opening: true,
  points: true,
  redeem: true,
  redeem_cancel: true,
  points_term: true,
};

/** Whether a fact can move points; all other kinds, also those of newer versions, leave them alone. */
export function isPointsFact<E extends Entry>(entry: E): entry is E & PointsFact {
  return Object.hasOwn(kinds, entry.kind);
}

/** A customer before the first fact. `record` hears every movement, for the answer to "why?". */
export function emptyFold(
  facts: readonly PointsFact[],
  { decimals, firstDay }: { readonly decimals: number; readonly firstDay: BusinessDay },
  record: Recorder | null,
): Fold {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every fact sets its own before anything is written under it
  const factId = '' as RowId;
  const sums = { live: 0, debt: 0, expiredTotal: 0, made: 0, madeByFact: 0 };
  const book: Book = { day: firstDay, factId, lots: [], endless: [], ...sums, record };
  const referrals = referralsGiven(facts, decimals);
  return { book, decimals, purchases: new Map(), redeems: new Map(), referrals, rejected: [] };
}

/** Counted beforehand: by a clock that was put back the taking may be dated before the giving. */
function referralsGiven(facts: readonly PointsFact[], decimals: number): Map<RowId, number> {
  const given = new Map<RowId, number>();
  for (const fact of facts) {
    if (fact.kind !== 'points' || fact.cause !== 'referral' || !fact.sourceId) continue;
    const units = inGrain(amountOr0(fact.units), decimalsOf(fact), decimals);
    given.set(fact.sourceId, (given.get(fact.sourceId) ?? 0) + units);
  }
  return given;
}

/** What one fact does to the points, whatever it was (`rules-points.md`). Lots must be run out up to its day. */
export function applyFact(fold: Fold, fact: PointsFact): void {
  const { book, decimals, purchases } = fold;
  switch (fact.kind) {
    case 'sale':
      purchases.set(fact.id, buy(book, fact, fact.earned ?? null, decimals));
      return;
    case 'card_used':
      purchases.set(fact.id, buy(book, { total: fact.share }, fact.earned ?? null, decimals));
      return;
    case 'refund':
      return applyRefund(fold, fact);
    case 'return_unlinked':
      return applyReturn(fold, fact);
    case 'opening':
      return giveOrSpend(book, openingUnits(fact, decimals), null);
    case 'points': {
      const units = inGrain(wholeOr0(fact.units), decimalsOf(fact), decimals);
      const until = isBusinessDay(fact.until) ? fact.until : null;
      return giveOrSpend(book, units < 0 ? -takenBy(fold, fact, -units) : units, until);
    }
    case 'redeem': {
      const units = inGrain(amountOr0(fact.units), decimalsOf(fact), decimals);
      fold.redeems.set(fact.id, { units, slices: spend(book, units) });
      return;
    }
    case 'redeem_cancel':
      return applyCancel(fold, fact);
    case 'points_term':
      if (isBusinessDay(fact.until)) setTerm(book, fact.until);
  }
}

/**
 * Of a referral no more is taken back than it gave and nobody took back before: nothing where its sale was taken
 * back later as if it had never been, and once where two counters gave the money back.
 */
function takenBy({ referrals }: Fold, { cause, sourceId }: PointsEntry, units: number): number {
  if (cause !== 'referral' || !sourceId) return units;
  const given = referrals.get(sourceId) ?? 0;
  const taken = Math.min(units, given);
  referrals.set(sourceId, given - taken);
  return taken;
}

function giveOrSpend(book: Book, units: number, until: BusinessDay | null): void {
  if (units > 0) give(book, units, until);
  else if (units < 0) spend(book, -units);
}

function applyRefund({ book, decimals, purchases, rejected }: Fold, fact: RefundEntry): void {
  const bought = purchases.get(fact.saleId);
  if (bought === undefined) {
    rejected.push({ id: fact.id, why: 'unknown-sale' });
    return;
  }
  const terms = { ...backOf(fact), forgives: fact.debt === 'forgive' };
  const isCounted = refund(book, bought, amountOr0(fact.amount), terms, decimals);
  if (!isCounted) rejected.push({ id: fact.id, why: 'all-refunded' });
}

/** Goods back without a known sale take the points of their own rule, never more than there are (`rules.md` §2). */
function applyReturn({ book, decimals }: Fold, { rule, amount }: ReturnEntry): void {
  if (!rule) return;
  const net = cents(amountOr0(amount));
  const units = promisedUnits({ rule }, { amount: net, net });
  takeLive(book, inGrain(units, decimalsOf(rule), decimals), 'taken_back', null);
}

function applyCancel({ book, redeems, rejected }: Fold, fact: RedeemCancelEntry): void {
  const redeem = redeems.get(fact.redeemId);
  if (redeem === undefined) rejected.push({ id: fact.id, why: 'unknown-redeem' });
  else if (redeem === null) rejected.push({ id: fact.id, why: 'given-back-before' });
  else {
    redeems.set(fact.redeemId, null);
    giveBack(book, redeem.slices, redeem.units, backOf(fact));
  }
}

function backOf({ graceDays, freshUntil }: GivingBack): Back {
  return {
    graceDays: amountOr0(graceDays),
    freshUntil: isBusinessDay(freshUntil) ? freshUntil : null,
  };
}
