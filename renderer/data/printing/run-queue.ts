import type { Shop } from '../shop.ts';
import { followJob } from './follow-job.ts';
import { handOver } from './hand-over.ts';
import { stepReader } from './next-step.ts';
import { openQueue } from './open-queue.ts';
import { type PrintDesk, printDeskOf } from './print-desk.ts';
import type { KeptJob } from './print-job.ts';
import { watchPrinters } from './printers-in-trouble.ts';
import type { Queue, QueuePorts } from './queue-ports.ts';

export type RunningQueue = {
  /** Resolves once everything that can be done at this moment is done. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

const running = new WeakMap<PrintDesk, RunningQueue>();
/** After a fault of ours; the log hears of each. */
const afterFaultMs = 5_000;

/**
 * Prints what waits, one sheet after the other: single slips first, since somebody stands there, then batches, of which
 * the next sheet is given when the last one is out. Nobody waits for it. A printer that stopped is tried again for ten
 * minutes by itself, and afterwards by a person only: no card comes out next week. Whatever may have come out already is
 * never printed again unless a person asks.
 */
export function runPrintQueue(shop: Shop, ports: QueuePorts): RunningQueue {
  const desk = printDeskOf(shop);
  const known = running.get(desk);
  // Two of them would print everything twice.
  if (known !== undefined) return known;
  const { press, tell } = ports;
  const printers = watchPrinters(shop.clock);
  const queue: Queue = { press, tell, shop, printers, nextStep: stepReader(ports.sheetsFor) };
  let isOver = false;
  let isCalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = desk.opened.then(() => openQueue(queue));

  async function turn(): Promise<void> {
    isCalled = false;
    for (;;) {
      for (const job of desk.jobs()) {
        if (!isOver && printers.isToLookAt(job)) await followJob(queue, job);
      }
      const next = nextOf(desk.jobs(), printers.isDue);
      if (next === undefined || isOver) return;
      await handOver(queue, next);
    }
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    if (!isOver && ms < Infinity) timer = setTimeout(() => void enqueue(), ms);
  }

  function enqueue(): Promise<void> {
    working = working
      .then(turn)
      .then(() => lookIn(isCalled ? 0 : printers.nextLook(desk.jobs())))
      .catch((error: unknown) => {
        if (isOver || !shop.db.isOpen()) return;
        lookIn(afterFaultMs);
        queueMicrotask(() => {
          throw error;
        });
      });
    return working;
  }

  const stopHearing = desk.subscribe(() => {
    isCalled = true;
    lookIn(0);
  });
  void enqueue();
  const runner: RunningQueue = {
    caughtUp: enqueue,
    stop: () => {
      isOver = true;
      running.delete(desk);
      stopHearing();
      clearTimeout(timer);
    },
  };
  running.set(desk, runner);
  return runner;
}

/** Slips before batches; of two batches for one printer the later waits, or their cards would lie mixed in the tray. */
function nextOf(jobs: readonly KeptJob[], isDue: (job: KeptJob) => boolean): KeptJob | undefined {
  const batches = jobs.filter(isBatch);
  const isBehind = (job: KeptJob) =>
    batches
      .slice(0, batches.indexOf(job))
      .some(({ printer, state }) => printer === job.printer && goesOn[state.kind]);
  return (
    jobs.find((job) => !isBatch(job) && isDue(job)) ??
    batches.find((job) => isDue(job) && !isBehind(job))
  );
}

function isBatch({ of, done }: KeptJob): boolean {
  return of - done > 1;
}

const goesOn = {
  waiting: true,
  'handing-over': true,
  'handed-over': true,
  stopped: false,
  unsure: false,
} as const;
