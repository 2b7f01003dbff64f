import { type BusinessDay, type Cents, type Instant, type RowId, cents } from '../kernel/units.ts';
import type { PaymentMethod } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import type { Purses } from './facts.ts';
import {
  type Account,
  type StoredLot,
  type StoredState,
  balancesOf,
  openAccount,
  post,
  stateOf,
} from './fold-stored.ts';
import type { AsOf, StoredFact } from './movements.ts';

/** One line of a statement: what moved the account, by how much, and what was there afterwards. */
export type StatementLine = {
  readonly entryId: RowId;
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly what: 'topup' | 'topup_refund' | 'adjust' | 'spend' | 'put_back' | 'opening';
  /** Signed. */
  readonly principal: Cents;
  readonly bonus: Cents;
  readonly balance: Purses;
  readonly staffId: RowId | null;
  /** How the money came or went; null where none did. */
  readonly method: PaymentMethod | null;
  /** The sale that was refunded, the top-up that was given back. */
  readonly aboutId: RowId | null;
  /** One of the shop's listed reasons. */
  readonly reason: string | null;
  /** Somebody's own words. */
  readonly reasonId: RowId | null;
};

/** A lot and what of it each later entry holds now. */
export type ExplainedLot = StoredLot & {
  readonly uses: readonly (Purses & { readonly entryId: RowId })[];
};

export type StoredExplanation = {
  readonly state: StoredState;
  /** Oldest first; facts that moved nothing are left out. */
  readonly lines: readonly StatementLine[];
  readonly lots: readonly ExplainedLot[];
};

/**
 * The full statement of a stored-value account, as of the end of any day: what a customer is shown, and
 * gets printed, when they ask where their money went (`rules.md` §6). The same fold as the balance.
 */
export function explainStored(facts: readonly Entry[], asOf: AsOf = {}): StoredExplanation {
  const account = openAccount(facts, asOf);
  const lines: StatementLine[] = [];
  for (const fact of account.facts) {
    const before = balancesOf(account);
    post(account, fact);
    const line = lineOf(fact, before, balancesOf(account));
    if (line.principal !== 0 || line.bonus !== 0) lines.push(line);
  }
  const state = stateOf(account);
  return { state, lines, lots: lotsExplained(account, state.lots) };
}

function lineOf(fact: StoredFact, before: Purses, after: Purses): StatementLine {
  return {
    entryId: fact.id,
    day: fact.day,
    at: fact.at,
    principal: cents(after.principal - before.principal),
    bonus: cents(after.bonus - before.bonus),
    balance: after,
    ...wordsOf(fact),
  };
}

type Told = Pick<StatementLine, 'what' | 'staffId' | 'method' | 'aboutId' | 'reason' | 'reasonId'>;

function wordsOf(fact: StoredFact): Told {
  const told = { staffId: fact.by, method: null, aboutId: null, reason: null, reasonId: null };
  switch (fact.kind) {
    case 'stored_topup':
      return { ...told, what: 'topup', staffId: fact.staffId ?? fact.by, method: fact.method };
    case 'stored_refund': {
      const { topUpId, method, reasonId } = fact;
      return { ...told, what: 'topup_refund', aboutId: topUpId, method, reasonId };
    }
    case 'stored_adjust':
      return { ...told, what: 'adjust', reason: fact.reason, reasonId: fact.reasonId };
    case 'sale':
      return { ...told, what: 'spend', staffId: fact.staffId ?? fact.by };
    case 'refund':
      return { ...told, what: 'put_back', aboutId: fact.saleId, reasonId: fact.reasonId };
    case 'opening':
      return { ...told, what: 'opening' };
  }
}

function lotsExplained(
  { principal, bonus, facts }: Account,
  lots: readonly StoredLot[],
): readonly ExplainedLot[] {
  const ofPrincipal = principal.uses();
  const ofBonus = bonus.uses();
  const places = new Map(facts.map(({ id }, at) => [id, at]));
  return lots.map((lot) => {
    const one = ofPrincipal.get(lot.id);
    const other = ofBonus.get(lot.id);
    const takers = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])];
    takers.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    const uses = takers.map((entryId) => ({
      entryId,
      principal: cents(one?.get(entryId) ?? 0),
      bonus: cents(other?.get(entryId) ?? 0),
    }));
    return { ...lot, uses };
  });
}
