import type { BusinessDay, RowId } from '../../kernel/units.ts';
import type { FollowUp } from '../follow-up.ts';
import { type CalendarFilter, showsFollowUp, showsLine } from './calendar-filter.ts';
import {
  type ActivityLine,
  type CalendarLine,
  type FollowUpLine,
  minuteOf,
} from './calendar-line.ts';
import { type Period, daysOf } from './period.ts';

/** All that lies on the days of a period, as it is read; nothing of it is sorted out yet. */
export type CalendarSource = {
  readonly period: Period;
  /** Open follow-ups of these days, by day and then by time. */
  readonly open: readonly FollowUp[];
  readonly closedOn: (day: BusinessDay) => readonly FollowUp[];
  /** Everything that is no follow-up; an activity once, whatever its days. */
  readonly others: readonly CalendarLine[];
  /** What to call a customer; undefined for one who is not there any more, whose follow-ups are shown nowhere. */
  readonly nameOf: (customerId: RowId) => string | undefined;
};

/** A day as a cell shows it: the first lines, and how many there are in all. */
export type CalendarDay = {
  readonly day: BusinessDay;
  readonly lines: readonly CalendarLine[];
  readonly count: number;
};

/**
 * The days of a period, each with its first `most` lines. Of 50,000 follow-ups in one month only those that are seen
 * become lines: the others are counted and no more.
 */
export function calendarDays(
  source: CalendarSource,
  filter: CalendarFilter,
  most: number,
): readonly CalendarDay[] {
  const openOn = Map.groupBy(source.open, ({ day }) => day);
  const othersOn = Map.groupBy(
    source.others
      .filter((line) => showsLine(filter, line))
      .flatMap((line): readonly CalendarLine[] =>
        line.kind === 'activity' ? onEachDay(line, source.period) : [line],
      ),
    ({ day }) => day,
  );
  return daysOf(source.period).map((day) => {
    const shown = (followUp: FollowUp) =>
      showsFollowUp(filter, followUp) && source.nameOf(followUp.customerId) !== undefined;
    const open = (openOn.get(day) ?? []).filter(shown);
    const closed = source.closedOn(day).filter(shown);
    const others = othersOn.get(day) ?? [];
    const toLine = (followUp: FollowUp) => followUpLine(followUp, day, source.nameOf);
    const lines = [
      ...others,
      ...open.slice(0, most).map(toLine),
      ...closed.slice(0, most).map(toLine),
    ];
    const count = others.length + open.length + closed.length;
    return { day, count, lines: firstOf(lines, most) };
  });
}

/**
 * In the order of a day, and of more than there is room for the ones worth knowing: what the day is comes first, one
 * birthday and one expiry always have a place among a hundred follow-ups, and what is done gives way.
 */
function firstOf(lines: readonly CalendarLine[], most: number): readonly CalendarLine[] {
  const sorted = lines.toSorted((one, other) => rankOf(one) - rankOf(other));
  if (sorted.length <= most) return sorted;
  const worth = sorted.filter(
    (line, at) => line.kind !== 'birthday' || sorted[at - 1]?.kind !== 'birthday',
  );
  const chosen = new Set(worth.slice(0, most));
  for (const line of sorted) if (chosen.size < most) chosen.add(line);
  return sorted.filter((line) => chosen.has(line));
}

function onEachDay(line: ActivityLine, { from, through }: Period): readonly ActivityLine[] {
  const begins = line.from < from ? from : line.from;
  const ends = line.through > through ? through : line.through;
  return daysOf({ from: begins, through: ends }).map((day) => ({
    ...line,
    day,
    key: `${line.key}:${day}`,
  }));
}

/** Activity, festival, expiry, birthdays, then follow-ups: by their time, those of any time, those done. */
function rankOf(line: CalendarLine): number {
  switch (line.kind) {
    case 'activity':
      return 0;
    case 'festival':
      return 1;
    case 'expiry':
      return 2;
    case 'birthday':
      return 3;
    case 'followUp':
      return (line.followUp.state === 'open' ? 10_000 : 20_000) + (minuteOf(line) ?? 1_440);
  }
}

function followUpLine(
  followUp: FollowUp,
  day: BusinessDay,
  nameOf: CalendarSource['nameOf'],
): FollowUpLine {
  const name = nameOf(followUp.customerId) ?? '';
  return { kind: 'followUp', key: `followUp:${followUp.id}`, day, followUp, name };
}
