import type { Birthday } from '#domain/customers/card.ts';
import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import { nextLunarBirthday } from '#domain/kernel/lunar/lunar-birthday.ts';
import {
  type BusinessDay,
  type Cents,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
  toBusinessDay,
  toRowId,
} from '#domain/kernel/units.ts';
import { signInStreak, signInUnits } from '#domain/activities/sign-in-streak.ts';
import { type EarningSteps, earningSteps } from '#domain/loyalty/earning-steps.ts';
import { planEarning } from '#domain/loyalty/earning-plan.ts';
import { birthdayBonusYear } from '#domain/loyalty/birthday-window.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { LoyaltyProgram, SignInRule, Tier } from '#domain/loyalty/program.ts';
import { earnedTier } from '#domain/loyalty/tiers/earned-tier.ts';

// What the sentences under the sheets say. Every number comes from the function that the till asks.

/** An amount that is no multiple of usual steps, so that an example shows what happens to the rest. */
export const exampleBill = cents(26_800);

type Sold = {
  readonly program: LoyaltyProgram;
  readonly day: BusinessDay;
  /** What points paid of the bill. */
  readonly used?: Cents;
  readonly tierId?: string;
  readonly birthday?: Birthday;
  readonly goods?: { readonly productId: RowId | null; readonly category: string | null };
};

export type ExampleSale = {
  readonly units: PointUnits;
  readonly until: BusinessDay | null;
  readonly steps: EarningSteps;
};

/** A bill of `exampleBill`, two pieces of something. */
export function exampleSale(sold: Sold): ExampleSale {
  const { program, day, used = cents(0), tierId = null, birthday = null } = sold;
  const goods = sold.goods ?? { productId: null, category: null };
  const net = cents(exampleBill - used);
  const earned = planEarning({
    program,
    day,
    bill: { lines: [{ ...goods, net, quantity: 2_000 }], amount: exampleBill, net },
    customer: { tierId, birthday, birthdayUses: {} },
  });
  const steps = earningSteps(earned, { amount: exampleBill, net });
  return { units: earned.units, until: earned.until ?? null, steps };
}

/** The tier people want to reach. */
export function topTier({ tiers }: LoyaltyProgram): Tier | undefined {
  return tiers.at(-1);
}

/** Somebody whose birthday is that day; of 29 February too, since a year need not be a leap year. */
export function bornOn(day: BusinessDay): Birthday {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return { calendar: 'solar', month, day: date, leap: false, year: null };
}

/** The days on which a birthday `day` earns more: the whole window around it; null where there is none. */
export function birthdaySpan(
  { birthday, lunar, leapDay }: LoyaltyProgram,
  day: BusinessDay,
): { readonly from: BusinessDay; readonly to: BusinessDay } | null {
  if (birthday === null) return null;
  const isIn = (number: number) =>
    birthdayBonusYear(bornOn(day), asDay(number), birthday, { lunar, leapDay }) !== null;
  const middle = dayNumber(day);
  if (!isIn(middle)) return null;
  let [from, to] = [middle, middle];
  while (isIn(from - 1)) from -= 1;
  while (isIn(to + 1)) to += 1;
  return { from: asDay(from), to: asDay(to) };
}

/** When birthdays that a year may not have are kept next: 29 February, leap sixth month, thirtieth of the last month. */
export function rareBirthdays(
  { lunar, leapDay }: Pick<LoyaltyProgram, 'lunar' | 'leapDay'>,
  today: BusinessDay,
): Record<'leapDay' | 'leapMonth' | 'day30', BusinessDay | null> {
  const [year = 0] = today.split('-').map(Number);
  const window = { window: 'day', before: 0, after: 0 } as const;
  const february = { calendar: 'solar', month: 2, day: 29, leap: false, year: null } as const;
  // Of a year without the day, since that is the question.
  const common = [year, year + 1, year + 2].find((one) => one % 4 !== 0 && `${one}-02-28` >= today);
  const kept = ['02-28', '03-01']
    .map((day) => toBusinessDay(`${common ?? year + 1}-${day}`))
    .find((day) => birthdayBonusYear(february, day, window, { lunar, leapDay }) !== null);
  const leapMonth = nextLunarBirthday({ month: 6, day: 15, leap: true }, today, lunar);
  const day30 = nextLunarBirthday({ month: 12, day: 30, leap: false }, today, lunar);
  return { leapDay: kept ?? null, leapMonth: leapMonth?.day ?? null, day30: day30?.day ?? null };
}

export type TierStory = {
  readonly tier: Tier;
  readonly spent: Cents;
  /** What she is after the first change without another purchase, from which day; null for ever. */
  readonly after: { readonly tier: Tier; readonly day: BusinessDay } | null;
};

/** Somebody reaches the top tier by one purchase today and never comes back; null in a shop with one tier. */
export function tierStory(program: LoyaltyProgram, today: BusinessDay): TierStory | null {
  const top = topTier(program);
  if (top === undefined || program.tiers.length < 2) return null;
  const steps = [{ kind: 'bought', id: exampleId, day: today, net: top.threshold } as const];
  const levelOn = (day: BusinessDay) => earnedTier(steps, program, day);
  let day = today;
  // A tier that is held may be held once more; three looks tell any policy.
  for (let looks = 0; looks < 3; looks += 1) {
    const { level, until, leaves } = levelOn(day);
    const tier = program.tiers[level];
    if (tier !== undefined && tier !== top)
      return { tier: top, spent: top.threshold, after: { tier, day } };
    const next = until === null ? leaves : daysLater(until, 1);
    if (next === null) break;
    day = next;
  }
  return { tier: top, spent: top.threshold, after: null };
}

/** Tier ×1.2, birthday ×2 and campaign ×1.5 on one bill. */
export function stackedSale(program: LoyaltyProgram, today: BusinessDay): ExampleSale {
  const pretended: LoyaltyProgram = {
    ...program,
    tiers: [{ id: 'example', name: 'example', threshold: cents(0), percent: 120 }],
    birthday: { percent: 200, window: 'day', before: 0, after: 0, maxUses: null },
    campaigns: [{ id: 'example', name: 'example', from: today, to: today, percent: 150 }],
    goods: [],
    leapDay: 'feb28',
  };
  return exampleSale({
    program: pretended,
    day: today,
    tierId: 'example',
    birthday: bornOn(today),
  });
}

/** What signing in gives from the first day of a row to the day of the bonus, all together. */
export function rowOfSignIns(rule: SignInRule): PointUnits {
  const days = Array.from({ length: rule.everyDays }, (_, at) => signInUnits(rule, at + 1));
  return pointUnits(days.reduce((all, units) => all + units, 0));
}

/** How long a row is for who came the day before a closing of the shop and the day after it. */
export function rowAcross(
  { from, to }: { readonly from: BusinessDay; readonly to: BusinessDay },
  holidays: readonly BusinessDay[],
): number {
  const [before, after] = [asDay(dayNumber(from) - 1), asDay(dayNumber(to) + 1)];
  return signInStreak([before, after], after, holidays);
}

/** What one draw wins in the long run, in hundredths of a unit. */
export function averageWin({ draw }: LoyaltyProgram): number {
  const all = draw.prizes.reduce((sum, { weight, units }) => sum + weight * units, 0);
  return Math.floor(all / 100);
}

const exampleId = toRowId('example');

function asDay(number: number): BusinessDay {
  return toBusinessDay(dayText(number));
}
