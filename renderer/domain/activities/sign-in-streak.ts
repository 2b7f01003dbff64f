import { dayNumber } from '../kernel/day-number.ts';
import { type BusinessDay, type PointUnits, pointUnits } from '../kernel/units.ts';
import type { SignInRule } from '../loyalty/program.ts';

/**
 * How many days in a row a customer signed in, `today` among them; 0 if not today. A day on which the shop
 * was closed breaks no row and counts for nothing, unless the customer signed in all the same (`rules.md` §7).
 */
export function signInStreak(
  days: readonly BusinessDay[],
  today: BusinessDay,
  holidays: readonly BusinessDay[],
): number {
  const signed = new Set(days.map(dayNumber));
  const closed = new Set(holidays.map(dayNumber));
  let streak = 0;
  for (let day = dayNumber(today); ; day -= 1) {
    if (signed.has(day)) streak += 1;
    else if (streak === 0 || !closed.has(day)) return streak;
  }
}

/** What signing in gives on the n-th day of a row: the day's points, and the bonus at every so many days. */
export function signInUnits(rule: SignInRule, streak: number): PointUnits {
  const isBonus = rule.everyDays > 0 && streak > 0 && streak % rule.everyDays === 0;
  return pointUnits(rule.units + (isBonus ? rule.bonusUnits : 0));
}
