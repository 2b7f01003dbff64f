import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import type { ComplaintColumn } from '#domain/care/complaint-board.ts';
import { type ComplaintMove, movesFrom } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isComposing } from '#ui/composing.ts';

export type BoardFocus = ReturnType<typeof useBoardFocus>;

/**
 * The keyboard on the board. Tab comes to one card; arrows go from card to card, Ctrl and an arrow asks for the
 * next step, or to take it up again, and the focus stays with the card when it goes to its new column.
 */
export function useBoardFocus(columns: readonly ComplaintColumn<ShownComplaint>[]) {
  const [looked, setLooked] = useState<RowId>();
  const following = useRef<{ readonly id: RowId; readonly column: number }>(undefined);
  const places = columns.map(({ complaints }) => complaints);
  const columnOf = (id: RowId) => places.findIndex((column) => column.some((one) => one.id === id));
  const isThere = looked !== undefined && columnOf(looked) !== -1;
  const current = isThere ? looked : places.find((column) => column.length > 0)?.[0]?.id;

  // The card is drawn anew in its new column, and would lose the keyboard.
  useEffect(() => {
    const { id, column } = following.current ?? {};
    if (id === undefined || columnOf(id) === column || columnOf(id) === -1) return;
    following.current = undefined;
    focusOn(id);
  });

  function onKeyDown(event: KeyboardEvent, onMove: (id: RowId, move: ComplaintMove) => void): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.metaKey || event.shiftKey) return;
    const id = current;
    if (id === undefined || document.activeElement?.id !== `complaint-${id}`) return;
    const act = actOf(event, id, onMove);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  function actOf(
    event: KeyboardEvent,
    id: RowId,
    onMove: (id: RowId, move: ComplaintMove) => void,
  ): (() => void) | undefined {
    const column = columnOf(id);
    const row = places[column]?.findIndex((one) => one.id === id) ?? 0;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined && event.ctrlKey) {
      const state = columns[column]?.state ?? 'open';
      const move = movesFrom[state].find((one) => (one === 'reopen') === (step === -1));
      return () => {
        if (move !== undefined) onMove(id, move);
      };
    }
    if (event.ctrlKey) return undefined;
    if (step !== undefined) return () => focusBeside(column, row, step);
    if (event.key === 'ArrowDown') return () => focusOn(places[column]?.[row + 1]?.id);
    return event.key === 'ArrowUp' ? () => focusOn(places[column]?.[row - 1]?.id) : undefined;
  }

  /** The same height in the next column that has any. */
  function focusBeside(column: number, row: number, step: number): void {
    for (let at = column + step; at >= 0 && at < places.length; at += step) {
      const complaints = places[at] ?? [];
      const next = complaints[Math.min(row, complaints.length - 1)];
      if (next !== undefined) return focusOn(next.id);
    }
  }

  return {
    current,
    look: setLooked,
    /** Wherever it goes next, the keyboard goes along. */
    follow: (id: RowId) => {
      following.current = { id, column: columnOf(id) };
    },
    onKeyDown,
  };
}

function focusOn(id: RowId | undefined): void {
  if (id !== undefined) document.getElementById(`complaint-${id}`)?.focus();
}
