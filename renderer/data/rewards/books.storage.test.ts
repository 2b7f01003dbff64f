import { afterEach, beforeEach, expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { quietly } from '#test/support/quietly.ts';
import { valueOf } from '#test/support/value-of.ts';

import { awardedAmong, awardsOf } from '../activities/activity-book.ts';
import { saveActivity } from '../activities/activity-list.ts';
import { awardActivity } from '../activities/award-activity.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { cancelRedeem } from './cancel-redeem.ts';
import { redeemReward } from './redeem-reward.ts';
import { saveReward } from './reward-list.ts';
import { correctStock, stockOf } from './stock-book.ts';
import { stockLinesOf } from './stock-lines.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

it('a stock book says line by line what came and went, and its last line is what is left', async () => {
  const mug = {
    name: '马克杯',
    type: 'goods',
    cost: pointUnits(10),
    value: cents(0),
    couponId: null,
    stockKept: true,
    active: true,
  } as const;
  const rewardId = valueOf(await saveReward(shop, mug, computer.act()), computer);
  const { id } = await madeCard(shop, computer, { name: '王芳' });
  await soldSale(shop, computer, id, 10_000);
  valueOf(await correctStock(shop, rewardId, 5, computer.act()), computer);
  const mistake = computer.act();
  valueOf(await correctStock(shop, rewardId, 50, mistake), computer);
  const request = { customerId: id, rewardId };
  const first = valueOf(await redeemReward(shop, request, computer.act()), computer);
  const undone = computer.act();
  valueOf(await redeemReward(shop, request, undone), computer);
  valueOf(await cancelRedeem(shop, first.redeemId, computer.act()), computer);
  for (const { operationId } of [mistake, undone]) {
    valueOf(await undoOperation(shop, operationId, computer.act()), computer);
  }

  const lines = await stockLinesOf(shop, rewardId);
  expect(lines.map(({ pieces, cause, left }) => [pieces, cause, left])).toEqual([
    [1, 'given_back', 5],
    [-1, 'redeemed', 4],
    [5, 'set', 5],
  ]);
  expect(lines[0]?.left).toBe(await stockOf(shop.db, rewardId));
});

it('an activity knows its awards and who had them, without those that were undone', async () => {
  const days = { from: toBusinessDay('2026-03-01'), to: toBusinessDay('2026-03-31') };
  const tasting = { name: '品茶会', ...days, units: pointUnits(20), cap: null, active: true };
  const activityId = valueOf(await saveActivity(shop, tasting, computer.act()), computer);
  const people = [];
  for (const name of ['王芳', '李娜', '张伟']) {
    people.push((await madeCard(shop, computer, { name })).id);
  }
  const [wang, li, zhang] = people;
  const acts = [computer.act(), computer.act()];
  for (const [at, ids] of [[wang, li], [zhang]].entries()) {
    const customerIds = ids.flatMap((id) => id ?? []);
    const act = acts[at] ?? computer.act();
    valueOf(await awardActivity(shop, { activityId, customerIds }, act, quietly), computer);
  }
  const awards = await awardsOf(shop, activityId);
  expect(awards.map(({ heads }) => heads)).toEqual([1, 2]);
  expect(await awardedAmong(shop, activityId, awards)).toEqual(new Set(people));

  const [first] = acts;
  if (first !== undefined) {
    valueOf(await undoOperation(shop, first.operationId, computer.act()), computer);
  }
  const left = await awardsOf(shop, activityId);
  expect(left.map(({ heads }) => heads)).toEqual([1]);
  expect(await awardedAmong(shop, activityId, left)).toEqual(new Set([zhang]));
});
