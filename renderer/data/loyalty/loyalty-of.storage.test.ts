import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Birthday } from '#domain/customers/card.ts';
import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf } from '#test/support/value-of.ts';

import { signIn } from '../activities/sign-in.ts';
import type { Shop } from '../shop.ts';
import { loyaltyOf } from './loyalty-of.ts';
import { saveProgram } from './save-program.ts';

const day = 86_400_000;

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function someone(birthday: Birthday | null = null): Promise<RowId> {
  return (await madeCard(shop, computer, { name: '王芳', birthday })).id;
}

describe('what the programme means for a customer today', () => {
  it('has no tiers to speak of in a shop without', async () => {
    expect(await loyaltyOf(shop, await someone())).toMatchObject({ tier: null, next: null });
  });

  it('says the tier, and how far the next one is', async () => {
    const tiers = [
      { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
      { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 120 },
      { id: 'jade', name: '玉卡', threshold: cents(300_000), percent: 150 },
    ];
    valueOf(await saveProgram(shop, { tiers }, computer.act()), computer);
    const id = await someone();
    await soldSale(shop, computer, id, 40_000);
    expect(await loyaltyOf(shop, id)).toMatchObject({
      tier: { id: 'base' },
      next: { tier: { id: 'gold' }, missing: 60_000 },
    });
    await soldSale(shop, computer, id, 70_000);
    expect(await loyaltyOf(shop, id)).toMatchObject({
      tier: { id: 'gold' },
      next: { tier: { id: 'jade' }, missing: 190_000 },
    });
    computer.later(400 * day);
    expect(await loyaltyOf(shop, id)).toMatchObject({
      tier: { id: 'base' },
      next: { tier: { id: 'gold' }, missing: 100_000 },
    });
  });

  it('counts the days signed in, up to yesterday while today is open', async () => {
    const rule = { units: pointUnits(1), everyDays: 3, bonusUnits: pointUnits(5) };
    valueOf(await saveProgram(shop, { signIn: rule }, computer.act()), computer);
    const id = await someone();
    for (const streak of [1, 2]) {
      expect((await loyaltyOf(shop, id))?.signIn).toMatchObject({ isDone: false, units: 1 });
      valueOf(await signIn(shop, id, computer.act()), computer);
      expect((await loyaltyOf(shop, id))?.signIn).toMatchObject({ isDone: true, streak });
      computer.later(day);
    }
    expect((await loyaltyOf(shop, id))?.signIn).toEqual({ isDone: false, streak: 2, units: 6 });
    computer.later(day);
    expect((await loyaltyOf(shop, id))?.signIn).toEqual({ isDone: false, streak: 0, units: 1 });
  });

  it('knows a birthday by either calendar', async () => {
    const today = shop.clock.today();
    const [, month = 0, date = 0] = today.split('-').map(Number);
    const lunar = toLunar(today);
    if (lunar === null) throw new Error('The table has this year.');
    const solar = { calendar: 'solar', year: null, month, day: date, leap: false } as const;
    const born = { ...solar, calendar: 'lunar', month: lunar.month, day: lunar.day } as const;
    expect(await loyaltyOf(shop, await someone(solar))).toMatchObject({ isBirthday: true });
    expect(await loyaltyOf(shop, await someone(born))).toMatchObject({ isBirthday: true });
    computer.later(day);
    expect(await loyaltyOf(shop, await someone(born))).toMatchObject({ isBirthday: false });
  });

  it('keeps a leap-day birthday on the day before in other years', async () => {
    computer.nowMs = Date.UTC(2027, 1, 28, 4);
    const leapDay = { calendar: 'solar', year: 2000, month: 2, day: 29, leap: false } as const;
    expect(await loyaltyOf(shop, await someone(leapDay))).toMatchObject({ isBirthday: true });
  });
});
