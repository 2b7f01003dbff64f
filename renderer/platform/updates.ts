import type { UpdateStep, Updates, UpdateWishOutcome } from '#electron/contract-updates.ts';

export type { UpdateStep, Updates };

/** How it stands with new versions of the app; null in a plain browser, which gets them by itself. */
export async function lookAtUpdates(): Promise<Updates | null> {
  return (await window.computer?.lookAtUpdates()) ?? null;
}

/** Says yes to an address, or no; null in a plain browser. */
export async function setUpdates(
  isOn: boolean,
  address: string,
): Promise<UpdateWishOutcome | null> {
  return (await window.computer?.setUpdates({ isOn, address })) ?? null;
}

/** Has the address asked now. */
export async function askForUpdate(): Promise<Updates | null> {
  return (await window.computer?.askForUpdate()) ?? null;
}

/** Whether a new version lies ready and waits for a snapshot before it may be put in. */
export async function updateWaits(): Promise<boolean> {
  const updates = await lookAtUpdates();
  return updates?.kind === 'on' && updates.step.kind === 'here' && !updates.step.isSecured;
}
