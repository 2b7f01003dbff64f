import { useDesk } from '../desk-store.ts';
import { isDialogOpen } from './dialogs.ts';
import { focusFindBox } from './focus.ts';
import { afterKey, letterOf, noBurst, scannedCode } from './scan-burst.ts';

type Field = { readonly element: HTMLInputElement | HTMLTextAreaElement; readonly text: string };

/**
 * A scanner is a fast keyboard that ends with Enter. Whatever screen is open and whatever field has
 * the focus, its code goes to the search, and the field gets back what it held before: a card code
 * scanned into the amount must never become a sale of 42 yuan. Listens before everybody else.
 */
export function listenForScans(toCounter: () => void): () => void {
  let burst = noBurst;
  let before: Field | undefined;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const code = scannedCode(burst, event.timeStamp);
      burst = noBurst;
      if (code !== undefined) take(code, event);
      return;
    }
    const letter = letterOf(event);
    if (letter === undefined) return;
    const next = afterKey(burst, letter, event.timeStamp);
    if (next.text.length === 1) before = fieldInFocus();
    burst = next;
  }

  function take(code: string, event: KeyboardEvent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = before?.element.id === 'find' ? undefined : before;
    // At once, before the field is left: fields that save on leaving must not save the code. And once
    // more after the event: an input method that was composing writes what it had on this very key.
    putBack(field);
    setTimeout(() => {
      putBack(field);
      toCounter();
      useDesk.getState().type(code);
      useDesk.getState().wish('scanned');
      if (!isDialogOpen()) focusFindBox();
    }, 0);
  }

  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function fieldInFocus(): Field | undefined {
  const element = document.activeElement;
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField ? { element, text: element.value } : undefined;
}

/** React listens to the setter of the element's class; writing through it tells React what is there now. */
function putBack(field: Field | undefined): void {
  if (field === undefined || field.element.value === field.text) return;
  const { element, text } = field;
  const kind = element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
