import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { type RowId, cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { erasePerson } from '../customers/erase-person.ts';
import { cancelRedeem } from '../rewards/cancel-redeem.ts';
import { redeemReward } from '../rewards/redeem-reward.ts';
import { saveReward } from '../rewards/reward-list.ts';
import { recordSale } from '../sales/record-sale.ts';
import { refundSale } from '../sales/refund-sale.ts';
import type { Shop } from '../shop.ts';
import { standingOn } from '../standings.ts';
import { sellCard } from '../stored/sell-card.ts';
import { useCard } from '../stored/use-card.ts';
import { undoOperation } from '../undo.ts';
import { adjustPoints } from './adjust-points.ts';
import { pointsStoryOf } from './points-story.ts';
import { saveProgram } from './save-program.ts';
import { tierStoryOf } from './tier-story.ts';

const day = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let wang: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

/** The first of March; each call of `later` may be another day. */
function story(through: string, most = 50) {
  return pointsStoryOf(shop, wang.id, { through: toBusinessDay(through), most });
}

async function sold(text: string, total: number): Promise<RowId> {
  const plain = amountOf(total, wang.id);
  const lines = plain.lines.map((line) => ({ ...line, text }));
  return valueOf(await recordSale(shop, { ...plain, lines }, computer.act())).saleId;
}

async function adjusted(units: number, words = '') {
  const given = { customerId: wang.id, units: pointUnits(units), reason: 'gift', words };
  return valueOf(await adjustPoints(shop, given, computer.act()));
}

describe('why somebody has their points', () => {
  it('is told line by line, with what was bought and why points were given by hand', async () => {
    await sold('明前龙井', 26_800);
    computer.later(day);
    await adjusted(-31, '补寄迟到');
    const { lines, facts, state } = await story('2026-03-02');
    expect(
      lines.map(({ fact, delta, balance }) => [
        facts.get(fact?.id ?? wang.id)?.name,
        delta,
        balance,
      ]),
    ).toEqual([
      ['gift', -31, 237],
      ['明前龙井', 268, 268],
    ]);
    expect([...facts.values()].find(({ kind }) => kind === 'points')?.words).toBe('补寄迟到');
    expect([...facts.values()].find(({ kind }) => kind === 'sale')?.earning?.net).toBe(26_800);
    expect(state.balance).toBe((await standingOn(shop.db, wang.id, shop.clock.today())).points);
  });

  it('is told as of an earlier day', async () => {
    await sold('茶', 10_000);
    computer.later(day);
    await sold('壶', 5_000);
    const { state, lines, live } = await story('2026-03-01');
    expect([state.balance, lines.length, live.map(({ left }) => left)]).toEqual([100, 1, [100]]);
  });

  it('names what points ran out of, and what a refund took back', async () => {
    const expiry = { mode: 'days', days: 1 } as const;
    valueOf(await saveProgram(shop, { expiry }, computer.act()));
    const saleId = await sold('茶', 10_000);
    const refund = { saleId, amount: cents(4_000), method: 'cash', reason: '破了' } as const;
    valueOf(await refundSale(shop, refund, computer.act()));
    const { lines, live, gone, facts } = await story('2026-03-03');
    expect(lines.map(({ fact, delta, balance }) => [fact?.kind, delta, balance])).toEqual([
      [undefined, -60, 0],
      ['refund', -40, 60],
      ['sale', 100, 100],
    ]);
    expect([live, gone.map(({ moves }) => moves.map(({ kind, units }) => [kind, units]))]).toEqual([
      [],
      [
        [
          ['given', 100],
          ['taken_back', 40],
          ['expired', 60],
        ],
      ],
    ]);
    const told = [...facts.values()].find(({ kind }) => kind === 'refund');
    expect([told?.name, told?.words, told?.amount]).toEqual(['茶', '破了', 4_000]);
  });

  it('names rewards, and visit cards whose uses earned', async () => {
    await sold('茶', 60_000);
    const reward = {
      name: '茶杯',
      type: 'goods',
      cost: pointUnits(500),
      value: cents(0),
      couponId: null,
      stockKept: false,
      active: true,
    } as const;
    const rewardId = valueOf(await saveReward(shop, reward, computer.act()));
    const request = { customerId: wang.id, rewardId };
    const { redeemId } = valueOf(await redeemReward(shop, request, computer.act()));
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    const paid = { uses: 10, price: cents(100_000), until: null, method: 'cash' } as const;
    const card = { customerId: wang.id, productId: null, name: '洗剪吹', staffId: null, ...paid };
    const { cardId } = valueOf(await sellCard(shop, card, computer.act()));
    valueOf(await useCard(shop, { cardId, uses: 1, staffId: null }, computer.act()));
    const { lines, facts } = await story('2026-03-01');
    expect(
      lines.map(({ fact, delta }) => [fact?.kind, facts.get(fact?.id ?? wang.id)?.name, delta]),
    ).toEqual([
      ['card_used', '洗剪吹', 100],
      ['redeem_cancel', '茶杯', 500],
      ['redeem', '茶杯', -500],
      ['sale', '茶', 600],
    ]);
  });

  it('counts in the decimals of today', async () => {
    await sold('茶', 2_550);
    const earn = { points: 1, forEvery: cents(100), decimals: 1 };
    valueOf(await saveProgram(shop, { earn }, computer.act()));
    await sold('壶', 2_550);
    const { decimals, state, lines } = await story('2026-03-01');
    expect([decimals, state.balance, lines.map(({ delta }) => delta)]).toEqual([
      1,
      505,
      [255, 250],
    ]);
  });

  it('leaves out what was taken back, shows a debt, and says no more than it is asked', async () => {
    const act = computer.act();
    valueOf(await recordSale(shop, amountOf(10_000, wang.id), act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    await adjusted(-5);
    await adjusted(-6);
    const { lines, moreLines, state } = await story('2026-03-01', 1);
    expect([lines.map(({ delta }) => delta), moreLines, state.debt]).toEqual([[-6], 1, 11]);
  });

  it('names the friend whom somebody brought, as long as the friend is there', async () => {
    const rule = {
      referrerUnits: pointUnits(50),
      friendUnits: pointUnits(20),
      minimumSale: cents(0),
      withinDays: 30,
      monthlyCap: null,
    };
    valueOf(await saveProgram(shop, { referral: rule }, computer.act()));
    const li = await madeCard(shop, computer, { name: '李明', referrerId: wang.id });
    await soldSale(shop, computer, li.id, 1_000);
    const friends = async () =>
      [...(await story('2026-03-01')).facts.values()].map(({ cause, friend }) => [cause, friend]);
    expect(await friends()).toEqual([['referral', '李明']]);
    valueOf(await erasePerson(shop, li.id, computer.act()));
    expect(await friends()).toEqual([['referral', '']]);
  });
});

describe('why somebody has their tier', () => {
  const tiers = [
    { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
    { id: 'silver', name: '银卡', threshold: cents(100_000), percent: 120 },
  ];

  it('lists what counts, refunds taken off their purchase, and until when', async () => {
    valueOf(await saveProgram(shop, { tiers, tierMonths: 12 }, computer.act()));
    const saleId = await sold('茶', 90_000);
    computer.later(day);
    await sold('壶', 30_000);
    const refund = { saleId, amount: cents(10_000), method: 'cash', reason: '' } as const;
    valueOf(await refundSale(shop, refund, computer.act()));
    const { state, counted, facts } = await tierStoryOf(shop, wang.id, {
      through: toBusinessDay('2026-03-02'),
      most: 10,
    });
    expect(counted.map(({ id, net, leaves }) => [facts.get(id)?.name, net, leaves])).toEqual([
      ['壶', 30_000, '2027-03-02'],
      ['茶', 80_000, '2027-03-01'],
    ]);
    expect([state.tierId, state.spent, state.next]).toEqual(['silver', 110_000, null]);

    const later = { through: toBusinessDay('2027-03-01'), most: 10 };
    const then = await tierStoryOf(shop, wang.id, later);
    expect([then.counted.length, then.state.tierId, then.state.next?.missing]).toEqual([
      1,
      'base',
      70_000,
    ]);
  });
});
