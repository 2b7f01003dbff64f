import { useEffect, useMemo, useState } from 'react';

import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { type CalendarFilter, calendarFilterFrom } from '#domain/care/calendar/calendar-filter.ts';
import {
  type CalendarView,
  type Period,
  calendarViews,
  periodOf,
  turned,
} from '#domain/care/calendar/period.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

const place = 'calendar';

export type CalendarPlace = {
  readonly view: CalendarView;
  /** The chosen day: the one that is shown, or whose week or month is. */
  readonly day: BusinessDay;
  readonly period: Period;
  readonly filter: CalendarFilter;
  readonly goTo: (day: BusinessDay, view?: CalendarView) => void;
  readonly turn: (by: 1 | -1) => void;
  readonly setFilter: (filter: CalendarFilter) => void;
};

type Kept = { readonly view: CalendarView; readonly filter: CalendarFilter };

/** By shop: how the calendar was looked at last, so that whoever comes back need not wait for it. */
const lastKept = new WeakMap<Shop, Kept>();

/** Where in the calendar this counter is. How it is looked at (view, filter) is remembered; the day begins with today. */
export function useCalendarView(today: BusinessDay): CalendarPlace | undefined {
  const shop = useShop();
  const [kept, setKept] = useState(() => lastKept.get(shop));
  const [chosen, setDay] = useState<BusinessDay>();
  const day = chosen ?? today;
  const view = kept?.view ?? 'month';
  const period = useMemo(() => periodOf(view, day), [view, day]);

  // Whoever leaves and comes back begins with today again, also when it became another day meanwhile.
  useEffect(() => () => setDay(undefined), []);

  useEffect(() => {
    let isGone = false;
    if (lastKept.has(shop)) return;
    void localSetting(shop, place).then((value) => {
      if (isGone) return;
      const read = { view: viewFrom(value), filter: calendarFilterFrom(value) };
      lastKept.set(shop, read);
      setKept(read);
    });
    return () => {
      isGone = true;
    };
  }, [shop]);

  if (kept === undefined) return undefined;

  function keep(fresh: Kept): void {
    lastKept.set(shop, fresh);
    setKept(fresh);
    const { hidden, staff } = fresh.filter;
    void setLocalSetting(shop, place, { view: fresh.view, hidden: [...hidden], staff });
  }

  return {
    view,
    day,
    // A month that has the day already stays the page it is: the same days are not read twice.
    period,
    filter: kept.filter,
    goTo: (to, how = view) => {
      setDay(to);
      if (how !== view) keep({ ...kept, view: how });
    },
    turn: (by) => setDay(turned(view, day, by)),
    setFilter: (filter) => keep({ ...kept, filter }),
  };
}

function viewFrom(kept: unknown): CalendarView {
  const name = typeof kept === 'object' && kept !== null && 'view' in kept ? kept.view : undefined;
  return calendarViews.find((view) => view === name) ?? 'month';
}
