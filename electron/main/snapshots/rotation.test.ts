import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Kept, needless, rotation } from './rotation.ts';

const first = Date.UTC(2025, 10, 1);

function dayOf(number: number): string {
  return new Date(first + number * 86_400_000).toISOString().slice(0, 10);
}

function kept(serial: number, changes: Partial<Kept> = {}): Kept {
  const revision = changes.revision ?? 1;
  const name = `${serial}-${revision}`;
  const facts = { reason: 'daily', isVerified: true, isWhole: true };
  return { name, serial, revision, day: dayOf(serial), ...facts, ...changes };
}

/** A shop that is closed at nobody's birthday: one snapshot a day, tidied each day. */
function afterDays(days: number, keep = rotation): readonly Kept[] {
  let there: readonly Kept[] = [];
  for (let day = 1; day <= days; day += 1) {
    there = [...there, kept(day)];
    const gone = new Set(needless(there, keep));
    there = there.filter(({ name }) => !gone.has(name));
  }
  return there;
}

describe('a shop that makes a snapshot each day', () => {
  it('has after two years seven days, four weeks and twelve months', () => {
    const there = afterDays(730);
    const days = there.map(({ day }) => day).toReversed();
    expect(days.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, at) => dayOf(730 - at)));
    const months = new Set(days.map((day) => day.slice(0, 7)));
    expect(months.size).toBe(rotation.months);
    expect(there.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(there.length).toBeGreaterThanOrEqual(7 + 2 + 10);
  });

  it('has the same after a day on which fifty were made', () => {
    const there = afterDays(60);
    const more = Array.from({ length: 50 }, (_, at) => kept(61 + at, { day: dayOf(61) }));
    const gone = new Set(needless([...there, ...more]));
    const left = [...there, ...more].filter(({ name }) => !gone.has(name));
    expect(new Set(left.map(({ day }) => day)).size).toBeGreaterThan(8);
    expect(left.filter(({ day }) => day === dayOf(61)).length).toBe(2);
  });

  it('loses nothing to a clock that jumps ten years ahead', () => {
    const there = afterDays(60);
    const jumped = kept(61, { day: '2036-01-01' });
    const gone = needless([...there, jumped]);
    expect(there.length - gone.length).toBeGreaterThan(6);
  });
});

describe('an owner who wants', () => {
  const lengthOf = (keep: typeof rotation) => afterDays(400, keep).length;

  it('more gets more, and less gets less, from the next snapshot on', () => {
    const month = afterDays(400, { days: 30, weeks: 0, months: 0 });
    expect(month.map(({ serial }) => serial)).toEqual(
      Array.from({ length: 30 }, (_, at) => 371 + at),
    );
    expect(lengthOf({ days: 3, weeks: 0, months: 6 })).toBeLessThanOrEqual(9);
    const gone = needless(month, { days: 3, weeks: 0, months: 0 });
    expect(gone.length).toBe(27);
  });

  it('as few as can be still has the newest two that were checked', () => {
    expect(afterDays(9, { days: 0, weeks: 0, months: 0 }).map(({ serial }) => serial)).toEqual([
      8, 9,
    ]);
  });
});

describe('snapshots before risky steps', () => {
  it('are kept, the newest five of them', () => {
    const steps = Array.from({ length: 8 }, (_, at) =>
      kept(at + 1, { reason: 'before-import', day: dayOf(1) }),
    );
    const days = Array.from({ length: 10 }, (_, at) => kept(9 + at));
    const gone = needless([...steps, ...days]);
    expect(gone.filter((name) => Number(name.split('-')[0]) <= 8).toSorted()).toEqual([
      '1-1',
      '2-1',
      '3-1',
    ]);
  });
});

describe('no snapshot goes', () => {
  it('while none is verified, however many there are', () => {
    const all = Array.from({ length: 40 }, (_, at) => kept(at + 1, { isVerified: false }));
    expect(needless(all)).toEqual([]);
  });

  it('for a newer one whose bytes went bad', () => {
    const all = [kept(1), kept(2), kept(3, { day: dayOf(2), isWhole: false })];
    expect(needless(all)).toEqual([]);
  });

  it('that is newer than every verified one: it may still be', () => {
    const all = [kept(1), kept(2), kept(3, { isVerified: false })];
    expect(needless(all)).toEqual([]);
  });

  it('for a rewritten one before that was verified, and then it does', () => {
    const old = [kept(1), kept(2), kept(3)];
    const rewritten = kept(2, { revision: 2 });
    expect(needless([...old, { ...rewritten, isVerified: false }])).toEqual(['2-2']);
    expect(needless([...old, rewritten])).toEqual(['2-1']);
    const newest = kept(3, { revision: 2 });
    expect(needless([...old, { ...newest, isVerified: false }])).toEqual([]);
    expect(needless([...old, newest])).toEqual(['3-1']);
  });

  it('unless a newer verified one stays, and of those the newest two, whatever lies there', () => {
    fc.assert(
      fc.property(aShelf(), keepings, (all, keep) => {
        const gone = new Set(needless(all, keep));
        const left = all.filter(({ name }) => !gone.has(name));
        const sound = (one: Kept) => one.isVerified && one.isWhole;
        const age = ({ serial, revision }: Kept) => serial * 100 + revision;
        for (const one of all.filter(({ name }) => gone.has(name))) {
          expect(left.some((other) => sound(other) && age(other) > age(one))).toBe(true);
        }
        const serials = [...new Set(all.filter(sound).map(({ serial }) => serial))];
        for (const serial of serials.toSorted((a, b) => b - a).slice(0, 2)) {
          const newest = Math.max(
            ...all.filter((one) => sound(one) && one.serial === serial).map(age),
          );
          expect(left.map(age)).toContain(newest);
        }
        expect(needless(left, keep)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const keepings = fc.record({
  days: fc.integer({ min: 0, max: 12 }),
  weeks: fc.integer({ min: 0, max: 6 }),
  months: fc.integer({ min: 0, max: 12 }),
});

function aShelf(): fc.Arbitrary<Kept[]> {
  return fc.uniqueArray(aSnapshot(), { selector: ({ name }) => name });
}

function aSnapshot(): fc.Arbitrary<Kept> {
  return fc
    .record({
      serial: fc.integer({ min: 1, max: 40 }),
      revision: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: -400, max: 400 }).map(dayOf),
      reason: fc.constantFrom('daily', 'before-import'),
      isVerified: fc.boolean(),
      isWhole: fc.boolean(),
    })
    .map((facts) => kept(facts.serial, facts));
}
