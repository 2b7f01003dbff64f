import type { Instant } from '#domain/kernel/units.ts';
import type { ListFacts, PrintFacts } from '#domain/printing/print-facts.ts';
import { type PrintValue, words } from '#domain/printing/print-value.ts';

import {
  type ExampleValues,
  type ExampleWord,
  exampleGoods,
  exampleNumber,
} from './example-values.ts';

/** Every table that a document can have, with three rows of it. */
export function exampleLists(now: Instant, values: ExampleValues): PrintFacts['lists'] {
  const { said, money, change, points, pointsChange, pieces, day } = values;
  const time: PrintValue = { kind: 'time', at: now };
  const name = said('Name');
  const staff = said('Staff');
  const box = words('□');
  const rows = (...all: ListFacts['rows']): ListFacts => ({ rows: all });
  const person = (word: ExampleWord, code: string, own: number) => ({
    number: words(code),
    name: said(word),
    phone: said('Phone'),
    tier: said('Tier'),
    points: points(own * 10),
    stored: money(own),
    lastDay: day(-own),
    note: said('Note'),
  });
  return {
    goods: rows(
      goodsRow(values, 1, pieces(1), 168, 0),
      goodsRow(values, 2, pieces(2), 35, 10),
      goodsRow(values, 3, pieces(1), 98, 0),
    ),
    care: rows(
      { product: said(exampleGoods(1)), care: said('Care1') },
      { product: said(exampleGoods(2)), care: said('Care2') },
    ),
    stored: rows(
      {
        day: day(-90),
        what: said('TopUp'),
        principal: change(500),
        bonus: change(50),
        balance: money(550),
        staff,
      },
      {
        day: day(-30),
        what: said('Spent'),
        principal: change(-200),
        bonus: change(-20),
        balance: money(330),
        staff,
      },
      {
        day: day(-1),
        what: said('TopUp'),
        principal: change(500),
        balance: money(830),
        staff,
      },
    ),
    points: rows(
      {
        day: day(-40),
        what: said('Earned'),
        change: pointsChange(1_180),
        balance: points(1_180),
      },
      {
        day: day(-8),
        what: said('Redeemed'),
        change: pointsChange(-200),
        balance: points(980),
      },
      {
        day: day(0),
        what: said('Earned'),
        change: pointsChange(300),
        balance: points(1_280),
      },
    ),
    todo: rows(
      {
        done: box,
        time,
        what: said('Call'),
        name,
        phone: said('Phone'),
        staff,
      },
      {
        done: box,
        what: said('Birthday'),
        name: said('Name2'),
        phone: said('Phone'),
        staff,
      },
      { done: box, what: said('Pick'), name: said('Name3'), staff },
    ),
    week: rows(
      { day: day(0), time, what: said('Call'), name, staff },
      { day: day(1), what: said('Birthday'), name: said('Name2'), staff },
      { day: day(3), time, what: said('Pick'), name: said('Name3'), staff },
    ),
    customers: rows(
      person('Name', exampleNumber, 128),
      person('Name2', '00043', 36),
      person('Name3', '00044', 7),
    ),
  };
}

function goodsRow(
  { said, money, change }: ExampleValues,
  n: number,
  quantity: PrintValue,
  price: number,
  discount: number,
): ListFacts['rows'][number] {
  const pieces = n === 2 ? 2 : 1;
  return {
    product: said(exampleGoods(n)),
    quantity,
    price: money(price),
    amount: money(price * pieces - discount),
    ...(discount > 0 && { discount: change(-discount) }),
  };
}
