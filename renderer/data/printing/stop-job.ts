import type { RowId } from '#domain/kernel/units.ts';

import { type PrintNews, isTold, troubleKey } from './news.ts';
import { printDeskOf } from './print-desk.ts';
import type { KeptJob, PrintJobState } from './print-job.ts';
import type { Queue } from './queue-ports.ts';

/**
 * A job waits for a person, or for its printer; the person is told unless that was done for the same trouble. What
 * somebody dropped meanwhile is gone, if nothing of it can come out any more.
 */
export async function stopJob(
  queue: Queue,
  id: RowId,
  trouble: PrintNews['trouble'],
): Promise<void> {
  const { shop, tell, printers } = queue;
  const desk = printDeskOf(shop);
  let isNews = false;
  const after = await desk.change(id, (job) => {
    if (job.wish === 'drop' && trouble.kind !== 'unsure') return null;
    const told = troubleKey(job, trouble);
    isNews = !isTold(told, desk.jobs());
    const state = stateFor(trouble, printers.isPatient(job));
    return { ...job, state, told, wish: null, underway: underwayIn(job, trouble) };
  });
  if (after !== undefined && isNews) tell({ job: after, trouble });
}

function stateFor(trouble: PrintNews['trouble'], isPatient: boolean): PrintJobState {
  switch (trouble.kind) {
    case 'unsure':
      return { kind: 'unsure' };
    case 'printer-stopped':
    case 'printer-unknown':
    case 'printer-refused':
    case 'no-answer':
      return { kind: 'stopped', why: trouble, again: isPatient };
    case 'sheet-refused':
    case 'no-sheet':
    case 'lost':
    case 'late':
      return { kind: 'stopped', why: trouble, again: false };
  }
}

/** Which sheet may have come out has to be known once a person says that it did. */
function underwayIn({ underway }: KeptJob, { kind }: PrintNews['trouble']): KeptJob['underway'] {
  return kind === 'unsure' ? underway : null;
}
