import { addMonths } from '../../kernel/calendar.ts';
import { type BusinessDay, type Cents, cents } from '../../kernel/units.ts';

/**
 * What counts for tiers today (`rules-points.md` 10), out of the days that a standing keeps: those with
 * day ≤ today < day + window.
 */
export function spentForTier(
  recent: readonly (readonly [BusinessDay, Cents])[],
  months: number,
  today: BusinessDay,
): Cents {
  const counting = recent.filter(([day]) => day <= today && today < addMonths(day, months));
  return cents(counting.reduce((sum, [, net]) => sum + net, 0));
}
