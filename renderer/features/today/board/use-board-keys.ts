import { type KeyboardEvent, useState } from 'react';

import { isComposing } from '#ui/composing.ts';
import { useSteady } from '#ui/use-steady.ts';

import type { LineActs } from './use-board-acts.ts';

export type BoardKeys = ReturnType<typeof useBoardKeys>;

/** The line's own button: where the keyboard is. */
export function lineId(key: string): string {
  return `line-${key}`;
}

const letters: Readonly<Record<string, keyof LineActs>> = {
  Enter: 'open',
  c: 'call',
  g: 'greet',
  d: 'done',
  p: 'postpone',
  x: 'cancel',
  e: 'edit',
  z: 'undo',
};

/**
 * The keyboard on the board: Tab comes to one line, arrows go from line to line over all sections, letters do. The
 * line that was looked at last stays open with what it offers; if it is gone, the next one is.
 */
export function useBoardKeys(keys: readonly string[]) {
  const [looked, setLooked] = useState<{ readonly key: string; readonly at: number }>();
  const present =
    looked !== undefined && keys.includes(looked.key)
      ? looked.key
      : keys[Math.min(looked?.at ?? 0, keys.length - 1)];

  const look = useSteady((key: string): void => setLooked({ key, at: keys.indexOf(key) }));

  function onKeyDown(event: KeyboardEvent, actsOf: (key: string) => LineActs | undefined): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (present === undefined || !(event.target instanceof HTMLElement)) return;
    const isOnLine = event.target.id === lineId(present);
    const step = stepOf(event.key, keys.length);
    if (step !== undefined && event.target.closest('[data-line]') !== null) {
      event.preventDefault();
      focusOn(keys[clamp(keys.indexOf(present) + step, keys.length)]);
      return;
    }
    // Enter on one of the buttons below presses that button.
    if (!isOnLine && event.key === 'Enter') return;
    const name = letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (name === undefined || event.target.closest('[data-line]') === null) return;
    event.preventDefault();
    actsOf(present)?.[name]?.();
  }

  return { present, look, onKeyDown };
}

function stepOf(key: string, all: number): number | undefined {
  return { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -all, End: all }[key];
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}

function focusOn(key: string | undefined): void {
  if (key !== undefined) document.getElementById(lineId(key))?.focus();
}
