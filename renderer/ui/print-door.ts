import { createContext, use } from 'react';

import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';

/** What somebody at a screen wants on paper. */
export type PrintWish = {
  /** As what it can be printed; the first is the usual. */
  readonly documents: readonly [DocumentKind, ...DocumentKind[]];
  readonly subject: PrintSubject;
  /** `now`: without a question where this computer knows its printer. `look`: the preview first. */
  readonly how: 'now' | 'look';
};

/** Hands a wish to whoever prints; the app puts it around its screens, and it is the same function for ever. */
export const PrintDoor = createContext<(wish: PrintWish) => void>(() => undefined);

/** Every screen asks for paper the same way; none knows printers. */
export function usePrintDoor(): (wish: PrintWish) => void {
  return use(PrintDoor);
}
