import { useEffect, useEffectEvent } from 'react';

import { openDialog } from '#ui/open-dialog.ts';

/**
 * F4 edits, as at the counter, wherever on the page the focus is. Caught on the way down, before the keys
 * of the counter: there the same key edits the card that lies on the counter.
 */
export function useEditKey(onEdit: () => void): void {
  const edit = useEffectEvent(onEdit);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
      if (event.key !== 'F4' || !isPlain || openDialog()) return;
      event.preventDefault();
      edit();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
