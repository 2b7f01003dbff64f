import { spawnSync } from 'node:child_process';

import { type IcsItem, icsOf } from '#domain/care/ics/write-ics.ts';
import { toBusinessDay, toInstant } from '#domain/kernel/units.ts';

import { expect, test } from '@playwright/test';

const words = '周五下午三点给王姐打电话，问问她新买的茶叶好不好喝;,\\ 🎂\n第二行：'.repeat(5);
const items: readonly IcsItem[] = [
  {
    id: '0198c0de-0000-7000-8000-000000000001',
    day: toBusinessDay('2026-11-27'),
    minute: 900,
    title: words,
    text: words,
    categories: ['售后回访', 'a,b;c'],
  },
  {
    id: 'birthday:0198c0de:2026',
    day: toBusinessDay('2026-12-31'),
    minute: null,
    title: '王芳 生日',
    text: '',
    categories: [],
  },
];

/** Prints every event as Debian's own library reads it. */
const reader = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
  'uid': str(event['UID']),
  'summary': str(event['SUMMARY']),
  'description': str(event.get('DESCRIPTION', '')),
  'start': event['DTSTART'].dt.isoformat(),
  'zone': str(getattr(event['DTSTART'].dt, 'tzinfo', None)),
  'stamp': event['DTSTAMP'].dt.isoformat(),
  'errors': [str(error) for error in event.errors],
} for event in calendar.walk('VEVENT')]))
`;

test("the calendar opens in Debian's python3-icalendar, Chinese and all", () => {
  // Comes with the other Debian packages of `npm test`; other systems have it nowhere in particular.
  test.skip(process.platform !== 'linux', 'Debian only.');
  const stamp = toInstant('2026-11-23T01:00:00.000Z');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', reader], {
    input: icsOf(items, stamp, '熟客'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const both = { zone: 'None', stamp: '2026-11-23T01:00:00+00:00', errors: [] };
  expect(JSON.parse(stdout)).toEqual([
    {
      ...both,
      uid: `${items[0]?.id}@regulars`,
      summary: words,
      description: words,
      start: '2026-11-27T15:00:00',
    },
    {
      ...both,
      uid: `${items[1]?.id}@regulars`,
      summary: '王芳 生日',
      description: '',
      start: '2026-12-31',
    },
  ]);
});
