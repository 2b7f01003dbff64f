import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';

import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import { useSteady } from '#ui/use-steady.ts';

import classes from './month-pane.module.css';
import { MonthWall } from './month-wall.tsx';
import type { PaneProps } from './pane.ts';
import { chipAt } from './use-line-keys.ts';
import { dayOf, useMonthKeys } from './use-month-keys.ts';
import { useTexts } from './use-texts.ts';

/** As long as the page was not measured. */
const usualRooms = 4;
const mostRooms = 8;
/** Heights in the month, in pixels: the weekdays, the head of a cell, a line. */
const [weekdaysHigh, headHigh, lineHigh] = [31, 34, 19];

/** How high the month was when it was drawn last: the next time its cells are right at once. */
let lastHeight = 0;

/**
 * A month on the wall: lunar days and festivals in the cells, follow-ups that go to another day by dragging or by Alt and an
 * arrow. Arrows go over the days, Enter into a day's lines, N makes a new one.
 */
export function MonthPane(props: PaneProps) {
  const { place, source, closed, today, onOpenLine, onNew, onMove } = props;
  const { filter, period } = place;
  const { ref: frame, height: measured } = useElementSize();
  useEffect(() => {
    if (measured > 0) lastHeight = measured;
  }, [measured]);
  const weeks = (dayNumber(period.through) - dayNumber(period.from) + 1) / 7;
  const rooms = roomsIn(measured || lastHeight, weeks);
  const days = useMemo(
    // Festivals stand beside the lunar day, as on every calendar; as lines they would only take room.
    () =>
      calendarDays(source, { ...filter, hidden: new Set([...filter.hidden, 'festivals']) }, rooms),
    [source, filter, rooms],
  );
  const festivals = useMemo(() => {
    const shown = filter.hidden.has('festivals') ? [] : source.others;
    return new Map<BusinessDay, FestivalKind>(
      shown.flatMap((line) => (line.kind === 'festival' ? [[line.day, line.festival]] : [])),
    );
  }, [source, filter]);
  const texts = useTexts(useMemo(() => days.flatMap(({ lines }) => lines), [days]));
  const { ref, enter, onKeyDown, onFocus } = useMonthKeys(props, days);
  const merged = useMergedRef(ref, frame);
  return (
    <div
      ref={merged}
      className={classes.root}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onDoubleClick={(event) => {
        const day = chipAt(event.target) ? undefined : dayOf(event.target);
        if (day !== undefined) onNew(day);
      }}
    >
      <MonthWall
        day={place.day}
        days={days}
        rooms={rooms}
        festivals={festivals}
        closed={closed}
        texts={texts}
        today={today}
        onEnter={useSteady(enter)}
        onOpenDay={useSteady((day: BusinessDay) => place.goTo(day, 'day'))}
        onOpenLine={useSteady(onOpenLine)}
        onMove={useSteady(onMove)}
      />
    </div>
  );
}

/** How many lines a cell has room for, the one that says how many more there are included. */
function roomsIn(height: number, weeks: number): number {
  if (height === 0) return usualRooms;
  const room = ((height - weekdaysHigh) / weeks - headHigh) / lineHigh;
  return Math.max(2, Math.min(mostRooms, Math.floor(room)));
}
