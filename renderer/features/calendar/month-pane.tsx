import { useElementSize, useMergedRef } from '@mantine/hooks';
import { MonthView } from '@mantine/schedule';
import { useMemo } from 'react';

import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import { calendarLocale } from '#i18n/calendar-locale.ts';
import { lunarCell } from '#i18n/lunar-cell.ts';
import { useWords } from '#i18n/use-words.ts';

import { chipOf, eventsOfMonth, movableOf } from './events.ts';
import { EventChip } from './event-chip.tsx';
import classes from './month-pane.module.css';
import type { PaneProps } from './pane.ts';
import { chipAt } from './use-line-keys.ts';
import { dayOf, useMonthKeys } from './use-month-keys.ts';
import { useTexts } from './use-texts.ts';

/** As long as the page was not measured. */
const usualRooms = 4;
const mostRooms = 8;
/** Heights in the month, in pixels: the weekdays, the head of a cell, a line. */
const [weekdaysHigh, headHigh, lineHigh] = [31, 34, 19];

/**
 * A month on the wall: lunar days and festivals in the cells, follow-ups that go to another day by dragging or by Alt and an
 * arrow. Arrows go over the days, Enter into a day's lines, N makes a new one.
 */
export function MonthPane(props: PaneProps) {
  const { place, source, closed, today, onOpenLine, onNew, onMove } = props;
  const words = useWords();
  const { t, language } = words;
  const { filter } = place;
  const { ref: frame, height } = useElementSize();
  const rooms = roomsIn(
    height,
    (dayNumber(place.period.through) - dayNumber(place.period.from) + 1) / 7,
  );
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
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const texts = useTexts(days.flatMap(({ lines }) => lines));
  const { ref, enter, onKeyDown, onFocus } = useMonthKeys(props, days);

  const merged = useMergedRef(ref, frame);

  function dayProps(date: string) {
    const day = toBusinessDay(date);
    const lunar = toLunar(day);
    const festival = festivals.get(day);
    const isClosed = closed.has(day);
    const spoken = [
      words.today(day),
      lunar === null ? '' : t('calendar.lunarIs', { day: lunarCell(lunar, language) }),
      festival === undefined ? '' : t(`care.festival-${festival}`),
      isClosed ? t('calendar.closed') : '',
      t('calendar.linesOn', { count: counts.get(day) ?? 0 }),
    ];
    return {
      'data-day': day,
      'data-lunar': lunar === null ? '' : lunarCell(lunar, language),
      'data-festival': festival === undefined ? '' : t(`care.festival-${festival}`),
      'data-closed': isClosed || undefined,
      'aria-label': spoken.filter((part) => part !== '').join(t('calendar.and')),
      'aria-current': day === today ? ('date' as const) : undefined,
      'aria-keyshortcuts': 'N D',
      mod: { 'is-today': day === today },
    };
  }

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
      <MonthView
        date={place.day}
        withHeader={false}
        consistentWeeks={false}
        firstDayOfWeek={1}
        highlightToday={false}
        weekdayFormat={language === 'en' ? 'ddd' : 'dddd'}
        locale={calendarLocale(language)}
        maxEventsPerDay={rooms}
        getDayProps={dayProps}
        events={eventsOfMonth(days, rooms)}
        scrollAreaProps={{ scrollbars: 'y' }}
        classNames={{
          monthView: classes.month,
          monthViewScrollArea: classes.scroll,
          monthViewInner: classes.inner,
          monthViewWeekdays: classes.weekdays,
          monthViewWeekday: classes.weekday,
          monthViewWeek: classes.week,
          monthViewDay: classes.day,
          monthViewDayLabel: classes.label,
          monthViewEvents: classes.events,
        }}
        onDayClick={(date, event) => {
          // Enter and space come as clicks without a mouse.
          if (event.detail === 0) enter(toBusinessDay(date));
        }}
        withEventsDragAndDrop
        canDragEvent={(event) => movableOf(event) !== undefined}
        onEventDrop={({ event, newStart }) => {
          const line = movableOf(event);
          const day = toBusinessDay(newStart.slice(0, 10));
          if (line !== undefined) onMove(line, { day, minute: line.followUp.minute });
        }}
        onEventClick={(event) => {
          const chip = chipOf(event);
          if (chip?.kind === 'more') place.goTo(chip.day, 'day');
          else if (chip !== undefined) onOpenLine(chip.line);
        }}
        renderEvent={(event, given) => {
          const chip = chipOf(event);
          if (chip === undefined) return <span />;
          return (
            <EventChip chip={chip} given={given} texts={texts} today={today} inTabOrder={false} />
          );
        }}
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
