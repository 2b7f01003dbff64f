import { afterEach, beforeEach, expect, it } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { turned } from '#test/support/turned.ts';
import { valueOf } from '#test/support/value-of.ts';

import { deleteCard } from '../customers/delete-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { movedSince } from './life-moves.ts';
import { saveCareSettings } from './save-care-settings.ts';

const dayMs = 86_400_000;
let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer(); // 1 March 2026
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

/** Somebody whose last visit is so many days before 1 June 2026. */
async function cameDaysBefore(name: string, days: number) {
  const present = computer.nowMs;
  const { id } = await madeCard(shop, computer, { name });
  computer.nowMs = Date.UTC(2026, 5, 1, 2) - days * dayMs;
  await soldSale(shop, computer, id, 5_000);
  computer.nowMs = present;
  return id;
}

async function onTheFirstOfJune() {
  computer.nowMs = Date.UTC(2026, 5, 1, 2);
  await turned(shop);
}

const may26 = toBusinessDay('2026-05-26');

it('lists who slipped a stage in the last days, the newest first, and nobody who slipped before or came back', async () => {
  const early = await cameDaysBefore('早', 92 + 6); // quiet since 24 May, which is before the list begins
  const first = await cameDaysBefore('甲', 96); // quiet since 27 May
  const last = await cameDaysBefore('乙', 91); // quiet since today
  const back = await cameDaysBefore('丙', 91);
  await onTheFirstOfJune();
  await soldSale(shop, computer, back, 5_000);

  expect(await movedSince(shop, may26)).toEqual([
    { customerId: last, life: 'quiet', since: '2026-06-01' },
    { customerId: first, life: 'quiet', since: '2026-05-27' },
  ]);
  const all = await movedSince(shop, toBusinessDay('2026-05-01'));
  expect(all.map(({ customerId }) => customerId)).toEqual([last, first, early]);
});

it('follows other limits once everybody was folded by them', async () => {
  const id = await cameDaysBefore('甲', 60);
  await onTheFirstOfJune();
  expect(await movedSince(shop, may26)).toEqual([]);
  const life = { active: 28, quiet: 56, sleeping: 84, leaving: 112 };
  valueOf(await saveCareSettings(shop, { life }, computer.act()), computer);
  await turned(shop);
  expect(await movedSince(shop, may26)).toEqual([
    { customerId: id, life: 'sleeping', since: '2026-05-29' },
  ]);
});

it('names a merged person once, and nobody whose card is gone', async () => {
  const one = await cameDaysBefore('甲', 92);
  const other = await cameDaysBefore('甲甲', 91);
  const deleted = await cameDaysBefore('乙', 91);
  const erased = await cameDaysBefore('丙', 91);
  await onTheFirstOfJune();
  const merging = { members: [one, other], choices: {} };
  valueOf(await mergeCards(shop, merging, computer.act()), computer);
  valueOf(await deleteCard(shop, deleted, computer.act()), computer);
  valueOf(await erasePerson(shop, erased, computer.act()), computer);
  expect(await movedSince(shop, may26)).toEqual([
    { customerId: one, life: 'quiet', since: '2026-06-01' },
  ]);
});
