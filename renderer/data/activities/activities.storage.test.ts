import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Activity } from '#domain/activities/activity.ts';
import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { pointUnits, toBusinessDay, toOperationId, toRowId } from '#domain/kernel/units.ts';
import type { Prize } from '#domain/loyalty/program.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import type { BatchRun } from '../write/in-parts.ts';
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
import { signIn, signInDaysOf } from './sign-in.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;
let li: Card;

const aDay = 86_400_000;
const quietly: BatchRun = { progress: () => undefined, signal: new AbortController().signal };

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

function isRefused(kind: string, facts: object = {}) {
  return { ok: false, refusal: { kind, ...facts } };
}

async function pointsOf(customerId = wang.id) {
  return balanceOf(shop.db, customerId, shop.clock.today());
}

async function pointEntries(customerId = wang.id) {
  return (await entriesOf(shop.db, customerId)).filter(({ kind }) => kind === 'points');
}

describe('signing in', () => {
  it('gives the point of the day once, and says who did it when before', async () => {
    const staff = toRowId('staff-1');
    const act = { ...computer.act(), by: staff };
    const at = shop.clock.instant();
    const first = await signIn(shop, wang.id, act);
    expect(valueOf(first)).toEqual({ units: 1, streak: 1 });
    expect(await signIn(shop, wang.id, act)).toEqual(first);
    expect(await signIn(shop, wang.id, computer.act())).toEqual(
      isRefused('already', { at, by: staff }),
    );
    expect(await pointsOf()).toBe(1);
    expect(valueOf(await signIn(shop, li.id, computer.act()))).toEqual({ units: 1, streak: 1 });
  });

  it('gives the bonus on the seventh day in a row, over a holiday too', async () => {
    valueOf(await saveProgram(shop, { holidays: [toBusinessDay('2026-03-04')] }, computer.act()));
    const seen: unknown[] = [];
    for (let at = 0; at < 9; at += 1) {
      if (shop.clock.today() !== '2026-03-04')
        seen.push(valueOf(await signIn(shop, wang.id, computer.act())));
      computer.later(aDay);
    }
    expect(seen).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((streak) => ({ units: streak === 7 ? 6 : 1, streak })),
    );
    expect(await signInDaysOf(shop, wang.id)).toHaveLength(8);
    expect(await pointsOf()).toBe(13);
  });

  it('and undone can be done again on the same day', async () => {
    const act = computer.act();
    valueOf(await signIn(shop, wang.id, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await pointsOf()).toBe(0);
    expect(valueOf(await signIn(shop, wang.id, computer.act()))).toEqual({ units: 1, streak: 1 });
  });

  it('is refused for nobody, and where the owner gives nothing for it', async () => {
    expect(await signIn(shop, toRowId('none'), computer.act())).toEqual(
      isRefused('unknown-customer'),
    );
    const off = { units: pointUnits(0), everyDays: 7, bonusUnits: pointUnits(5) };
    valueOf(await saveProgram(shop, { signIn: off }, computer.act()));
    expect(await signIn(shop, wang.id, computer.act())).toEqual(isRefused('off'));
  });
});

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
    expect(await award(id, [li.id, zhao.id])).toEqual(isRefused('no-room', { left: 1 }));
    expect(await everythingIn(shop.db)).toEqual(before);
    valueOf(await award(id, [wang.id, zhao.id]));
  });

  it('is refused outside its days, off the list, and where there is none', async () => {
    expect(await award(toRowId('none'), [wang.id])).toEqual(isRefused('unknown-activity'));
    const from = toBusinessDay('2026-03-02');
    expect(await award(await made({ from }), [wang.id])).toEqual(isRefused('not-yet', { from }));
    const id = await made();
    valueOf(await setOffered(shop, { kind: 'activity', id, active: false }, computer.act()));
    expect(await award(id, [wang.id])).toEqual(isRefused('retired'));
    const over = await made();
    computer.later(2 * aDay);
    expect(await award(over, [wang.id])).toEqual(isRefused('over', { to: tasting.to }));
    const wrong = await saveActivity(shop, { ...tasting, units: pointUnits(0) }, computer.act());
    expect(wrong).toEqual(isRefused('bad-units'));
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
    isRefused('clock-behind'),
  );
  expect(await signIn(shop, wang.id, computer.act())).toEqual(isRefused('clock-behind'));
  expect(await draw(shop, wang.id, computer.act())).toEqual(isRefused('clock-behind'));
  computer.later(3 * aDay);
  valueOf(await awardActivity(shop, request, computer.act(), quietly));
  valueOf(await signIn(shop, wang.id, computer.act()));
  valueOf(await draw(shop, wang.id, computer.act()));
  expect(await pointsOf()).toBe(22);
});

describe('a lucky draw', () => {
  const prizes: readonly Prize[] = [
    { id: 'points', name: '10 分', weight: 3_000, units: pointUnits(10) },
    { id: 'tea', name: '一杯茶', weight: 2_000, units: pointUnits(0) },
    { id: 'blank', name: '谢谢', weight: 5_000, units: pointUnits(0) },
  ];

  beforeEach(async () => {
    valueOf(
      await saveProgram(shop, { draw: { costUnits: pointUnits(5), prizes } }, computer.act()),
    );
    await soldSale(shop, computer, wang.id, 2_000);
  });

  it('costs its points and gives its prize, the same when it is tried again', async () => {
    const act = computer.act('op-draw-1');
    const done = await draw(shop, wang.id, act);
    const { prizeId, units } = valueOf(done);
    expect(await draw(shop, wang.id, act)).toEqual(done);
    expect(await pointsOf()).toBe(20 - 5 + units);
    const prize = prizes.find(({ id }) => id === prizeId);
    expect(await pointEntries()).toMatchObject([
      { cause: 'draw', units: -5, until: null },
      { cause: 'draw', units, reason: prize?.name, sourceId: prizeId },
    ]);
  });

  it('is once a day, and undone it is as if it had not been', async () => {
    const at = shop.clock.instant();
    const act = computer.act();
    valueOf(await draw(shop, wang.id, act));
    expect(await draw(shop, wang.id, computer.act())).toEqual(
      isRefused('already', { at, by: null }),
    );
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await pointsOf()).toBe(20);
    valueOf(await draw(shop, wang.id, computer.act()));
    computer.later(aDay);
    valueOf(await draw(shop, wang.id, computer.act()));
  });

  it('needs enough points, and prizes', async () => {
    expect(await draw(shop, li.id, computer.act())).toEqual(
      isRefused('too-few-points', { missing: 5 }),
    );
    expect(await draw(shop, toRowId('none'), computer.act())).toEqual(
      isRefused('unknown-customer'),
    );
    valueOf(
      await saveProgram(shop, { draw: { costUnits: pointUnits(5), prizes: [] } }, computer.act()),
    );
    expect(await draw(shop, wang.id, computer.act())).toEqual(isRefused('off'));
    expect(await pointEntries()).toEqual([]);
  });

  it('wins by the odds that are shown, whatever ids a counter draws', async () => {
    const won = new Set<string>();
    for (let at = 0; at < 20; at += 1) {
      const act = { operationId: toOperationId(`op-many-${at}`), by: null };
      won.add(valueOf(await draw(shop, wang.id, act)).prizeId);
      valueOf(await undoOperation(shop, act.operationId, computer.act()));
    }
    expect([...won].sort()).toEqual(['blank', 'points', 'tea']);
  });
});
