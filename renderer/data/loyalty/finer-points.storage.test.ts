import { expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { activitiesOf, saveActivity } from '../activities/activity-list.ts';
import { rewardsOf, saveReward } from '../rewards/reward-list.ts';
import { undoOperation } from '../undo.ts';
import { readProgram } from './program.ts';
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

it('finer points stay once something was recorded or set in them: it would be read a hundred times too large', async () => {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const wang = await madeCard(shop, computer, { name: '王芳' });
  const finer = async () => {
    const act = computer.act();
    await saveProgram(shop, { earn: { ...firstProgram.earn, decimals: 2 } }, act);
    computer.later();
    return act.operationId;
  };
  const refused = { ok: false, refusal: { kind: 'cannot-be-undone' } };
  const first = await finer();
  const signIn = { units: pointUnits(150), everyDays: 7, bonusUnits: pointUnits(500) };
  const set = computer.act();
  await saveProgram(shop, { signIn }, set);
  computer.later();
  expect(await undoOperation(shop, first, computer.act())).toEqual(refused);
  computer.later();
  await soldSale(shop, computer, wang.id, 12_345);
  expect(await undoOperation(shop, first, computer.act())).toEqual(refused);
  expect((await readProgram(shop.db)).signIn.units).toBe(150);
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
