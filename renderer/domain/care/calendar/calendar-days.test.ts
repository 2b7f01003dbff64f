import { describe, expect, it } from 'vitest';

import { daysLater } from '../../kernel/days-later.ts';
import { type BusinessDay, toBusinessDay, toRowId } from '../../kernel/units.ts';
import { type FollowUp, followUpFrom } from '../follow-up.ts';
import { type CalendarSource, calendarDays } from './calendar-days.ts';
import { calendarFilterFrom, wholeCalendar } from './calendar-filter.ts';
import type { BirthdayLine } from './calendar-line.ts';
import { periodOf, turned } from './period.ts';

const monday = toBusinessDay('2026-11-23');
const week = periodOf('week', monday);

describe('the days of a calendar', () => {
  it('puts a timed call before one of any time, and what is done last', () => {
    const source = aWeek({
      open: [aFollowUp('later', monday), aFollowUp('three', monday, { minute: 900 })],
      closed: [aFollowUp('done', monday, { state: 'done', closedDay: monday })],
    });
    expect(keysOn(source, monday)).toEqual(['followUp:three', 'followUp:later', 'followUp:done']);
  });

  it('counts what there is no room for, and keeps one place for a birthday', () => {
    const open = Array.from({ length: 500 }, (_, at) => aFollowUp(`f${at}`, monday));
    const [day] = calendarDays(
      aWeek({ open, others: [aBirthday('a'), aBirthday('b')] }),
      wholeCalendar,
      3,
    );
    expect(day?.count).toBe(502);
    expect(day?.lines.map(({ kind }) => kind)).toEqual(['birthday', 'followUp', 'followUp']);
  });

  it('shows nothing of a customer who is not there any more', () => {
    const gone = aFollowUp('gone', monday, { customerId: 'erased' });
    expect(keysOn(aWeek({ open: [gone] }), monday)).toEqual([]);
  });

  it('shows an activity on each of its days, and none before the first that is shown', () => {
    const [from, through] = [daysLater(monday, -3), daysLater(monday, 1)];
    const activity = {
      kind: 'activity',
      key: 'tasting',
      name: '',
      day: from,
      from,
      through,
    } as const;
    const days = calendarDays(aWeek({ others: [activity] }), wholeCalendar, 3);
    expect(days.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(days[1]?.lines).toMatchObject([{ key: 'tasting:2026-11-24', from }]);
  });

  it('hides a kind, closed ones, and what is for others', () => {
    const call = aFollowUp('call', monday, { kind: 'winBack' });
    const mine = aFollowUp('mine', monday, { staffId: 'lin' });
    const done = aFollowUp('done', monday, { state: 'done', closedDay: monday });
    const source = aWeek({ open: [call, mine], closed: [done], others: [aBirthday('a')] });
    const keys = (kept: unknown) => keysOn(source, monday, kept);
    expect(keys({ hidden: ['winBack', 'birthdays'] })).toEqual(['followUp:mine', 'followUp:done']);
    expect(keys({ hidden: ['closed', 'birthdays'] })).toEqual(['followUp:call', 'followUp:mine']);
    expect(keys({ staff: 'lin', hidden: ['birthdays'] })).toEqual(['followUp:mine']);
    expect(keys({ staff: 'nobody', hidden: ['birthdays', 'closed'] })).toEqual(['followUp:call']);
    expect(keys({ hidden: 'nonsense', staff: 7 })).toHaveLength(4);
  });
});

describe('the days that a view shows', () => {
  it.each([
    ['month', '2026-11-23', '2026-10-26', '2026-12-06'],
    ['month', '2026-02-10', '2026-01-26', '2026-03-01'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['day', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['list', '2026-11-22', '2026-11-22', '2026-12-22'],
  ] as const)('a %s around %s begins on %s and ends on %s', (view, day, from, through) => {
    expect(periodOf(view, toBusinessDay(day))).toEqual({ from, through });
  });

  it('a page further than 31 January is the end of February', () => {
    expect(turned('month', toBusinessDay('2026-01-31'), 1)).toBe('2026-02-28');
    expect(turned('week', toBusinessDay('2026-01-31'), -1)).toBe('2026-01-24');
  });
});

type Parts = {
  readonly open?: readonly FollowUp[];
  readonly closed?: readonly FollowUp[];
  readonly others?: CalendarSource['others'];
};

function aWeek({ open = [], closed = [], others = [] }: Parts): CalendarSource {
  return {
    period: week,
    open,
    others,
    closedOn: (day) => closed.filter(({ closedDay }) => closedDay === day),
    nameOf: (id) => (id === 'erased' ? undefined : '王姐'),
  };
}

function keysOn(source: CalendarSource, day: BusinessDay, kept: unknown = {}): readonly string[] {
  const days = calendarDays(source, calendarFilterFrom(kept), 10);
  return days.find((one) => one.day === day)?.lines.map(({ key }) => key) ?? [];
}

function aFollowUp(id: string, day: BusinessDay, fields: Record<string, string | number> = {}) {
  const document = { id: toRowId(id), fields: { customerId: 'wang', day, ...fields } };
  const followUp = followUpFrom(document);
  if (followUp === null) throw new Error('This is no follow-up.');
  return followUp;
}

function aBirthday(id: string): BirthdayLine {
  const customerId = toRowId(id);
  return {
    kind: 'birthday',
    key: `birthday:${id}`,
    day: monday,
    customerId,
    name: '',
    turning: null,
    isRound: false,
  };
}
