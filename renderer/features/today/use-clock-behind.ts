import { useLiveQuery } from 'dexie-react-hooks';

import { daysClockIsBehind } from '#data/clock-check.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';

/**
 * By how many days the computer's clock is behind the newest record; undefined until that was looked at. While it
 * is, nobody is told of a day that is not today (`rules.md` §2).
 */
export function useClockBehind(): number | undefined {
  const { db, clock } = useShop();
  const today = useToday();
  return useLiveQuery(async () => daysClockIsBehind(db, clock), [db, clock, today]);
}
