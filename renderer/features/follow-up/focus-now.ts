/**
 * Takes the keyboard in the moment in which a field is there: a dialog's own focus comes a frame later, and whoever
 * presses D, 1, Enter in one breath would press the last two somewhere else. The same function at each drawing, so
 * that it is called once.
 */
export function focusNow(element: HTMLElement | null): void {
  element?.focus();
}
