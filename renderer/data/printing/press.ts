import type { Sheet } from '#domain/printing/sheet.ts';

/**
 * This computer's way to paper; `app/` hands it in. What is answered, and what may still come out then, is said in
 * `electron/contract.ts`.
 */
export type Press = {
  readonly listPrinters: () => Promise<PrintersSeen>;
  readonly printSheet: (order: SheetOrder) => Promise<SheetOutcome>;
  readonly lookAtJob: (job: SpoolJob) => Promise<SpoolJobState>;
  readonly cancelJob: (job: SpoolJob) => Promise<CancelAnswer>;
};

export type SheetOrder = {
  readonly sheet: Sheet;
  readonly printer: string;
  readonly copies: number;
};

/** A job at the spooler: a name and a number, so that it can be followed after a restart. */
export type SpoolJob = { readonly printer: string; readonly number: number };

export type PrintersSeen =
  | { readonly kind: 'printers'; readonly printers: readonly PrinterSeen[] }
  | { readonly kind: 'spooler-silent' };
export type PrinterSeen = {
  readonly name: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly state: 'ready' | 'busy' | 'unknown' | PrinterStop;
};
export type PrinterStop = 'paused' | 'rejecting' | 'offline' | 'out-of-paper' | 'trouble';

export type SheetOutcome =
  | { readonly kind: 'handed-over'; readonly job: SpoolJob | null }
  | { readonly kind: 'printer-unknown' }
  | { readonly kind: 'printer-stopped'; readonly why: PrinterStop }
  | { readonly kind: 'printer-refused'; readonly code: string }
  | { readonly kind: 'sheet-refused'; readonly why: 'picture' | 'too-long' | 'drawing' }
  | { readonly kind: 'too-many-waiting' }
  | { readonly kind: 'stuck'; readonly at: 'drawing' | 'handing-over' };

export type SpoolJobState =
  | { readonly kind: 'printed' | 'gone' | 'unknown' }
  | { readonly kind: 'waiting'; readonly printer: PrinterSeen['state'] };

export type CancelAnswer =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** Whether a printer in this state takes nothing. */
export function isStop(state: PrinterSeen['state']): state is PrinterStop {
  return state !== 'ready' && state !== 'busy' && state !== 'unknown';
}
