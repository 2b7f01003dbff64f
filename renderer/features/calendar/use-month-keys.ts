import type { FocusEvent, KeyboardEvent } from 'react';

import type { CalendarDay } from '#domain/care/calendar/calendar-days.ts';
import { type BusinessDay, isBusinessDay } from '#domain/kernel/units.ts';
import { isComposing } from '#ui/composing.ts';

import type { PaneProps } from './pane.ts';
import { chipAt, useLineKeys } from './use-line-keys.ts';

/**
 * The keyboard of the month. The kit itself goes from day to day by arrows; ours is what happens on a day and within
 * it: N begins something new, D opens the day, Enter goes into its lines and arrows over them, Esc back to the day.
 */
export function useMonthKeys(props: PaneProps, days: readonly CalendarDay[]) {
  const { place, onNew, onChoose } = props;
  const { ref, find, moveBy } = useLineKeys(props, days);

  function chipsOn(day: BusinessDay): readonly HTMLElement[] {
    const chips = ref.current?.querySelectorAll<HTMLElement>(`[data-chip][data-on="${day}"]`) ?? [];
    // The kit draws in an order of its own; what a person sees is from above to below.
    return [...chips].sort((one, other) => one.offsetTop - other.offsetTop);
  }

  /** Into the lines of a day; an empty one is where something new begins. */
  function enter(day: BusinessDay): void {
    const [first] = chipsOn(day);
    if (first === undefined) onNew(day);
    else first.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const chip = chipAt(event.target);
    const day = dayOf(event.target);
    if (day === undefined) return;
    const act = (chip && onChip(chip, day, event)) ?? onDay(day, event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function onDay(day: BusinessDay, { key, altKey }: KeyboardEvent): (() => void) | undefined {
    if (altKey) return undefined;
    switch (key.toLowerCase()) {
      case 'n':
        return () => onNew(day);
      case 'd':
        return () => place.goTo(day, 'day');
      default:
        return undefined;
    }
  }

  function onChip(
    chip: HTMLElement,
    day: BusinessDay,
    event: KeyboardEvent,
  ): (() => void) | undefined {
    if (event.altKey) return moveBy(event, chip.dataset['chip']);
    const chips = chipsOn(day);
    const at = chips.indexOf(chip);
    switch (event.key) {
      case 'ArrowDown':
        return () => chips[at + 1]?.focus();
      case 'ArrowUp':
        return () => (chips[at - 1] ?? find('day', day))?.focus();
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Escape':
        return () => find('day', day)?.focus();
      default:
        return undefined;
    }
  }

  function onFocus({ target }: FocusEvent<HTMLElement>): void {
    const day = dayOf(target);
    if (day !== undefined) onChoose(day);
  }

  return { ref, enter, onKeyDown, onFocus };
}

/** The day of a cell, or of a chip in it. */
export function dayOf(target: EventTarget): BusinessDay | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const place = target.closest<HTMLElement>('[data-day],[data-on]');
  const day = place?.dataset['day'] ?? place?.dataset['on'];
  return isBusinessDay(day) ? day : undefined;
}
