import { expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import { TestComputer } from '#test/support/a-shop.ts';

import { activitiesOf, saveActivity } from '../activities/activity-list.ts';
import { rewardsOf, saveReward } from '../rewards/reward-list.ts';
import { undoOperation } from '../undo.ts';
import { saveProgram } from './save-program.ts';

it('finer points leave what a reward costs and an activity gives as it was, and so does undoing them', async () => {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  await saveReward(shop, aReward, computer.act());
  await saveActivity(shop, anActivity, computer.act());
  const inPoints = async (decimals: number) => {
    const [[reward], [activity]] = [await rewardsOf(shop), await activitiesOf(shop)];
    return [reward?.cost, activity?.units].map((units) => (units ?? 0) / 10 ** decimals);
  };
  expect(await inPoints(0)).toEqual([80, 5]);

  const act = computer.act();
  await saveProgram(shop, { earn: { ...firstProgram.earn, decimals: 2 } }, act);
  expect(await inPoints(2)).toEqual([80, 5]);
  computer.later();
  await undoOperation(shop, act.operationId, computer.act());
  expect(await inPoints(0)).toEqual([80, 5]);
  computer.close();
});

const aReward = {
  name: '茶杯',
  type: 'goods',
  cost: pointUnits(80),
  value: cents(0),
  couponId: null,
  stockKept: false,
  active: true,
} as const;

const anActivity = {
  name: '品茶会',
  from: toBusinessDay('2026-01-01'),
  to: toBusinessDay('2026-12-31'),
  units: pointUnits(5),
  cap: null,
  active: true,
};
