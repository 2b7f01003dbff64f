import { useMemo } from 'react';

import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { lunarCell } from '#i18n/lunar-cell.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { LineList } from './line-list.tsx';
import classes from './list-pane.module.css';
import type { PaneProps } from './pane.ts';
import { useLineKeys } from './use-line-keys.ts';

/** What comes, day by day, from the chosen day on; days without anything are left out. */
export function ListPane(props: PaneProps) {
  const { place, source, closed, today, onOpenLine } = props;
  const words = useWords();
  const { t, language } = words;
  const days = useMemo(
    () => calendarDays(source, place.filter, Number.MAX_SAFE_INTEGER),
    [source, place.filter],
  );
  const { ref, onKeyDown } = useLineKeys(props, days);
  const full = days.filter(({ count }) => count > 0);

  return (
    <div ref={ref} className={classes.root} onKeyDown={onKeyDown}>
      {full.length === 0 && (
        <EmptyState icon="columns" title={t('calendar.nothing')} hint={t('calendar.nothingHint')} />
      )}
      {full.map(({ day, lines }) => {
        const lunar = toLunar(day);
        return (
          <section key={day} className={classes.day}>
            <h2 className={classes.heading} data-today={day === today || undefined}>
              {words.today(day)}
              <span className={classes.aside}>
                {lunar === null ? '' : lunarCell(lunar, language)}
              </span>
              {day === today && <span className={classes.mark}>{t('calendar.today')}</span>}
              {closed.has(day) && <span className={classes.aside}>{t('calendar.closed')}</span>}
            </h2>
            <LineList
              lines={lines}
              today={today}
              label={words.today(day)}
              page={20}
              onOpenLine={onOpenLine}
            />
          </section>
        );
      })}
    </div>
  );
}
