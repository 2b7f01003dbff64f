import type { ScheduleLabelsOverride } from '@mantine/schedule';

import { type CalendarLine, minuteOf } from '#domain/care/calendar/calendar-line.ts';
import type { Words } from '#i18n/use-words.ts';

/** The words of the kit's own controls. */
export function gridLabels({ t }: Words): ScheduleLabelsOverride {
  return {
    allDay: t('calendar.anyTime'),
    weekday: t('calendar.openDay'),
    timeSlot: t('calendar.newAt'),
    noEvents: t('calendar.nothing'),
  };
}

/** Minutes after midnight of `2026-11-23 15:30:00`. */
export function minuteAt(moment: string): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

/** The hours of a shop's day; wider where something lies outside of them, which would otherwise not be seen. */
export function hoursOf(lines: readonly CalendarLine[]): {
  readonly startTime: string;
  readonly endTime: string;
} {
  const minutes = lines.map(minuteOf).filter((minute) => minute !== null);
  const first = Math.min(8, ...minutes.map((minute) => Math.trunc(minute / 60)));
  const last = Math.max(21, ...minutes.map((minute) => Math.trunc(minute / 60) + 1));
  return {
    startTime: `${String(first).padStart(2, '0')}:00:00`,
    endTime: last >= 24 ? '23:59:59' : `${String(last).padStart(2, '0')}:00:00`,
  };
}
