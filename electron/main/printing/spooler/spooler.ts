import type { CancelOutcome, PrinterState, SpoolJob } from '../../../contract-print.ts';

/** What the system knows of a printer beyond its name. */
export type SpoolerPrinter = {
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: PrinterState;
};

/** Where a job stands. `ended` is neither out nor waiting: taken back or given up. */
export type SpoolerJob = {
  readonly number: number;
  readonly state: 'waiting' | 'printed' | 'ended';
};

/**
 * The system's print queue, asked by its own programs. Electron tells names only (33 tells a state too, 45 no longer),
 * and its "printed" means that somebody took the pages: also for a printer that takes none, where they are lost.
 * Nothing comes back where it could not be asked.
 */
export type Spooler = {
  readonly printers: () => Promise<readonly SpoolerPrinter[] | undefined>;
  readonly jobs: (printer: string) => Promise<readonly SpoolerJob[] | undefined>;
  readonly cancel: (job: SpoolJob) => Promise<CancelOutcome>;
  /** The names of the papers that the driver has; none where it cannot be asked. */
  readonly papers: (printer: string) => Promise<readonly string[]>;
  /** Whether a job that was taken stays on the list when it is done: only then a missing one means a lost one. */
  readonly remembersJobs: boolean;
};

/** Runs a program of the system and gives what it printed, or what was wrong. No shell is between. */
export type RunProgram = (
  program: string,
  words: readonly string[],
  environment?: Readonly<Record<string, string>>,
) => Promise<ProgramOutcome>;

export type ProgramOutcome =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'failed'; readonly code: string };
