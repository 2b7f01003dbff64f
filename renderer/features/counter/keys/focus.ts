import { flushSync } from 'react-dom';

/** The search box: where the focus is whenever it is nowhere else. Its text is selected, so that typing replaces it. */
export function focusFindBox(): void {
  const box = document.getElementById('find');
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}

/**
 * Back to the search box after something was saved in `area`; unless whoever types fast has gone on to
 * another field meanwhile: a save that ends late must not take the focus, and half an amount, away.
 */
export function focusFindBoxAfter(area: string): void {
  const { activeElement } = document;
  const isStillThere = activeElement?.closest(`#${area}`) !== null;
  if (isStillThere || activeElement === document.body) focusFindBox();
}

/**
 * Focuses a field by its id now. One that is just being shown is drawn first, at once: whoever types on without a
 * pause would else lose a letter to the search box. If it comes later still, once it is there; a late try leaves a field
 * alone that has the focus meanwhile: selecting it again would let the next letter replace the first.
 */
export function focusSoon(id: string): void {
  if (focusNow(id)) return;
  flushSync(() => undefined);
  if (focusNow(id)) return;
  requestAnimationFrame(() => {
    if (!hasFocus(id) && !focusNow(id)) setTimeout(() => hasFocus(id) || focusNow(id), 60);
  });
}

/** As `focusSoon`, after what was just put into the field is drawn: all of it is selected, so that a digit replaces it. */
export function focusFilled(id: string): void {
  flushSync(() => undefined);
  focusSoon(id);
}

function hasFocus(id: string): boolean {
  return document.activeElement?.id === id;
}

function focusNow(id: string): boolean {
  const field = document.getElementById(id);
  if (field === null) return false;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  return document.activeElement === field;
}
