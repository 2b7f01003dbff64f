import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

import type { CalendarDay } from '#domain/care/calendar/calendar-days.ts';
import type { FollowUpLine } from '#domain/care/calendar/calendar-line.ts';
import { isWithin } from '#domain/care/calendar/period.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { isComposing } from '#ui/composing.ts';

import { movedByKey } from './move-keys.ts';
import type { PaneProps } from './pane.ts';
import type { Moved } from './use-calendar-acts.ts';

/** A line that goes to another day: the keyboard goes with it, as soon as the book has it there. */
type Following = { readonly id: RowId; readonly key: string; readonly day: BusinessDay };

/** Alt and an arrow put the line that has the keyboard on another day; the keyboard stays with it, also on another page. */
export function useLineKeys({ place, source, onMove }: PaneProps, days: readonly CalendarDay[]) {
  const ref = useRef<HTMLDivElement>(null);
  const following = useRef<Following>(undefined);

  useLayoutEffect(() => {
    const { current } = following;
    if (current === undefined) return;
    const isThere = source.open.some(({ id, day }) => id === current.id && day === current.day);
    if (!isThere) return;
    following.current = undefined;
    (find('chip', current.key) ?? find('day', current.day))?.focus();
  });

  function find(name: 'chip' | 'day', value: string): HTMLElement | null {
    return ref.current?.querySelector(`[data-${name}="${CSS.escape(value)}"]`) ?? null;
  }

  /** What a key does to a line; undefined if it does nothing. */
  function moveBy(event: KeyboardEvent, key: string | undefined): (() => void) | undefined {
    const line = days.flatMap(({ lines }) => lines).find((one) => one.key === key);
    if (line?.kind !== 'followUp') return undefined;
    const to = movedByKey(event, line);
    return to === undefined ? undefined : () => move(line, to);
  }

  function move(line: FollowUpLine, to: Moved): void {
    following.current = { id: line.followUp.id, key: line.key, day: to.day };
    // What goes beyond the page is followed onto the next one.
    if (!isWithin(to.day, place.period)) place.goTo(to.day);
    onMove(line, to);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const act = moveBy(event, chipAt(event.target)?.dataset['chip']);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return { ref, find, moveBy, onKeyDown };
}

export function chipAt(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return target.closest<HTMLElement>('[data-chip]') ?? undefined;
}
