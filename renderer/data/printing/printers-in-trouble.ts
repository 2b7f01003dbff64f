import type { RowId } from '#domain/kernel/units.ts';

import type { Clock } from '../ports.ts';
import type { KeptJob } from './print-job.ts';

/** When what is tried again, and when a job at the spooler is looked at. In memory only: a restart tries at once. */
export type Printers = {
  /** A printer took nothing; the next try is later each time. */
  readonly failed: (printer: string) => void;
  /** Something got through: whatever waits for this printer is due at once. */
  readonly took: (printer: string) => void;
  /** Whether a job is still tried by itself, measured from its last step. */
  readonly isPatient: (job: KeptJob) => boolean;
  readonly isDue: (job: KeptJob) => boolean;
  readonly isToLookAt: (job: KeptJob) => boolean;
  readonly looked: (job: KeptJob) => void;
  /** Milliseconds until something is due; infinite: only a change calls for a look, such as that on which a waiting job waits. */
  readonly nextLook: (jobs: readonly KeptJob[]) => number;
};

/** As long as somebody remembers having asked. */
const patienceMs = 600_000;
const triesMs = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
const laterTriesMs = 30_000;

/** Keeps these times for one run of the queue. */
export function watchPrinters({ ms }: Clock): Printers {
  const failed = new Map<string, { readonly tries: number; readonly nextAt: number }>();
  const lookAt = new Map<RowId, number>();

  /** When a job calls for something, as the clock says it. */
  function dueAt(job: KeptJob): number {
    switch (job.state.kind) {
      case 'waiting':
        return 0;
      case 'stopped':
        return job.state.again ? soon(failed.get(job.printer)?.nextAt) : Infinity;
      case 'handed-over':
        return job.wish === null ? soon(lookAt.get(job.id)) : 0;
      case 'handing-over':
      case 'unsure':
        return Infinity;
    }
  }

  /** Later than any pause is long: the clock was set back meanwhile, and by it nothing would be looked at for days. */
  function soon(planned = 0): number {
    return planned - ms() > laterTriesMs ? 0 : planned;
  }

  return {
    failed: (printer) => {
      const tries = failed.get(printer)?.tries ?? 0;
      failed.set(printer, { tries: tries + 1, nextAt: ms() + (triesMs[tries] ?? laterTriesMs) });
    },
    took: (printer) => failed.delete(printer),
    // Either way: a clock that was set back by a week would have it tried for a week.
    isPatient: ({ movedAt }) => Math.abs(ms() - movedAt) < patienceMs,
    isDue: (job) => job.state.kind !== 'handed-over' && dueAt(job) <= ms(),
    isToLookAt: (job) => job.state.kind === 'handed-over' && dueAt(job) <= ms(),
    looked: (job) => lookAt.set(job.id, ms() + pauseAfter(ms() - job.movedAt)),
    nextLook: (jobs) => {
      const timed = jobs.filter(({ state }) => state.kind !== 'waiting');
      return Math.max(0, Math.min(Infinity, ...timed.map(dueAt)) - ms());
    },
  };
}

/** A slip is out in a second or two; what takes longer is looked at seldom, since each look starts programs of the system. */
function pauseAfter(age: number): number {
  if (age < 3_000) return 250;
  return age < 60_000 ? 1_000 : 5_000;
}
