import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { type Stage, stages } from '#domain/customers/card.ts';
import type { LeadColumn } from '#domain/customers/lead-board.ts';
import type { Lead } from '#domain/customers/lead.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isComposing } from '#ui/composing.ts';

type Doors = {
  readonly move: (lead: Lead, stage: Stage) => Promise<void>;
  readonly onOpen: (id: RowId) => void;
};

export type BoardFocus = ReturnType<typeof useBoardFocus>;

/**
 * The keyboard on the board. Tab comes to one card; arrows go from card to card, Ctrl and an arrow
 * takes the card along to the next stage and the focus goes with it; E edits it.
 */
export function useBoardFocus(columns: readonly LeadColumn[]) {
  const [looked, setLooked] = useState<RowId>();
  const [editing, setEditing] = useState<RowId>();
  const moving = useRef<{ readonly id: RowId; readonly stage: Stage }>(undefined);
  const places = columns.map(({ leads }) => leads);
  const isThere = places.some((leads) => leads.some(({ id }) => id === looked));
  const current = isThere ? looked : places.find((leads) => leads.length > 0)?.[0]?.id;

  // The card is drawn anew in its new column, and would lose the keyboard.
  useEffect(() => {
    const { id, stage } = moving.current ?? {};
    const column = columns.find((one) => one.stage === stage);
    if (id === undefined || !column?.leads.some((lead) => lead.id === id)) return;
    moving.current = undefined;
    focusOn(id);
  });

  function onKeyDown(event: KeyboardEvent, doors: Doors): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.metaKey || event.shiftKey) return;
    const id = current;
    if (id === undefined || document.activeElement?.id !== `lead-${id}`) return;
    const act = actOf(event, id, doors);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  function actOf(event: KeyboardEvent, id: RowId, doors: Doors): (() => void) | undefined {
    const column = places.findIndex((leads) => leads.some((lead) => lead.id === id));
    const row = places[column]?.findIndex((lead) => lead.id === id) ?? 0;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined && event.ctrlKey) {
      const lead = places[column]?.[row];
      const stage = stages[column + step];
      return lead && stage ? () => void doors.move(lead, stage) : () => undefined;
    }
    if (event.ctrlKey) return undefined;
    if (step !== undefined) return () => focusBeside(column, row, step);
    if (event.key === 'ArrowDown') return () => focusOn(places[column]?.[row + 1]?.id);
    if (event.key === 'ArrowUp') return () => focusOn(places[column]?.[row - 1]?.id);
    return event.key === 'e' || event.key === 'E' ? () => setEditing(id) : undefined;
  }

  /** The same height in the next column that has anybody. */
  function focusBeside(column: number, row: number, step: number): void {
    for (let at = column + step; at >= 0 && at < places.length; at += step) {
      const leads = places[at] ?? [];
      const lead = leads[Math.min(row, leads.length - 1)];
      if (lead !== undefined) return focusOn(lead.id);
    }
  }

  return {
    current,
    editing,
    edit: setEditing,
    look: setLooked,
    follow: (id: RowId, stage: Stage) => {
      moving.current = { id, stage };
    },
    onKeyDown,
  };
}

function focusOn(id: RowId | undefined): void {
  if (id !== undefined) document.getElementById(`lead-${id}`)?.focus();
}
