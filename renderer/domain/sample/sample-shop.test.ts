import { describe, expect, it } from 'vitest';

import { isPossibleDay } from '../kernel/calendar.ts';
import { plantedCounts } from './planted.ts';

import { type SampleMember, stageCounts } from './sample-member.ts';
import { sampleProducts } from './product-data.ts';
import { sampleShop, sampleSize } from './sample-shop.ts';

const today = '2026-11-22';
const lunarToday = { month: 10, day: 14 };
const shop = sampleShop(20_261_122, today, lunarToday);

describe('the shop to try', () => {
  it('is the same for the same seed and day, and another for another', () => {
    expect(sampleShop(20_261_122, today, lunarToday)).toEqual(shop);
    expect(sampleShop(1, today, lunarToday).members[0]).not.toEqual(shop.members[0]);
  });

  it('has exactly as many customers and sales as it says, over three years and until yesterday', () => {
    expect(shop.members).toHaveLength(sampleSize.customers);
    expect(shop.sales).toHaveLength(sampleSize.sales);
    const days = shop.sales.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days[0]?.slice(0, 7)).toBe('2023-11');
    expect(days.at(-1)).toBe('2026-11-21');
    const sold = new Set(shop.sales.map(({ customer }) => customer));
    expect(sold.size).toBe(shop.members.filter(({ visits }) => visits > 0).length);
  });

  it('sells some forty things in several categories', () => {
    expect(sampleProducts).toHaveLength(40);
    expect(new Set(sampleProducts.map(({ name }) => name)).size).toBe(40);
    expect(new Set(sampleProducts.map(({ category }) => category)).size).toBeGreaterThan(5);
    const sold = new Set(shop.sales.flatMap(({ lines }) => lines.map((line) => line.productName)));
    expect(sold.size).toBe(40);
  });

  it.each(['lead', 'aiming', 'gone'] as const)('has as many in stage %s as it says', (stage) => {
    const there = shop.members.filter((member) => member.stage === stage);
    expect(there).toHaveLength(stageCounts[stage]);
    const hasReason = there.every(({ goneReason }) => (goneReason !== '') === (stage === 'gone'));
    expect(hasReason).toBe(true);
  });

  it('has leads who may bring something, and two who have bought meanwhile', () => {
    const leads = shop.members.filter(({ stage }) => stage === 'lead' || stage === 'aiming');
    expect(leads.filter(({ expectedCents }) => expectedCents !== null).length).toBeGreaterThan(50);
    expect(leads.filter(({ visits }) => visits > 0)).toHaveLength(2);
  });

  it('has birthdays today, solar and lunar, whatever day it is', () => {
    const isToday = ({ birthday }: SampleMember) => birthday?.month === 11 && birthday.day === 22;
    const solar = shop.members.filter((one) => isToday(one) && one.birthday?.calendar === 'solar');
    const lunar = shop.members.filter(
      ({ birthday }) =>
        birthday?.calendar === 'lunar' && birthday.month === 10 && birthday.day === 14,
    );
    expect(solar.length).toBeGreaterThanOrEqual(plantedCounts.birthdaysToday);
    expect(lunar.length).toBeGreaterThanOrEqual(plantedCounts.lunarBirthdaysToday);
    const leapDay = sampleShop(1, '2028-02-29', { month: 2, day: 5 }).members;
    const impossible = leapDay.filter((one) => !isPossible(one));
    expect(impossible).toHaveLength(plantedCounts.impossibleBirthdays);
  });

  it('has the mistakes of a real book: shared phones, second cards, wrong phones, impossible days', () => {
    const byPhone = new Map<string, number>();
    for (const { phones } of shop.members)
      for (const phone of phones) byPhone.set(phone, (byPhone.get(phone) ?? 0) + 1);
    expect(byPhone.get('13857120301')).toBe(2);
    expect(byPhone.get('13957180500')).toBe(3);

    const people = shop.members.map(({ name, phones }) => `${name} ${phones.join()}`);
    const second = people.length - new Set(people).size;
    expect(second).toBeGreaterThanOrEqual(plantedCounts.twice);

    const phones = shop.members.flatMap((member) => member.phones);
    expect(phones.filter((phone) => /\D/.test(phone)).length).toBeGreaterThanOrEqual(2);
    expect(shop.members.filter((one) => !isPossible(one))).toHaveLength(
      plantedCounts.impossibleBirthdays,
    );
    const born = shop.members.map(({ birthday }) => birthday?.year ?? 0);
    const minors = born.filter((year) => year > 2026 - 14).length;
    expect(minors).toBeGreaterThanOrEqual(plantedCounts.minors);
  });

  it('knows who brought whom, never oneself, and asked for consent', () => {
    const brought = shop.members.filter(({ referrer }) => referrer !== null);
    expect(brought.length).toBeGreaterThan(200);
    expect(brought.every(({ index, referrer }) => (referrer ?? index) < index)).toBe(true);
    const answers = new Set(shop.members.map(({ consent }) => consent?.answer));
    expect(answers).toEqual(new Set(['yes', 'no', undefined]));
  });
});

function isPossible({ birthday }: SampleMember): boolean {
  if (birthday === null) return true;
  return isPossibleDay(birthday.calendar, birthday.month, birthday.day, birthday.year ?? undefined);
}
