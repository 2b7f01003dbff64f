import type { RowId } from '#domain/kernel/units.ts';
import type { Sheet } from '#domain/printing/sheet.ts';

import type { Shop } from '../shop.ts';
import type { PrintNews } from './news.ts';
import type { Press } from './press.ts';
import type { KeptJob } from './print-job.ts';
import type { Printers } from './printers-in-trouble.ts';

/** The next of a job: a sheet, or something of which there is none. `upTo`: so many of what was asked for are through with it. */
export type PrintStep =
  | {
      readonly kind: 'sheet';
      readonly sheet: Sheet;
      /** The rows it is about: of a page of labels several, of a list none. */
      readonly about: readonly RowId[];
      readonly upTo: number;
    }
  /** The card is gone, or nothing that the template asks for is known of it. */
  | { readonly kind: 'nothing'; readonly why: string; readonly upTo: number };

/** What the queue needs; `app/` hands it in. */
export type QueuePorts = {
  readonly press: Press;
  /** The sheets of a job behind the first `from` of what it asks for, read when they are wanted. */
  readonly sheetsFor: (job: KeptJob, from: number) => AsyncIterable<PrintStep>;
  /** Called once for each trouble. */
  readonly tell: (news: PrintNews) => void;
};

/** The parts of a running queue. */
export type Queue = Pick<QueuePorts, 'press' | 'tell'> & {
  readonly shop: Shop;
  readonly printers: Printers;
  readonly nextStep: NextStep;
};

/** Answers what comes next of a job; undefined behind its end. */
export type NextStep = (job: KeptJob) => Promise<PrintStep | undefined>;
