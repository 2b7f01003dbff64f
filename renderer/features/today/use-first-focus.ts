import { useEffect } from 'react';

/**
 * Whoever comes to the board by key goes on by key: its first line has the keyboard, or the first button of an empty
 * board. Not for somebody who has begun to type elsewhere.
 */
export function useFirstFocus(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || !isIdle(document.activeElement)) return;
    const line = document.querySelector<HTMLElement>('[data-line] button[tabindex="0"]');
    (line ?? document.querySelector<HTMLElement>('[data-first]'))?.focus();
  }, [isReady]);
}

/** The focus is nowhere, on the way here, or in the search box with nothing in it. */
function isIdle(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return element.id === 'find' && element.value === '';
  return element === null || element === document.body || element instanceof HTMLAnchorElement;
}
