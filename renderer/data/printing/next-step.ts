import type { RowId } from '#domain/kernel/units.ts';

import type { NextSheet } from './next-sheet.ts';
import type { NextStep, QueuePorts } from './queue-ports.ts';

/**
 * Reads a batch sheet by sheet without opening the shop's settings, templates and pictures again for each. Only one sheet is in
 * memory. What was stopped or left behind is opened anew, so that it is printed as the shop is then.
 */
export function stepReader(sheetsFor: QueuePorts['sheetsFor']): NextStep {
  let open: Open | undefined;

  async function close(): Promise<void> {
    const { steps } = open ?? {};
    open = undefined;
    await steps?.return?.();
  }

  return async (job) => {
    const isNext = open?.id === job.id && open.at === job.done && job.state.kind === 'waiting';
    if (!isNext) {
      await close();
      const steps = sheetsFor(job, job.done)[Symbol.asyncIterator]();
      open = { id: job.id, at: job.done, steps };
    }
    const next = await open?.steps.next();
    if (next === undefined || next.done === true) {
      await close();
      return undefined;
    }
    if (open !== undefined) open = { ...open, at: next.value.upTo };
    if (next.value.upTo >= job.of) await close();
    return next.value;
  };
}

type Open = {
  readonly id: RowId;
  /** What the reader stands behind. */
  readonly at: number;
  readonly steps: AsyncIterator<NextSheet>;
};
