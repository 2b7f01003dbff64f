import type { Complaint } from '#domain/care/complaint.ts';
import { followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { askingFollowUpId } from '#domain/care/follow-up-id.ts';
import { openDayFrom } from '#domain/care/open-day.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Write } from '../write/write.ts';
import { readCareSettings } from './care-settings.ts';
import { readClosedDays } from './closed-days.ts';
import { careDocumentsOf } from './complaint-rows.ts';
import { writeFollowUp } from './follow-up-draft.ts';

/**
 * Makes the promise to ask, so many days after it was solved and on a day that is open, whether it is.
 * Its id says which solving it is of: solved on two counters, the customer is asked once; solved again
 * after it was taken up again, once more.
 */
export async function askWhetherSolved(
  { db }: Shop,
  write: Write,
  { id, customerId, staffId }: Complaint,
): Promise<void> {
  const { checkAfter } = await readCareSettings(db);
  const day = openDayFrom(daysLater(write.today, checkAfter), await readClosedDays(db));
  const what = { kind: 'complaint', complaintId: id, text: '' } as const;
  const draft = { ...what, customerId, day, minute: null, staffId, repeat: null };
  for (let solving = 0; ; solving += 1) {
    const askingId = askingFollowUpId(id, solving);
    const known = await db.documents.get(askingId);
    if (known === undefined) writeFollowUp(write, draft, askingId);
    if (known === undefined || isOpen(known)) return;
  }
}

/** What was to ask about a complaint is done, or put away since it is taken up again. */
export async function closeAsking(
  { db }: Shop,
  write: Write,
  complaint: Complaint,
  state: 'done' | 'cancelled',
): Promise<void> {
  for (const document of await careDocumentsOf(db, [followUpKind], complaint.customerId)) {
    const followUp = followUpFrom(document);
    if (followUp?.complaintId !== complaint.id || !isOpen(document)) continue;
    const result = state === 'done' ? { result: 'reached' } : {};
    write.editDocument(document, { state, ...result, closedDay: write.today });
  }
}

function isOpen(document: Document): boolean {
  const isThere = (document.fields['deletedAt'] ?? null) === null;
  return isThere && followUpFrom(document)?.state === 'open';
}
