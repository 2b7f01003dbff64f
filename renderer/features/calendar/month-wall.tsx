import { MonthView } from '@mantine/schedule';
import { memo } from 'react';

import type { CalendarDay } from '#domain/care/calendar/calendar-days.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import { calendarLocale } from '#i18n/calendar-locale.ts';
import { lunarCell } from '#i18n/lunar-cell.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import { dayScroll } from './day-scroll.ts';
import { asChips } from './event-chip.tsx';
import { chipOf, eventsOfMonth, movableOf } from './events.ts';
import type { LineTexts } from './line-words.ts';
import classes from './month-pane.module.css';
import type { PaneProps } from './pane.ts';

type MonthWallProps = Pick<PaneProps, 'closed' | 'today' | 'onOpenLine' | 'onMove'> & {
  readonly day: BusinessDay;
  readonly days: readonly CalendarDay[];
  /** How many lines a cell has room for. */
  readonly rooms: number;
  readonly festivals: ReadonlyMap<BusinessDay, FestivalKind>;
  readonly texts: LineTexts;
  readonly onEnter: (day: BusinessDay) => void;
  readonly onOpenDay: (day: BusinessDay) => void;
};

/** The kit's month with our cells. A hundred lines are dear to draw: it is drawn again only when one of them is another. */
export const MonthWall = memo(function MonthWall(props: MonthWallProps) {
  const { day: shown, days, rooms, texts, today, onEnter, onOpenDay, onOpenLine, onMove } = props;
  const words = useWords();
  const { language } = words;
  return (
    <MonthView
      date={shown}
      withHeader={false}
      consistentWeeks={false}
      firstDayOfWeek={1}
      highlightToday={false}
      weekdayFormat={language === 'en' ? 'ddd' : 'dddd'}
      locale={calendarLocale(language)}
      maxEventsPerDay={rooms}
      getDayProps={cellsOf(props, words)}
      events={eventsOfMonth(days, rooms)}
      scrollAreaProps={dayScroll}
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
        if (event.detail === 0) onEnter(toBusinessDay(date));
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
        if (chip?.kind === 'more') onOpenDay(chip.day);
        else if (chip !== undefined) onOpenLine(chip.line);
      }}
      renderEvent={asChips({ words, texts, today, inTabOrder: false })}
    />
  );
});

/** What a cell shows and says of its day: the lunar one, a festival, whether the shop is closed. */
function cellsOf({ days, festivals, closed, today }: MonthWallProps, words: Words) {
  const { t, language } = words;
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  return (date: string) => {
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
  };
}
