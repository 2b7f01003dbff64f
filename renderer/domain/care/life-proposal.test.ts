import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type CustomerColumns, newColumns } from '../customers/columns/customer-columns.ts';
import { putCustomer } from '../customers/columns/fill-columns.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { cents, toBusinessDay } from '../kernel/units.ts';
import { noStanding } from '../loyalty/standing.ts';
import { named, someone, today } from '#test/support/filter-people.ts';
import { lifeOn, lifeStages } from './life-cycle.ts';
import { gapBars, leastGaps, lifeProposal } from './life-proposal.ts';
import { gapsIn, longestGap, stagesOn } from './visit-gaps.ts';

const now = dayNumber(today);

describe('the limits the app proposes', () => {
  it('come from how soon eight of ten visits follow the one before, half as long again, in whole weeks', () => {
    const counts = gapsOf([...Array<number>(80).fill(28), ...Array<number>(20).fill(200)]);
    expect(lifeProposal(counts)).toEqual({
      ok: true,
      value: {
        limits: { active: 42, quiet: 84, sleeping: 126, leaving: 168 },
        gaps: 100,
        within: 28,
      },
    });
  });

  it('are not made from a handful of visits', () => {
    const few = gapsOf(Array<number>(leastGaps - 1).fill(3));
    expect(lifeProposal(few)).toEqual({ ok: false, refusal: { kind: 'too-few', gaps: 49 } });
  });

  it('always rise, and are never shorter than the gaps they came from', () => {
    fc.assert(
      fc.property(fc.array(aGap(), { minLength: leastGaps, maxLength: 200 }), (gaps) => {
        const proposal = lifeProposal(gapsOf(gaps));
        if (!proposal.ok) throw new Error('refused');
        const { limits, within } = proposal.value;
        const shorter = gaps.filter((gap) => gap <= within).length;
        expect(shorter / gaps.length).toBeGreaterThanOrEqual(0.8);
        expect(gaps.filter((gap) => gap < within).length / gaps.length).toBeLessThan(0.8);
        expect(limits.active).toBeGreaterThanOrEqual(within);
        expect(limits.active).toBeLessThan(limits.quiet);
        expect(limits.quiet).toBeLessThan(limits.sleeping);
        expect(limits.sleeping).toBeLessThan(limits.leaving);
      }),
    );
  });
});

describe('the gaps between visits', () => {
  it('are of one customer from day to day, over the days that were visits', () => {
    const columns = shopOf([
      [
        [100, 500],
        [90, 1],
        [80, -300],
        [60, 200],
      ],
      [[30, 100]],
      [],
    ]);
    expect(seen(gapsIn(columns))).toEqual([
      [10, 1],
      [30, 1],
    ]);
  });

  it('stand in bars that hold every gap once', () => {
    fc.assert(
      fc.property(fc.array(aGap(), { maxLength: 100 }), (gaps) => {
        const bars = gapBars(gapsOf(gaps));
        expect(bars.reduce((all, { count }) => all + count, 0)).toBe(gaps.length);
        expect(bars[0]?.from).toBe(1);
        expect(bars.at(-1)?.through).toBe(longestGap);
      }),
    );
  });
});

it('counts everybody in the stage that their own page says, by any limits', () => {
  const someDaysAgo = fc.option(fc.integer({ min: 0, max: 500 }));
  const someLimits = fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 4, maxLength: 4 })
    .map((four) => four.sort((one, other) => one - other));
  fc.assert(
    fc.property(fc.array(someDaysAgo, { maxLength: 30 }), someLimits, (people, four) => {
      const [active = 1, quiet = 2, sleeping = 3, leaving = 4] = four;
      const limits = { active, quiet, sleeping, leaving };
      const columns = shopOf(people.map((ago) => (ago === null ? [] : [[ago, 100]])));
      const counts = stagesOn(columns, now, limits);
      for (const stage of lifeStages) {
        const said = people.filter((ago) => {
          const last = ago === null ? null : toBusinessDay(dayText(now - ago));
          return lifeOn(last, today, limits).stage === stage;
        });
        expect(counts[stage]).toBe(said.length);
      }
    }),
  );
});

/** Each customer's days, so many days ago, with the money of the day. */
function shopOf(people: readonly (readonly (readonly [number, number])[])[]): CustomerColumns {
  const columns = newColumns(now);
  people.forEach((days, at) => {
    const id = named(`c${at}`);
    const recent = days.map(
      ([ago, net]) => [toBusinessDay(dayText(now - ago)), cents(net)] as const,
    );
    const lastDay = recent.at(-1)?.[0] ?? null;
    putCustomer(columns, { ...aCard, id }, { ...noStanding(id), recent, lastDay });
  });
  return columns;
}

const { card: aCard } = someone('王芳', { tagIds: [], source: '', points: 0, lastDay: null });

function gapsOf(gaps: readonly number[]): readonly number[] {
  const counts = Array.from({ length: longestGap + 1 }, () => 0);
  for (const gap of gaps) counts[gap] = (counts[gap] ?? 0) + 1;
  return counts;
}

function seen(counts: readonly number[]) {
  return [...counts.entries()].filter(([, count]) => count > 0);
}

function aGap() {
  return fc.integer({ min: 1, max: longestGap });
}
