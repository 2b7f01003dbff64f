import type { Sheet } from '#domain/printing/sheet.ts';

/** What the page may ask of the printers of this computer. */
export type PrintCalls = {
  'print:printers': { ask: undefined; answer: PrinterList };
  'print:sheet': { ask: PrintOrder; answer: PrintOutcome };
  'print:pdf': { ask: { readonly sheet: Sheet }; answer: PdfOutcome };
  'print:job': { ask: SpoolJob; answer: JobState };
  'print:cancel': { ask: SpoolJob; answer: CancelOutcome };
  /** The two that only the hidden print page asks; nothing else is answered to it. */
  'sheet:take': { ask: undefined; answer: SheetTask };
  'sheet:drawn': { ask: SheetDrawn; answer: { readonly kind: 'heard' } };
};

/** The printers of this computer. `spooler-silent`: there is none to ask, or it gave no answer in time. */
export type PrinterList =
  | { readonly kind: 'printers'; readonly printers: readonly Printer[] }
  | { readonly kind: 'spooler-silent' };
export type Printer = {
  /** What the system calls it; this is kept and sent back. */
  readonly name: string;
  /** What a person calls it. */
  readonly title: string;
  readonly isDefault: boolean;
  readonly state: PrinterState;
};
/** `unknown`: the system does not say, and printing is tried. Only `ready`, `busy` and `unknown` take a job. */
export type PrinterState = 'ready' | 'busy' | 'unknown' | PrinterStop;
export type PrinterStop = 'paused' | 'rejecting' | 'offline' | 'out-of-paper' | 'trouble';

export type PrintOrder = {
  readonly sheet: Sheet;
  readonly printer: string;
  readonly copies: number;
};

/** A job at the spooler, so that it can be followed and taken back: also after the app was started again. */
export type SpoolJob = { readonly printer: string; readonly number: number };

export type PrintOutcome =
  /** The spooler has it; whether paper came out says `print:job`. Null: this system's jobs cannot be followed. */
  | { readonly kind: 'handed-over'; readonly job: SpoolJob | null }
  /** Nothing was handed over in all that follow: trying again cannot print twice. */
  | { readonly kind: 'printer-unknown' }
  | { readonly kind: 'printer-stopped'; readonly why: PrinterStop }
  | { readonly kind: 'printer-refused'; readonly code: string }
  | { readonly kind: 'sheet-refused'; readonly why: SheetFault }
  | { readonly kind: 'too-many-waiting' }
  /** Drawing or the spooler gave no answer. Only at `handing-over` the job may yet come out. */
  | { readonly kind: 'stuck'; readonly at: 'drawing' | 'handing-over' };

/** `picture`: one could not be shown. `too-long`: longer than any driver takes. `drawing`: the page broke. */
export type SheetFault = 'picture' | 'too-long' | 'drawing';

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly height: number }
  | Extract<PrintOutcome, { readonly kind: 'sheet-refused' | 'too-many-waiting' | 'stuck' }>;

export type JobState =
  | { readonly kind: 'printed' }
  /** Not out yet. Whoever sees this for long, or with a printer that has stopped, has a stuck job. */
  | { readonly kind: 'waiting'; readonly printer: PrinterState }
  /** Taken back, given up by the system, or its printer was removed. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };
export type CancelOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** What the print page is to draw. The number comes back with the answer, so that a late one is not taken for another's. */
export type SheetTask = { readonly task: number; readonly sheet: Sheet };
/** Height in millimetres, margins included: how long the paper of a roll must be. */
export type SheetDrawn =
  | { readonly task: number; readonly kind: 'drawn'; readonly height: number }
  | { readonly task: number; readonly kind: 'failed'; readonly why: SheetFault };

/** What the print page's own preload puts on `window.sheetDesk`; it has no `window.computer`. */
export type SheetDesk = {
  /** Answered when there is something to draw. */
  readonly takeSheet: () => Promise<SheetTask>;
  readonly tellDrawn: (drawn: SheetDrawn) => Promise<{ readonly kind: 'heard' }>;
};

/** The part of `window.computer` that belongs to these calls. */
export type PrintComputer = {
  readonly listPrinters: () => Promise<PrinterList>;
  readonly printSheet: (order: PrintOrder) => Promise<PrintOutcome>;
  readonly makePdf: (sheet: Sheet) => Promise<PdfOutcome>;
  readonly lookAtJob: (job: SpoolJob) => Promise<JobState>;
  readonly cancelJob: (job: SpoolJob) => Promise<CancelOutcome>;
};
