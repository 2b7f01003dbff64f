import { type DeviceId, type Stamp, toStamp } from '#domain/kernel/units.ts';

export type ClockState = { readonly ms: number; readonly counter: number };

export const clockAtStart: ClockState = { ms: 0, counter: 0 };

/** A planted fault: stamps by the computer's clock alone, so that they go back when it does. */
export function tick(
  { counter }: ClockState,
  nowMs: number,
  device: DeviceId,
): { readonly state: ClockState; readonly stamp: Stamp } {
  const next = { ms: nowMs, counter: (counter + 1) % 0xffff };
  const time = String(next.ms).padStart(15, '0');
  const stamp = toStamp(`${time}-${next.counter.toString(16).padStart(4, '0')}-${device}`);
  return { state: next, stamp };
}

export function receive(state: ClockState): ClockState {
  return state;
}

export function readStamp(stamp: Stamp): ClockState & { readonly device: string } {
  return {
    ms: Number(stamp.slice(0, 15)),
    counter: Number.parseInt(stamp.slice(16, 20), 16),
    device: stamp.slice(21),
  };
}
