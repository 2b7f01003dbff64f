import { afterEach, describe, expect, it } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';

import { inShopTime } from './zone-time.ts';

const homeZone = process.env['TZ'];
afterEach(() => {
  if (homeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = homeZone;
});

describe('a time of another zone, at the shop', () => {
  it.each([
    ['Asia/Shanghai', 'UTC', '2026-11-27', 420, '2026-11-27', 900],
    ['Asia/Shanghai', 'UTC', '2026-12-31', 1_200, '2027-01-01', 240],
    ['Asia/Shanghai', 'Asia/Tokyo', '2026-11-27', 0, '2026-11-26', 1_380],
    ['Asia/Shanghai', 'America/New_York', '2026-07-01', 480, '2026-07-01', 1_200],
    ['Asia/Shanghai', 'America/New_York', '2026-12-01', 480, '2026-12-01', 1_260],
    ['Asia/Shanghai', 'Asia/Calcutta', '2026-12-01', 480, '2026-12-01', 630],
    ['America/Los_Angeles', 'Asia/Shanghai', '2026-12-01', 480, '2026-11-30', 960],
    ['Pacific/Kiritimati', 'UTC', '2026-12-01', 720, '2026-12-02', 120],
  ])('on a computer in %s: %s %s, minute %d', (here, zone, day, minute, otherDay, otherMinute) => {
    process.env['TZ'] = here;
    expect(inShopTime({ day: toBusinessDay(day), minute }, zone)).toEqual({
      day: otherDay,
      minute: otherMinute,
    });
  });

  it.each(['China Standard Time', 'Nowhere/Here', '', '???'])('%j is no zone', (zone) => {
    expect(inShopTime({ day: toBusinessDay('2026-11-27'), minute: 0 }, zone)).toBeNull();
  });
});
