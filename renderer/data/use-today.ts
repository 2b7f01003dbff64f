import { useSyncExternalStore } from 'react';

import type { BusinessDay } from '#domain/kernel/units.ts';

import { useShop } from './use-shop.ts';

/**
 * The shop's present day, for every screen that shows one. It moves at midnight, when the computer wakes from
 * sleep and when its time zone is changed, without a restart: an app that was left open over night must not greet
 * yesterday's birthdays.
 */
export function useToday(): BusinessDay {
  const { clock } = useShop();
  return useSyncExternalStore(watchClock, clock.today);
}

/** The present minute, counted since 1970: for what is due at a time of day, or waits by the hour. */
export function useMinute(): number {
  const { clock } = useShop();
  return useSyncExternalStore(watchClock, () => Math.floor(clock.ms() / 60_000));
}

/** In every time zone midnight is on a full minute, so a look at each half minute comes at midnight itself. */
const lookMs = 30_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks at the clock while anybody watches; a computer that slept or was elsewhere is looked at when it is back. */
function watchClock(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) begin();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) end();
  };
}

function begin(): void {
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  lookLater();
}

function end(): void {
  clearTimeout(timer);
  window.removeEventListener('focus', look);
  document.removeEventListener('visibilitychange', look);
}

function look(): void {
  for (const listener of listeners) listener();
}

function lookLater(): void {
  // The computer's own timer clock began when the page was opened: its remainder says nothing about the minute.
  const toNext = lookMs - ((performance.timeOrigin + performance.now()) % lookMs);
  timer = setTimeout(() => {
    look();
    lookLater();
  }, toNext + 5);
}
