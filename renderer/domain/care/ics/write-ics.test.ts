import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../kernel/calendar.ts';
import { toBusinessDay, toInstant } from '../../kernel/units.ts';
import { readIcs } from './read-ics.ts';
import { type IcsItem, icsOf, ownUid } from './write-ics.ts';

const stamp = toInstant('2026-11-23T01:00:00.000Z');
const long =
  '周五下午三点给王姐打电话，问问她新买的茶叶好不好喝，🎂🎂🎂顺便说一下会员日;,\\\n第二行 “引号” 还有很多很多的话要说，很多很多很多很多很多很多';
const call: IcsItem = {
  id: '0198c0de-0000-7000-8000-000000000001',
  day: toBusinessDay('2026-11-27'),
  minute: 900,
  title: long,
  text: long,
  categories: ['售后回访', 'a,b;c'],
};
const birthday: IcsItem = {
  id: 'birthday:0198c0de:2026',
  day: toBusinessDay('2026-12-31'),
  minute: null,
  title: '王芳 生日',
  text: '',
  categories: [],
};

describe('the calendar as a file', () => {
  it('has no line over 75 octets, and every line ends as the standard says', () => {
    const file = icsOf(
      [call, birthday],
      stamp,
      '熟客 · 老张理发店的日历，很长很长的名字很长很长的名字',
    );
    expect(octets(file).every((length) => length <= 75)).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says a whole day as a date, and a time as the clock of the shop shows it', () => {
    const file = icsOf([call, birthday], stamp);
    expect(file).toContain('\r\nDTSTART:20261127T150000\r\n');
    expect(file).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\n');
    expect(file).toContain('\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(file).toContain('\r\nDTSTAMP:20261123T010000Z\r\n');
    expect(file).toContain(`\r\nUID:${call.id}${ownUid}\r\n`);
    expect(file).toContain('\r\nVERSION:2.0\r\n');
  });

  it('opens in ical.js with every word intact', () => {
    const calendar = new ICAL.Component(
      ICAL.parse(icsOf([call, birthday], stamp, '熟客')) as unknown[],
    );
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('熟客');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(
      events.map(({ uid, summary, description, startDate, endDate }) => ({
        uid,
        summary,
        description,
        start: startDate.toString(),
        end: endDate.toString(),
        zone: startDate.zone.tzid,
        isDate: startDate.isDate,
      })),
    ).toEqual([
      {
        uid: `${call.id}@regulars`,
        summary: long,
        description: long,
        start: '2026-11-27T15:00:00',
        end: '2026-11-27T15:00:00',
        zone: 'floating',
        isDate: false,
      },
      {
        uid: 'birthday:0198c0de:2026@regulars',
        summary: '王芳 生日',
        description: null,
        start: '2026-12-31',
        end: '2027-01-01',
        zone: 'floating',
        isDate: true,
      },
    ]);
    const [first] = calendar.getAllSubcomponents('vevent');
    expect(first?.getFirstProperty('categories')?.getValues()).toEqual(['售后回访', 'a,b;c']);
  });

  it('is the same at each export, so that a subscriber moves what it has', () => {
    expect(icsOf([call, birthday], stamp)).toBe(icsOf([call, birthday], stamp));
  });

  it('is the same on a computer in any zone', () => {
    const home = process.env['TZ'];
    const files = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return icsOf([call, birthday], stamp);
    });
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
    expect(new Set(files).size).toBe(1);
  });

  it('keeps any text whole, for ical.js and for this app, in lines of 75 octets', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 6 }), (items) => {
        const file = icsOf(items, stamp, '熟客');
        expect(octets(file).every((length) => length <= 75)).toBe(true);

        const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
        const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
        expect(
          events.map(({ uid, summary, description }) => [uid, summary ?? '', description ?? '']),
        ).toEqual(
          items.map(({ id, title, text }) => [`${id}@regulars`, written(title), written(text)]),
        );

        const read = readIcs(file, () => null);
        if (!read.ok) throw new Error(read.refusal.kind);
        expect(read.value.events).toEqual(
          items.map(({ id, day, minute, title, text, categories }) => ({
            uid: `${id}@regulars`,
            day,
            minute,
            title: written(title).trim(),
            text: written(text).trim(),
            categories: categories.map((one) => written(one).trim()),
            repeat: null,
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('of nothing is a calendar without events', () => {
    expect(readIcs(icsOf([], stamp), () => null)).toEqual({
      ok: true,
      value: expect.objectContaining({ events: [] }) as unknown,
    });
  });
});

const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('周五给王姐打电话，;,:"\\n\n\r\t 🎂é')),
    maxLength: 200,
  }),
  // Half a letter, as a text cut in the middle has it.
  fc.constantFrom('\ud83c', 'a\udf82b', '\ud83c'.repeat(60)),
);
const anItem: fc.Arbitrary<IcsItem> = fc.record({
  id: fc.uuid(),
  day: fc
    .integer({ min: 0, max: 30_000 })
    .map((days) => addDays(toBusinessDay('1990-01-01'), days)),
  minute: fc.option(fc.integer({ min: 0, max: 1_439 })),
  title: aText,
  text: aText,
  categories: fc.array(
    fc.string({ unit: fc.constantFrom(...Array.from('生日节,;\\b')), minLength: 1, maxLength: 40 }),
    { maxLength: 3 },
  ),
});

/** What can be written of a text: line ends of one kind, no control letters, no half letters. */
function written(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .toWellFormed();
}

function octets(file: string): readonly number[] {
  return file.split('\r\n').map((line) => Buffer.byteLength(line));
}
