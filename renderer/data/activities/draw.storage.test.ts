import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { pointUnits, toOperationId, toRowId } from '#domain/kernel/units.ts';
import type { Prize } from '#domain/loyalty/program.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { entriesOf } from '../entries-door.ts';
import { balanceOf } from '../loyalty/balance-of.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { draw } from './draw.ts';

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

async function pointEntries() {
  return (await entriesOf(shop.db, wang.id)).filter(({ kind }) => kind === 'points');
}

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
    expect(await draw(shop, wang.id, computer.act())).toEqual(refused('already', { at, by: null }));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await pointsOf()).toBe(20);
    valueOf(await draw(shop, wang.id, computer.act()));
    computer.later(aDay);
    valueOf(await draw(shop, wang.id, computer.act()));
  });

  it('needs enough points, and prizes', async () => {
    expect(await draw(shop, li.id, computer.act())).toEqual(
      refused('too-few-points', { missing: 5 }),
    );
    expect(await draw(shop, toRowId('none'), computer.act())).toEqual(refused('unknown-customer'));
    valueOf(
      await saveProgram(shop, { draw: { costUnits: pointUnits(5), prizes: [] } }, computer.act()),
    );
    expect(await draw(shop, wang.id, computer.act())).toEqual(refused('off'));
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
