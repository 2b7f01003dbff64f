import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

import { addDays } from '#domain/kernel/calendar.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import type { MembershipEntry } from '#domain/loyalty/facts.ts';
import type { TierRule } from '#domain/loyalty/tiers/earned-tier.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { firstDay } from './facts-of-anna.ts';

dayjs.extend(utc);

export type TierFact = SaleEntry | RefundEntry | MembershipEntry;

/** `months` later by another calendar than the app's own sums. */
export function slowMonths(day: BusinessDay, months: number): BusinessDay {
  return toBusinessDay(dayjs.utc(day).add(months, 'month').format('YYYY-MM-DD'));
}

/** Every day of the shop, one after the other. */
const calendar = Array.from({ length: 1_600 }, (_, days) => addDays(firstDay, days));

/**
 * A customer's tier the slow and obvious way: every morning, and at every fact, everything that was ever
 * bought is added up again. For sales without points used; facts in order and each once.
 */
export function slowTier(
  facts: readonly TierFact[],
  { tiers, tierMonths, tierPolicy }: TierRule,
  through: BusinessDay,
) {
  const paid = new Map<string, { day: BusinessDay; leaves: BusinessDay; kept: number }>();
  const spentOn = (day: BusinessDay) =>
    [...paid.values()]
      .filter((one) => one.day <= day && day < one.leaves)
      .reduce((all, one) => all + one.kept, 0);
  const fit = (money: number) => tiers.filter(({ threshold }) => threshold <= money).length - 1;
  let level = 0;
  let grant: BusinessDay | null = null;
  let until: BusinessDay | null = null;
  let yesterday: BusinessDay | null = null;

  for (const day of calendar) {
    if (day > through) break;
    if (until !== null && until === yesterday) {
      const fitting = Math.min(level, fit(spentOn(day)));
      level = tierPolicy === 'hold_fit' ? fitting : Math.max(fitting, level - 1);
      grant = level > 0 ? day : null;
      until = level > 0 ? slowMonths(until, 12) : null;
    }
    for (const fact of facts.filter((one) => one.day === day)) {
      if (fact.kind === 'sale') {
        paid.set(fact.id, { day, leaves: slowMonths(day, tierMonths), kept: fact.total });
        if (tierPolicy === 'immediate' || fit(spentOn(day)) <= level) continue;
        level = fit(spentOn(day));
        grant = day;
        until = slowMonths(day, 12);
      } else if (fact.kind === 'refund') {
        const one = paid.get(fact.saleId);
        if (one === undefined) continue;
        const before: number = grant === null ? 0 : spentOn(grant);
        one.kept = Math.max(0, one.kept - fact.amount);
        const limit = tiers[level]?.threshold ?? 0;
        if (grant === null || before < limit || spentOn(grant) >= limit) continue;
        level = Math.min(level, fit(spentOn(day)));
        if (level === 0) [grant, until] = [null, null];
      }
    }
    yesterday = day;
  }
  if (tierPolicy === 'immediate') level = fit(spentOn(through));
  const lifted = facts.map((fact) => {
    const holds = fact.kind === 'membership' && fact.from <= through && through <= fact.until;
    return holds && fact.day <= through ? tiers.findIndex(({ id }) => id === fact.tierId) : -1;
  });
  const tierId = tiers[Math.max(level, ...lifted)]?.id;
  return { tierId, earnedId: tiers[level]?.id, spent: spentOn(through), held: until };
}
