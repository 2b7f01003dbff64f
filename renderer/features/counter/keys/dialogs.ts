import { openDialog } from '#ui/open-dialog.ts';

let openAtKey = false;

/**
 * Notes at each key whether a dialog asks something, before anybody acts on the key: the Esc that
 * closes it must not go one step further back as well. Called once, before the first screen is there,
 * since a dialog of Mantine listens at the same place and the first to listen is the first to hear.
 */
export function watchDialogs(): void {
  window.addEventListener(
    'keydown',
    () => {
      openAtKey = isDialogOpen();
    },
    { capture: true },
  );
}

/** Whether a dialog was open when the present key was pressed. */
export function wasDialogOpenAtKey(): boolean {
  return openAtKey;
}

/** Whether a dialog is on the screen now. */
export function isDialogOpen(): boolean {
  return openDialog() !== undefined;
}
