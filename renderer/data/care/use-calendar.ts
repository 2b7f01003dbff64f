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

type Others = { readonly others: CalendarOthers; readonly expiries: readonly ExpiryLine[] };

const nothingRead: Others = { others: nothingElse, expiries: [] };
/** What was read last and of which days: a calendar somebody comes back to is drawn whole, and once. */
const kept = new WeakMap<Shop, Others & { readonly period: Period }>();

function useOthers(shop: Shop, period: Period): Others {
  const [read, setRead] = useState<Others & { readonly period: Period }>();
  useEffect(() => {
    let reading = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function show(fresh: Others): void {
      const last = keptOf(shop, period);
      const isSame = last !== undefined && sameAs(last, fresh);
      const shown = isSame ? last : { ...fresh, period };
      kept.set(shop, shown);
      setRead(shown);
    }
    async function look() {
      reading.abort();
      const mine = new AbortController();
      reading = mine;
      const others = await calendarOthers(shop, period);
      if (mine.signal.aborted) return;
      const before = keptOf(shop, period);
      if (before === undefined) show({ others, expiries: [] });
      const expiries = await pointsExpiring(shop, period, mine.signal);
      if (expiries !== undefined) show({ others, expiries });
    }
    const lookSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), idleMs);
    };
    void look();
    const unsubscribe = shop.arrivals.subscribe(lookSoon);
    return () => {
      reading.abort();
      clearTimeout(waiting);
      unsubscribe();
    };
  }, [shop, period]);
  // What was read of other days is none of these.
  return (read?.period === period ? read : keptOf(shop, period)) ?? nothingRead;
}

function keptOf(shop: Shop, { from, through }: Period) {
  const last = kept.get(shop);
  return last?.period.from === from && last.period.through === through ? last : undefined;
}

function sameAs(one: Others, other: Others): boolean {
  // Both were made by the same code, so their keys stand in the same order.
  const all = ({ others, expiries }: Others) =>
    JSON.stringify([others.lines, [...others.closed], expiries]);
  return all(one) === all(other);
}
