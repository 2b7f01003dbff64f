import * as fc from 'fast-check';

import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import { shareOut } from '#domain/kernel/rounding.ts';
import { cents, toBusinessDay } from '#domain/kernel/units.ts';
import type {
  EarningBill,
  EarningCustomer,
  EarningQuestion,
} from '#domain/loyalty/earning-plan.ts';

import { categories, products, programs } from './programs.ts';

type Basket = {
  readonly lines: EarningBill['lines'];
  /** In percent of the bill. */
  readonly paidByPoints: number;
};

const baskets: fc.Arbitrary<Basket> = fc.record({
  lines: fc.array(
    fc.record({
      productId: fc.constantFrom(null, ...products),
      category: fc.constantFrom(null, ...categories),
      net: fc.integer({ min: 0, max: 90_000 }).map(cents),
      quantity: fc.integer({ min: 1, max: 5_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  paidByPoints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
});

/** As the counter does it: what earns points is shared out over the lines. */
function billOf({ lines, paidByPoints }: Basket, earnOn: 'net' | 'gross'): EarningBill {
  const amount = lines.reduce((all, { net }) => all + net, 0);
  const net = amount - Math.floor((amount * paidByPoints) / 100);
  const shares = shareOut(
    earnOn === 'gross' ? amount : net,
    lines.map((line) => line.net),
  );
  return {
    lines: lines.map((line, at) => ({ ...line, net: cents(shares[at] ?? 0) })),
    amount: cents(amount),
    net: cents(net),
  };
}

const customers: fc.Arbitrary<EarningCustomer> = fc.record({
  tierId: fc.constantFrom(null, 'tier-0', 'tier-1', 'tier-2'),
  birthday: fc.option(
    fc.record({
      calendar: fc.constantFrom('solar', 'lunar'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      leap: fc.constant(false),
      year: fc.constant(null),
    }),
  ),
  birthdayUses: fc.constantFrom<EarningCustomer['birthdayUses']>({}, { 2025: 1, L2025: 1 }),
});

/** Anybody buys anything on a day of ten years, and points may have paid a part. */
export const questions: fc.Arbitrary<EarningQuestion> = fc
  .record({
    program: programs,
    day: fc
      .integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') })
      .map((number) => toBusinessDay(dayText(number))),
    basket: baskets,
    customer: customers,
  })
  .map(({ basket, ...rest }) => ({ ...rest, bill: billOf(basket, rest.program.earnOn) }));
