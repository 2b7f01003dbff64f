import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../kernel/calendar.ts';
import { toBusinessDay, toInstant } from '../../kernel/units.ts';
import type { IcsZone } from './ics-zone.ts';
import { type KeptIcsHead, keptIcs } from './kept-ics.ts';
import { readIcs } from './read-ics.ts';
import { type IcsItem, icsOf } from './write-ics.ts';

const stamp = toInstant('2026-11-23T01:00:00.000Z');
const shanghai: IcsZone = { name: 'Asia/Shanghai', offset: 480, shifts: [] };
const losAngeles: IcsZone = {
  name: 'America/Los_Angeles',
  offset: -420,
  shifts: [
    { at: '20261101T020000', from: -420, to: -480 },
    { at: '20270314T020000', from: -480, to: -420 },
  ],
};
const call: IcsItem = {
  id: '0198c0de-0000-7000-8000-000000000001',
  day: toBusinessDay('2026-11-27'),
  minute: 900,
  title: '给王姐打电话',
  text: '',
  categories: ['其他约定'],
};
const birthday: IcsItem = {
  id: 'birthday:0198c0de:2026-12-31',
  day: toBusinessDay('2026-12-31'),
  minute: null,
  title: '王*明 生日',
  text: '',
  categories: ['生日'],
};

function kept(items: readonly IcsItem[], head: KeptIcsHead = { name: '熟客', zone: shanghai }) {
  const work = keptIcs(items, stamp, head);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function opened(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const named = new ICAL.Timezone(zone);
    if (ICAL.TimezoneService.has(named.tzid)) ICAL.TimezoneService.remove(named.tzid);
    ICAL.TimezoneService.register(named, named.tzid);
  }
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { calendar, events };
}

describe('a calendar that others subscribe to', () => {
  it('says its name, and how often to look again', () => {
    const { calendar } = opened(kept([call]));
    const said = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
    expect({
      version: said('version'),
      method: said('method'),
      name: said('name'),
      oldName: said('x-wr-calname'),
      refresh: said('refresh-interval'),
      zone: said('x-wr-timezone'),
    }).toEqual({
      version: '2.0',
      method: 'PUBLISH',
      name: '熟客',
      oldName: '熟客',
      refresh: 'PT1H',
      zone: 'Asia/Shanghai',
    });
    expect(kept([call])).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(kept([call])).toContain('\r\nX-PUBLISHED-TTL:PT1H\r\n');
    expect(calendar.getAllProperties('prodid').length).toBe(1);
  });

  it('has times in the zone of the shop, and whole days as dates', () => {
    const { events } = opened(kept([call, birthday]));
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.zone.tzid])).toEqual([
      ['2026-11-27T15:00:00', 'Asia/Shanghai'],
      ['2026-12-31', 'floating'],
    ]);
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-27T07:00:00.000Z');
  });

  it.each([
    ['2026-10-31', '22:00'],
    ['2026-11-02', '23:00'],
    ['2027-03-13', '23:00'],
    ['2027-03-15', '22:00'],
  ])('knows that on %s three in the afternoon in Los Angeles is %s UTC', (day, utc) => {
    const file = kept([{ ...call, day: toBusinessDay(day) }], { name: '', zone: losAngeles });
    const start = opened(file).events[0]?.startDate.toJSDate().toISOString();
    expect(start).toBe(`${day}T${utc}:00.000Z`);
  });

  it('leaves times floating on a computer that does not know its zone', () => {
    const file = kept([call], { name: '', zone: null });
    expect(file).toContain('\r\nDTSTART:20261127T150000\r\n');
    expect(file).not.toMatch(/TZID|TIMEZONE/);
  });

  it('takes no words of somebody for a time', () => {
    const sly = { ...call, title: 'a\nDTSTART:1\r\nDTSTART:2\r\n DTSTART:20261127T150000' };
    const { events } = opened(kept([sly]));
    expect(events.map(({ summary }) => summary)).toEqual([
      'a\nDTSTART:1\nDTSTART:2\n DTSTART:20261127T150000',
    ]);
  });

  it('of nothing is a calendar without events', () => {
    expect(opened(kept([])).events).toEqual([]);
  });

  it('has the very events of the download, in lines of 75 octets, however many there are', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 70 }), (items) => {
        const file = kept(items);
        expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const [subscribed, downloaded] = [file, icsOf(items, stamp)].map((text) => {
          const read = readIcs(text, (at) => at);
          return read.ok ? read.value.events : read.refusal;
        });
        expect(subscribed).toEqual(downloaded);
        expect(opened(file).events.map(({ uid }) => uid)).toEqual(
          items.map(({ id }) => `${id}@regulars`),
        );
      }),
      { numRuns: 100 },
    );
  });
});

const anItem: fc.Arbitrary<IcsItem> = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 400 }).map((days) => addDays(toBusinessDay('2026-10-24'), days)),
  minute: fc.option(fc.integer({ min: 0, max: 1_439 })),
  title: fc.string({
    unit: fc.constantFrom(...Array.from('给王姐打电话;,:\\n\n\r DTSTART:🎂')),
    maxLength: 90,
  }),
  text: fc.constant(''),
  categories: fc.array(fc.constantFrom('生日', '节日,;'), { maxLength: 2 }),
});
