import type { NextSheet } from './next-sheet.ts';
import { type PrinterSeen, type SheetOutcome, isStop } from './press.ts';
import { printDeskOf } from './print-desk.ts';
import type { KeptJob, PrintTrouble } from './print-job.ts';
import type { Queue } from './queue-ports.ts';
import { settleSheet } from './settle.ts';
import { stopJob } from './stop-job.ts';

type SheetStep = Extract<NextSheet, { kind: 'sheet' }>;

/** Gives the next sheet of a job to the spooler. Before it is asked, the disk says so: a kill in between is known for one. */
export async function handOver(queue: Queue, job: KeptJob): Promise<void> {
  if (job.state.kind === 'stopped' && !(await isWorthTrying(queue, job))) return;
  const step = await readStep(queue, job);
  if (step?.kind !== 'sheet') return passOver(queue, job, step);
  const { about, upTo } = step;
  const desk = printDeskOf(queue.shop);
  const underway = await desk.change(job.id, (now) =>
    now.state.kind === job.state.kind
      ? { ...now, state: { kind: 'handing-over' }, underway: { about, upTo } }
      : undefined,
  );
  if (underway?.state.kind !== 'handing-over') return;
  await give(queue, underway, step);
}

/** A fault of ours while it is read must not hold up everything behind it: the job waits for a person, the log has the fault. */
async function readStep(queue: Queue, job: KeptJob): Promise<NextSheet | undefined> {
  try {
    return await queue.nextStep(job);
  } catch (error) {
    await stopJob(queue, job.id, { kind: 'no-sheet', why: 'fault' });
    throw error;
  }
}

async function give(queue: Queue, job: KeptJob, { sheet }: SheetStep): Promise<void> {
  const { press, printers } = queue;
  const { id, printer, copies } = job;
  try {
    const outcome = await press.printSheet({ sheet, printer, copies });
    if (outcome.kind === 'handed-over') {
      printers.took(printer);
      return await handedOver(queue, job, outcome.job);
    }
    const trouble = troubleOf(outcome);
    if (isOfPrinter(trouble)) printers.failed(printer);
    await stopJob(queue, id, trouble);
  } catch (error) {
    // Who knows how far it came: a person has to look, and the log has the fault.
    await stopJob(queue, id, { kind: 'unsure' });
    throw error;
  }
}

/** The spooler has it. Where its jobs cannot be followed, that is all that is ever known, and the sheet counts as out. */
async function handedOver(
  { shop, printers }: Queue,
  { id }: KeptJob,
  job: Extract<SheetOutcome, { kind: 'handed-over' }>['job'],
): Promise<void> {
  if (job === null) return settleSheet(shop, id);
  const movedAt = shop.clock.ms();
  const state = { kind: 'handed-over', job, stuck: false } as const;
  const after = await printDeskOf(shop).change(id, (now) => ({ ...now, state, movedAt }));
  if (after !== undefined) printers.looked(after);
}

/** Somebody who is gone by now is left out of a batch; a job of which nothing at all came out says so. */
async function passOver(
  queue: Queue,
  { id }: KeptJob,
  step: Exclude<NextSheet, SheetStep> | undefined,
): Promise<void> {
  const desk = printDeskOf(queue.shop);
  const job = desk.jobs().find((one) => one.id === id);
  if (job === undefined) return;
  const isEnd = step === undefined || step.upTo >= job.of;
  if (isEnd && job.sheets === 0) {
    return stopJob(queue, id, { kind: 'no-sheet', why: step?.why ?? 'empty' });
  }
  const movedAt = queue.shop.clock.ms();
  await desk.change(id, (now) => (isEnd ? null : { ...now, done: step.upTo, movedAt }));
}

/** Asked before anything is read and drawn for a printer that was stopped a moment ago. */
async function isWorthTrying(queue: Queue, job: KeptJob): Promise<boolean> {
  const { press, printers } = queue;
  if (!printers.isPatient(job) && job.state.kind === 'stopped') {
    await stopJob(queue, job.id, job.state.why);
    return false;
  }
  const seen = await press.listPrinters();
  if (seen.kind === 'spooler-silent') return true;
  const printer = seen.printers.find(({ name }) => name === job.printer);
  const trouble = troubleOfPrinter(printer);
  if (trouble === undefined) return true;
  printers.failed(job.printer);
  await stopJob(queue, job.id, trouble);
  return false;
}

function troubleOfPrinter(printer: PrinterSeen | undefined): PrintTrouble | undefined {
  if (printer === undefined) return { kind: 'printer-unknown' };
  const { state } = printer;
  return isStop(state) ? { kind: 'printer-stopped', why: state } : undefined;
}

function troubleOf(
  outcome: Exclude<SheetOutcome, { kind: 'handed-over' }>,
): PrintTrouble | { readonly kind: 'unsure' } {
  switch (outcome.kind) {
    case 'printer-stopped':
    case 'printer-unknown':
    case 'printer-refused':
    case 'sheet-refused':
      return outcome;
    case 'too-many-waiting':
      return { kind: 'no-answer' };
    case 'stuck':
      return outcome.at === 'drawing' ? { kind: 'no-answer' } : { kind: 'unsure' };
  }
}

function isOfPrinter({ kind }: { readonly kind: PrintTrouble['kind'] | 'unsure' }): boolean {
  return kind.startsWith('printer-') || kind === 'no-answer';
}
