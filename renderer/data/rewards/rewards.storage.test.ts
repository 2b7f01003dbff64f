import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { cup, madeReward as rewardMade } from '#test/support/offers.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { deleteCard } from '../customers/delete-card.ts';
import { photoOf } from '../customers/photo.ts';
import { entriesOf } from '../entries-door.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { setOffered } from './offers.ts';
import { redeemReward } from './redeem-reward.ts';
import { redemptionsOf } from './redemptions.ts';
import { type RewardDraft, rewardsOf, saveReward } from './reward-list.ts';
import { correctStock, stockOf } from './stock-book.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;
let li: Card;

const picture = 'data:image/webp;base64,UklGRg==';

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
  li = await madeCard(shop, computer, { name: '李明' });
  for (const { id } of [wang, li]) await soldSale(shop, computer, id, 60_000);
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

function madeReward(change?: Partial<RewardDraft>, pieces?: number) {
  return rewardMade(shop, computer, change, pieces);
}

function redeem(customerId: Card['id'], rewardId: Card['id'], act = computer.act()) {
  return redeemReward(shop, { customerId, rewardId }, act);
}

describe('the list of rewards', () => {
  it('keeps what was filled in, with its picture, and what is left', async () => {
    const id = await madeReward({ picture }, 7);
    const [reward] = await rewardsOf(shop);
    expect(reward).toMatchObject({ id, name: '茶杯', cost: 500, left: 7, active: true });
    expect(await photoOf(shop, reward?.pictureId ?? id)).toBe(picture);

    valueOf(await saveReward(shop, { ...cup, id, name: '大茶杯' }, computer.act()));
    expect((await rewardsOf(shop))[0]).toMatchObject({
      name: '大茶杯',
      pictureId: reward?.pictureId,
    });
    valueOf(await saveReward(shop, { ...cup, id, picture: null }, computer.act()));
    expect((await rewardsOf(shop))[0]?.pictureId).toBeNull();
  });

  it('costs as many points when the shop begins to count hundredths', async () => {
    const id = await madeReward();
    const earn = { points: 1, forEvery: cents(100), decimals: 2 };
    valueOf(await saveProgram(shop, { earn }, computer.act()));
    expect((await rewardsOf(shop))[0]).toMatchObject({ id, cost: 50_000 });
  });

  it('refuses what is wrong, and writes nothing then', async () => {
    const before = await everythingIn(shop.db);
    const ask = (change: Partial<RewardDraft>) =>
      saveReward(shop, { ...cup, ...change }, computer.act());
    expect(await ask({ name: '' })).toEqual(refused('empty'));
    expect(await ask({ picture: 'data:text/html,hello' })).toEqual(refused('not-a-picture'));
    expect(await ask({ type: 'coupon', couponId: toRowId('none') })).toEqual(refused('no-coupon'));
    expect(await ask({ id: toRowId('none') })).toEqual(refused('unknown'));
    expect(await everythingIn(shop.db)).toEqual(before);
  });
});

describe('stock', () => {
  it('is corrected up and down, undone, and never below zero', async () => {
    const id = await madeReward({}, 5);
    expect(await correctStock(shop, id, -2, computer.act())).toEqual({
      ok: true,
      value: { left: 3 },
    });
    computer.later();
    expect(await correctStock(shop, id, -4, computer.act())).toEqual(
      refused('below-zero', { left: 3 }),
    );
    for (const wrong of [0, 1.5, NaN, Infinity, 1_000_001]) {
      expect(await correctStock(shop, id, wrong, computer.act())).toEqual(refused('bad-number'));
    }
    const act = computer.act();
    valueOf(await correctStock(shop, id, 10, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await stockOf(shop.db, id)).toBe(3);
  });

  it('is not corrected where pieces are not counted, or nothing is there', async () => {
    const id = await madeReward({ stockKept: false });
    expect(await correctStock(shop, id, 1, computer.act())).toEqual(refused('not-kept'));
    expect(await correctStock(shop, wang.id, 1, computer.act())).toEqual(refused('unknown'));
  });
});

describe('a reward redeemed', () => {
  it('takes its points and one piece, once, however often the button is pressed', async () => {
    const id = await madeReward({}, 3);
    const act = computer.act();
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(wang.id, id, act)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { redeemId } = valueOf(await redeem(wang.id, id, act));
    expect(await stockOf(shop.db, id)).toBe(2);
    const entries = (await entriesOf(shop.db, wang.id)).filter(({ kind }) => kind === 'redeem');
    expect(entries).toMatchObject([
      { id: redeemId, units: 500, decimals: 0, rewardId: id, name: '茶杯' },
    ]);
  });

  it('that is the last one goes to the first of two people', async () => {
    const id = await madeReward({}, 1);
    const both = await Promise.all([redeem(wang.id, id), redeem(li.id, id)]);
    expect(both).toMatchObject([{ ok: true }, refused('no-stock')]);
    expect(await stockOf(shop.db, id)).toBe(0);
    expect(await redemptionsOf(shop.db, li.id)).toEqual([]);
  });

  it('needs enough points, also after other rewards', async () => {
    const id = await madeReward({ stockKept: false });
    const dear = await madeReward({ cost: pointUnits(601), stockKept: false });
    expect(await redeem(wang.id, dear)).toEqual(refused('too-few-points', { missing: 1 }));
    valueOf(await redeem(wang.id, id));
    expect(await redeem(wang.id, id)).toEqual(refused('too-few-points', { missing: 400 }));
  });

  it('is refused for a card that is gone, and off the list; nothing is half done', async () => {
    const id = await madeReward({}, 3);
    await deleteCard(shop, li.id, computer.act());
    computer.later();
    expect(await redeem(li.id, id)).toEqual(refused('unknown-customer'));
    expect(await redeem(wang.id, toRowId('none'))).toEqual(refused('unknown-reward'));
    valueOf(await setOffered(shop, { kind: 'reward', id, active: false }, computer.act()));
    const before = await everythingIn(shop.db);
    expect(await redeem(wang.id, id)).toEqual(refused('retired'));
    expect(await everythingIn(shop.db)).toEqual(before);
    valueOf(await setOffered(shop, { kind: 'reward', id, active: true }, computer.act()));
    valueOf(await redeem(wang.id, id));
  });

  it('and undone is as if it had never been', async () => {
    const id = await madeReward({}, 3);
    const act = computer.act();
    valueOf(await redeem(wang.id, id, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await stockOf(shop.db, id)).toBe(3);
    expect(await redemptionsOf(shop.db, wang.id)).toEqual([]);
    valueOf(await redeem(wang.id, id));
  });
});
