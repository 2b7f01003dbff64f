import type { TrayWords } from '#electron/contract.ts';

/** Whether this computer keeps the app beside the clock when its window is closed; null in a plain browser. */
export async function readTray(): Promise<boolean | null> {
  const answer = await window.computer?.readTray();
  return answer?.isOn ?? null;
}

/** Switches that on or off, with the words of the menu there; false if the system has no tray or did not keep it. */
export async function setTray(isOn: boolean, words: TrayWords): Promise<boolean> {
  const answer = await window.computer?.setTray({ isOn, words });
  return answer?.kind === 'set';
}
