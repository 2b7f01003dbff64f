import { useEffect, useEffectEvent } from 'react';

import { isComposing } from '#ui/composing.ts';
import { openDialog } from '#ui/open-dialog.ts';

import { usePrintLast } from './use-print-now.ts';

/**
 * Ctrl+P prints what the screen is about, and where it is about nothing the slip of what was done last; with Shift the
 * preview comes first. Whatever is open, the browser's own printing of the screen never comes.
 */
export function usePrintKeys(): void {
  const printLast = usePrintLast();
  const onPrint = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyP') return;
    event.preventDefault();
    // Held down, or a word is being composed: no second copy, and no copy at all.
    if (event.repeat || isComposing(event)) return;
    const shown = shownButton();
    if (shown !== undefined) shown.click();
    else if (openDialog() === undefined) printLast(event.shiftKey ? 'look' : 'now');
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      onPrint(event);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The button that stands for the key where the person is: in the dialog if one is open, else on the screen. */
function shownButton(): HTMLButtonElement | undefined {
  const area = openDialog() ?? document;
  const buttons = [...area.querySelectorAll<HTMLButtonElement>('[data-print-key]')];
  return buttons.findLast((button) => button.checkVisibility());
}
