import { addDays } from '#domain/kernel/calendar.ts';
import { type BusinessDay, cents, pointUnits } from '#domain/kernel/units.ts';
import { type PrintValue, words } from '#domain/printing/print-value.ts';
import type { Words } from '#i18n/use-words.ts';

export type ExampleGround = {
  readonly today: BusinessDay;
  /** Of the shop's points. */
  readonly decimals: number;
  /** Words in the language of the paper. */
  readonly t: Words['t'];
};

/** The number of the customer who never was. */
export const exampleNumber = '00042';

export type ExampleWord =
  | 'Name'
  | 'Name2'
  | 'Name3'
  | 'Title'
  | 'Called'
  | 'Tier'
  | 'Staff'
  | 'Phone'
  | 'Address'
  | 'Goods1'
  | 'Goods2'
  | 'Goods3'
  | 'Care1'
  | 'Care2'
  | 'Method'
  | 'NextFor'
  | 'Note'
  | 'CardName'
  | 'TopUp'
  | 'UseCard'
  | 'Spent'
  | 'Earned'
  | 'Redeemed'
  | 'Call'
  | 'Birthday'
  | 'Pick'
  | 'Greeting'
  | 'Category'
  | 'Unit';

/** How the example says amounts, days and words. */
export type ExampleValues = ReturnType<typeof exampleValues>;

/** Amounts are given whole, in yuan and points, so that the example reads like one. */
export function exampleValues({ decimals, today, t }: ExampleGround) {
  return {
    said: (word: ExampleWord): PrintValue => words(t(`print.setEx-${word}`)),
    money: (yuan: number): PrintValue => ({ kind: 'money', amount: cents(yuan * 100) }),
    change: (yuan: number): PrintValue => ({ kind: 'moneyChange', amount: cents(yuan * 100) }),
    points: (whole: number): PrintValue => ({
      kind: 'points',
      units: pointUnits(whole * 10 ** decimals),
    }),
    pointsChange: (whole: number): PrintValue => ({
      kind: 'pointsChange',
      units: pointUnits(whole * 10 ** decimals),
    }),
    pieces: (count: number): PrintValue => ({ kind: 'quantity', thousandths: count * 1_000 }),
    count: (count: number): PrintValue => ({ kind: 'count', count }),
    /** So many days from today. */
    day: (days: number): PrintValue => ({ kind: 'day', day: addDays(today, days) }),
  };
}

/** The three things that were bought. */
export function exampleGoods(n: number): ExampleWord {
  return n === 1 ? 'Goods1' : n === 2 ? 'Goods2' : 'Goods3';
}
