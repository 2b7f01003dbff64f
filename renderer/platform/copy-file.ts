import type { CopyBegun, CopyKept } from '#electron/contract-copy.ts';

import { type Sent, sendInPieces } from './pieces.ts';

/** What became of the copy that a person takes along. */
export type CopyOutcome =
  | Extract<CopyKept, { readonly kind: 'kept' | 'not-whole' }>
  | Extract<CopyBegun, { readonly kind: 'cancelled' | 'own-data' }>
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-possible' };

/** Whether a copy can be written here: a plain browser has no way to be sure of what lies on a disk. */
export function canKeepCopies(): boolean {
  return window.computer !== undefined;
}

/**
 * Asks where the copy is to lie, then has it made and written there. `make` begins only once a place was chosen; `sha256`
 * is of all bytes, known when the last was taken. No file has the name unless every byte was read back.
 */
export async function keepCopy(
  words: { readonly title: string; readonly fileName: string },
  make: () => AsyncIterable<Uint8Array>,
  sha256: () => Promise<string>,
): Promise<CopyOutcome> {
  const { computer } = window;
  if (computer === undefined) return { kind: 'not-possible' };
  const begun = await computer.beginCopy(words);
  if (begun.kind !== 'begun') return plain(begun);
  const sent = await sendInPieces(computer, async () => begun, make());
  if (sent.kind !== 'sent') return plain(sent);
  const { writing, bytes } = sent;
  return plain(await computer.finishCopy({ writing, bytes, sha256: await sha256() }));
}

function plain(
  outcome:
    | CopyKept
    | Exclude<CopyBegun, { readonly kind: 'begun' }>
    | Exclude<Sent, { readonly kind: 'sent' }>,
): CopyOutcome {
  switch (outcome.kind) {
    case 'kept':
    case 'not-whole':
    case 'cancelled':
    case 'own-data':
    case 'disk-full':
      return outcome;
    case 'no-room':
      return { kind: 'disk-full' };
    case 'not-writable':
    case 'no-such-writing':
    case 'no-place':
    case 'folder-gone':
    case 'unreadable':
      return { kind: 'not-possible' };
  }
}
