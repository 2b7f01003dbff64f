import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, openDays, openOnes, soldTo, takenBack, withRule } from '#test/support/kept-care.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { doneFollowUp, postponeFollowUp } from './follow-ups.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;
let young: RowId;
let toAnna: Act;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  young = (await madeCard(shop, computer, { name: '王方' })).id;
  await withRule(shop, computer);
  toAnna = await soldTo([shop, computer], anna);
  computer.later(dayMs);
  await soldTo([shop, computer], young);
  await kept(shop);
});

afterEach(() => computer.close());

async function merged(): Promise<Act> {
  const merging = computer.act();
  await mergeCards(shop, { members: [young, anna], choices: {} }, merging);
  computer.later();
  await kept(shop);
  return merging;
}

/** Taken apart, and looked at. */
async function apart(merging: Act): Promise<void> {
  await takenBack([shop, computer], merging);
  await kept(shop);
}

async function postponed(customerId: RowId, day: string): Promise<void> {
  const one = (await openOnes(shop)).find((followUp) => followUp.customerId === customerId);
  if (one === undefined) throw new Error('Nothing is open.');
  await postponeFollowUp(shop, one.id, { day: toBusinessDay(day) }, computer.act());
  computer.later();
}

describe('cards that are merged', () => {
  test('have one follow-up for a rule, and taken apart again their own', async () => {
    expect(await openDays(shop)).toEqual(['2026-03-04', '2026-03-05']);
    const merging = await merged();
    expect(await openDays(shop)).toEqual(['2026-03-05']);
    await apart(merging);
    expect(await openDays(shop)).toEqual(['2026-03-04', '2026-03-05']);
  });

  test('keep the day that a person chose for the later sale, and taken apart both days', async () => {
    await postponed(anna, '2026-03-20');
    await postponed(young, '2026-03-25');
    const merging = await merged();
    expect(await openDays(shop)).toEqual(['2026-03-25']);
    await apart(merging);
    expect(await openOnes(shop)).toMatchObject([
      { customerId: anna, day: '2026-03-20', postponedFrom: '2026-03-04' },
      { customerId: young, day: '2026-03-25', postponedFrom: '2026-03-05' },
    ]);
  });

  test('have both chosen days again after a sale to them together was taken back too', async () => {
    await postponed(anna, '2026-03-20');
    await postponed(young, '2026-03-25');
    const merging = await merged();
    computer.later(dayMs);
    const sale = await soldTo([shop, computer], anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-06']);
    await apart(merging);
    expect(await openDays(shop)).toEqual(['2026-03-06', '2026-03-25']);
    await takenBack([shop, computer], sale);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-20', '2026-03-25']);
  });

  test('get back what a person promised though its sale was taken back meanwhile', async () => {
    await postponed(anna, '2026-03-20');
    await postponed(young, '2026-03-25');
    const merging = await merged();
    await takenBack([shop, computer], toAnna);
    await apart(merging);
    expect(await openDays(shop)).toEqual(['2026-03-20', '2026-03-25']);
  });

  test('and called about are not called again for what they were one of', async () => {
    await postponed(young, '2026-03-25');
    await merged();
    const [one] = await openOnes(shop);
    if (one === undefined) throw new Error('Nothing is open.');
    await doneFollowUp(shop, one.id, { result: 'reached', note: '' }, computer.act());
    computer.later();
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });
});
