import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { aRefundOf, firstDay, head, sale } from '#test/support/facts-of-anna.ts';
import { slowPoints } from '#test/support/points-oracle.ts';

import { addDays } from '../../kernel/calendar.ts';
import { type BusinessDay, cents, pointUnits } from '../../kernel/units.ts';
import type { Earned, SaleEntry } from '../../sales/sale.ts';
import type { PointsFact } from './apply-fact.ts';
import { promisedUnits, unitsKept } from './earned.ts';
import { foldPoints } from './fold-points.ts';

/**
 * A bill of 900 that 8 points helped to pay, given back in small parts: the cent that brings one of the
 * points back leaves more money kept than before, and so more points earned.
 */
it('what one cent more earns again is given where it was taken', () => {
  let rose = 0;
  fc.assert(
    fc.property(
      aBill(),
      someParts(),
      someOthers(),
      fc.nat({ max: 22 }),
      (bill, parts, others, day) => {
        const back = parts.map(([amount, on, debt, graceDays], index) => {
          const terms = { debt, graceDays, freshUntil: addDays(firstDay, on + 9) };
          return aRefundOf(head(`z${index}`, on, 12), bill.id, amount, terms);
        });
        const facts = [bill, ...others, ...back];
        const options = { decimals: 0, through: addDays(firstDay, day) };
        const { balance, debt, expiredTotal } = foldPoints(facts, options);
        expect({ balance, debt, expiredTotal }).toEqual(pick(slowPoints(facts, options)));
        rose += risesOnce(
          bill,
          back.toSorted(byDay).map(({ amount }) => amount),
        )
          ? 1
          : 0;
      },
    ),
    { numRuns: 1_000 },
  );
  expect(rose).toBeGreaterThan(150);
});

it('what ran out is not owed, however the parts were cut', () => {
  const bill = billOf900(10, addDays(firstDay, 2));
  const paying: PointsFact = { ...change('p', 0, 8), until: null };
  // 112: no point back, 308 kept, 12 points of 42 gone. One cent more: one back, 367 kept, 6 of them again.
  const back = [112, 1, 787].map((amount, index) =>
    aRefundOf(head(`z${index}`, 5, 12), bill.id, amount, {}),
  );
  const options = { decimals: 0, through: addDays(firstDay, 5) };
  expect(foldPoints([paying, bill, ...back], options)).toMatchObject({ balance: 8, debt: 0 });
});

function pick({ balance, debt, expiredTotal }: ReturnType<typeof slowPoints>) {
  return { balance, debt, expiredTotal };
}

function byDay(one: PointsFact, other: PointsFact): number {
  return one.day < other.day ? -1 : 1;
}

function risesOnce(bill: SaleEntry, amounts: readonly number[]): boolean {
  let refunded = 0;
  let last = Infinity;
  return amounts.some((amount) => {
    refunded += amount;
    const kept = bill.earned === null ? 0 : unitsKept(bill.earned, bill, refunded);
    const rises = kept > last;
    last = kept;
    return rises;
  });
}

function aBill(): fc.Arbitrary<SaleEntry> {
  const step = fc.constantFrom(5, 10, 20);
  const life = fc.option(fc.integer({ min: 2, max: 15 }));
  return fc
    .tuple(step, life)
    .map(([forEvery, days]) => billOf900(forEvery, days === null ? null : addDays(firstDay, days)));
}

function billOf900(forEvery: number, until: BusinessDay | null): SaleEntry {
  const used = { units: pointUnits(8), decimals: 0, perPoint: cents(60), value: cents(480) };
  const rule = { points: 1, forEvery: cents(forEvery), decimals: 0 };
  const net = cents(420);
  const units = promisedUnits({ rule }, { amount: cents(900), net });
  const earned: Earned = { rule, units, until };
  return { ...sale('s', 0, 9, net), used, earned };
}

function someParts() {
  const debts = fc.constantFrom('carry' as const, 'carry' as const, 'forgive' as const);
  const part = fc.tuple(
    fc.integer({ min: 1, max: 70 }),
    fc.nat({ max: 20 }),
    debts,
    fc.constantFrom(0, 3),
  );
  return fc.array(part, { minLength: 3, maxLength: 10 });
}

/** Points used up and points given in between, so that what is taken is owed, and repaid. */
function someOthers(): fc.Arbitrary<readonly PointsFact[]> {
  const one = fc.tuple(fc.nat({ max: 20 }), fc.constantFrom(-100, -30, 5, 12, 60));
  return fc.array(one, { maxLength: 4 }).map((all) =>
    all.map(([day, units], index) => {
      const until = addDays(firstDay, day + (index % 2) * 9);
      return { ...change(`p${index}`, day, units), until };
    }),
  );
}

function change(id: string, day: number, units: number) {
  const why = { cause: 'adjust', reason: null, reasonId: null, sourceId: null } as const;
  return {
    ...head(id, day, 9),
    kind: 'points',
    units: pointUnits(units),
    decimals: 0,
    ...why,
  } as const;
}
