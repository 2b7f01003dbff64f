import { useEffect } from 'react';

import { goTo, routes } from './routes.ts';

/** Ctrl+1…9 go to the screens in their order, Ctrl+0 to the tenth. */
export function useScreenKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      const route = digit === undefined ? undefined : routes[(Number(digit) + 9) % 10];
      if (!(event.ctrlKey || event.metaKey) || event.altKey || route === undefined) return;
      event.preventDefault();
      leaveField();
      goTo(route);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * The next letter is typed before the old screen is gone: a field there must not take it, nor Enter press the button of
 * another screen in the menu. What stands in the field stays.
 */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.id !== 'find') activeElement.blur();
}
