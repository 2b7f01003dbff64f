import type {
  PrinterSeen,
  PrinterStop,
  SheetOutcome,
  SpoolJobState,
} from '#data/printing/press.ts';
import type { KeptJob } from '#data/printing/print-job.ts';
import type { NextSheet } from '#data/printing/next-sheet.ts';
import type { QueuePorts } from '#data/printing/queue-ports.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';

type AtSpooler = {
  readonly title: string;
  readonly printer: string;
  state: 'waiting' | 'out' | 'gone';
};

/**
 * Printers and their spooler, as the main process tells of them. What lies in the tray is what a person could hold in
 * the hand, by the title of each sheet; it outlives the app, as paper does.
 */
export class PressInMemory {
  readonly tray: string[] = [];
  readonly told: string[] = [];
  /** The printers that there are, by name. */
  readonly printers = new Map<string, PrinterSeen['state']>([['前台', 'ready']]);
  readonly spooler = new Map<number, AtSpooler>();
  /** How often a sheet was sent to a printer, taken or not. */
  asked = 0;
  /** Jobs come out by themselves; else they lie at the spooler until `letOut`. */
  comesOut = true;
  isFollowed = true;
  outcome: SheetOutcome | undefined;
  /** What was answered otherwise comes out all the same: nobody heard of it. */
  isDeaf = false;
  /** Called before and after everything that the computer does: where a test kills the app. */
  moment: (what: string) => Promise<void> | void = () => undefined;
  private number = 0;

  readonly press: QueuePorts['press'] = {
    listPrinters: async () => {
      await this.moment('list');
      const printers = [...this.printers].map(([name, state]) => ({
        name,
        title: name,
        isDefault: false,
        state,
      }));
      return { kind: 'printers', printers };
    },
    printSheet: async ({ sheet, printer, copies }) => {
      await this.moment('before print');
      this.asked += 1;
      const answer = this.take(sheet.title, printer, copies);
      await this.moment('after print');
      return answer;
    },
    lookAtJob: async ({ number }) => {
      await this.moment('look');
      return this.stateOf(number);
    },
    cancelJob: async ({ number }) => {
      await this.moment('before cancel');
      const job = this.spooler.get(number);
      if (job?.state !== 'waiting') return { kind: 'not-possible', code: 'NO_JOB' };
      job.state = 'gone';
      await this.moment('after cancel');
      return { kind: 'cancelled' };
    },
  };

  /** Everything that lies at the spooler comes out now. */
  letOut(): void {
    for (const job of this.spooler.values()) if (job.state === 'waiting') this.lay(job);
  }

  private take(title: string, printer: string, copies: number): SheetOutcome {
    const state = this.printers.get(printer);
    if (this.outcome !== undefined) {
      if (this.isDeaf) this.tray.push(title);
      return this.outcome;
    }
    if (state === undefined) return { kind: 'printer-unknown' };
    if (isStop(state)) return { kind: 'printer-stopped', why: state };
    for (let copy = 1; copy <= copies; copy += 1) {
      this.number += 1;
      const job: AtSpooler = { title, printer, state: 'waiting' };
      this.spooler.set(this.number, job);
      if (this.comesOut) this.lay(job);
    }
    return { kind: 'handed-over', job: this.isFollowed ? { printer, number: this.number } : null };
  }

  private stateOf(number: number): SpoolJobState {
    const job = this.spooler.get(number);
    if (job === undefined) return { kind: 'unknown' };
    if (job.state === 'out') return { kind: 'printed' };
    const printer = this.printers.get(job.printer);
    if (job.state === 'gone' || printer === undefined) return { kind: 'gone' };
    return { kind: 'waiting', printer };
  }

  private lay(job: AtSpooler): void {
    job.state = 'out';
    this.tray.push(job.title);
  }
}

/** One sheet for each thing that was asked for, called by its id; of those in `gone` there is none. */
export async function* sheetEach(
  { request: { subject } }: KeptJob,
  from: number,
  gone: ReadonlySet<RowId> = new Set(),
): AsyncGenerator<NextSheet> {
  const ids =
    subject.kind === 'entries'
      ? subject.entryIds
      : subject.kind === 'customers'
        ? subject.customerIds
        : [];
  for (const [at, id] of ids.entries()) {
    const upTo = at + 1;
    if (at < from) continue;
    if (gone.has(id)) yield { kind: 'nothing', why: 'gone', upTo };
    else
      yield {
        kind: 'sheet',
        sheet: { paper: usualPapers.roll58, title: id, blocks: [] },
        about: [id],
        upTo,
      };
  }
}

function isStop(state: PrinterSeen['state']): state is PrinterStop {
  return state !== 'ready' && state !== 'busy' && state !== 'unknown';
}
