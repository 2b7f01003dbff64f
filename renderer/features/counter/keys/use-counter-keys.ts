import { useEffect, useEffectEvent } from 'react';

import { isComposing } from '#ui/composing.ts';
import { takesText } from '#ui/takes-text.ts';

import { isDialogOpen, wasDialogOpenAtKey } from './dialogs.ts';
import { focusFindBox } from './focus.ts';
import { listenForScans } from './scanner.ts';
import { counterShortcut } from './shortcuts.ts';

type Doors = {
  /** Brings the counter onto the screen. */
  readonly toCounter: () => void;
  readonly onUndo: () => void;
};

/**
 * The keyboard of the whole app. Typing anywhere goes to the search box, a scanner works on every
 * screen, and each key of the overlay does what it says. Keys of an input method are left alone, and
 * so is everything while a dialog asks something (but for the scanner).
 */
export function useCounterKeys(doors: Doors): void {
  const toCounter = useEffectEvent(() => doors.toCounter());
  const onUndo = useEffectEvent(() => doors.onUndo());
  useEffect(() => {
    const stopListening = listenForScans(() => toCounter());

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || wasDialogOpenAtKey()) return;
      const act = counterShortcut(event, { toCounter: () => toCounter(), onUndo: () => onUndo() });
      if (act !== undefined) {
        event.preventDefault();
        act();
        return;
      }
      if (!isComposing(event) && !isLetter(event)) return;
      if (isEditing(document.activeElement)) return;
      // The letter itself follows the focus into the box, as does the first key of an input method.
      if (event.key !== ' ' || document.activeElement === document.body) focusFindBox();
    }

    function onClick() {
      const isSelecting = window.getSelection()?.isCollapsed === false;
      if (document.activeElement === document.body && !isSelecting && !isDialogOpen())
        focusFindBox();
    }

    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('click', onClick);
    return () => {
      stopListening();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('click', onClick);
    };
  }, []);
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function isEditing(element: Element | null): boolean {
  return takesText(element) || element instanceof HTMLSelectElement;
}
