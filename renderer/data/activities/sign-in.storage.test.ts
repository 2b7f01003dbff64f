import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { balanceOf } from '../loyalty/balance-of.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { signIn, signInDaysOf } from './sign-in.ts';

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

async function pointsOf() {
  return balanceOf(shop.db, wang.id, shop.clock.today());
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
      refused('already', { at, by: staff }),
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
      refused('unknown-customer'),
    );
    const off = { units: pointUnits(0), everyDays: 7, bonusUnits: pointUnits(5) };
    valueOf(await saveProgram(shop, { signIn: off }, computer.act()));
    expect(await signIn(shop, wang.id, computer.act())).toEqual(refused('off'));
  });
});
