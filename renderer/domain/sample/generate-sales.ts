import { dayNumber, dayText, weekday } from '../kernel/day-number.ts';
import { generateCustomers } from './generate-customers.ts';
import { sampleProducts } from './product-data.ts';
import { Chance } from './random.ts';
import type { SampleCustomer, SampleLine, SampleSale } from './sample-customer.ts';

/** All sales of the shop, customer by customer, each customer's in order of time. */
export function* generateSales(
  seed: number,
  count: number,
  today: string,
): Generator<SampleSale, void, void> {
  for (const customer of generateCustomers(seed, count, today)) yield* salesOf(seed, customer);
}

/** The first sale is on the day they joined, the last on `lastVisit`, the rest between, mostly at the end of the week. */
export function* salesOf(
  seed: number,
  { index, joined, lastVisit, visits }: SampleCustomer,
): Generator<SampleSale, void, void> {
  if (lastVisit === null) return;
  const chance = new Chance(seed, index, 3);
  const first = dayNumber(joined);
  const last = dayNumber(lastVisit);
  const between = Array.from({ length: Math.max(0, visits - 2) }, () =>
    Math.min(last, towardsWeekend(chance, chance.between(first, last))),
  ).sort((a, b) => a - b);
  const days = visits === 1 ? [last] : [first, ...between, last];
  // Whoever buys the small things does so each time: the level is the customer's, not the visit's.
  const usual = chance.below(sampleProducts.length);
  for (const day of days) yield saleOn(chance, index, dayText(day), usual);
}

function towardsWeekend(chance: Chance, day: number): number {
  const isWorkday = weekday(day) < 4;
  return isWorkday && chance.happens(35) ? day + (5 - weekday(day)) : day;
}

function saleOn(chance: Chance, customer: number, day: string, usual: number): SampleSale {
  const lines = [lineOf(chance, usual)];
  while (lines.length < 4 && chance.happens(18)) lines.push(lineOf(chance, usual));
  const sum = lines.reduce((total, { quantity, unitCents }) => total + quantity * unitCents, 0);
  const discountCents = chance.happens(8) ? Math.floor(sum / 1000) * 100 : 0;
  const method = chance.weighted([
    ['wechat', 62],
    ['alipay', 21],
    ['cash', 11],
    ['card', 6],
  ] as const);
  const minute = 9 * 60 + Math.floor((chance.fraction() + chance.fraction()) * 6.25 * 60);
  return { customer, day, minute, cents: sum - discountCents, discountCents, method, lines };
}

function lineOf(chance: Chance, usual: number): SampleLine {
  const popular = Math.floor(chance.fraction() ** 2 * sampleProducts.length);
  const product =
    sampleProducts[chance.happens(50) ? usual : popular] ?? chance.pick(sampleProducts);
  const quantity = chance.happens(10) ? chance.between(2, 4) : 1;
  return { productName: product.name, quantity, unitCents: product.cents };
}
