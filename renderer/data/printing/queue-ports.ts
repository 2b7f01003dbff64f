import type { Shop } from '../shop.ts';
import type { PrintNews } from './news.ts';
import type { NextSheet } from './next-sheet.ts';
import type { Press } from './press.ts';
import type { KeptJob } from './print-job.ts';
import type { Printers } from './printers-in-trouble.ts';

/** What the queue needs; `app/` hands it in. */
export type QueuePorts = {
  readonly press: Press;
  /** The sheets of a job behind the first `from` of what it asks for, read when they are wanted. */
  readonly sheetsFor: (job: KeptJob, from: number) => AsyncIterable<NextSheet>;
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
export type NextStep = (job: KeptJob) => Promise<NextSheet | undefined>;
