import type { Shop } from '../shop.ts';
import { isTold, troubleKey } from './news.ts';
import { type PrinterSeen, type SpoolJob, isStop } from './press.ts';
import { printDeskOf } from './print-desk.ts';
import { type KeptJob, type PrintTrouble, waitingJob } from './print-job.ts';
import type { Queue } from './queue-ports.ts';
import { settleSheet } from './settle.ts';
import { stopJob } from './stop-job.ts';

/** A receipt printer needs two seconds; after a minute somebody should look. */
const longMs = 60_000;
/** A spooler that was started anew may have forgotten what it printed. */
const forgottenMs = 30_000;

/** Looks at a job that the spooler has, and does what a person wants of it meanwhile. */
export async function followJob(queue: Queue, job: KeptJob): Promise<void> {
  if (job.state.kind !== 'handed-over') return;
  if (job.wish !== null) return takeBack(queue, job, job.state.job);
  const { press, shop, printers } = queue;
  const seen = await press.lookAtJob(job.state.job);
  printers.looked(job);
  const age = shop.clock.ms() - job.movedAt;
  if (age < 0) await countAnew(shop, job);
  switch (seen.kind) {
    case 'printed':
      return settleSheet(shop, job.id);
    case 'gone':
      return stopJob(queue, job.id, { kind: 'lost' });
    case 'unknown':
      // No answer more is to be had: the spooler took it, and that is all that is known.
      return age > forgottenMs ? settleSheet(shop, job.id) : undefined;
    case 'waiting':
      return age > longMs && !job.state.stuck ? stuck(queue, job, seen.printer) : undefined;
  }
}

/** The clock was set back: its age is counted from now on, or it would be too young for anything until the old time comes again. */
async function countAnew(shop: Shop, { id }: KeptJob): Promise<void> {
  const movedAt = shop.clock.ms();
  await printDeskOf(shop).change(id, (job) => ({ ...job, movedAt }));
}

/** It lies there for too long. It may come out at any time, so it stays where it is. */
async function stuck(
  { shop, tell }: Queue,
  { id }: KeptJob,
  printer: PrinterSeen['state'],
): Promise<void> {
  const trouble: PrintTrouble = isStop(printer)
    ? { kind: 'printer-stopped', why: printer }
    : { kind: 'no-answer' };
  const desk = printDeskOf(shop);
  let isNews = false;
  const after = await desk.change(id, (job) => {
    if (job.state.kind !== 'handed-over') return undefined;
    const told = troubleKey(job, trouble);
    isNews = !isTold(told, desk.jobs());
    return { ...job, told, state: { ...job.state, stuck: true } };
  });
  if (after !== undefined && isNews) tell({ job: after, trouble });
}

/**
 * A person wants it no more, or wants it anew: it is taken back at the spooler first. What cannot be taken back is on its
 * way out; it counts as printed, and is not printed a second time, which is said where a person wanted that.
 */
async function takeBack(
  { press, shop }: Queue,
  { id, wish }: KeptJob,
  job: SpoolJob,
): Promise<void> {
  const desk = printDeskOf(shop);
  const isBack =
    (await press.cancelJob(job)).kind === 'cancelled' ||
    (await press.lookAtJob(job)).kind === 'gone';
  if (isBack) {
    await desk.change(id, (now) => (now.wish === 'drop' ? null : waitingJob(now, shop.clock.ms())));
    return;
  }
  if (wish === 'drop') return settleSheet(shop, id);
  await desk.change(id, (now) => ({
    ...now,
    wish: null,
    state: { kind: 'handed-over', job, stuck: true, kept: true },
  }));
}
