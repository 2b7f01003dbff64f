import { type Complaint, type ComplaintState, type ComplaintType } from '#domain/care/complaint.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Document, Fields } from '#domain/sync/rows.ts';

import { changedFields } from '../catalogue/documents.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { askWhetherSolved, closeAsking } from './complaint-follow-up.ts';
import { addComplaint, complaintDocument } from './complaint-rows.ts';

export type ComplaintDraft = {
  readonly customerId: RowId;
  readonly type: ComplaintType;
  /** What happened, in the customer's words. */
  readonly what: string;
  readonly saleId: RowId | null;
  readonly staffId: RowId | null;
};

export type ComplaintRefusal =
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'unknown-complaint' }
  /** Nobody said what happened, or why it is taken up again. */
  | { readonly kind: 'no-words' }
  /** It is not at the step before: somebody else was quicker. */
  | { readonly kind: 'wrong-state'; readonly state: ComplaintState };

type Done = Result<RowId, ComplaintRefusal>;

/** A customer complains. Answers the complaint; refuses one that does not say what happened. */
export async function openComplaint(shop: Shop, draft: ComplaintDraft, act: Act): Promise<Done> {
  return operate<RowId, ComplaintRefusal>(shop, act, async (write) => {
    const { type, saleId, staffId } = draft;
    const card = await liveDocument(shop.db, draft.customerId);
    if (card === undefined) return refuse({ kind: 'unknown-card' });
    const whatId = write.addTextIfAny(card.id, draft.what);
    if (whatId === null) return refuse({ kind: 'no-words' });
    return accept(addComplaint(write, card.id, { type, saleId, staffId, whatId }));
  });
}

/** The customer has had a first answer: the hours they had to wait for it end here. */
export async function answerComplaint(
  shop: Shop,
  id: RowId,
  { words }: { readonly words: string },
  act: Act,
): Promise<Done> {
  return step(shop, id, ['open'], act, ({ write, complaint }) => {
    const answerId = write.addTextIfAny(complaint.customerId, words);
    return { state: 'answered', answeredAt: write.at, ...(answerId && { answerId }) };
  });
}

/**
 * It is solved, as the shop sees it. So many days later, on a day that is open, the customer is to be asked
 * whether it is (`rules.md` §5): the follow-up is made in the same action. Solving at once is also the first answer.
 */
export async function solveComplaint(
  shop: Shop,
  id: RowId,
  { cause, done }: { readonly cause: string; readonly done: string },
  act: Act,
): Promise<Done> {
  return step(shop, id, ['open', 'answered'], act, async ({ write, complaint }) => {
    const { customerId, answeredAt } = complaint;
    const causeId = write.addTextIfAny(customerId, cause);
    const doneId = write.addTextIfAny(customerId, done);
    await askWhetherSolved(shop, write, complaint);
    return {
      state: 'solved',
      solvedDay: write.today,
      ...(answeredAt === null && { answeredAt: write.at }),
      ...(causeId && { causeId }),
      ...(doneId && { doneId }),
    };
  });
}

/** The customer says it is solved. Closes the follow-up that was to ask. */
export async function checkComplaint(
  shop: Shop,
  id: RowId,
  { words }: { readonly words: string },
  act: Act,
): Promise<Done> {
  return step(shop, id, ['solved'], act, async ({ write, complaint }) => {
    const checkId = write.addTextIfAny(complaint.customerId, words);
    await closeAsking(shop, write, complaint, 'done');
    return { state: 'checked', checkedDay: write.today, ...(checkId && { checkId }) };
  });
}

/** The customer says it is not solved: it goes back to "answered", and what was to ask them is put away. */
export async function reopenComplaint(
  shop: Shop,
  id: RowId,
  { why }: { readonly why: string },
  act: Act,
): Promise<Done> {
  return step(shop, id, ['solved', 'checked'], act, async ({ write, complaint }) => {
    const againId = write.addTextIfAny(complaint.customerId, why);
    if (againId === null) return { kind: 'no-words' };
    await closeAsking(shop, write, complaint, 'cancelled');
    return { state: 'answered', solvedDay: null, checkedDay: null, againId };
  });
}

/** What it is about, and who takes care of it; whoever opened it by two stars did not say. */
export async function changeComplaint(
  shop: Shop,
  id: RowId,
  change: { readonly type?: ComplaintType; readonly staffId?: RowId | null },
  act: Act,
): Promise<Done> {
  return operate<RowId, ComplaintRefusal>(shop, act, async (write) => {
    const found = await complaintDocument(shop.db, id);
    if (found === undefined) return refuse({ kind: 'unknown-complaint' });
    write.editDocument(found.document, changedFields(found.document, change));
    return accept(id);
  });
}

type Step = {
  readonly state: ComplaintState;
  readonly answeredAt?: string;
  readonly solvedDay?: BusinessDay | null;
  readonly checkedDay?: BusinessDay | null;
} & Fields;
type Found = { readonly write: Write; readonly complaint: Complaint; readonly document: Document };
type Steps = (found: Found) => Step | ComplaintRefusal | Promise<Step | ComplaintRefusal>;

/** One step of a complaint: read, judged, written; nothing is awaited but the database. */
async function step(
  shop: Shop,
  id: RowId,
  from: readonly ComplaintState[],
  act: Act,
  decide: Steps,
): Promise<Done> {
  return operate<RowId, ComplaintRefusal>(shop, act, async (write) => {
    const found = await complaintDocument(shop.db, id);
    if (found === undefined) return refuse({ kind: 'unknown-complaint' });
    const { complaint, document } = found;
    const card = await liveDocument(shop.db, complaint.customerId);
    if (card === undefined) return refuse({ kind: 'unknown-card' });
    if (!from.includes(complaint.state)) {
      return refuse({ kind: 'wrong-state', state: complaint.state });
    }
    const decided = await decide({ write, complaint, document });
    if (isRefusal(decided)) return refuse(decided);
    write.editDocument(document, decided);
    return accept(id);
  });
}

function isRefusal(decided: Step | ComplaintRefusal): decided is ComplaintRefusal {
  return 'kind' in decided;
}
