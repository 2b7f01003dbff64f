import { useEffect, useState } from 'react';

/**
 * For a dialog that is taken off the screen when it closes: the focus goes back to where it was before, so that the
 * next key does not begin at the top of the page. Where something else took it meanwhile, it stays there.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isNowhere =
          document.activeElement === null || document.activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
