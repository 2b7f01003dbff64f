import { create } from 'zustand';

import { daysClockIsBehind } from '#data/clock-check.ts';
import { readRules } from '#data/fold-rules.ts';
import type { Shop } from '#data/shop.ts';
import { isTurnDue } from '#data/turn-standings.ts';

import { type TurnJob, startTurn } from './turn-job.ts';

/** How far the turn is; null while there is none. */
export const useTurning = create<{ readonly done: number; readonly of: number } | null>()(
  () => null,
);

/** Nothing is waited for at the start: the search box comes first. */
const firstMs = 1_500;
/** After an act, long enough that a till that sells without rest is not asked at each sale. */
const pauseMs = 400;
/** How often midnight is looked for. */
const lookMs = 30_000;

let running: TurnJob | undefined;

/**
 * Keeps everybody's standing at the present day and rules: at the start, at midnight, and when the
 * programme changed here or on another counter. Answers the function that ends it.
 *
 * A clock that is behind the newest entry by more than a day moves nothing: it would be taken for
 * the day, and points would run out, or not, by mistake (`rules.md` §2).
 */
export function keepStandings(shop: Shop): () => void {
  /** The day and rules that were turned to, or given up by the owner. */
  let turned: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    if (running !== undefined || (await daysClockIsBehind(shop.db, shop.clock)) > 0) return;
    const today = shop.clock.today();
    const wanted = `${today} ${(await readRules(shop.db)).key}`;
    if (wanted === turned) return;
    turned = wanted;
    if (!(await isTurnDue(shop.db, today))) return;
    running = startTurn(shop, today, (done, of) => useTurning.setState({ done, of }, true));
    await running.ended;
    running = undefined;
    useTurning.setState(null, true);
    lookIn(pauseMs);
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  }

  lookIn(firstMs);
  const stopHearing = shop.arrivals.subscribe(() => lookIn(pauseMs));
  const midnight = setInterval(() => lookIn(0), lookMs);
  return () => {
    stopHearing();
    clearTimeout(timer);
    clearInterval(midnight);
    cancelTurning();
  };
}

/** The owner's "not now": what is left goes on at the next start or change, and no number is wrong meanwhile. */
export function cancelTurning(): void {
  running?.stop();
}
