import type { CalendarSource } from '#domain/care/calendar/calendar-days.ts';
import type { CalendarLine, FollowUpLine } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import type { CalendarPlace } from './use-calendar-view.ts';
import type { Moved } from './use-calendar-acts.ts';

/** What each view of the calendar is given. */
export type PaneProps = {
  readonly place: CalendarPlace;
  readonly source: CalendarSource;
  readonly closed: ReadonlySet<BusinessDay>;
  readonly today: BusinessDay;
  readonly onOpenLine: (line: CalendarLine) => void;
  readonly onNew: (day: BusinessDay) => void;
  readonly onMove: (line: FollowUpLine, to: Moved) => void;
  /** The day that has the keyboard, so that another view opens there. */
  readonly onChoose: (day: BusinessDay) => void;
};
