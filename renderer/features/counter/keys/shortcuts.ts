import { isComposing } from '#ui/composing.ts';

import { beginNewCardFromSearch, beginWalkIn, goBack } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox, focusSoon } from './focus.ts';
import { isTyping, isTypingAmount } from './is-typing.ts';
import { paymentMethods } from '#domain/sales/sale.ts';

type Doors = { readonly toCounter: () => void; readonly onUndo: () => void };

/** What a key does at the counter; undefined if it is not ours. The overlay (`keys-overlay.tsx`) lists them. */
export function counterShortcut(event: KeyboardEvent, doors: Doors): (() => void) | undefined {
  if (isComposing(event)) return undefined;
  if (event.ctrlKey || event.metaKey) return windowsKeys(event, doors);
  if (event.altKey) return altKeys(event.code, doors);
  const act = plainKeys(event.key);
  if (act === undefined) return undefined;
  return () => {
    if (event.key.startsWith('F') && event.key !== 'F1') doors.toCounter();
    act();
  };
}

/** What hands know from every other program. In a field with something in it, Ctrl+Z is the field's own. */
function windowsKeys(event: KeyboardEvent, doors: Doors): (() => void) | undefined {
  if (event.altKey || event.shiftKey) return undefined;
  switch (event.code) {
    case 'KeyF':
      return focusFindBox;
    case 'KeyN':
      return () => {
        doors.toCounter();
        beginNewCardFromSearch();
      };
    case 'KeyZ':
      return isTyping() ? undefined : doors.onUndo;
    default:
      return undefined;
  }
}

function plainKeys(key: string): (() => void) | undefined {
  switch (key) {
    case 'F1':
      return () => useDesk.getState().showKeys(true);
    case 'F2':
      return beginWalkIn;
    case 'F3':
      return beginNewCardFromSearch;
    case 'F4':
      return clickById('card-edit');
    case 'F6':
      return clickById('card-page');
    case 'F8':
      return clickById('duplicate-0');
    case 'Escape':
      return goBack;
    case '/':
    case '、':
      return isTyping() && !isTypingAmount() ? undefined : focusFindBox;
    default:
      return undefined;
  }
}

function altKeys(code: string, doors: Doors): (() => void) | undefined {
  const method = paymentMethods[Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? 0) - 1];
  if (method !== undefined) return () => useDrafts.getState().changeSale({ method });
  switch (code) {
    case 'KeyA':
      return () => focusSoon('sale-amount');
    case 'KeyP':
      return () => focusSoon('sale-product');
    case 'KeyD':
      return () => focusSoon('sale-discount');
    case 'KeyT':
      return () => addTo('tag');
    case 'KeyN':
      return () => addTo('note');
    case 'KeyJ':
      return () => clickSoon('sale-use-points');
    case 'KeyC':
      return () => clickSoon('sale-use-stored');
    case 'KeyQ':
      return () => clickSoon('sale-use-coupon');
    case 'KeyU':
      return () => clickSoon('card-take-visit');
    case 'KeyI':
      return () => clickSoon('card-sign-in');
    case 'KeyW':
      return () => clickSoon('card-wallet');
    case 'KeyZ':
      return doors.onUndo;
    default:
      return undefined;
  }
}

function addTo(what: 'tag' | 'note'): void {
  if (useDesk.getState().cardId !== null) useDesk.getState().add(what);
}

/** Does what the button on the screen does, so that a key and its button can never differ. */
function clickById(id: string): (() => void) | undefined {
  const button = document.getElementById(id);
  return button === null ? undefined : () => button.click();
}

/** As long as a card just opened may take to be read. */
const longestWaitMs = 400;

/** As `clickById`, also where the button is only just coming: fast hands press the key with the card still opening. */
function clickSoon(id: string, sinceMs = 0): void {
  const button = document.getElementById(id);
  if (button !== null) button.click();
  else if (sinceMs < longestWaitMs) setTimeout(() => clickSoon(id, sinceMs + 50), 50);
}
