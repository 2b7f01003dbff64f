import type { RowId } from '../../kernel/units.ts';

/** What somebody has, before and after a join: points and both purses, in their smallest units. */
export type Holdings = {
  readonly customerId: RowId;
  readonly points: number;
  readonly principal: number;
  readonly bonus: number;
};

/** What a customer owes since two counters met: each is how much below zero, 0 if not. */
export type Debt = Holdings;

/** A phone on cards that were made apart. Offered for merging, never merged (`design.md` §5). */
export type SharedPhone = { readonly digits: string; readonly cards: readonly RowId[] };

/**
 * Who went below zero by a join, or further below: the same points or the same stored value were used at
 * two counters. Both facts stay; the shop owner sees one line about each (`rules.md` §2). Who owed as
 * much before is not told again.
 */
export function debtsAfter(
  before: ReadonlyMap<RowId, Holdings>,
  after: Iterable<Holdings>,
): readonly Debt[] {
  const debts: Debt[] = [];
  for (const now of after) {
    const was = before.get(now.customerId);
    const debt = {
      customerId: now.customerId,
      points: below(now.points),
      principal: below(now.principal),
      bonus: below(now.bonus),
    };
    const grew =
      debt.points > below(was?.points ?? 0) ||
      debt.principal > below(was?.principal ?? 0) ||
      debt.bonus > below(was?.bonus ?? 0);
    if (grew) debts.push(debt);
  }
  return debts;
}

/**
 * The phones that a card which just arrived has in common with a card that was here, or with another that
 * arrived. `cardsWith` answers who has a number; merged cards answer with the one that stands for them.
 */
export function phonesShared(
  arrived: Iterable<{ readonly id: RowId; readonly phones: readonly string[] }>,
  cardsWith: (digits: string) => readonly RowId[],
): readonly SharedPhone[] {
  const shared = new Map<string, SharedPhone>();
  for (const { id, phones } of arrived) {
    for (const digits of phones) {
      const cards = [...new Set([id, ...cardsWith(digits)])].sort();
      if (digits.length >= shortestPhone && cards.length > 1) shared.set(digits, { digits, cards });
    }
  }
  return [...shared.values()];
}

/** As `domain/customers/duplicates.ts`: shorter ones are extensions, and half the shop may have them. */
const shortestPhone = 7;

function below(amount: number): number {
  return Math.max(0, 0 - amount);
}
