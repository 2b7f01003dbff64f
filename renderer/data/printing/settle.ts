import { accept } from '#domain/kernel/result.ts';
import { type RowId, toOperationId } from '#domain/kernel/units.ts';
import type { PrintEntry } from '#domain/printing/print-entry.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';

import { entryById } from '../entries-door.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { printDeskOf } from './print-desk.ts';
import { type KeptJob, waitingJob } from './print-job.ts';

/**
 * The sheet that is underway came out: it becomes an entry of its customer's story, and in the same transaction the job
 * goes on to its next sheet, or is gone. A kill leaves both or neither, so nothing is printed or counted twice.
 */
export async function settleSheet(shop: Shop, id: RowId): Promise<void> {
  await printDeskOf(shop).changeWith(id, async (job, keep) => {
    const { underway } = job;
    if (underway === null) return job;
    const after = behind(job, underway.upTo, shop.clock.ms());
    const act = { operationId: toOperationId(`print-${job.id}-${job.done}`), by: job.by };
    await operate<null, never>(shop, act, async (write) => {
      await addPrints(shop.db, write, job, underway.about);
      await keep(after);
      return accept(null);
    });
    return after;
  });
}

/** The job behind the sheet that came out; null if that was the last, or a person wants no more. */
function behind(job: KeptJob, upTo: number, movedAt: number): KeptJob | null {
  if (upTo >= job.of || job.wish === 'drop') return null;
  return waitingJob({ ...job, done: upTo, sheets: job.sheets + 1 }, movedAt);
}

async function addPrints(
  db: ShopDatabase,
  write: Write,
  { request: { document, subject }, copies }: KeptJob,
  about: readonly RowId[],
): Promise<void> {
  const add = (one: RowId | null, whose: RowId | null) =>
    write.addEntry<PrintEntry>({ kind: 'print', subject: whose, about: one, document, copies });
  if (about.length === 0) add(null, null);
  for (const one of new Set(about)) add(one, await whose(db, subject, one));
}

/** In whose story it stands. */
async function whose(db: ShopDatabase, subject: PrintSubject, about: RowId): Promise<RowId | null> {
  switch (subject.kind) {
    case 'entries':
      return (await entryById(db, about))?.subject ?? about;
    case 'customers':
    case 'statement':
      return about;
    case 'products':
    case 'day':
      return null;
  }
}
