import { inTheirOrder } from '../loyalty/in-order.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { OpeningEntry, RefundEntry, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import type {
  CardRefundEntry,
  CardUseEntry,
  StoredAdjustEntry,
  TopUpEntry,
  TopUpRefundEntry,
  VisitCardEntry,
} from './facts.ts';

/** Facts that move a stored-value account; sales and refunds only where they touched it. */
export type StoredFact =
  | TopUpEntry
  | TopUpRefundEntry
  | StoredAdjustEntry
  | SaleEntry
  | RefundEntry
  | OpeningEntry;

/** Facts about visit cards. */
export type VisitCardFact = VisitCardEntry | CardUseEntry | CardRefundEntry;

/** Up to the end of which shop day facts count; absent: all of them, whatever a clock said. */
export type AsOf = { readonly through?: BusinessDay };

const storedKinds = new Set(['stored_topup', 'stored_refund', 'stored_adjust']);
const cardKinds = new Set(['card_sold', 'card_used', 'card_refunded']);

/** Whether an entry moves a customer's stored value. */
export function movesStored<E extends Entry>(entry: E): entry is E & StoredFact {
  if (storedKinds.has(entry.kind)) return true;
  if (entry.kind === 'opening') return 'stored' in entry && entry.stored !== 0;
  return (entry.kind === 'sale' || entry.kind === 'refund') && 'stored' in entry;
}

/** Whether an entry is about a visit card. */
export function movesCards<E extends Entry>(entry: E): entry is E & VisitCardFact {
  return cardKinds.has(entry.kind);
}

/** Money put on the account of a customer, with its bonus. */
export function isTopUp<E extends Entry>(entry: E): entry is E & TopUpEntry {
  return entry.kind === 'stored_topup';
}

/** A visit card that was sold. */
export function isVisitCard<E extends Entry>(entry: E): entry is E & VisitCardEntry {
  return entry.kind === 'card_sold';
}

/** Those of the facts that are wanted, each once, in the order in which everything is folded. */
export function inOrderOnce<E extends Entry, Wanted extends E>(
  facts: readonly E[],
  isWanted: (fact: E) => fact is Wanted,
  { through }: AsOf,
): readonly Wanted[] {
  return inTheirOrder(facts.filter(isWanted), through ?? endOfTime);
}

const endOfTime = toBusinessDay('9999-12-31');

/** Sums stay whole numbers even of a thousand of them. */
const largest = 1e12;

/** An amount of a fact as it can be added up; what a damaged file wrote there is nothing. */
export function wholeOf(value: unknown): number {
  const isWhole = typeof value === 'number' && Number.isInteger(value);
  return isWhole && Math.abs(value) <= largest ? value + 0 : 0;
}
