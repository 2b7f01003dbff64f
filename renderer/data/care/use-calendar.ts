import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { CalendarSource } from '#domain/care/calendar/calendar-days.ts';
import type { ExpiryLine } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';

import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';
import { useShop } from '../use-shop.ts';
import {
  type CalendarOthers,
  calendarOthers,
  nothingElse,
  pointsExpiring,
} from './calendar-others.ts';
import { nameIn } from './name-in.ts';
import { useCareBook } from './use-care-book.ts';

/** How long nothing may arrive before birthdays, activities and expiries are looked at anew. */
const idleMs = 300;

export type CalendarRead = {
  readonly source: CalendarSource;
  readonly closed: CalendarOthers['closed'];
  /** False while follow-ups and names are read for the first time. */
  readonly isReady: boolean;
};

/** What lies on the days of a period: follow-ups and names at once, out of memory, the rest as it comes. */
export function useCalendar(period: Period): CalendarRead {
  const shop = useShop();
  const book = useCareBook();
  const { list } = columnsOf(shop);
  const names = useSyncExternalStore(list.subscribe, list.version);
  const { others, expiries } = useOthers(shop, period);
  const bookVersion = book.version();
  return useMemo(() => {
    // Another book, other names: what was read before is not asked again.
    void bookVersion;
    void names;
    return {
      source: {
        period,
        open: book.open(period.from, period.through),
        closedOn: (day) => book.closedOn(day),
        others: expiries.length === 0 ? others.lines : [...others.lines, ...expiries],
        nameOf: (id) => nameIn(shop, id),
      },
      closed: others.closed,
      isReady: book.isReady() && list.isReady(),
    };
  }, [shop, book, list, period, others, expiries, bookVersion, names]);
}

function useOthers(shop: Shop, period: Period) {
  const [others, setOthers] = useState<CalendarOthers>(nothingElse);
  const [expiries, setExpiries] = useState<readonly ExpiryLine[]>([]);
  useEffect(() => {
    let reading = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      reading.abort();
      const mine = new AbortController();
      reading = mine;
      const fresh = await calendarOthers(shop, period);
      if (mine.signal.aborted) return;
      setOthers(fresh);
      const points = await pointsExpiring(shop, period, mine.signal);
      if (points !== undefined) setExpiries(points);
    }
    const readSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), idleMs);
    };
    void read();
    const unsubscribe = shop.arrivals.subscribe(readSoon);
    return () => {
      reading.abort();
      clearTimeout(waiting);
      unsubscribe();
    };
  }, [shop, period]);
  return { others, expiries };
}
