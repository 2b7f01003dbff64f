import { WeekView } from '@mantine/schedule';
import { useLayoutEffect, useMemo } from 'react';

import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { minuteOf } from '#domain/care/calendar/calendar-line.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';
import { calendarLocale, shortWeekday } from '#i18n/calendar-locale.ts';
import { lunarCell } from '#i18n/lunar-cell.ts';
import { useWords } from '#i18n/use-words.ts';

import { dayScroll } from './day-scroll.ts';
import { chipOf, eventsOfHours, movableOf } from './events.ts';
import { asChips } from './event-chip.tsx';
import { gridLabels, hoursOf, minuteAt } from './grid.ts';
import type { PaneProps } from './pane.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useTexts } from './use-texts.ts';
import classes from './week-pane.module.css';

/** So many lines of any time stand above the hours of a day. */
const rooms = 6;
/** More lines than this of one day are shown by the day itself and by the list. */
const most = 60;

/** A week by the hour. What has no time stands above the hours, and goes to another day there. */
export function WeekPane(props: PaneProps) {
  const { place, source, closed, today, onOpenLine, onNew, onMove } = props;
  const words = useWords();
  const { t, language } = words;
  const days = useMemo(() => calendarDays(source, place.filter, most), [source, place.filter]);
  const texts = useTexts(days.flatMap(({ lines }) => lines));
  const { ref, onKeyDown } = useLineKeys(props, days);
  useLayoutEffect(() => {
    // The kit names these buttons by the digits of a date; what stands on them (周一 十五 23) says more.
    const headings = ref.current?.querySelectorAll('.mantine-WeekView-weekViewDayLabel') ?? [];
    for (const heading of headings) heading.removeAttribute('aria-label');
  });
  const events = eventsOfHours(days, rooms);
  const rows = Math.max(
    2,
    ...days.map(({ lines, count }) => {
      const untimed = lines.filter((line) => minuteOf(line) === null).length;
      return Math.min(rooms, untimed + (count > lines.length ? 1 : 0));
    }),
  );

  function heading(date: string): string {
    const day = toBusinessDay(date.slice(0, 10));
    const lunar = toLunar(day);
    const parts = [
      shortWeekday(day, language),
      lunar === null ? '' : lunarCell(lunar, language),
      closed.has(day) ? t('calendar.closed') : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
  }

  return (
    <div ref={ref} className={classes.root} onKeyDown={onKeyDown}>
      <WeekView
        date={place.day}
        withHeader={false}
        withWeekNumber={false}
        firstDayOfWeek={1}
        highlightToday
        weekdayFormat={heading}
        locale={calendarLocale(language)}
        labels={gridLabels(words)}
        {...hoursOf(days.flatMap(({ lines }) => lines))}
        intervalMinutes={30}
        slotHeight="3.2rem"
        allDaySlotHeight={`${rows * 1.5 + 0.3}rem`}
        events={events}
        classNames={{
          weekViewRoot: classes.week,
          weekViewAllDaySlots: classes.wholeDayRow,
          weekViewAllDaySlotsEvents: classes.wholeDay,
          weekViewAllDaySlotsList: classes.wholeDays,
          weekViewDayLabel: classes.heading,
          weekViewDayWeekday: classes.weekday,
          weekViewDayNumber: classes.number,
        }}
        scrollAreaProps={{ className: classes.scroll, ...dayScroll }}
        onDateChange={(date) => place.goTo(toBusinessDay(date.slice(0, 10)), 'day')}
        onAllDaySlotClick={(date, event) => {
          if (event.detail !== 1) onNew(toBusinessDay(date));
        }}
        onTimeSlotClick={({ slotStart, nativeEvent }) => {
          if (nativeEvent.detail !== 1) onNew(toBusinessDay(slotStart.slice(0, 10)));
        }}
        withEventsDragAndDrop
        canDragEvent={(event) => movableOf(event) !== undefined}
        onEventDrop={({ event, newStart }) => {
          const line = movableOf(event);
          if (line === undefined) return;
          const isTimed = line.followUp.minute !== null;
          onMove(line, {
            day: toBusinessDay(newStart.slice(0, 10)),
            minute: isTimed ? minuteAt(newStart) : null,
          });
        }}
        onEventClick={(event) => {
          const chip = chipOf(event);
          if (chip?.kind === 'more') place.goTo(chip.day, 'day');
          else if (chip !== undefined) onOpenLine(chip.line);
        }}
        renderEvent={asChips({ words, texts, today, inTabOrder: true })}
      />
    </div>
  );
}
