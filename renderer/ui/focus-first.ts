/**
 * Takes the keyboard in the moment in which a dialog is there: its own focus comes a frame later, and whoever types an
 * amount right after the key that opened it would lose a digit. What stands in the field is selected, as Tab does: the
 * first digit replaces it. For the `ref` of what the dialog holds.
 */
export function focusFirst(area: HTMLElement | null): void {
  const first = area?.querySelector<HTMLElement>('[data-autofocus]');
  first?.focus();
  if (first instanceof HTMLInputElement) first.select();
}
