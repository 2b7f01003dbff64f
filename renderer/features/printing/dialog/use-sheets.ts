import type { Sheet } from '#domain/printing/sheet.ts';

import type { PrintChoice } from './use-print-choice.ts';

/** What would come out of the printer: the one that is looked at, and how many there are. */
export type SheetsSeen =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly sheet: Sheet; readonly of: number }
  | { readonly kind: 'refused'; readonly why: 'gone' | 'empty' };

export function useSheets(_choice: PrintChoice, _at: number): SheetsSeen {
  return { kind: 'reading' };
}
