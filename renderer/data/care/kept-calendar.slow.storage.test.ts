import { afterEach, beforeEach, expect, test } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';
import { careBookOf } from './care-book.ts';
import { addFollowUp } from './follow-ups.ts';
import { keptCalendarReader } from './kept-calendar.ts';

let computer: TestComputer;
let shop: Shop;
let today: BusinessDay;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  today = shop.clock.today();
});

afterEach(() => {
  careBookOf(shop).stop();
  columnsOf(shop).stop();
  computer.close();
});

const promise = (customerId: RowId, day: BusinessDay) =>
  ({
    customerId,
    kind: 'custom',
    day,
    minute: null,
    text: day,
    staffId: null,
    repeat: null,
  }) as const;

test('the kept calendar goes from 30 days ago through twelve months, both ends included', async () => {
  const wang = await madeCard(shop, computer, { name: '王姐' });
  const [first, last] = [daysLater(today, -30), addMonths(today, 12)];
  for (const day of [daysLater(first, -1), first, today, last, daysLater(last, 1)]) {
    await addFollowUp(shop, promise(wang.id, day), computer.act());
  }
  const { lines, texts, period, isShort } = await keptCalendarReader(shop)(true);
  const promises = lines.flatMap((line) => (line.kind === 'followUp' ? [line.followUp] : []));
  expect(promises.map(({ day }) => day)).toEqual([first, today, last]);
  expect(promises.map(({ id }) => texts.get(id))).toEqual([first, today, last]);
  expect(lines.some(({ kind }) => kind === 'festival')).toBe(true);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  expect([period, isShort]).toEqual([{ from: first, through: last }, false]);
});

test('where a year is too much it ends with the last whole day, and says so', async () => {
  const wang = await madeCard(shop, computer, { name: '王姐' });
  for (const days of [-20, 0, 0, 0, 40, 300]) {
    await addFollowUp(shop, promise(wang.id, daysLater(today, days)), computer.act());
  }
  const whole = await keptCalendarReader(shop)(true);
  for (let most = 1; most < whole.lines.length; most += 1) {
    const { lines, period, isShort } = await keptCalendarReader(shop, most)(true);
    expect(isShort).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.map(({ key }) => key)).toEqual(
      whole.lines.flatMap(({ key, day }) => (day <= period.through ? [key] : [])),
    );
    const next = whole.lines.filter(({ day }) => day === daysLater(period.through, 1));
    expect(lines.length + next.length).toBeGreaterThan(most);
  }
});
