import type {
  CancelOutcome,
  JobState,
  PdfOutcome,
  PrintOrder,
  PrintOutcome,
  PrinterList,
  PrinterState,
  PrinterStop,
  SheetDrawn,
  SpoolJob,
} from '../../contract-print.ts';
import type { Sheet } from '#domain/printing/sheet.ts';

import { inTime } from './in-time.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type PageSize, pageSizeOf, sizeForDriver } from './paper-size.ts';
import { type NamedPrinter, printerList } from './printers.ts';
import type { Spooler, SpoolerJob } from './spooler/spooler.ts';

/** The hidden window, as far as printing needs it. */
export type SheetWindow = {
  readonly draw: (sheet: Sheet) => Promise<SheetDrawn>;
  readonly print: (order: DriverOrder) => Promise<PrintAnswer>;
  /** Nothing where the drawing is gone. */
  readonly pdf: (size: PageSize) => Promise<Uint8Array | undefined>;
  readonly printers: () => Promise<readonly NamedPrinter[]>;
  /** What hangs is thrown away; the next sheet gets a window of its own. */
  readonly discard: () => void;
};
/** What the driver is told about the page that is drawn. */
export type DriverOrder = {
  readonly printer: string;
  readonly copies: number;
  readonly size: PageSize;
};
export type PrintAnswer =
  | { readonly taken: true }
  | { readonly taken: false; readonly why: string };

export type Printing = {
  readonly printers: () => Promise<PrinterList>;
  readonly print: (order: PrintOrder) => Promise<PrintOutcome>;
  readonly pdf: (sheet: Sheet) => Promise<PdfOutcome>;
  readonly look: (job: SpoolJob) => Promise<JobState>;
  readonly cancel: (job: SpoolJob) => Promise<CancelOutcome>;
};

/** Milliseconds. A 200-line sheet with pictures draws in well under a second; a sleeping network printer is slow. */
export type Patience = {
  readonly drawing: number;
  readonly handingOver: number;
  readonly appearing: number;
};
export const usualPatience: Patience = { drawing: 15_000, handingOver: 30_000, appearing: 3_000 };

type Parts = {
  readonly window: SheetWindow;
  readonly spooler: Spooler;
  readonly patience: Patience;
};

const mostWaiting = 20;

/**
 * Prints sheets, one at a time. A printer that has stopped is refused before anything is handed over: the page keeps
 * the job in its own queue then, where it can be dropped, instead of letting it come out next week. After handing over
 * the job is looked for at the spooler, because Chromium says "printed" also when the spooler threw it away.
 */
export function printing({ window, spooler, patience }: Parts): Printing {
  const inTurn = oneAtATime(mostWaiting);
  // Each question starts programs of the system: a page gone wild must not start a thousand.
  const asked = oneAtATime(mostWaiting);

  async function list(): Promise<PrinterList> {
    const [named, told] = await Promise.all([window.printers(), spooler.printers()]);
    return printerList(named, told);
  }

  async function drawn(sheet: Sheet): Promise<PageSize | DrawingFault> {
    const answer = await inTime(window.draw(sheet), patience.drawing);
    if (answer?.kind === 'drawn') {
      const size = pageSizeOf(sheet.paper, answer.height);
      return size ?? { kind: 'sheet-refused', why: 'too-long' };
    }
    window.discard();
    return answer === undefined
      ? { kind: 'stuck', at: 'drawing' }
      : { kind: 'sheet-refused', why: answer.why };
  }

  async function print({ sheet, printer: name, copies }: PrintOrder): Promise<PrintOutcome> {
    // Asked while the sheet is drawn: somebody stands before the counter.
    const [hindered, size, papers, before] = await Promise.all([
      hindrance(spooler, name),
      drawn(sheet),
      spooler.papers(name),
      spooler.jobs(name),
    ]);
    if (hindered !== undefined) return hindered;
    if ('kind' in size) return size;
    const order = { printer: name, copies, size: sizeForDriver(size, papers) };
    const answer = await inTime(window.print(order), patience.handingOver);
    if (answer === undefined) {
      window.discard();
      return { kind: 'stuck', at: 'handing-over' };
    }
    if (!answer.taken) return refusal(answer.why);
    return handedOver({ spooler, patience }, name, before);
  }

  return {
    printers: async () => {
      const known = await asked(list);
      return known.kind === 'too-many-waiting' ? { kind: 'spooler-silent' } : known;
    },
    print: (order) => inTurn(() => print(order)),
    pdf: (sheet) =>
      inTurn(async (): Promise<PdfOutcome> => {
        const size = await drawn(sheet);
        if ('kind' in size) return size;
        const bytes = await inTime(window.pdf(size), patience.handingOver);
        if (bytes !== undefined) return { kind: 'made', bytes, height: size.height / 1000 };
        window.discard();
        return { kind: 'stuck', at: 'drawing' };
      }),
    look: async (job) => {
      const state = await asked(() => lookAt(spooler, job));
      return state.kind === 'too-many-waiting' ? { kind: 'unknown' } : state;
    },
    cancel: async (job) => {
      const outcome = await asked(() => cancelAt(spooler, job));
      return outcome.kind === 'too-many-waiting' ? { kind: 'not-possible', code: 'BUSY' } : outcome;
    },
  };
}

type DrawingFault = Extract<PdfOutcome, { readonly kind: 'sheet-refused' | 'stuck' }>;

/** Nothing if the printer takes a job. Where the spooler is silent Chromium itself knows who is there. */
async function hindrance(spooler: Spooler, name: string): Promise<PrintOutcome | undefined> {
  const told = await spooler.printers();
  if (told === undefined) return undefined;
  const printer = told.find((one) => one.name === name);
  if (printer === undefined) return { kind: 'printer-unknown' };
  const { state } = printer;
  return isStopped(state) ? { kind: 'printer-stopped', why: state } : undefined;
}

/** Ours is the newest that was not there before; another program's would have to come in the same moment. */
async function handedOver(
  { spooler, patience }: Pick<Parts, 'spooler' | 'patience'>,
  printer: string,
  before: readonly SpoolerJob[] | undefined,
): Promise<PrintOutcome> {
  const end = performance.now() + (spooler.remembersJobs ? patience.appearing : 0);
  for (;;) {
    const jobs = await spooler.jobs(printer);
    if (jobs === undefined || before === undefined) return { kind: 'handed-over', job: null };
    const number = newestOf(jobs, before);
    if (number !== undefined) return { kind: 'handed-over', job: { printer, number } };
    if (performance.now() >= end) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return spooler.remembersJobs
    ? { kind: 'printer-refused', code: 'NO_JOB' }
    : { kind: 'handed-over', job: null };
}

async function lookAt(spooler: Spooler, { printer: name, number }: SpoolJob): Promise<JobState> {
  const [jobs, printers] = await Promise.all([spooler.jobs(name), spooler.printers()]);
  const printer = printers?.find((one) => one.name === name);
  // A printer that was removed took its jobs with it.
  if (printers !== undefined && printer === undefined) return { kind: 'gone' };
  if (jobs === undefined) return { kind: 'unknown' };
  const job = jobs.find((one) => one.number === number);
  if (job?.state === 'waiting') return { kind: 'waiting', printer: printer?.state ?? 'unknown' };
  if (job?.state === 'printed') return { kind: 'printed' };
  if (job?.state === 'ended') return { kind: 'gone' };
  return spooler.remembersJobs ? { kind: 'unknown' } : { kind: 'printed' };
}

/** CUPS looks at the number only, so that a wrong name would take back the job of somebody else. */
async function cancelAt(spooler: Spooler, job: SpoolJob): Promise<CancelOutcome> {
  const jobs = await spooler.jobs(job.printer);
  const isWaiting = jobs?.some(({ number, state }) => number === job.number && state === 'waiting');
  return isWaiting === true ? spooler.cancel(job) : { kind: 'not-possible', code: 'NO_JOB' };
}

function newestOf(jobs: readonly SpoolerJob[], before: readonly SpoolerJob[]): number | undefined {
  const earlier = new Set(before.map(({ number }) => number));
  const fresh = jobs.map(({ number }) => number).filter((number) => !earlier.has(number));
  return fresh.length === 0 ? undefined : Math.max(...fresh);
}

function isStopped(state: PrinterState): state is PrinterStop {
  return state !== 'ready' && state !== 'busy' && state !== 'unknown';
}

/** Chromium's reasons are English sentences, and may name a printer: only what we know of them goes on. */
function refusal(why: string): PrintOutcome {
  if (why === 'Invalid deviceName provided') return { kind: 'printer-unknown' };
  const known = new Map([
    ['Print job canceled', 'CANCELLED'],
    ['Print job failed', 'FAILED'],
    ['Invalid printer settings', 'SETTINGS'],
    ['Printer settings invalid', 'SETTINGS'],
  ]);
  return { kind: 'printer-refused', code: known.get(why) ?? 'UNKNOWN' };
}
