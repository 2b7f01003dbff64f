import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  CareCounter,
  type CareEvent,
  customer,
  dayNo,
  mondaysOff,
  threeDaysAfter,
} from '#test/support/care-counter.ts';
import { CareOracle } from '#test/support/care-oracle.ts';

import { toRowId } from '../kernel/units.ts';
import { dayIn } from '../sync/field-readers.ts';
import type { Value } from '../sync/rows.ts';
import { ruleFollowUpId } from './follow-up-id.ts';
import { type CareReason, type RuleFollowUp, planCare } from './plan-care.ts';

const events: fc.Arbitrary<CareEvent> = fc.record({
  kind: fc.constantFrom('sell', 'sell', 'takeBack', 'bringBack', 'done', 'cancel', 'postpone'),
  number: fc.nat({ max: 30 }),
});

const histories = { numRuns: 1_000 };

function aCounter(name = 'a'): CareCounter {
  let tick = 0;
  return new CareCounter(name, () => (tick += 1));
}

function board(counter: CareCounter) {
  const [one, ...more] = counter.open();
  if (more.length > 0) throw new Error('Two at once.');
  return one === undefined ? null : { because: one.fields['becauseDay'], day: one.fields['day'] };
}

describe('one customer and one rule', () => {
  test('three days after the sale somebody is to call', () => {
    const counter = aCounter();
    counter.happens({ kind: 'sell', number: 6 });
    counter.keep();
    expect(board(counter)).toEqual({ because: dayNo(6), day: dayNo(9) });
  });

  test('a sale before the rule was switched on calls for nothing', () => {
    const counter = aCounter();
    counter.happens({ kind: 'sell', number: 4 });
    expect(counter.keep()).toEqual([]);
  });

  test('two sales that are known at once make one', () => {
    const counter = aCounter();
    counter.happens({ kind: 'sell', number: 9 });
    counter.happens({ kind: 'sell', number: 6 });
    counter.keep();
    expect(board(counter)?.because).toBe(dayNo(9));
  });

  test('whatever happens, the board shows what slips of paper would', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 25 }), (history) => {
        const [counter, oracle] = [aCounter(), new CareOracle()];
        for (const event of history) {
          counter.happens(event);
          oracle.happens(event);
          counter.keep();
          expect(board(counter)).toEqual(oracle.onTheBoard());
          expect(counter.keep()).toEqual([]);
        }
      }),
      histories,
    );
  });

  test('in whatever order sales are heard of, nothing closed in between, the same day comes out', () => {
    const sales = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 });
    const shuffled = sales.chain((days) =>
      fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const boards = [one, other].map((days) => {
          const counter = aCounter();
          for (const number of days) {
            counter.happens({ kind: 'sell', number });
            counter.keep();
          }
          return board(counter);
        });
        expect(boards[0]).toEqual(boards[1]);
      }),
      histories,
    );
  });
});

describe('two counters that worked apart', () => {
  const parts = fc.array(
    fc.record({
      here: fc.array(events, { maxLength: 6 }),
      there: fc.array(events, { maxLength: 6 }),
    }),
    { maxLength: 4 },
  );

  test('have one follow-up after they meet, for the latest sale nobody called about', () => {
    fc.assert(
      fc.property(parts, (history) => {
        let tick = 0;
        const now = () => (tick += 1);
        const [here, there] = [new CareCounter('a', now), new CareCounter('b', now)];
        for (const part of history) {
          for (const event of part.here) happen(here, event);
          for (const event of part.there) happen(there, event);
          const closed = [...here.closed(), ...there.closed()].map(({ id }) => id);
          meet(here, there);
          expect(new Map(here.documents)).toEqual(new Map(there.documents));
          expectNothingLost(here, closed);
        }
      }),
      histories,
    );
  });

  test('that both saw the same sale make the same document', () => {
    const [here, there] = [aCounter('a'), aCounter('b')];
    here.happens({ kind: 'sell', number: 8 });
    there.takeIn(here);
    here.keep();
    there.keep();
    expect(here.open()[0]?.id).toBe(there.open()[0]?.id);
  });

  test('one of which called, while the other sold again, promise to call again', () => {
    let tick = 0;
    const [here, there] = ['a', 'b'].map((name) => new CareCounter(name, () => (tick += 1)));
    if (here === undefined || there === undefined) throw new Error('No counters.');
    happen(here, { kind: 'sell', number: 8 });
    meet(here, there);
    happen(here, { kind: 'done', number: 0 });
    happen(there, { kind: 'sell', number: 11 });
    meet(here, there);
    expect(board(here)?.because).toBe(dayNo(11));
    expect(here.closed()).toHaveLength(1);
  });

  function happen(counter: CareCounter, event: CareEvent): void {
    counter.happens(event);
    counter.keep();
  }

  /** They join until neither has anything left to do. */
  function meet(here: CareCounter, there: CareCounter): void {
    for (let round = 0; round < 5; round += 1) {
      here.takeIn(there);
      there.takeIn(here);
      if (here.keep().length + there.keep().length === 0) return;
    }
    throw new Error('They do not come to rest.');
  }

  function expectNothingLost(counter: CareCounter, closed: readonly string[]): void {
    expect(counter.open().length).toBeLessThanOrEqual(1);
    // Whoever was called stays called.
    const still = new Set<string>(counter.closed().map(({ id }) => id));
    expect(closed.filter((id) => !still.has(id))).toEqual([]);
    const told = counter.closed().flatMap(({ fields }) => dayIn(fields, 'closedFor') ?? []);
    const asking = counter
      .counting()
      .filter((day) => day >= threeDaysAfter.since && told.every((one) => day > one));
    const latest = asking.sort().at(-1);
    const [open] = counter.open();
    // One whose day a person chose is never because of less than what asks now.
    const because = dayIn(open?.fields ?? {}, 'becauseDay') ?? undefined;
    if (isByHand(open?.fields['isByHand'])) expect(because ?? '').toSatisfy(isFrom(latest));
    else expect(because).toBe(latest);
  }

  function isFrom(first = '') {
    return (day: string) => day >= first;
  }

  function isByHand(value: Value | undefined): boolean {
    return value === true;
  }
});

describe('what ends', () => {
  const rule = {
    ...threeDaysAfter,
    trigger: { kind: 'pointsEnd', days: 7 },
    afterDays: 0,
  } as const;
  const plan = (
    today: number,
    reasons: readonly CareReason[],
    known: readonly RuleFollowUp[] = [],
  ) =>
    planCare({ ...rule, since: dayNo(0) }, reasons, known, {
      customerId: customer,
      today: dayNo(today),
      closed: mondaysOff,
    });
  const ends = (day: number): CareReason => ({ because: dayNo(day), from: dayNo(day - 7) });
  const known: RuleFollowUp = {
    id: toRowId('care-1'),
    state: 'open',
    day: dayNo(13),
    becauseDay: dayNo(20),
    postponedFrom: null,
    closedFor: null,
    closedStamp: null,
    isByHand: false,
    isAway: false,
  };

  test('is told of for the day that comes first', () => {
    const [step] = plan(15, [ends(22), ends(20)]);
    expect(step).toMatchObject({ kind: 'make', because: dayNo(20), day: dayNo(13) });
  });

  test('is told of once for the days right after it too', () => {
    const told: RuleFollowUp = { ...known, state: 'done', closedFor: dayNo(20) };
    expect(plan(18, [ends(24)], [told])).toEqual([]);
    expect(plan(25, [ends(28)], [told])).toMatchObject([{ kind: 'make', because: dayNo(28) }]);
  });

  test('has no reason any more once the points were spent, and the slip goes', () => {
    expect(plan(18, [], [known])).toEqual([{ kind: 'putAway', id: known.id }]);
  });

  test('stays promised once it ended and nobody called', () => {
    expect(plan(21, [], [known])).toEqual([]);
  });
});

test('a follow-up has the same id on every counter, and another for each customer, rule and turn', () => {
  const ids = ['r1', 'r2'].flatMap((rule) =>
    ['c1', 'c2'].flatMap((who) =>
      [0, 1, 2].map((turn) => ruleFollowUpId(toRowId(rule), toRowId(who), turn)),
    ),
  );
  expect(new Set(ids).size).toBe(12);
  expect(ids[0]).toBe(ruleFollowUpId(toRowId('r1'), toRowId('c1'), 0));
  expect(ids[0]).toMatch(/^care-[0-9a-f]{28}$/);
});
