import type { RowId } from '#domain/kernel/units.ts';

/** Who is ticked, where the keyboard stands, and where a range with Shift began. */
export type Selection = {
  readonly chosen: ReadonlySet<RowId>;
  readonly row: number;
  readonly anchor: number;
};

export const nobodyChosen: Selection = { chosen: new Set(), row: 0, anchor: 0 };

/** The id in a row of the list as it is shown now. */
export type IdAt = (row: number) => RowId | undefined;

/** Ticks a row, or takes its tick away; a range with Shift begins here. */
export function toggled(selection: Selection, row: number, idAt: IdAt): Selection {
  const id = idAt(row);
  const chosen = new Set(selection.chosen);
  if (id !== undefined && !chosen.delete(id)) chosen.add(id);
  return { chosen, row, anchor: row };
}

/** Ticks everything from where the range began to this row, both included; who was ticked before stays so. */
export function extended(selection: Selection, row: number, idAt: IdAt): Selection {
  const chosen = new Set(selection.chosen);
  const [first, last] = [Math.min(selection.anchor, row), Math.max(selection.anchor, row)];
  for (let at = first; at <= last; at += 1) {
    const id = idAt(at);
    if (id !== undefined) chosen.add(id);
  }
  return { ...selection, chosen, row };
}

/** The keyboard goes to another row; the ticks stay. */
export function movedTo(selection: Selection, row: number): Selection {
  return { ...selection, row, anchor: row };
}

/** Everybody who is shown; a second time nobody. */
export function allOrNobody(selection: Selection, count: number, idAt: IdAt): Selection {
  const shown = Array.from({ length: count }, (_, row) => idAt(row)).filter(
    (id) => id !== undefined,
  );
  const areAll = shown.length > 0 && shown.every((id) => selection.chosen.has(id));
  return { ...selection, chosen: areAll ? new Set() : new Set([...selection.chosen, ...shown]) };
}
