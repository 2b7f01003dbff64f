import type { ClockState } from '../../kernel/clock.ts';

/** A clock that somebody should set right, and by how much it is off at least. */
export type ClockWarning = {
  readonly kind: 'theirs-ahead' | 'theirs-behind' | 'stamps-ahead';
  readonly ms: number;
};

/** What is known of the other counter's clock: when a file of its says it was made, and what it must have come after. */
export type TheirClock = {
  readonly madeAtMs: number;
  /** When, by our clock, we made the newest of our files that theirs covers; null if it covers none. */
  readonly afterOursMs: number | null;
};

/** Clocks of PCs drift by seconds, and a stick takes minutes to be carried over. */
const bearableMs = 10 * 60_000;

/**
 * Whether the clock of the counter that made a file is off, as far as two clocks can tell: it was made
 * later than now, or before a file of ours that it holds. Never a reason to refuse it: the hybrid clock
 * holds, and refusing would lose a week of work for a dead battery (`design.md` §5). What is wrong are the
 * days and hours that the other counter writes on its receipts, so somebody should hear of it.
 */
export function warnOfTheirClock(
  { madeAtMs, afterOursMs }: TheirClock,
  nowMs: number,
): ClockWarning | undefined {
  if (madeAtMs - nowMs > bearableMs) return { kind: 'theirs-ahead', ms: madeAtMs - nowMs };
  const behind = (afterOursMs ?? madeAtMs) - madeAtMs;
  return behind > bearableMs ? { kind: 'theirs-behind', ms: behind } : undefined;
}

/**
 * Whether our stamps run ahead of our own clock, since a counter with a clock in the future pulled them
 * along, or ours was put back. They still tell which edit was later.
 */
export function warnOfStamps(clock: ClockState, nowMs: number): ClockWarning | undefined {
  const ms = clock.ms - nowMs;
  return ms > bearableMs ? { kind: 'stamps-ahead', ms } : undefined;
}
