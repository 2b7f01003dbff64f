import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { FollowUp } from '#domain/care/follow-up.ts';
import { type RowId, cents, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, openDays, openOnes, theOne, withRule } from '#test/support/kept-care.ts';
import { pastLine } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';
import { granted, paidIn, refundedStored, spentStored } from '#test/support/stored-counter.ts';
import { turned } from '#test/support/turned.ts';

import { sellMembership } from '../activities/sell-membership.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { sellCard } from '../stored/sell-card.ts';
import { useCard } from '../stored/use-card.ts';
import { undoOperation } from '../undo.ts';
import { doneFollowUp } from './follow-ups.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

describe('stored value that runs low', () => {
  beforeEach(async () => {
    await withRule(shop, computer, { trigger: { kind: 'storedLow' }, afterDays: 0 });
    await paidIn(shop, computer, anna, 10_000);
    computer.later(dayMs);
  });

  test('is told of from the sale that took it there, once, and again after it was filled up', async () => {
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await spentStored(shop, computer, anna, 9_000);
    await kept(shop);
    computer.later(dayMs);
    await spentStored(shop, computer, anna, 200);
    await kept(shop);
    const [open, ...more] = await openOnes(shop);
    expect(more).toEqual([]);
    expect(open?.becauseDay).toBe('2026-03-02');
    if (open === undefined) throw new Error('None.');
    await doneFollowUp(shop, open.id, { result: 'reached', note: '' }, computer.act());
    computer.later();
    await spentStored(shop, computer, anna, 200);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await paidIn(shop, computer, anna, 10_000);
    await spentStored(shop, computer, anna, 9_900);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-03']);
  });

  test('and was filled up before anybody called, is no reason any more', async () => {
    await spentStored(shop, computer, anna, 9_000);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-02']);
    await paidIn(shop, computer, anna, 50_000);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });
});

describe('low twice on one day', () => {
  async function theOnly(): Promise<FollowUp> {
    await kept(shop);
    return theOne(shop);
  }

  async function called({ id }: FollowUp): Promise<void> {
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    computer.later();
  }

  async function lowAgain(): Promise<void> {
    await paidIn(shop, computer, anna, 10_000);
    await spentStored(shop, computer, anna, 9_900);
  }

  beforeEach(async () => {
    await withRule(shop, computer, { trigger: { kind: 'storedLow' }, afterDays: 0 });
    await paidIn(shop, computer, anna, 10_000);
    await spentStored(shop, computer, anna, 9_000);
  });

  test('is one call if nobody called in between', async () => {
    const { id } = await theOnly();
    await lowAgain();
    expect((await theOnly()).id).toBe(id);
    await called(await theOne(shop));
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('is another call if somebody called before it was filled up, and not a third one', async () => {
    const first = await theOnly();
    await called(first);
    await lowAgain();
    const second = await theOnly();
    expect(second).toMatchObject({ becauseDay: '2026-03-01' });
    expect(second.id).not.toBe(first.id);
    await spentStored(shop, computer, anna, 50);
    expect((await theOnly()).id).toBe(second.id);
    await called(second);
    await spentStored(shop, computer, anna, 50);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('is another call of a second visit card', async () => {
    await called(await theOnly());
    await withRule(shop, computer, { trigger: { kind: 'cardLow' }, afterDays: 1 });
    for (const uses of [1, 1]) {
      const card = { customerId: anna, productId: null, name: '单次卡', uses, price: cents(900) };
      const terms = { method: 'cash', staffId: null, until: null } as const;
      granted(await sellCard(shop, { ...card, ...terms }, computer.act()));
      computer.later();
      await called(await theOnly());
    }
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });
});

test('stored value that a refund put back is low no more', async () => {
  await withRule(shop, computer, { trigger: { kind: 'storedLow' }, afterDays: 0 });
  await paidIn(shop, computer, anna, 50_000);
  const saleId = await spentStored(shop, computer, anna, 49_000);
  await kept(shop);
  expect(await openDays(shop)).toEqual(['2026-03-01']);
  await refundedStored(shop, computer, saleId, 48_000);
  await kept(shop);
  expect(await openDays(shop)).toEqual([]);
});

test('a visit card that is nearly used up is told of from that use', async () => {
  await withRule(shop, computer, { trigger: { kind: 'cardLow' }, afterDays: 2 });
  const card = { customerId: anna, productId: null, name: '十次卡', uses: 3, price: cents(9_000) };
  const terms = { method: 'cash', staffId: null, until: null } as const;
  const sold = granted(await sellCard(shop, { ...card, ...terms }, computer.act()));
  for (let use = 0; use < 2; use += 1) {
    computer.later(dayMs);
    const using = { cardId: sold.cardId, customerId: anna, uses: 1, staffId: null };
    granted(await useCard(shop, using, computer.act()));
  }
  computer.later();
  await kept(shop);
  expect(await openOnes(shop)).toMatchObject([{ becauseDay: '2026-03-03', day: '2026-03-05' }]);
});

test('a membership that ends is told of before, and not once it was renewed', async () => {
  const tiers = [
    { id: 'base', name: '普通', threshold: cents(0), percent: 100 },
    { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 120 },
  ];
  granted(await saveProgram(shop, { tiers }, computer.act()));
  computer.later();
  await withRule(shop, computer, { trigger: { kind: 'membershipEnds', days: 10 }, afterDays: 0 });
  const term = { from: toBusinessDay('2026-03-01'), until: toBusinessDay('2026-03-31') };
  const request = { customerId: anna, tierId: 'gold', fee: cents(100), method: 'cash' } as const;
  granted(await sellMembership(shop, { ...request, ...term }, computer.act()));
  computer.later(10 * dayMs);
  await turned(shop);
  await kept(shop);
  expect(await openDays(shop)).toEqual([]);
  computer.later(11 * dayMs);
  await turned(shop);
  await kept(shop);
  expect(await openDays(shop)).toEqual(['2026-03-21']);
  granted(await sellMembership(shop, { ...request, ...term }, computer.act()));
  computer.later();
  await kept(shop);
  expect(await openDays(shop)).toEqual([]);
});

describe('past sales that are taken in', () => {
  const takeIn = takingIn(() => [shop, computer]);

  test('call for nothing if they are older than the rule', async () => {
    await withRule(shop, computer);
    await kept(shop);
    await takeIn([pastLine({})]);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('call for a follow-up if they are not, which goes with the import', async () => {
    await withRule(shop, computer, { since: toBusinessDay('2026-02-01') });
    await kept(shop);
    const act = computer.act();
    const moment = { day: toBusinessDay('2026-02-26'), second: null };
    await takeIn([pastLine({}), pastLine({ receipt: '2', moment })], {}, act);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-01']);
    granted(await undoOperation(shop, act.operationId, computer.act()));
    computer.later();
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('are found by a rule that is switched on afterwards', async () => {
    const moment = { day: toBusinessDay('2026-02-26'), second: null };
    await takeIn([pastLine({ moment })]);
    await kept(shop);
    await withRule(shop, computer, { since: toBusinessDay('2026-02-20') });
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-01']);
  });
});
