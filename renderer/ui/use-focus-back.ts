import { useEffect, useState } from 'react';

/**
 * For what is taken off the screen when it closes: the focus goes back to where it was before, so that the next key
 * does not begin at the top of the page. Where something else took it meanwhile, it stays there.
 */
export function useFocusBack(): void {
  const [before] = useState(whereFocusIs);
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

/** The focused control; of a menu, which goes away with the choice, the button that opened it. */
function whereFocusIs(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  if (menu === null || menu === undefined) return focused;
  return document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`);
}
