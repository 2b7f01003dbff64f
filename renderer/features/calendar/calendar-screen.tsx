import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { useCalendar } from '#data/care/use-calendar.ts';
import { useToday } from '#data/use-today.ts';
import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import type { CalendarView } from '#domain/care/calendar/period.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { takesText } from '#ui/takes-text.ts';

import { CalendarHead } from './calendar-head.tsx';
import classes from './calendar-screen.module.css';
import { DayPane } from './day-pane.tsx';
import { FilesMenu } from './files-menu.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { LineDialog } from './line-dialog.tsx';
import { ListPane } from './list-pane.tsx';
import { MonthPane } from './month-pane.tsx';
import type { OnFollowUp } from './on-follow-up.ts';
import type { PaneProps } from './pane.ts';
import { QuickAdd } from './quick-add.tsx';
import { useCalendarActs } from './use-calendar-acts.ts';
import { type CalendarPlace, useCalendarView } from './use-calendar-view.ts';
import { WeekPane } from './week-pane.tsx';

type CalendarScreenProps = {
  readonly onOpen: (id: RowId) => void;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: (id: RowId) => void;
};

/** Every promise, birthday and festival on its day; what cannot be kept today is put onto another one. */
export function CalendarScreen(props: CalendarScreenProps) {
  const today = useToday();
  const place = useCalendarView(today);
  return place === undefined ? null : <Calendar {...props} place={place} today={today} />;
}

type CalendarProps = CalendarScreenProps & {
  readonly place: CalendarPlace;
  readonly today: BusinessDay;
};

function Calendar({ place, today, onOpen, onFollowUp, onComplaint }: CalendarProps) {
  const { t } = useWords();
  const root = useRef<HTMLElement>(null);
  const chosen = useRef<BusinessDay>(undefined);
  const beforeAdding = useRef<Element>(null);
  const { source, closed, isReady } = useCalendar(place.period);
  const acts = useCalendarActs(today);
  const [opened, setOpened] = useState<CalendarLine>();

  useEffect(() => {
    // Whoever comes here by keys stands on today, and arrows go on from there.
    const here = root.current?.querySelector<HTMLElement>('[data-day][aria-current="date"]');
    (here ?? root.current)?.focus({ preventScroll: true });
  }, []);

  function choose(day: BusinessDay): void {
    chosen.current = day;
  }

  function look(view: CalendarView): void {
    place.goTo(chosen.current ?? place.day, view);
  }

  function toToday(): void {
    chosen.current = undefined;
    place.goTo(today);
  }

  function turn(by: 1 | -1): void {
    chosen.current = undefined;
    place.turn(by);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAct(event.key, takesText(event.target));
    if (act === undefined || isInDialog(event.target, root.current)) return;
    event.preventDefault();
    act();
  }

  function keyAct(key: string, isWriting: boolean): (() => void) | undefined {
    if (key === 'PageUp') return () => turn(-1);
    if (key === 'PageDown') return () => turn(1);
    if (isWriting) return undefined;
    if (key === 't' || key === 'T') return toToday;
    if (key === 'a' || key === 'A') return toQuickAdd;
    return undefined;
  }

  function toQuickAdd(): void {
    beforeAdding.current = document.activeElement;
    document.getElementById('calendar-add')?.focus();
  }

  function fromQuickAdd(): void {
    const { current } = beforeAdding;
    const isThere = current instanceof HTMLElement && root.current?.contains(current) === true;
    (isThere ? current : root.current)?.focus();
  }

  const pane: PaneProps = {
    place,
    source,
    closed,
    today,
    onOpenLine: setOpened,
    onNew: (day) => onFollowUp({ kind: 'new', customerId: null, day }),
    onMove: (line, to) => void acts.move(line, to),
    onChoose: choose,
  };
  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('calendar.title')}
      aria-busy={!isReady}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <CalendarHead place={{ ...place, turn }} today={today} onView={look} onToday={toToday}>
        <FilterMenu filter={place.filter} onChange={place.setFilter} />
        <PrintButton
          small
          hasKey
          label={t('print.doWeek')}
          wish={() => ({
            documents: ['calendarWeek'],
            subject: { kind: 'day', day: place.view === 'week' ? place.period.from : place.day },
            how: 'look',
          })}
        />
        <FilesMenu place={place} today={today} acts={acts} />
      </CalendarHead>
      <QuickAdd today={today} acts={acts} onLeave={fromQuickAdd} />
      <Pane {...pane} />
      <p className={classes.keys}>{t(`calendar.keys-${place.view}`)}</p>
      {opened !== undefined && (
        <LineDialog
          line={opened}
          today={today}
          onOpen={onOpen}
          onFollowUp={onFollowUp}
          onComplaint={onComplaint}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}

function Pane(props: PaneProps) {
  const { view, day } = props.place;
  switch (view) {
    case 'month':
      return <MonthPane {...props} />;
    case 'week':
      return <WeekPane {...props} />;
    case 'day':
      return <DayPane key={day} {...props} />;
    case 'list':
      return <ListPane {...props} />;
  }
}

/** A dialog's keys come through React as well, though it stands elsewhere on the page. */
function isInDialog(target: EventTarget, root: HTMLElement | null): boolean {
  return !(target instanceof Node) || root?.contains(target) !== true;
}
