import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Coupon } from '#domain/coupons/coupon.ts';
import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { fiveOff, madeCoupon as couponMade } from '#test/support/offers.ts';
import { quietly } from '#test/support/quietly.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { saveFilter } from '../catalogue/saved-filters.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { tagCard } from '../customers/tag-card.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { setOffered } from '../rewards/offers.ts';
import { stockOf } from '../rewards/stock-book.ts';
import { everythingIn } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { couponByCode, couponsHeldBy, couponsOf } from './coupon-queries.ts';
import { couponList, saveCoupon } from './coupon-list.ts';
import { issueCoupon } from './issue-coupon.ts';
import { issueCoupons } from './issue-coupons.ts';
import { voidCoupon } from './void-coupon.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

function madeCoupon(change?: Partial<Coupon>, pieces?: number) {
  return couponMade(shop, computer, change, pieces);
}

async function issued(couponId: Coupon['id'], customerId = wang.id, act = computer.act()) {
  return valueOf(await issueCoupon(shop, { customerId, couponId }, act)).issueId;
}

function issue(couponId: Coupon['id'], customerId = wang.id) {
  return issueCoupon(shop, { customerId, couponId }, computer.act());
}

async function states(customerId = wang.id) {
  return (await couponsOf(shop, customerId, shop.clock.today())).map(({ state }) => state);
}

describe('a kind of coupon', () => {
  it('is kept as it was filled in, and changed without changing those in customers’ hands', async () => {
    const id = await madeCoupon({ perPerson: 2, stockKept: true }, 10);
    const issueId = await issued(id);
    const terms = { type: 'off', off: cents(900), from: cents(9_000) } as const;
    valueOf(await saveCoupon(shop, { ...fiveOff, id, stockKept: true, terms }, computer.act()));
    expect(await couponList(shop)).toMatchObject([{ id, terms, perPerson: null, left: 9 }]);
    const [held] = await couponsHeldBy(shop, wang.id, shop.clock.today());
    expect(held).toMatchObject({
      issueId,
      terms: fiveOff.terms,
      from: '2026-03-01',
      until: '2026-03-31',
    });
  });

  it('that did not change is not written again', async () => {
    const id = await madeCoupon();
    const before = (await everythingIn(shop.db)).entries.length;
    valueOf(await saveCoupon(shop, { ...fiveOff, id }, computer.act()));
    expect((await everythingIn(shop.db)).entries).toHaveLength(before);
  });

  it('is refused if it is wrong, is not there, or is for a tag that is not there', async () => {
    const save = (change: object) => saveCoupon(shop, { ...fiveOff, ...change }, computer.act());
    expect(await save({ name: ' ' })).toEqual(refused('empty'));
    expect(await save({ id: toRowId('none') })).toEqual(refused('unknown'));
    const segment = { kind: 'tag', id: toRowId('none') };
    expect(await save({ segment })).toEqual(refused('unknown-segment'));
    expect(await couponList(shop)).toEqual([]);
  });
});

describe('a coupon for one customer', () => {
  it('is issued once, however often the button is pressed, and undone', async () => {
    const id = await madeCoupon({ stockKept: true }, 1);
    const act = computer.act();
    const first = await issued(id, wang.id, act);
    expect(await issued(id, wang.id, act)).toBe(first);
    expect(await states()).toEqual(['held']);
    expect(await issue(id)).toEqual(refused('no-stock', { left: 0 }));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await states()).toEqual([]);
    expect(await stockOf(shop.db, id)).toBe(1);
  });

  it('is refused above the limit of one person; a voided one was not had', async () => {
    const id = await madeCoupon({ perPerson: 1 });
    const issueId = await issued(id);
    expect(await issue(id)).toEqual(refused('limit-reached'));
    valueOf(await voidCoupon(shop, { issueId, reason: '发错了' }, computer.act()));
    await issued(id);
    expect(await states()).toEqual(['voided', 'held']);
  });

  it('is refused off the list, after its days, and for nobody', async () => {
    const id = await madeCoupon();
    const none = toRowId('none');
    expect(await issue(none)).toEqual(refused('unknown-coupon'));
    expect(await issue(id, none)).toEqual(refused('unknown-customer'));
    valueOf(await setOffered(shop, { kind: 'coupon', id, active: false }, computer.act()));
    expect(await issue(id)).toEqual(refused('retired'));
    const days = { from: toBusinessDay('2026-02-01'), until: toBusinessDay('2026-02-28') };
    const over = await madeCoupon({ validity: { mode: 'fixed', ...days } });
    expect(await issue(over)).toEqual(refused('over'));
    expect(await states()).toEqual([]);
  });

  it('goes only to those who have its tag, or whom its filter finds', async () => {
    const li = await madeCard(shop, computer, { name: '李明', source: '抖音' });
    valueOf(await tagCard(shop, wang.id, '老客', computer.act()));
    const [tag] = await tagsOf(shop);
    if (tag === undefined) throw new Error('no tag');
    const tagged = await madeCoupon({ segment: { kind: 'tag', id: tag.id } });
    expect(await issue(tagged, li.id)).toEqual(refused('outside-segment'));
    await issued(tagged);

    const filter = { kind: 'text', field: 'source', test: 'is', text: '抖音' } as const;
    const filterId = valueOf(await saveFilter(shop, { name: '抖音来的', filter }, computer.act()));
    const found = await madeCoupon({ segment: { kind: 'filter', id: filterId } });
    expect(await issue(found)).toEqual(refused('outside-segment'));
    await issued(found, li.id);
  });
});

describe('a code', () => {
  it('finds its coupon as it was typed, also after the shop was built anew from its journal', async () => {
    const issueId = await issued(await madeCoupon());
    const [coupon] = await couponsHeldBy(shop, wang.id, shop.clock.today());
    const typed = `${coupon?.code.slice(0, 5).toLowerCase()} ${coupon?.code.slice(5)}`;
    const find = () => couponByCode(shop, typed, shop.clock.today());
    expect(await find()).toMatchObject({ issueId, customerId: wang.id, state: 'held' });
    expect(await couponByCode(shop, '00001', shop.clock.today())).toBeUndefined();

    await shop.sender.settled();
    computer.close();
    await new Promise((resolve) => {
      const gone = indexedDB.deleteDatabase(databaseName(computer.shopId, computer.generation));
      gone.addEventListener('success', resolve);
    });
    ({ shop } = await computer.open());
    expect(await find()).toMatchObject({ issueId, customerId: wang.id, state: 'held' });
  });

  it('of a coupon whose issue was undone finds nothing', async () => {
    const act = computer.act();
    await issued(await madeCoupon(), wang.id, act);
    const [coupon] = await couponsHeldBy(shop, wang.id, shop.clock.today());
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await couponByCode(shop, coupon?.code ?? '', shop.clock.today())).toBeUndefined();
  });

  it('finds the person that two merged cards are', async () => {
    const twin = await madeCard(shop, computer, { name: '王芳' });
    const id = await madeCoupon({ perPerson: 1 });
    await issued(id, twin.id);
    const [coupon] = await couponsHeldBy(shop, twin.id, shop.clock.today());
    valueOf(await mergeCards(shop, { members: [wang.id, twin.id], choices: {} }, computer.act()));
    expect(await states(wang.id)).toEqual(['held']);
    expect(await issue(id)).toEqual(refused('limit-reached'));
    const found = await couponByCode(shop, coupon?.code ?? '', shop.clock.today());
    expect(found).toMatchObject({ state: 'held' });
  });
});

describe('a coupon for a list', () => {
  it('is issued as one action and taken back in one step, to each once', async () => {
    const li = await madeCard(shop, computer, { name: '李明' });
    const couponId = await madeCoupon({ stockKept: true }, 5);
    const act = computer.act();
    const request = { customerIds: [wang.id, li.id, li.id], couponId };
    const done = await issueCoupons(shop, request, act, quietly);
    expect(valueOf(done)).toEqual({ issued: 2, limit: 0, outside: 0, unknown: 0 });
    expect(await issueCoupons(shop, request, act, quietly)).toEqual(done);
    expect([await states(), await states(li.id)]).toEqual([['held'], ['held']]);
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect([await states(), await states(li.id)]).toEqual([[], []]);
    expect(await stockOf(shop.db, couponId)).toBe(5);
  });

  it('leaves out who had theirs, who is not meant and who is gone, and says how many', async () => {
    const li = await madeCard(shop, computer, { name: '李明', source: '抖音' });
    const zhao = await madeCard(shop, computer, { name: '赵云', source: '抖音' });
    const filter = { kind: 'text', field: 'source', test: 'is', text: '抖音' } as const;
    const filterId = valueOf(await saveFilter(shop, { name: '抖音来的', filter }, computer.act()));
    const couponId = await madeCoupon({ perPerson: 1, segment: { kind: 'filter', id: filterId } });
    await issued(couponId, li.id);
    const customerIds = [wang.id, li.id, zhao.id, toRowId('none')];
    const count = valueOf(
      await issueCoupons(shop, { customerIds, couponId }, computer.act(), quietly),
    );
    expect(count).toEqual({ issued: 1, limit: 1, outside: 1, unknown: 1 });
    expect(await states(zhao.id)).toEqual(['held']);
  });

  it('goes to nobody if there are too few for all of them', async () => {
    const li = await madeCard(shop, computer, { name: '李明' });
    const couponId = await madeCoupon({ stockKept: true }, 1);
    const before = await everythingIn(shop.db);
    const request = { customerIds: [wang.id, li.id], couponId };
    const issuing = await issueCoupons(shop, request, computer.act(), quietly);
    expect(issuing).toEqual(refused('no-stock', { left: 1 }));
    expect(await everythingIn(shop.db)).toEqual(before);
  });
});
