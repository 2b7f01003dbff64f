import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Activity } from '#domain/activities/activity.ts';
import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { quietly } from '#test/support/quietly.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { entriesOf } from '../entries-door.ts';
import { balanceOf } from '../loyalty/balance-of.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { setOffered } from '../rewards/offers.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { activitiesOf, saveActivity } from './activity-list.ts';
import { awardActivity } from './award-activity.ts';
import { draw } from './draw.ts';
import { signIn } from './sign-in.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;
let li: Card;

const aDay = 86_400_000;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
  li = await madeCard(shop, computer, { name: '李明' });
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

async function pointsOf(customerId = wang.id) {
  return balanceOf(shop.db, customerId, shop.clock.today());
}

async function pointEntries() {
  return (await entriesOf(shop.db, wang.id)).filter(({ kind }) => kind === 'points');
}

describe('an activity', () => {
  const tasting: Omit<Activity, 'id'> = {
    name: '品茶会',
    from: toBusinessDay('2026-03-01'),
    to: toBusinessDay('2026-03-02'),
    units: pointUnits(20),
    cap: 2,
    active: true,
  };

  async function made(change: Partial<Activity> = {}) {
    return valueOf(await saveActivity(shop, { ...tasting, ...change }, computer.act()));
  }

  function award(activityId: Activity['id'], ids: readonly Card['id'][], act = computer.act()) {
    return awardActivity(shop, { activityId, customerIds: ids }, act, quietly);
  }

  it('gives its points to each head once, and is taken back as a batch', async () => {
    const id = await made();
    const act = computer.act();
    const ids = [wang.id, li.id, li.id, toRowId('none')];
    const done = await award(id, ids, act);
    expect(valueOf(done)).toEqual({ awarded: 2, before: 0, unknown: 1 });
    expect(await award(id, ids, act)).toEqual(done);
    expect([await pointsOf(), await pointsOf(li.id)]).toEqual([20, 20]);
    expect(await pointEntries()).toMatchObject([
      { cause: 'activity', sourceId: id, reason: '品茶会' },
    ]);
    expect(valueOf(await award(id, [wang.id]))).toEqual({ awarded: 0, before: 1, unknown: 0 });
    expect(await activitiesOf(shop)).toMatchObject([{ id, heads: 2 }]);

    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect([await pointsOf(), await pointsOf(li.id)]).toEqual([0, 0]);
    expect(await activitiesOf(shop)).toMatchObject([{ heads: 0 }]);
    expect(valueOf(await award(id, [wang.id]))).toEqual({ awarded: 1, before: 0, unknown: 0 });
  });

  it('with room for one more is refused for two, and nobody gets any', async () => {
    const zhao = await madeCard(shop, computer, { name: '赵云' });
    const id = await made();
    valueOf(await award(id, [wang.id]));
    const before = await everythingIn(shop.db);
    expect(await award(id, [li.id, zhao.id])).toEqual(refused('no-room', { left: 1 }));
    expect(await everythingIn(shop.db)).toEqual(before);
    valueOf(await award(id, [wang.id, zhao.id]));
  });

  it('is refused outside its days, off the list, and where there is none', async () => {
    expect(await award(toRowId('none'), [wang.id])).toEqual(refused('unknown-activity'));
    const from = toBusinessDay('2026-03-02');
    expect(await award(await made({ from }), [wang.id])).toEqual(refused('not-yet', { from }));
    const id = await made();
    valueOf(await setOffered(shop, { kind: 'activity', id, active: false }, computer.act()));
    expect(await award(id, [wang.id])).toEqual(refused('retired'));
    const over = await made();
    computer.later(2 * aDay);
    expect(await award(over, [wang.id])).toEqual(refused('over', { to: tasting.to }));
    const wrong = await saveActivity(shop, { ...tasting, units: pointUnits(0) }, computer.act());
    expect(wrong).toEqual(refused('bad-units'));
  });
});

it('no points are given while the computer’s clock is behind', async () => {
  const from = toBusinessDay('2026-02-01');
  const made = { name: '品茶会', from, to: toBusinessDay('2026-12-31'), units: pointUnits(20) };
  const saved = await saveActivity(shop, { ...made, cap: null, active: true }, computer.act());
  const activityId = valueOf(saved);
  const prizes = [{ id: 'p', name: '谢谢', weight: 10_000, units: pointUnits(1) }];
  valueOf(await saveProgram(shop, { draw: { costUnits: pointUnits(0), prizes } }, computer.act()));
  computer.later(-3 * aDay);
  const request = { activityId, customerIds: [wang.id] };
  expect(await awardActivity(shop, request, computer.act(), quietly)).toEqual(
    refused('clock-behind'),
  );
  expect(await signIn(shop, wang.id, computer.act())).toEqual(refused('clock-behind'));
  expect(await draw(shop, wang.id, computer.act())).toEqual(refused('clock-behind'));
  computer.later(3 * aDay);
  valueOf(await awardActivity(shop, request, computer.act(), quietly));
  valueOf(await signIn(shop, wang.id, computer.act()));
  valueOf(await draw(shop, wang.id, computer.act()));
  expect(await pointsOf()).toBe(22);
});
