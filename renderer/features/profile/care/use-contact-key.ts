import { useEffect, useEffectEvent } from 'react';

import { openDialog } from '#ui/open-dialog.ts';

/** Alt and L writes down that one was in touch, wherever on the page the focus is; not over a dialog. */
export function useContactKey(onAsk: () => void): void {
  const ask = useEffectEvent(onAsk);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isOurs = event.altKey && event.code === 'KeyL' && !event.ctrlKey && !event.metaKey;
      if (!isOurs || event.isComposing || openDialog()) return;
      event.preventDefault();
      ask();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
