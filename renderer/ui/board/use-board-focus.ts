import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { isComposing } from '../composing.ts';

/** What keys do to a card, besides going from card to card. */
type CardKeys<Id> = {
  /** Ctrl and an arrow: 1 to the next column, -1 to the one before. */
  readonly onCarry: (id: Id, column: number, step: number) => void;
  /** A key without Ctrl that no board knows; answers whether it means something here. */
  readonly onKey?: (id: Id, key: string) => boolean;
};

export type BoardFocus<Id extends string> = ReturnType<typeof useBoardFocus<Id>>;

/**
 * The keyboard on a board of columns. Tab comes to one card; arrows go from card to card, Ctrl and an arrow carries
 * the card on, and the keyboard stays with it when it goes to its new column. `word` begins the ids of the
 * cards on the page: two boards never lie on one.
 */
export function useBoardFocus<Id extends string>(
  word: string,
  columns: readonly (readonly { readonly id: Id }[])[],
) {
  const [looked, setLooked] = useState<Id>();
  const following = useRef<{ readonly id: Id; readonly column: number }>(undefined);
  const columnOf = (id: Id) => columns.findIndex((cards) => cards.some((card) => card.id === id));
  const isThere = looked !== undefined && columnOf(looked) !== -1;
  const current = isThere ? looked : columns.find((cards) => cards.length > 0)?.[0]?.id;
  const domId = (id: Id) => `${word}-${id}`;

  // The card is drawn anew in its new column, and would lose the keyboard.
  useEffect(() => {
    const { id, column } = following.current ?? {};
    if (id === undefined || columnOf(id) === column || columnOf(id) === -1) return;
    following.current = undefined;
    focusOn(id);
  });

  function onKeyDown(event: KeyboardEvent, keys: CardKeys<Id>): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.metaKey || event.shiftKey) return;
    const id = current;
    if (id === undefined || document.activeElement?.id !== domId(id)) return;
    if (hasActed(id, event, keys)) event.preventDefault();
  }

  function hasActed(id: Id, { key, ctrlKey }: KeyboardEvent, keys: CardKeys<Id>): boolean {
    const column = columnOf(id);
    const row = columns[column]?.findIndex((card) => card.id === id) ?? 0;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const down = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (ctrlKey && step === undefined) return false;
    if (ctrlKey && step !== undefined) keys.onCarry(id, column, step);
    else if (step !== undefined) focusBeside(column, row, step);
    else if (down !== undefined) focusOn(columns[column]?.[row + down]?.id);
    else return keys.onKey?.(id, key) ?? false;
    return true;
  }

  /** The same height in the next column that has any. */
  function focusBeside(column: number, row: number, step: number): void {
    for (let at = column + step; at >= 0 && at < columns.length; at += step) {
      const cards = columns[at] ?? [];
      const next = cards[Math.min(row, cards.length - 1)];
      if (next !== undefined) return focusOn(next.id);
    }
  }

  function focusOn(id: Id | undefined): void {
    if (id !== undefined) document.getElementById(domId(id))?.focus();
  }

  return {
    /** The one card that Tab comes to. */
    current,
    domId,
    look: setLooked,
    /** Wherever it goes next, the keyboard goes along. */
    follow: (id: Id) => {
      following.current = { id, column: columnOf(id) };
    },
    onKeyDown,
  };
}
