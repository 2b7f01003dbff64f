import { DayView } from '@mantine/schedule';
import { useMemo } from 'react';

import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { minuteOf } from '#domain/care/calendar/calendar-line.ts';
import { calendarLocale } from '#i18n/calendar-locale.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './day-pane.module.css';
import { dayScroll } from './day-scroll.ts';
import { chipOf, movableOf, timedEvents } from './events.ts';
import { asChips } from './event-chip.tsx';
import { gridLabels, hoursOf, minuteAt } from './grid.ts';
import { LineList } from './line-list.tsx';
import type { PaneProps } from './pane.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useTexts } from './use-texts.ts';

/** One day: what is to be done at any time as a list, and beside it what has its hour. */
export function DayPane(props: PaneProps) {
  const { place, source, today, onOpenLine, onNew, onMove } = props;
  const words = useWords();
  const { t, language } = words;
  const days = useMemo(
    () => calendarDays(source, place.filter, Number.MAX_SAFE_INTEGER),
    [source, place.filter],
  );
  const { ref, onKeyDown } = useLineKeys(props, days);
  const lines = days[0]?.lines ?? [];
  const timed = lines.filter((line) => minuteOf(line) !== null);
  const untimed = lines.filter((line) => minuteOf(line) === null);
  const texts = useTexts(timed);

  return (
    <div ref={ref} className={classes.root} onKeyDown={onKeyDown}>
      <section className={classes.anyTime} aria-label={t('calendar.anyTime')}>
        <h2 className={classes.title}>{t('calendar.anyTime')}</h2>
        {untimed.length === 0 ? (
          <p className={classes.nothing}>{t('calendar.nothingAnyTime')}</p>
        ) : (
          <LineList
            key={place.day}
            lines={untimed}
            today={today}
            label={t('calendar.anyTime')}
            page={100}
            onOpenLine={onOpenLine}
          />
        )}
      </section>
      <DayView
        className={classes.hours}
        date={place.day}
        withHeader={false}
        withAllDaySlot={false}
        locale={calendarLocale(language)}
        labels={gridLabels(words)}
        {...hoursOf(timed)}
        intervalMinutes={30}
        slotHeight="3.6rem"
        scrollAreaProps={{ className: classes.scroll, ...dayScroll }}
        classNames={{ dayView: classes.day }}
        events={timedEvents(timed)}
        onTimeSlotClick={({ nativeEvent }) => {
          if (nativeEvent.detail !== 1) onNew(place.day);
        }}
        withEventsDragAndDrop
        canDragEvent={(event) => movableOf(event) !== undefined}
        onEventDrop={({ event, newStart }) => {
          const line = movableOf(event);
          if (line !== undefined) onMove(line, { day: place.day, minute: minuteAt(newStart) });
        }}
        onEventClick={(event) => {
          const chip = chipOf(event);
          if (chip?.kind === 'line') onOpenLine(chip.line);
        }}
        renderEvent={asChips({ words, texts, today, inTabOrder: true })}
      />
    </div>
  );
}
