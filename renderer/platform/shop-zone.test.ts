import { afterEach, expect, it } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';

import { zoneOver } from './shop-zone.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

const year = { from: toBusinessDay('2026-10-24'), through: toBusinessDay('2027-11-23') };

it.each([
  ['Asia/Shanghai', 480, []],
  ['Asia/Tehran', 210, []],
  [
    'Europe/Berlin',
    120,
    [
      { at: '20261025T030000', from: 120, to: 60 },
      { at: '20270328T020000', from: 60, to: 120 },
      { at: '20271031T030000', from: 120, to: 60 },
    ],
  ],
  [
    'America/Los_Angeles',
    -420,
    [
      { at: '20261101T020000', from: -420, to: -480 },
      { at: '20270314T020000', from: -480, to: -420 },
      { at: '20271107T020000', from: -420, to: -480 },
    ],
  ],
])(
  'in %s clocks are %i minutes ahead of UTC, and are set when they are set',
  (name, offset, shifts) => {
    process.env['TZ'] = name;
    expect(zoneOver(year)).toEqual({ name, offset, shifts });
  },
);
