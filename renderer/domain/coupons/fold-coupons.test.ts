import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someEntry } from '#test/support/some-entry.ts';

import { toBusinessDay, toRowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import { foldCoupons, heldCoupons } from './fold-coupons.ts';

const day = toBusinessDay;
const id = (number: number) => toRowId(`entry-${String(number).padStart(4, '0')}`);

function issue(number: number, until = '2026-03-31') {
  const terms = { type: 'gift', gift: '茶', from: 0 };
  const dates = { from: '2026-03-01', until };
  const facts = { couponId: 'c', name: '券', terms, code: `A${number}`, partner: false, ...dates };
  return someEntry(number, { kind: 'coupon_issued', ...facts });
}

function sale(number: number, of: number, on = '2026-03-05') {
  return someEntry(number, { kind: 'sale', day: on, coupon: { issueId: id(of), off: 0 } });
}

function voided(number: number, of: number) {
  return someEntry(number, { kind: 'coupon_void', issueId: id(of), reasonId: null });
}

function states(facts: readonly Entry[], on = '2026-03-10') {
  return foldCoupons(facts, day(on)).map(({ state }) => state);
}

describe("a customer's coupon", () => {
  it('is held until its last day is over', () => {
    expect(states([issue(1)], '2026-03-31')).toEqual(['held']);
    expect(states([issue(1)], '2026-04-01')).toEqual(['expired']);
  });

  it('is used by the sale that names it, and held again once that sale is undone', () => {
    expect(states([issue(1), sale(2, 1)])).toEqual(['redeemed']);
    expect(states([issue(1)])).toEqual(['held']); // the fold is given only what counts
  });

  it('stays used when the sale is refunded in full', () => {
    const refund = someEntry(3, { kind: 'refund', saleId: id(2), amount: 1_000 });
    expect(states([issue(1), sale(2, 1), refund])).toEqual(['redeemed']);
  });

  it('stays used although it was voided, or over, by then: the till gave the discount', () => {
    expect(states([issue(1), voided(2, 1)])).toEqual(['voided']);
    expect(states([issue(1), voided(2, 1), sale(3, 1)])).toEqual(['redeemed']);
    expect(states([issue(1, '2026-03-02'), sale(2, 1, '2026-03-05')])).toEqual(['redeemed']);
  });

  it('used at two counters shows both sales, the earlier one first', () => {
    const [coupon] = foldCoupons(
      [sale(3, 1, '2026-03-06'), issue(1), sale(4, 1)],
      day('2026-03-10'),
    );
    expect(coupon?.saleIds).toEqual([id(4), id(3)]);
  });

  it('that ends soonest is offered first', () => {
    const held = heldCoupons(
      [issue(1), issue(2, '2026-03-12'), issue(3), voided(4, 3)],
      day('2026-03-10'),
    );
    expect(held.map(({ issueId }) => issueId)).toEqual([id(2), id(1)]);
    expect(held[0]).not.toHaveProperty('state');
  });

  it('nobody knows of is no coupon', () => {
    const odd = { kind: 'sale', coupon: null };
    expect(
      states([sale(2, 1), voided(3, 1), someEntry(4, odd), someEntry(5, { kind: 'sale' })]),
    ).toEqual([]);
  });

  /** What happens to six coupons, one fact after another. */
  const facts = fc
    .array(
      fc.record({
        what: fc.constantFrom('issue', 'sale', 'void'),
        of: fc.nat(5),
        last: fc.nat(20),
      }),
      { maxLength: 30 },
    )
    .map((steps) =>
      steps.map(({ what, of, last }, at) => {
        if (what === 'issue') return issue(of, `2026-03-${10 + last}`);
        return what === 'sale' ? sale(100 + at, of) : voided(200 + at, of);
      }),
    )
    // Of two issues with one id only one can be there.
    .map((entries) => [...new Map(entries.map((entry) => [entry.id, entry])).values()]);

  it('is the same in whatever order the facts arrive, and however often', () => {
    const mixed = facts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(mixed, ([all, shuffled]) => {
        const on = day('2026-03-20');
        expect(foldCoupons(shuffled, on)).toEqual(foldCoupons(all, on));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is what the slow way says: look at each coupon, and look through everything for it', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const on = day('2026-03-20');
        for (const coupon of foldCoupons(all, on)) {
          const names = (kind: string) =>
            all.some(
              (fact) =>
                fact.kind === kind &&
                JSON.stringify(fact).includes(`"issueId":"${coupon.issueId}"`),
            );
          const slow = names('sale')
            ? 'redeemed'
            : names('coupon_void')
              ? 'voided'
              : coupon.until < on
                ? 'expired'
                : 'held';
          expect(coupon.state).toBe(slow);
        }
        expect(foldCoupons(all, on)).toHaveLength(
          all.filter(({ kind }) => kind === 'coupon_issued').length,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
