import type { OpenedFile } from '#electron/contract-opened.ts';

import { PiecesFailed, sourceInPieces } from './pieces.ts';

/** The next shop file that somebody opens with the app; null in a plain browser, which opens none. */
export async function nextOpened(): Promise<OpenedFile | null> {
  return (await window.computer?.waitForOpened()) ?? null;
}

/** Its bytes as a file of the page, as if it had been chosen there; what does not fit memory Chromium keeps on the disk. */
export async function readOpened({ number, name }: OpenedFile): Promise<
  | { readonly kind: 'here'; readonly file: File }
  /** Another one was opened meanwhile: that is the one to read. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' }
> {
  const { computer } = window;
  if (computer === undefined) return { kind: 'gone' };
  const parts: Blob[] = [];
  try {
    for await (const piece of sourceInPieces((from) => computer.readOpened(number, from))()) {
      parts.push(new Blob([new Uint8Array(piece)]));
    }
  } catch (fault) {
    if (!(fault instanceof PiecesFailed)) throw fault;
    return { kind: fault.trouble.kind === 'gone' ? 'gone' : 'unreadable' };
  }
  return { kind: 'here', file: new File(parts, name) };
}
