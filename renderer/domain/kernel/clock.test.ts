import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ClockState, clockAtStart, readStamp, receive, tick } from './clock.ts';
import { type Stamp, toDeviceId, toStamp } from './units.ts';

const till = toDeviceId('till');
const phone = toDeviceId('phone');
const noon = 1_790_000_000_000;

describe('the order of what happens in a shop', () => {
  it('writes the time, a counter and the device', () => {
    expect(tick(clockAtStart, noon, till).stamp).toBe('001790000000000-0000-till');
  });

  it('counts within one millisecond, and begins again with the next', () => {
    const first = tick(clockAtStart, noon, till);
    const second = tick(first.state, noon, till);
    const third = tick(second.state, noon + 1, till);
    expect(second.stamp).toBe('001790000000000-0001-till');
    expect(third.stamp).toBe('001790000000001-0000-till');
  });

  it('does not go back when a battery dies and the computer thinks it is 2011', () => {
    const before = tick(clockAtStart, noon, till);
    const after = tick(before.state, 1_300_000_000_000, till);
    expect(after.stamp > before.stamp).toBe(true);
    expect(readStamp(after.stamp).ms).toBe(noon);
  });

  it('borrows the next millisecond when one is full', () => {
    const full = { ms: noon, counter: 0xffff };
    const next = tick(full, noon, till);
    expect(next.stamp).toBe('001790000000001-0000-till');
    expect(next.stamp > toStamp('001790000000000-ffff-till')).toBe(true);
  });

  it('edits later than an edit from a counter whose clock is a year ahead', () => {
    const ahead = tick(clockAtStart, noon + 365 * 86_400_000, phone);
    const here = tick(receive({ ms: noon, counter: 3 }, ahead.stamp), noon, till);
    expect(here.stamp > ahead.stamp).toBe(true);
  });

  it('takes the greater counter of two stamps in the same millisecond', () => {
    const seen = toStamp('001790000000000-0007-phone');
    expect(receive({ ms: noon, counter: 2 }, seen)).toEqual({ ms: noon, counter: 7 });
    expect(receive({ ms: noon, counter: 9 }, seen)).toEqual({ ms: noon, counter: 9 });
  });

  it('does not move for an old stamp', () => {
    const state = { ms: noon, counter: 1 };
    expect(receive(state, toStamp('000000000000005-ffff-phone'))).toBe(state);
  });

  it('reads back what it wrote, also from a device with dashes in its name', () => {
    const { stamp } = tick({ ms: noon, counter: 0xab }, noon, toDeviceId('till-2-left'));
    expect(readStamp(stamp)).toEqual({ ms: noon, counter: 0xac, device: 'till-2-left' });
  });
});

describe('whatever the clocks do', () => {
  it('gives stamps that sort as text in the order given, and keeps ahead of all it has seen', () => {
    fc.assert(
      fc.property(fc.array(anEvent(), { maxLength: 40 }), (events) => {
        let state: ClockState = clockAtStart;
        let newest: string = '';
        for (const event of events) {
          if (event.kind === 'seen') {
            state = receive(state, event.stamp);
            if (event.stamp > newest) newest = withoutDevice(event.stamp);
          } else {
            const next = tick(state, event.nowMs, till);
            expect(withoutDevice(next.stamp) > newest).toBe(true);
            state = next.state;
            newest = withoutDevice(next.stamp);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never gives the same stamp twice, on one device or on two that hear each other', () => {
    const turns = fc.record({
      device: fc.constantFrom(till, phone),
      nowMs: fc.integer({ min: noon, max: noon + 3 }),
      hears: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(turns, { maxLength: 40 }), (all) => {
        const states = new Map<string, ClockState>();
        const given: Stamp[] = [];
        for (const { device, nowMs, hears } of all) {
          const state = states.get(device) ?? clockAtStart;
          const last = given.at(-1);
          const heard = hears && last !== undefined ? receive(state, last) : state;
          const next = tick(heard, nowMs, device);
          if (hears && last !== undefined) expect(next.stamp > last).toBe(true);
          states.set(device, next.state);
          given.push(next.stamp);
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

type Event =
  | { readonly kind: 'seen'; readonly stamp: Stamp }
  | { readonly kind: 'tick'; readonly nowMs: number };

/** Wall clocks that stand still, jump back years and ahead; stamps of others, also full ones. */
function anEvent(): fc.Arbitrary<Event> {
  const ms = fc.oneof(
    fc.integer({ min: noon, max: noon + 3 }),
    fc.integer({ min: -5, max: noon * 2 }),
  );
  const counter = fc.constantFrom('0000', '0001', '0009', '000a', 'fffe', 'ffff');
  return fc.oneof(
    { weight: 3, arbitrary: ms.map((nowMs): Event => ({ kind: 'tick', nowMs })) },
    fc.tuple(ms, counter, fc.constantFrom('a', 'zz')).map(([at, count, device]): Event => {
      const time = String(Math.max(0, at)).padStart(15, '0');
      return { kind: 'seen', stamp: toStamp(`${time}-${count}-${device}`) };
    }),
  );
}

function withoutDevice(stamp: string): string {
  return stamp.slice(0, 20);
}
