/** The dialog in front, if one is open: keys of the screen behind it rest then. One on a hidden screen is not open. */
export function openDialog(): Element | undefined {
  return [...document.querySelectorAll('[role="dialog"]')].findLast((dialog) =>
    dialog.checkVisibility(),
  );
}
