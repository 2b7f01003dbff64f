import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { calendarFilterFrom } from '#domain/care/calendar/calendar-filter.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { type BusinessDay, type RowId, pointUnits } from '#domain/kernel/units.ts';

import { saveActivity } from '../activities/activity-list.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { deleteCard } from '../customers/delete-card.ts';
import type { Shop } from '../shop.ts';
import { readCalendar } from './calendar-export.ts';
import { calendarOthers } from './calendar-others.ts';
import { careBookOf } from './care-book.ts';
import { addFollowUp, doneFollowUp } from './follow-ups.ts';
import { saveCareSettings } from './save-care-settings.ts';

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

async function promise(customerId: RowId, text: string) {
  const draft = { customerId, kind: 'custom', day: today, minute: 900, text } as const;
  const added = await addFollowUp(shop, { ...draft, staffId: null, repeat: null }, computer.act());
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

async function leaving(hidden: readonly string[] = ['festivals']) {
  const period = { from: today, through: daysLater(today, 2) };
  const { lines, texts } = await readCalendar(shop, period, calendarFilterFrom({ hidden }));
  return lines.map((line) =>
    line.kind === 'followUp'
      ? `${line.name}: ${texts.get(line.followUp.id)}`
      : `${line.kind} ${line.day === today ? 'today' : 'later'}`,
  );
}

describe('the calendar as it leaves the shop', () => {
  it('has promises with their words; what is done and whoever is gone stays here', async () => {
    const wang = await madeCard(shop, computer, { name: '王姐' });
    const li = await madeCard(shop, computer, { name: '李雷' });
    await promise(wang.id, '送样品');
    const done = await promise(wang.id, '打电话');
    await promise(li.id, '取货');
    await doneFollowUp(shop, done, { result: 'reached', note: '' }, computer.act());
    await deleteCard(shop, li.id, computer.act());
    expect(await leaving()).toEqual(['王姐: 送样品']);
    expect(await leaving(['festivals', 'custom'])).toEqual([]);
  });

  it('has birthdays, and an activity on each of its days', async () => {
    const [month, day] = [Number(today.slice(5, 7)), Number(today.slice(8))];
    const birthday = { calendar: 'solar', year: 1990, month, day, leap: false } as const;
    await madeCard(shop, computer, { name: '王姐', birthday });
    const days = { from: daysLater(today, -5), to: daysLater(today, 1) };
    const activity = { name: '品茶会', units: pointUnits(5), cap: null, active: true, ...days };
    expect((await saveActivity(shop, activity, computer.act())).ok).toBe(true);
    expect(await leaving()).toEqual(['activity today', 'birthday today', 'activity later']);
    expect(await leaving(['festivals', 'activities'])).toEqual(['birthday today']);
  });
});

describe('the days of a shop', () => {
  it('has no birthday of whoever wants no contact', async () => {
    const solar = { calendar: 'solar', year: null, month: 3, day: 2, leap: false } as const;
    await madeCard(shop, computer, { name: '不要', birthday: solar, consent: 'no' });
    await madeCard(shop, computer, { name: '没问过', birthday: solar });
    const { lines } = await calendarOthers(shop, { from: today, through: daysLater(today, 5) });
    const birthdays = lines.filter((line) => line.kind === 'birthday');
    expect(birthdays.map(({ name }) => name)).toEqual(['没问过']);
  });

  it('knows on which it is closed', async () => {
    await saveCareSettings(shop, { closedWeekdays: [0, 1, 2, 3, 4, 5] }, computer.act());
    const week = { from: today, through: daysLater(today, 6) };
    expect((await calendarOthers(shop, week)).closed.size).toBe(6);
  });
});
