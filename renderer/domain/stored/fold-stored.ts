import { type BusinessDay, type RowId, cents } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { Purses } from './facts.ts';
import { type AsOf, type StoredFact, inOrderOnce, movesStored, wholeOf } from './movements.ts';
import { Purse } from './purse.ts';

/** Money that came in at once, and what is left of it. */
export type StoredLot = {
  /** The entry that brought it. */
  readonly id: RowId;
  readonly day: BusinessDay;
  readonly from: 'topup' | 'opening' | 'adjust' | 'back';
  readonly given: Purses;
  readonly left: Purses;
};

/** A customer's stored value (储值). Either purse is below zero only after two counters spent apart. */
export type StoredState = Purses & {
  readonly isBelow: boolean;
  /** Oldest first, the empty ones too. */
  readonly lots: readonly StoredLot[];
};

/** An account and what it did, while it is gone through. */
export type Account = {
  readonly principal: Purse;
  readonly bonus: Purse;
  readonly facts: readonly StoredFact[];
  /** Sales and top-ups that are there: what a refund may be about. */
  readonly refundable: ReadonlySet<RowId>;
};

/**
 * What a customer has paid in beforehand and not spent (`rules.md` §6), from the facts of all cards
 * of the group that count. A function of the set of facts: order of arrival and copies do not matter.
 *
 * Spends take the oldest top-up first, in each purse by itself; what a refund puts back goes to the
 * top-ups it came from, the last consumed first. The refund of a sale or of a top-up that is not there
 * (it was taken back) counts nowhere. Nothing is refused here: two counters that spent the same money
 * leave the account below zero, and what comes in later repays it.
 */
export function foldStored(facts: readonly Entry[], asOf: AsOf = {}): StoredState {
  const account = openAccount(facts, asOf);
  for (const fact of account.facts) post(account, fact);
  return stateOf(account);
}

/** An account before its first fact. `post` them one after the other, in their order. */
export function openAccount(facts: readonly Entry[], asOf: AsOf): Account {
  const { through } = asOf;
  const refundable = new Set<RowId>();
  for (const { kind, id, day } of facts) {
    const isThere = kind === 'sale' || kind === 'stored_topup';
    if (isThere && (through === undefined || day <= through)) refundable.add(id);
  }
  const moves = inOrderOnce(facts, movesStored, asOf);
  return { principal: new Purse(), bonus: new Purse(), facts: moves, refundable };
}

/** Enters one fact into both purses. */
export function post({ principal, bonus, refundable }: Account, fact: StoredFact): void {
  const part = partsOf(fact);
  switch (fact.kind) {
    case 'stored_topup':
      principal.give(fact.id, Math.max(0, part.principal));
      bonus.give(fact.id, Math.max(0, part.bonus));
      return;
    case 'opening':
    case 'stored_adjust':
      change(principal, fact.id, part.principal);
      change(bonus, fact.id, part.bonus);
      return;
    case 'sale':
      principal.take(fact.id, part.principal);
      bonus.take(fact.id, part.bonus);
      return;
    case 'stored_refund':
      if (!refundable.has(fact.topUpId)) return;
      principal.take(fact.id, part.principal, fact.topUpId);
      bonus.take(fact.id, part.bonus, fact.topUpId);
      return;
    case 'refund':
      if (!refundable.has(fact.saleId)) return;
      principal.giveBack(fact.id, fact.saleId, part.principal);
      bonus.giveBack(fact.id, fact.saleId, part.bonus);
  }
}

/** Both balances as they stand. */
export function balancesOf({ principal, bonus }: Account): Purses {
  return { principal: cents(principal.balance), bonus: cents(bonus.balance) };
}

/** Where the account stands after the facts that were posted. */
export function stateOf(account: Account): StoredState {
  const balances = balancesOf(account);
  return {
    ...balances,
    isBelow: balances.principal < 0 || balances.bonus < 0,
    lots: account.facts.flatMap((fact) => lotOf(account, fact) ?? []),
  };
}

function lotOf(
  { principal, bonus }: Account,
  { id, day, kind }: StoredFact,
): StoredLot | undefined {
  const one = principal.lot(id);
  const other = bonus.lot(id);
  if (one.given === 0 && other.given === 0) return undefined;
  return {
    id,
    day,
    from: sourceOf(kind),
    given: { principal: cents(one.given), bonus: cents(other.given) },
    left: { principal: cents(one.left), bonus: cents(other.left) },
  };
}

function sourceOf(kind: StoredFact['kind']): StoredLot['from'] {
  if (kind === 'stored_topup') return 'topup';
  if (kind === 'stored_adjust') return 'adjust';
  return kind === 'opening' ? 'opening' : 'back';
}

function partsOf(fact: StoredFact): { readonly principal: number; readonly bonus: number } {
  if (fact.kind === 'opening') return { principal: wholeOf(fact.stored), bonus: 0 };
  const purses = fact.kind === 'sale' || fact.kind === 'refund' ? fact.stored : fact;
  return { principal: wholeOf(purses?.principal), bonus: wholeOf(purses?.bonus) };
}

function change(purse: Purse, id: RowId, delta: number): void {
  if (delta < 0) purse.take(id, 0 - delta);
  else purse.give(id, delta);
}
