import type { ScheduleEventData } from '@mantine/schedule';

import type { CalendarDay } from '#domain/care/calendar/calendar-days.ts';
import { type CalendarLine, minuteOf } from '#domain/care/calendar/calendar-line.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import { clockOf } from './line-words.ts';

/** What a chip of the kit's calendar stands for: a line, or how many more lines a day has. */
export type ChipOf =
  | { readonly kind: 'line'; readonly line: CalendarLine }
  | { readonly kind: 'more'; readonly day: BusinessDay; readonly count: number };

export type CalendarEvent = ScheduleEventData<{ chip: ChipOf }>;

/** How long a timed follow-up is on a grid of hours. Nobody says how long a call takes. */
const minutesShown = 30;

/**
 * The lines of days as events of the kit's month, which sorts by time: their seconds keep the order that the
 * domain gave them. Lines beyond `rooms` are counted by one chip that opens the day.
 */
export function eventsOfMonth(days: readonly CalendarDay[], rooms: number): CalendarEvent[] {
  return days.flatMap(({ day, lines, count }) => {
    const shown = count > rooms ? lines.slice(0, rooms - 1) : lines;
    const chips: readonly ChipOf[] = [
      ...shown.map((line) => ({ kind: 'line' as const, line })),
      ...(count > shown.length
        ? [{ kind: 'more' as const, day, count: count - shown.length }]
        : []),
    ];
    return chips.map((chip, at) => ({
      ...event(chip),
      start: `${day} 00:00:${String(at).padStart(2, '0')}`,
      end: `${day} 23:59:59`,
    }));
  });
}

/** Timed ones at their hour, the others for the whole day. */
export function eventsOfHours(days: readonly CalendarDay[], rooms: number): CalendarEvent[] {
  return days.flatMap(({ day, lines, count }) => {
    const timed = lines.filter((line) => minuteOf(line) !== null);
    const untimed = lines.filter((line) => minuteOf(line) === null);
    const hasMore = untimed.length > rooms || count > lines.length;
    const shown = hasMore ? untimed.slice(0, rooms - 1) : untimed;
    const left = count - timed.length - shown.length;
    const wholeDay: readonly ChipOf[] = [
      ...shown.map((line) => ({ kind: 'line' as const, line })),
      ...(left > 0 ? [{ kind: 'more' as const, day, count: left }] : []),
    ];
    return [
      ...wholeDay.map((chip) => ({
        ...event(chip),
        start: `${day} 00:00:00`,
        end: `${daysLater(day, 1)} 00:00:00`,
      })),
      ...timedEvents(lines),
    ];
  });
}

/** Only those that have a time. */
export function timedEvents(lines: readonly CalendarLine[]): CalendarEvent[] {
  return lines.flatMap((line) => {
    const minute = minuteOf(line);
    if (minute === null) return [];
    const end = Math.min(1_439, minute + minutesShown);
    return [
      {
        ...event({ kind: 'line', line }),
        start: `${line.day} ${clockOf(minute)}:00`,
        end: `${line.day} ${clockOf(end)}:${end === 1_439 ? '59' : '00'}`,
      },
    ];
  });
}

/** What a chip of ours stands for; undefined for an event that is not ours. */
export function chipOf(event: ScheduleEventData): ChipOf | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every event of this calendar is made here, which the kit's type forgets
  return (event as CalendarEvent).payload?.chip;
}

/** The open follow-up of a chip: what can be moved. */
export function movableOf(event: ScheduleEventData) {
  const chip = chipOf(event);
  if (chip?.kind !== 'line' || chip.line.kind !== 'followUp') return undefined;
  return chip.line.followUp.state === 'open' ? chip.line : undefined;
}

function event(chip: ChipOf) {
  const id = chip.kind === 'line' ? chip.line.key : `more:${chip.day}`;
  return { id, title: '', color: 'jade', payload: { chip } };
}
