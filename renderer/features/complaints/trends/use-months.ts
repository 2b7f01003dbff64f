import { useCallback } from 'react';

import { ratingsBetween } from '#data/care/satisfaction.ts';
import { winBacksBetween } from '#data/care/win-back.ts';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type Month,
  type MonthRating,
  type MonthWonBack,
  monthsUntil,
  ratingsByMonth,
  wonBackByMonth,
} from '#domain/care/care-trends.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';

export type Trend = {
  readonly months: readonly Month[];
  readonly ratings: readonly MonthRating[];
  readonly wonBack: readonly MonthWonBack[];
};

const monthsBack = 12;

/** What the last twelve months say; undefined while they are counted for the first time. */
export function useMonths(today: BusinessDay): Trend | undefined {
  const shop = useShop();
  const ask = useCallback(async (): Promise<Trend> => {
    const months = monthsUntil(today, monthsBack);
    const from = toBusinessDay(`${months[0] ?? today.slice(0, 7)}-01`);
    const ratings = await ratingsBetween(shop, from, today);
    const people = await winBacksBetween(shop, from, today);
    return {
      months,
      ratings: ratingsByMonth(ratings, months),
      wonBack: wonBackByMonth(people, months),
    };
  }, [shop, today]);
  return useAfterArrivals(ask);
}
