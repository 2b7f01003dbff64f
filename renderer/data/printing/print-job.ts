import type { Instant, RowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';

import type { NoSheet } from './next-sheet.ts';
import type { PrinterStop, SpoolJob } from './press.ts';

/** Why nothing came out. Of all of these nothing was handed over, but for `lost`. */
export type PrintTrouble =
  | { readonly kind: 'printer-stopped'; readonly why: PrinterStop }
  | { readonly kind: 'printer-unknown' }
  | { readonly kind: 'printer-refused'; readonly code: string }
  | { readonly kind: 'sheet-refused'; readonly why: 'picture' | 'too-long' | 'drawing' }
  /** Drawing, or the spooler, gave no answer. */
  | { readonly kind: 'no-answer' }
  /** The spooler had it and has it no more: it was taken back there, or its printer was removed. */
  | { readonly kind: 'lost' }
  /** `fault`: one of ours, while it was read. */
  | { readonly kind: 'no-sheet'; readonly why: NoSheet | 'fault' }
  /** It waited over a restart, longer than anybody still expects it. */
  | { readonly kind: 'late' };

export type PrintJobState =
  | { readonly kind: 'waiting' }
  /** On its way to the spooler. */
  | { readonly kind: 'handing-over' }
  /**
   * The spooler has it; `stuck`: for so long that somebody should look at the printer; `kept`: a person wanted it anew,
   * and the spooler did not give it back.
   */
  | {
      readonly kind: 'handed-over';
      readonly job: SpoolJob;
      readonly stuck: boolean;
      readonly kept?: true;
    }
  /** Tried again by itself while `again`, afterwards by a person only. */
  | { readonly kind: 'stopped'; readonly why: PrintTrouble; readonly again: boolean }
  /** The app was killed while it was handed over: it may have come out. A person decides. */
  | { readonly kind: 'unsure' };

/** Something that waits to be on paper. */
export type PrintJob = {
  readonly id: RowId;
  readonly request: PrintRequest;
  /** As the system calls it. */
  readonly printer: string;
  readonly paperId: string;
  readonly copies: number;
  /** When and by whose hand it was asked for. */
  readonly at: Instant;
  readonly by: RowId | null;
  /** How many slips, cards or labels there are to print; 1 for a list or a statement. */
  readonly of: number;
  /** How many of them are through. */
  readonly done: number;
  readonly state: PrintJobState;
};

/** What the queue keeps besides, for itself. */
export type KeptJob = PrintJob & {
  /** Milliseconds since 1970: when it last went a step on, or was asked for. */
  readonly movedAt: number;
  /** Pages that came out; a job that ends without one had nothing to print. */
  readonly sheets: number;
  /** Of the sheet that the spooler has: what it is about, and how many are through with it. */
  readonly underway: Underway | null;
  /** The trouble that a person was told of (`news.ts`). */
  readonly told: string | null;
  /** What a person wants of a job that the spooler has, or is getting. */
  readonly wish: 'drop' | 'retry' | null;
};

export type Underway = { readonly about: readonly RowId[]; readonly upTo: number };

/** Nothing of its next sheet is underway, and nobody was told of anything: as a job begins, and begins again. */
export function waitingJob(job: Job, movedAt: number): KeptJob {
  const state = { kind: 'waiting' } as const;
  return { ...job, state, underway: null, told: null, wish: null, movedAt };
}

/** What stays the same when a job begins again. */
type Job = Omit<KeptJob, 'state' | 'underway' | 'told' | 'wish' | 'movedAt'>;

/** How many slips, cards or labels were asked for. A table or a statement is one, however long. */
export function countOf({ document, subject }: PrintRequest): number {
  switch (subject.kind) {
    case 'entries':
      return subject.entryIds.length;
    case 'customers':
      return document === 'customerTable'
        ? Math.min(1, subject.customerIds.length)
        : subject.customerIds.length;
    case 'products':
      return subject.labels.reduce((all, { count }) => all + count, 0);
    case 'statement':
    case 'day':
      return 1;
  }
}
