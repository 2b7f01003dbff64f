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

/** Focuses a field by its id now or, if it is just being shown, once it is there. */
export function focusSoon(id: string): void {
  if (focusNow(id)) return;
  requestAnimationFrame(() => {
    if (!focusNow(id)) setTimeout(() => focusNow(id), 60);
  });
}

function focusNow(id: string): boolean {
  const field = document.getElementById(id);
  if (field === null) return false;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  return document.activeElement === field;
}
