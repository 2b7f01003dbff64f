/**
 * Takes the keyboard in the moment in which a dialog is there: its own focus comes a frame later, and whoever types an
 * amount right after the key that opened it would lose a digit. For the `ref` of what the dialog holds.
 */
export function focusFirst(area: HTMLElement | null): void {
  area?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
