import type { RowId } from '#domain/kernel/units.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';

import { entryById } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { printDeskOf } from './print-desk.ts';
import type { KeptJob } from './print-job.ts';
import { dropJob, retryJob } from './print-queue.ts';

/**
 * Of a person who was erased no word waits for paper either (`rules.md` §1). What is about nobody else is dropped; a sheet that
 * bears their name and lies at the spooler is taken back there and made anew without it. What waits here holds ids only.
 */
export async function takePaperBack(shop: Shop, erased: readonly RowId[]): Promise<void> {
  const ids = new Set(erased);
  const desk = printDeskOf(shop);
  await desk.opened;
  for (const job of desk.jobs()) {
    if (isAboutNobodyElse(job.request.subject, ids)) await dropJob(shop, job.id);
    else if (job.state.kind === 'handed-over' && (await mayName(shop, job, ids)))
      await retryJob(shop, job.id);
  }
}

function isAboutNobodyElse(subject: PrintSubject, ids: ReadonlySet<RowId>): boolean {
  if (subject.kind === 'statement') return ids.has(subject.customerId);
  return subject.kind === 'customers' && subject.customerIds.every((id) => ids.has(id));
}

/** Whether the sheet that the spooler has may bear their name: a list of the day may bear anybody's. */
async function mayName(
  { db }: Shop,
  { request: { subject }, underway }: KeptJob,
  ids: ReadonlySet<RowId>,
): Promise<boolean> {
  const about = underway?.about ?? [];
  switch (subject.kind) {
    case 'entries': {
      const whose = await Promise.all(about.map((id) => entryById(db, id)));
      return whose.some((entry) => entry?.subject && ids.has(entry.subject));
    }
    case 'customers':
      return (about.length === 0 ? subject.customerIds : about).some((id) => ids.has(id));
    case 'day':
      return true;
    case 'statement':
    case 'products':
      return false;
  }
}
