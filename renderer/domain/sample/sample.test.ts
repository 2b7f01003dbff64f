import { describe, expect, it } from 'vitest';

import { addDays, isPossibleDay } from '../kernel/calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { dayNumber, dayText, weekday } from '../kernel/day-number.ts';
import { customerAt, generateCustomers } from './generate-customers.ts';
import { generateSales, salesOf } from './generate-sales.ts';

const today = '2026-11-22';
const shop = [...generateCustomers(7, 20_000, today)];

describe('a made-up shop', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...generateCustomers(7, 300, today)]).toEqual([...generateCustomers(7, 300, today)]);
    expect([...generateSales(7, 100, today)]).toEqual([...generateSales(7, 100, today)]);
    expect([...generateCustomers(8, 300, today)]).not.toEqual([
      ...generateCustomers(7, 300, today),
    ]);
  });

  it('can make any one customer without those before', () => {
    for (const index of [0, 1, 999, 19_999]) {
      expect(customerAt(7, index, 20_000, today)).toEqual(shop[index]);
    }
  });

  it('has only cards with a name or a phone', () => {
    expect(shop.every(({ name, phones }) => name !== '' || phones.length > 0)).toBe(true);
  });

  it('has surnames as common as in the country', () => {
    const share = shareOf((name) => name.startsWith('王') || name.startsWith('李'));
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.2);
    expect(shop.filter(({ name }) => name.startsWith('单')).length).toBeGreaterThan(0);
    expect(shop.some(({ name }) => name.startsWith('欧阳'))).toBe(true);
  });

  it('has mobiles that a carrier could have given, and a few that none could', () => {
    const phones = shop.flatMap((one) => one.phones);
    const usual = phones.filter((phone) => /^1[3-9]\d{9}$/.test(phone)).length;
    expect(usual / phones.length).toBeGreaterThan(0.93);
    expect(usual).toBeLessThan(phones.length);
  });

  it('has names in other scripts, names without a family, and second cards', () => {
    expect(shareOf((name) => /^[A-Z]/.test(name))).toBeGreaterThan(0.01);
    expect(shareOf((name) => /姐|阿姨|先生/.test(name))).toBeGreaterThan(0.01);
    const seen = new Set(shop.map(({ name, phones }) => `${name} ${phones.join()}`));
    expect(seen.size).toBeLessThan(shop.length);
  });

  it('has only possible birthdays, some lunar, some without a year', () => {
    const birthdays = shop.flatMap(({ birthday }) => birthday ?? []);
    const possible = birthdays.every((one) =>
      isPossibleDay(one.calendar, one.month, one.day, one.year ?? undefined),
    );
    expect(possible).toBe(true);
    expect(birthdays.some(({ calendar }) => calendar === 'lunar')).toBe(true);
    expect(birthdays.some(({ year }) => year === null)).toBe(true);
  });

  it('lives off a few: the most faithful fifth makes most of the visits', () => {
    const visits = shop.map((one) => one.visits).sort((a, b) => b - a);
    const all = sum(visits);
    expect(sum(visits.slice(0, visits.length / 5)) / all).toBeGreaterThan(0.6);
    expect(all / shop.length).toBeGreaterThan(3);
    expect(all / shop.length).toBeLessThan(12);
  });

  it('sells between joining and the last visit, as often as it says, for what the lines cost', () => {
    for (const customer of shop.slice(0, 2000)) {
      const sales = [...salesOf(7, customer)];
      expect(sales.length).toBe(customer.visits);
      expect(sales.at(-1)?.day ?? null).toBe(customer.lastVisit);
      const days = sales.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= customer.joined && day <= today)).toBe(true);
      for (const { cents, discountCents, lines, minute } of sales) {
        const cost = sum(lines.map(({ quantity, unitCents }) => quantity * unitCents));
        expect(cents).toBe(cost - discountCents);
        expect(cents).toBeGreaterThan(0);
        expect(minute >= 540 && minute < 1440).toBe(true);
      }
    }
  });

  it('counts days like the calendar', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekday(dayNumber('2026-11-22'))).toBe(6);
    let day = toBusinessDay('1999-12-25');
    for (let step = 0; step < 3000; step++) {
      expect(dayText(dayNumber(day))).toBe(day);
      expect(dayNumber(addDays(day, 1))).toBe(dayNumber(day) + 1);
      day = addDays(day, 1);
    }
  });
});

function shareOf(is: (name: string) => boolean): number {
  return shop.filter(({ name }) => is(name)).length / shop.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
