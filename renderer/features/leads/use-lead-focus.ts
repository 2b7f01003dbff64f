import { type KeyboardEvent, useState } from 'react';

import { type Stage, stages } from '#domain/customers/card.ts';
import type { LeadColumn } from '#domain/customers/lead-board.ts';
import type { Lead } from '#domain/customers/lead.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useBoardFocus } from '#ui/board/use-board-focus.ts';

export type LeadFocus = ReturnType<typeof useLeadFocus>;

/** The keyboard on the board of leads: Ctrl and an arrow takes a lead to the stage beside, E edits it. */
export function useLeadFocus(columns: readonly LeadColumn[]) {
  const [editing, setEditing] = useState<RowId>();
  const focus = useBoardFocus(
    'lead',
    columns.map(({ leads }) => leads),
  );

  function onKeyDown(event: KeyboardEvent, move: (lead: Lead, stage: Stage) => Promise<void>) {
    focus.onKeyDown(event, {
      onCarry: (id, column, step) => {
        const lead = columns[column]?.leads.find((one) => one.id === id);
        const stage = stages[column + step];
        if (lead !== undefined && stage !== undefined) void move(lead, stage);
      },
      onKey: (id, key) => {
        const isEdit = key === 'e' || key === 'E';
        if (isEdit) setEditing(id);
        return isEdit;
      },
    });
  }

  return { ...focus, editing, edit: setEditing, onKeyDown };
}
