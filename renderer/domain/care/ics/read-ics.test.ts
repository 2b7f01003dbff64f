import { describe, expect, it } from 'vitest';

import { toBusinessDay } from '../../kernel/units.ts';
import type { ToShopTime } from './ics-when.ts';
import { readIcs } from './read-ics.ts';

/** A shop eight hours ahead of UTC that knows one other zone. */
const inShanghai: ToShopTime = ({ day, minute }, zone) => {
  const ahead = { UTC: 480, 'Asia/Tokyo': -60, 'Asia/Shanghai': 0 }[zone];
  if (ahead === undefined) return null;
  const sum = minute + ahead;
  if (sum < 1_440 && sum >= 0) return { day, minute: sum };
  expect(day).toBe('2026-11-27');
  return { day: toBusinessDay('2026-11-28'), minute: sum - 1_440 };
};

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

function read(file: string) {
  const result = readIcs(file, inShanghai);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('a calendar from another program', () => {
  it.each([
    ['DTSTART;VALUE=DATE:20261127', '2026-11-27', null],
    ['DTSTART:20261127', '2026-11-27', null],
    ['DTSTART:20261127T150000', '2026-11-27', 900],
    ['DTSTART:20261127T070000Z', '2026-11-27', 900],
    ['DTSTART:20261127T200000Z', '2026-11-28', 240],
    ['DTSTART;TZID=Asia/Tokyo:20261127T160000', '2026-11-27', 900],
    ['DTSTART;TZID="Asia/Shanghai":20261127T150000', '2026-11-27', 900],
    ['DTSTART;TZID=/citadel.org/20260101_1/Asia/Tokyo:20261127T160000', '2026-11-27', 900],
    ['dtstart;tzid=Asia/Tokyo:20261127T160000', '2026-11-27', 900],
    ['DTSTART:20261127T1500', '2026-11-27', 900],
  ])('%s is at the shop %s, minute %s', (line, day, minute) => {
    const { events, unsureTimes } = read(calendar(...event('UID:a', line, 'SUMMARY:x')));
    expect(events).toMatchObject([{ uid: 'a', day, minute, title: 'x' }]);
    expect(unsureTimes).toBe(0);
  });

  it('takes a time in a zone nobody knows as it stands, and says so', () => {
    const line = 'DTSTART;TZID=China Standard Time:20261127T150000';
    const { events, unsureTimes } = read(calendar(...event('UID:a', line)));
    expect(events).toMatchObject([{ day: '2026-11-27', minute: 900 }]);
    expect(unsureTimes).toBe(1);
  });

  it.each([
    'DTSTART:20260230',
    'DTSTART:20261127T250000',
    'DTSTART:tomorrow',
    'DTSTART:',
    'SUMMARY:no day at all',
  ])('counts an event with %s, which is no day', (line) => {
    expect(read(calendar(...event('UID:a', line)))).toMatchObject({ events: [], unreadable: 1 });
  });

  it('takes tasks by their day, and neither what was called off nor what is done', () => {
    const file = calendar(
      'BEGIN:VTODO',
      'UID:t',
      'DUE;VALUE=DATE:20261201',
      'SUMMARY:盘点',
      'END:VTODO',
      'BEGIN:VTODO',
      'UID:u',
      'DUE:20261201',
      'STATUS:COMPLETED',
      'END:VTODO',
      ...event('UID:v', 'DTSTART:20261127', 'STATUS:CANCELLED'),
      'BEGIN:VJOURNAL',
      'UID:w',
      'DTSTART:20261127',
      'END:VJOURNAL',
    );
    expect(read(file)).toMatchObject({
      events: [{ uid: 't', day: '2026-12-01', title: '盘点' }],
      cancelled: 2,
    });
  });

  it('puts folded lines together, in the middle of a letter too, and undoes escapes', () => {
    const file = calendar(
      ...event(
        'UID:a',
        'DTSTART:20261127',
        'SUMMARY:给王姐\r\n 打电\r\n\t话\\, 问\\;她\\\\好',
        'DESCRIPTION;LANGUAGE="a:b;c":一\\n二\\N三',
        'CATEGORIES:生日,a\\,b',
      ),
    );
    expect(read(file).events).toMatchObject([
      {
        title: '给王姐打电话, 问;她\\好',
        text: '一\n二\n三',
        categories: ['生日', 'a,b'],
      },
    ]);
  });

  it('reads line ends of any kind, a byte-order mark, and blank lines', () => {
    const file = calendar(...event('UID:a', 'DTSTART:20261127', 'SUMMARY:x'));
    for (const one of [
      file,
      file.replaceAll('\r\n', '\n'),
      file.replaceAll('\r\n', '\r'),
      `\uFEFF${file}`,
      file.replaceAll('\r\n', '\r\n\r\n'),
      `\r\n${file}${file}`,
    ]) {
      expect(read(one).events[0]).toMatchObject({ uid: 'a', title: 'x' });
    }
  });

  it.each([
    ['FREQ=DAILY', { every: 1, unit: 'day', from: 'due' }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=MO', { every: 2, unit: 'week', from: 'due' }],
    ['FREQ=MONTHLY;BYMONTHDAY=27', { every: 1, unit: 'month', from: 'due' }],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=27', { every: 1, unit: 'year', from: 'due' }],
    ['FREQ=WEEKLY;BYDAY=MO,FR', null],
    ['FREQ=MONTHLY;BYDAY=-1FR', null],
    ['FREQ=DAILY;COUNT=10', null],
    ['FREQ=DAILY;UNTIL=20270101', null],
    ['FREQ=HOURLY', null],
    ['nonsense', null],
  ])('repeats by %s as a follow-up can, or once', (rule, repeat) => {
    const { events, onceOnly } = read(
      calendar(...event('UID:a', 'DTSTART:20261127', `RRULE:${rule}`)),
    );
    expect(events[0]?.repeat).toEqual(repeat);
    expect(onceOnly).toBe(repeat === null ? 1 : 0);
  });

  it('tells a day of a row that was moved from the row, and names what has no name by what it says', () => {
    const file = calendar(
      ...event('UID:a', 'DTSTART:20261127', 'RRULE:FREQ=WEEKLY'),
      ...event('UID:a', 'RECURRENCE-ID:20261204', 'DTSTART:20261205'),
      ...event('DTSTART:20261127', 'SUMMARY:x'),
    );
    const uids = read(file).events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(3);
    expect(read(file).events.map(({ uid }) => uid)).toEqual(uids);
  });

  it('does not take the words of an alarm for those of the event', () => {
    const alarm = [
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DESCRIPTION:alarm',
      'SUMMARY:alarm',
      'END:VALARM',
    ];
    const file = calendar(...event('UID:a', ...alarm, 'DTSTART:20261127', 'SUMMARY:x'));
    expect(read(file).events).toMatchObject([{ title: 'x', text: '' }]);
  });

  it('cuts words without end, and says so', () => {
    const file = calendar(...event('UID:a', 'DTSTART:20261127', `SUMMARY:${'长'.repeat(3_000)}`));
    const { events, shortened } = read(file);
    expect(events[0]?.title.length).toBe(2_000);
    expect(shortened).toBe(1);
  });
});
