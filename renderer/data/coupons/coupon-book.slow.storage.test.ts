import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Coupon } from '#domain/coupons/coupon.ts';
import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard } from '#test/support/at-the-counter.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { valueOf } from '#test/support/value-of.ts';

import { saveTag } from '../catalogue/tags.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { peopleIn } from '../columns/people-in.ts';
import type { BatchRun } from '../write/in-parts.ts';
import { tagMany } from '../customers/batch/tag-many.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { correctStock } from '../rewards/stock-book.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { couponBook, tallyOf } from './coupon-book.ts';
import { couponList, saveCoupon } from './coupon-list.ts';
import { issueCoupon } from './issue-coupon.ts';
import { issueCoupons } from './issue-coupons.ts';
import { previewIssue } from './issue-preview.ts';
import { voidCoupon } from './void-coupon.ts';

let computer: TestComputer;
let shop: Shop;

const open = new AbortController().signal;
const quietly: BatchRun = { progress: () => undefined, signal: open };
const fiveOff: Omit<Coupon, 'id'> = {
  name: '满 50 减 5',
  terms: { type: 'off', off: cents(500), from: cents(5_000) },
  validity: { mode: 'days', days: 30 },
  perPerson: null,
  stockKept: false,
  segment: null,
  partner: false,
  active: true,
};

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

async function madeCoupon(change: Partial<Coupon> = {}): Promise<RowId> {
  return valueOf(await saveCoupon(shop, { ...fiveOff, ...change }, computer.act()), computer);
}

async function issued(customerId: RowId, couponId: RowId): Promise<RowId> {
  const done = await issueCoupon(shop, { customerId, couponId }, computer.act());
  return valueOf(done, computer).issueId;
}

async function piecesOf(couponId: RowId) {
  return (await couponBook(shop, open))?.get(couponId) ?? [];
}

describe('the coupon book', () => {
  it('counts what was issued, used, voided and what ran out', async () => {
    const couponId = await madeCoupon();
    const brief = await madeCoupon({ name: '当天', validity: { mode: 'days', days: 0 } });
    const wang = (await madeCard(shop, computer, { name: '王芳' })).id;
    const li = (await madeCard(shop, computer, { name: '李娜' })).id;
    const used = await issued(wang, couponId);
    const voided = await issued(li, couponId);
    await issued(li, couponId);
    await issued(li, brief);
    const sale = { ...amountOf(6_000, wang), couponIssueId: used };
    valueOf(await recordSale(shop, sale, computer.act()), computer);
    const taken = { issueId: voided, reason: '' };
    valueOf(await voidCoupon(shop, taken, computer.act()), computer);
    computer.later(86_400_000);

    expect(tallyOf(await piecesOf(couponId))).toEqual({
      issued: 3,
      held: 1,
      redeemed: 1,
      expired: 0,
      voided: 1,
    });
    expect(tallyOf(await piecesOf(brief))).toMatchObject({ issued: 1, held: 0, expired: 1 });
  });

  it('forgets a batch that was undone, and knows cards that were merged', async () => {
    const couponId = await madeCoupon();
    const one = (await madeCard(shop, computer, { name: '王芳' })).id;
    const other = (await madeCard(shop, computer, { name: '王芳' })).id;
    const act = computer.act();
    const request = { customerIds: [one, other], couponId };
    valueOf(await issueCoupons(shop, request, act, quietly), computer);
    const merge = { members: [one, other], choices: {} };
    valueOf(await mergeCards(shop, merge, computer.act()), computer);
    const pieces = await piecesOf(couponId);
    expect(pieces.map(({ state }) => state)).toEqual(['held', 'held']);
    expect(new Set(pieces.map(({ customerId }) => customerId)).size).toBe(1);
    expect(new Set(pieces.map(({ operationId }) => operationId))).toEqual(
      new Set([act.operationId]),
    );
    valueOf(await undoOperation(shop, act.operationId, computer.act()), computer);
    expect(await piecesOf(couponId)).toEqual([]);
  });

  it('reads thousands in pages, and stops when nobody waits any more', async () => {
    await manyCards(shop, computer, 520);
    const couponId = await madeCoupon();
    const customerIds = [...(await peopleIn(shop, null))];
    for (let round = 0; round < 2; round += 1) {
      const done = await issueCoupons(shop, { customerIds, couponId }, computer.act(), quietly);
      valueOf(done, computer);
    }
    expect(tallyOf(await piecesOf(couponId))).toMatchObject({ issued: 1_040, held: 1_040 });
    expect(await couponBook(shop, AbortSignal.abort())).toBeUndefined();
  });
});

describe('what issuing would do', () => {
  it('is what it then does', async () => {
    await manyCards(shop, computer, 6);
    const customerIds = [...(await peopleIn(shop, null))];
    const [first = toRowId('nobody')] = customerIds;
    const regular = valueOf(
      await saveTag(shop, { name: '老客', colour: 'teal' }, computer.act()),
      computer,
    );
    const some = customerIds.slice(0, 4);
    valueOf(await tagMany(shop, some, '老客', computer.act(), quietly), computer);
    const segment = { kind: 'tag', id: regular.id } as const;
    const couponId = await madeCoupon({ perPerson: 1, stockKept: true, segment });
    valueOf(await correctStock(shop, couponId, 3, computer.act()), computer);
    await issued(first, couponId);

    const [coupon] = await couponList(shop);
    if (coupon === undefined) throw new Error('no coupon');
    const preview = () =>
      piecesOf(couponId).then((pieces) => previewIssue(shop, coupon, customerIds, pieces));
    expect(await preview()).toEqual({
      get: 3,
      limit: 1,
      outside: 2,
      missing: 1,
      days: { from: '2026-03-01', until: '2026-03-31' },
    });
    valueOf(await correctStock(shop, couponId, 1, computer.act()), computer);
    const request = { customerIds, couponId };
    const done = await issueCoupons(shop, request, computer.act(), quietly);
    expect(done).toEqual({ ok: true, value: { issued: 3, limit: 1, outside: 2, unknown: 0 } });
    expect([...(await peopleIn(shop, segment))].sort()).toEqual(some.toSorted());
    expect(await peopleIn(shop, { kind: 'filter', id: toRowId('gone') })).toEqual(new Set());
  });
});
