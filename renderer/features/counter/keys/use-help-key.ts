import { useEffect, useEffectEvent } from 'react';

import { isComposing } from '#ui/composing.ts';

import { wasDialogOpenAtKey } from './dialogs.ts';
import { isTyping } from './is-typing.ts';

/** `?` wherever nobody is typing: in a field it is a question mark. */
export function useHelpKey(onHelp: () => void): void {
  const open = useEffectEvent(onHelp);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '?' && event.key !== '？') return;
      if (event.defaultPrevented || isComposing(event) || wasDialogOpenAtKey() || isTyping())
        return;
      event.preventDefault();
      open();
    }
    // Before the keys of the counter, which take every letter to the search box.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
