import { printDeskOf } from './print-desk.ts';
import type { Queue } from './queue-ports.ts';
import { stopJob } from './stop-job.ts';

/**
 * What the last run left. A sheet that was being handed over when the app was killed may have come out, and nobody but a
 * person can tell; what waited for longer than ten minutes is not expected any more. The rest goes on.
 */
export async function openQueue(queue: Queue): Promise<void> {
  const { shop, printers } = queue;
  for (const job of printDeskOf(shop).jobs()) {
    const { kind } = job.state;
    if (kind === 'handing-over') await stopJob(queue, job.id, { kind: 'unsure' });
    else if (kind === 'waiting' && !printers.isPatient(job)) {
      await stopJob(queue, job.id, { kind: 'late' });
    }
  }
}
