import { type DeviceId, type Stamp, toStamp } from './units.ts';

/** Where the hybrid clock stands: the newest time it has given or seen, and how often within that millisecond. */
export type ClockState = { readonly ms: number; readonly counter: number };

export const clockAtStart: ClockState = { ms: 0, counter: 0 };

const lastCounter = 0xffff;
/** The end of the year 9999. A stamp beyond it is damage: following it would leave no stamps for us. */
const lastBelievableMs = 253_402_300_799_999;

/**
 * The next stamp of this device. It never goes back, even if the computer's clock
 * does: two counters of one shop must agree on which edit was later, and a till whose
 * battery died and thinks it is 2011 must not lose every edit to the other till.
 *
 * `nowMs` is the computer's clock; the state has to be kept with the data (`design.md` §8.13).
 * Source: Kulkarni et al., "Logical Physical Clocks" (2014).
 */
export function tick(
  state: ClockState,
  nowMs: number,
  device: DeviceId,
): { readonly state: ClockState; readonly stamp: Stamp } {
  const next = advance(state, nowMs);
  return { state: next, stamp: stampOf(next, device) };
}

/**
 * The clock after it has seen another device's stamp, so that our next edit is later than what
 * we have seen. A stamp from next year is believed: refusing it would lose somebody's work.
 */
export function receive(state: ClockState, seen: Stamp): ClockState {
  const other = readStamp(seen);
  if (other.ms > lastBelievableMs) return state;
  if (other.ms > state.ms) return { ms: other.ms, counter: other.counter };
  if (other.ms < state.ms) return state;
  return { ms: state.ms, counter: Math.max(state.counter, other.counter) };
}

/** Time and counter of a stamp, for showing "when" and for moving the clock. */
export function readStamp(stamp: Stamp): ClockState & { readonly device: string } {
  return {
    ms: Number(stamp.slice(0, 15)),
    counter: Number.parseInt(stamp.slice(16, 20), 16),
    device: stamp.slice(21),
  };
}

function advance(state: ClockState, nowMs: number): ClockState {
  if (nowMs > state.ms) return { ms: nowMs, counter: 0 };
  if (state.counter < lastCounter) return { ms: state.ms, counter: state.counter + 1 };
  return { ms: state.ms + 1, counter: 0 };
}

function stampOf({ ms, counter }: ClockState, device: DeviceId): Stamp {
  const time = String(ms).padStart(15, '0');
  return toStamp(`${time}-${counter.toString(16).padStart(4, '0')}-${device}`);
}
