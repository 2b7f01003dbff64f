import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

import { type CalendarView, calendarViews } from '#domain/care/calendar/period.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './calendar-head.module.css';
import type { CalendarPlace } from './use-calendar-view.ts';

type CalendarHeadProps = {
  readonly place: CalendarPlace;
  readonly today: BusinessDay;
  readonly onView: (view: CalendarView) => void;
  readonly onToday: () => void;
  /** Filter and files. */
  readonly children: ReactNode;
};

/** Which days are shown, the way to others, and how they are looked at. */
export function CalendarHead({ place, today, onView, onToday, children }: CalendarHeadProps) {
  const words = useWords();
  const { t } = words;
  return (
    <header className={classes.root}>
      <div className={classes.when}>
        <h1 className={classes.title}>{titleOf(place, words, today)}</h1>
        <p className={classes.lunar}>{lunarOf(place, words)}</p>
      </div>
      <div className={classes.turn}>
        <Turn name={t('calendar.earlier')} keys="PageUp" onTurn={() => place.turn(-1)}>
          <Icon name="back" />
        </Turn>
        <Button variant="default" aria-keyshortcuts="T" onClick={onToday}>
          {t('calendar.today')}
        </Button>
        <Turn name={t('calendar.later')} keys="PageDown" onTurn={() => place.turn(1)}>
          <span className={classes.forward}>
            <Icon name="back" />
          </span>
        </Turn>
      </div>
      <div className={classes.how}>
        <SegmentedControl
          aria-label={t('calendar.view')}
          data={calendarViews.map((view) => ({ value: view, label: t(`calendar.view-${view}`) }))}
          value={place.view}
          onChange={(value) => {
            const view = calendarViews.find((one) => one === value);
            if (view !== undefined) onView(view);
          }}
        />
        {children}
      </div>
    </header>
  );
}

type TurnProps = {
  readonly name: string;
  readonly keys: string;
  readonly onTurn: () => void;
  readonly children: ReactNode;
};

function Turn({ name, keys, onTurn, children }: TurnProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={name}
        aria-keyshortcuts={keys}
        onClick={onTurn}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function titleOf({ view, day, period }: CalendarPlace, words: Words, today: BusinessDay): string {
  switch (view) {
    case 'month':
      return words.month(day);
    case 'day':
      return words.today(day);
    case 'week':
    case 'list':
      return words.t('calendar.fromTo', {
        from: words.day(period.from, today),
        to: words.day(period.through, today),
      });
  }
}

/** The lunar day, of a month the lunar months it has a part of. */
function lunarOf({ view, day, period }: CalendarPlace, { t, language }: Words): string {
  if (view === 'day') {
    const lunar = toLunar(day);
    if (lunar === null) return '';
    return t(lunar.leap ? 'calendar.lunarLeapDay' : 'calendar.lunarDay', {
      month: lunarMonth(lunar.month, language),
      day: lunarDay(lunar.day, language),
    });
  }
  const [first, last] = [toLunar(period.from), toLunar(period.through)];
  if (first === null || last === null) return '';
  const [from, to] = [first, last].map(({ month }) => lunarMonth(month, language));
  return from === to
    ? t('calendar.lunarMonth', { month: from })
    : t('calendar.lunarMonths', { from, to });
}
