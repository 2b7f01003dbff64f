import { afterEach, beforeEach, expect, it } from 'vitest';

import { pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { quietly } from '#test/support/quietly.ts';
import { valueOf } from '#test/support/value-of.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import { balanceOf } from '../loyalty/balance-of.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { activitiesOf, saveActivity } from './activity-list.ts';
import { awardActivity } from './award-activity.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

it.each([500, 1_200])('an activity is awarded to %i people as one action', async (count) => {
  await manyCards(shop, computer, count);
  const customerIds = (await liveCustomers(shop.db)).map(({ id }) => id);
  const day = toBusinessDay('2026-03-01');
  const tasting = { name: '品茶会', from: day, to: day, units: pointUnits(20), cap: count };
  const saved = await saveActivity(shop, { ...tasting, active: true }, computer.act());
  const activityId = valueOf(saved, computer);
  const act = computer.act();
  const done = await awardActivity(shop, { activityId, customerIds }, act, quietly);
  expect(done).toEqual({ ok: true, value: { awarded: count, before: 0, unknown: 0 } });
  const everybodysPoints = () =>
    Promise.all(customerIds.map((id) => balanceOf(shop.db, id, shop.clock.today())));
  expect(new Set(await everybodysPoints())).toEqual(new Set([20]));
  expect(await activitiesOf(shop)).toMatchObject([{ heads: count }]);

  computer.later();
  valueOf(await undoOperation(shop, act.operationId, computer.act()), computer);
  expect(new Set(await everybodysPoints())).toEqual(new Set([0]));
  expect(await activitiesOf(shop)).toMatchObject([{ heads: 0 }]);
});
