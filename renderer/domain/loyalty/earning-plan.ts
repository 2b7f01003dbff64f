import type { Birthday } from '../customers/card.ts';
import { type BusinessDay, type Cents, type RowId, pointUnits } from '../kernel/units.ts';
import type { EarnFactor, Earned } from '../sales/sale.ts';
import { birthdayBonusYear } from './birthday-window.ts';
import { promisedUnits } from './points/earned.ts';
import { lastUsableDay } from './points/last-day.ts';
import type { GoodsBonus, LoyaltyProgram } from './program.ts';

/** One line of a bill as points see it. */
export type EarningLine = {
  readonly productId: RowId | null;
  readonly category: string | null;
  /** Its part of the bill, after all discounts are shared out. */
  readonly net: Cents;
  /** Thousandths of a piece. */
  readonly quantity: number;
};

/** `amount` is the whole bill after discounts, `net` the part of it that points did not pay. */
export type EarningBill = {
  readonly lines: readonly EarningLine[];
  readonly amount: Cents;
  readonly net: Cents;
};

/** How many purchases had the birthday bonus, by birthday-year: `2024`, `L2024`. */
export type BirthdayUses = Readonly<Record<string, number>>;

export type EarningCustomer = {
  /** The tier before this bill; null for the first. */
  readonly tierId: string | null;
  readonly birthday: Birthday | null;
  readonly birthdayUses: BirthdayUses;
};

export type EarningQuestion = {
  readonly program: LoyaltyProgram;
  readonly day: BusinessDay;
  readonly bill: EarningBill;
  readonly customer: EarningCustomer;
};

/**
 * What a bill earns today: the rule with everything that multiplies it, to be frozen in the sale, so that
 * refunds use it again and no later change of settings moves an old balance (`rules-points.md` 1–4).
 *
 * The preview at the counter and the saving ask this same function. What is not in force is left out, since
 * a shop keeps a million of these. A bill below the minimum earns nothing and uses up no birthday bonus.
 */
export function planEarning({ program, day, bill, customer }: EarningQuestion): Earned {
  const { earn, rounding, earnOn, minimum, stack, expiry } = program;
  if (bill.amount < minimum) return { rule: earn, units: pointUnits(0), minimum };
  const factors = [
    ...tierFactor(program, customer),
    ...birthdayFactor(program, day, customer),
    ...campaignFactors(program, day),
    ...goodsFactor(program.goods, bill.lines),
  ];
  const extra = piecesUnits(program.goods, bill.lines);
  const until = lastUsableDay(day, expiry);
  const earned: Omit<Earned, 'units'> = {
    rule: earn,
    ...(factors.length > 0 && { factors }),
    // Of a single factor too: the greatest of ×1 and one that lowers is ×1.
    ...(factors.length > 0 && stack !== 'multiply' && { stack }),
    ...(rounding !== 'floor' && { rounding }),
    ...(extra > 0 && { extra: pointUnits(extra) }),
    ...(earnOn === 'gross' && { gross: true }),
    ...(minimum > 0 && { minimum }),
    ...(until !== null && { until }),
  };
  return { ...earned, units: promisedUnits(earned, bill) };
}

function tierFactor({ tiers }: LoyaltyProgram, { tierId }: EarningCustomer): EarnFactor[] {
  const tier = tiers.find(({ id }) => id === tierId) ?? tiers[0];
  return tier === undefined || tier.percent === 100
    ? []
    : [byPercent('tier', tier.name, tier.percent)];
}

function birthdayFactor(
  { birthday: bonus, lunar, leapDay }: LoyaltyProgram,
  day: BusinessDay,
  { birthday, birthdayUses }: EarningCustomer,
): EarnFactor[] {
  if (bonus === null) return [];
  const year = birthdayBonusYear(birthday, day, bonus, { lunar, leapDay });
  if (year === null) return [];
  const isUsedUp = bonus.maxUses !== null && (birthdayUses[year] ?? 0) >= bonus.maxUses;
  return isUsedUp ? [] : [byPercent('birthday', year, bonus.percent)];
}

function campaignFactors({ campaigns }: LoyaltyProgram, day: BusinessDay): EarnFactor[] {
  return campaigns
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ name, percent }) => byPercent('campaign', name, percent));
}

/** The bill's own factor: the lines' percents, each weighed by its money. */
function goodsFactor(goods: readonly GoodsBonus[], lines: readonly EarningLine[]): EarnFactor[] {
  if (goods.length === 0) return [];
  const plain = sum(lines.map(({ net }) => net * 100));
  const raised = sum(lines.map((line) => line.net * (bonusOf(goods, line)?.percent ?? 100)));
  return plain > 0 && raised !== plain ? [factor('goods', '', raised, plain)] : [];
}

/** For whole pieces only: three quarters of a pound of tea are no piece. */
function piecesUnits(goods: readonly GoodsBonus[], lines: readonly EarningLine[]): number {
  if (goods.length === 0) return 0;
  const units = lines.map(
    (line) => (bonusOf(goods, line)?.perPiece ?? 0) * Math.floor(line.quantity / 1000),
  );
  return sum(units);
}

/** A product's own bonus wins over the one of its category. */
function bonusOf(
  goods: readonly GoodsBonus[],
  { productId, category }: EarningLine,
): GoodsBonus | undefined {
  const own = goods.find((bonus) => bonus.productId !== null && bonus.productId === productId);
  const ofCategory = (bonus: GoodsBonus) => bonus.productId === null && bonus.category === category;
  return own ?? (category === null ? undefined : goods.find(ofCategory));
}

function byPercent(from: EarnFactor['from'], name: string, percent: number): EarnFactor {
  return factor(from, name, percent, 100);
}

/** In lowest terms. */
function factor(from: EarnFactor['from'], name: string, over: number, under: number): EarnFactor {
  const divisor = greatestCommonDivisor(over, under);
  return { from, name, over: over / divisor, under: under / divisor };
}

function greatestCommonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
