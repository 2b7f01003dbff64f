import type { PromiseExtended } from 'dexie';

import { type Complaint, complaintFrom, complaintKind } from '#domain/care/complaint.ts';
import { type FollowUp, followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import type { ComplaintStep, FollowUpStep } from '#domain/care/told-line.ts';
import { readStamp } from '#domain/kernel/clock.ts';
import { type RowId, isRowId, toBusinessDay, toInstant } from '#domain/kernel/units.ts';
import { dayIn } from '#domain/sync/field-readers.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import type { Document, Entry, Fields } from '#domain/sync/rows.ts';

import { careDocumentsOf } from '../care/complaint-rows.ts';
import { rowsAboutAny } from '../entries-door.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { isChange } from '../undo-fields.ts';

// A follow-up and a complaint are documents: what was done about them stands in their change entries. Here those
// become lines of the customer's story, as entries that are read and never written, so that there is no second
// truth to keep right: what was taken back, merged or erased is so here by itself.

/** Something that was done about a complaint. */
export type ComplaintStepEntry = Entry & {
  readonly kind: 'complaint_step';
  readonly step: ComplaintStep;
  readonly complaint: Complaint;
  readonly textIds: readonly RowId[];
};

/** Something that became of a follow-up. */
export type FollowUpStepEntry = Entry & {
  readonly kind: 'follow_up_step';
  readonly step: FollowUpStep;
  /** As it was after this step. */
  readonly followUp: FollowUp;
  readonly from: FollowUp['day'] | null;
  readonly textIds: readonly RowId[];
};

export type CareStepEntry = ComplaintStepEntry | FollowUpStepEntry;

/** A step that somebody took on a complaint or a follow-up. */
export function isCareStep<E extends Entry>(entry: E): entry is E & CareStepEntry {
  return entry.kind === 'complaint_step' || entry.kind === 'follow_up_step';
}

/**
 * All that was done about a customer's follow-ups and complaints, in no order. A chain of Dexie's own
 * promises: the card's page asks through a live query.
 */
export function careStepsOf(
  db: ShopDatabase,
  customerId: RowId,
): PromiseExtended<readonly CareStepEntry[]> {
  return careDocumentsOf(db, [complaintKind, followUpKind], customerId).then((documents) => {
    if (documents.length === 0) return [];
    const ids = documents.map(({ id }) => id);
    return rowsAboutAny(db, ids).then((about) => stepsIn(documents, about.filter(isChange)));
  });
}

function stepsIn(
  documents: readonly Document[],
  changes: readonly ChangeEntry[],
): readonly CareStepEntry[] {
  const edits = editsByDocument(changes);
  return documents.flatMap((document): readonly CareStepEntry[] => {
    const own = edits.get(document.id) ?? [];
    return document.kind === complaintKind
      ? complaintSteps(document, own)
      : followUpSteps(document, own);
  });
}

/** One edit: its fields as they were after it, and before. */
type Edit = { readonly head: ChangeEntry; readonly after: Fields; readonly before: Fields };

function editsByDocument(changes: readonly ChangeEntry[]): ReadonlyMap<RowId, readonly Edit[]> {
  const edits = new Map<string, Edit>();
  for (const change of changes) {
    const key = `${change.document} ${change.operationId}`;
    const { head, after, before } = edits.get(key) ?? { head: change, after: {}, before: {} };
    const { path } = change;
    edits.set(key, {
      head,
      after: { ...after, [path]: change.after },
      before: { ...before, [path]: change.before },
    });
  }
  const byDocument = new Map<RowId, Edit[]>();
  for (const edit of edits.values()) {
    const { document } = edit.head;
    byDocument.set(document, [...(byDocument.get(document) ?? []), edit]);
  }
  return byDocument;
}

function complaintSteps(document: Document, edits: readonly Edit[]): readonly ComplaintStepEntry[] {
  const complaint = complaintFrom(document);
  if (complaint === null) return [];
  const { openedAt: at, openedDay: day, customerId: subject, whatId } = complaint;
  const opened = { ...birthOf(document), at, day, subject, complaint };
  const steps = edits.flatMap(({ head, after, before }): readonly ComplaintStepEntry[] => {
    const step = complaintStep(after, before);
    if (step === undefined) return [];
    const textIds = idsIn(after, ['answerId', 'againId', 'causeId', 'doneId', 'checkId']);
    return [{ ...headOf(head), kind: 'complaint_step', subject, step, complaint, textIds }];
  });
  const words = whatId === null ? [] : [whatId];
  return [{ ...opened, kind: 'complaint_step', step: 'opened', textIds: words }, ...steps];
}

function complaintStep(after: Fields, before: Fields): ComplaintStep | undefined {
  const state = after['state'];
  if (state === 'solved' || state === 'checked') return state;
  if (state !== 'answered') return undefined;
  return before['state'] === 'open' ? 'answered' : 'reopened';
}

function followUpSteps(document: Document, edits: readonly Edit[]): readonly FollowUpStepEntry[] {
  const followUp = followUpFrom(document);
  if (followUp === null) return [];
  const { customerId: subject, textId } = followUp;
  const steps = edits.flatMap((edit) => followUpStep(document, edit));
  // A rule makes three for each sale: they come into the story when somebody did something about them.
  if (followUp.ruleId !== null) return steps;
  const birth = birthOf(document);
  const day = dayIn(document.fields, 'madeDay') ?? birth.day;
  const first = followUpFrom({ id: document.id, fields: atBirth(document.fields, edits) });
  const made = { ...birth, day, subject, step: 'made' as const, from: null };
  const textIds = textId === null ? [] : [textId];
  return [{ ...made, kind: 'follow_up_step', followUp: first ?? followUp, textIds }, ...steps];
}

function followUpStep(
  document: Document,
  { head, after, before }: Edit,
): readonly FollowUpStepEntry[] {
  const followUp = followUpFrom({ id: document.id, fields: { ...document.fields, ...after } });
  if (followUp === null) return [];
  const known = { ...headOf(head), kind: 'follow_up_step' as const, subject: followUp.customerId };
  const words = idsIn({ textId: followUp.textId, ...after }, ['textId', 'noteId']);
  const told = { ...known, followUp, textIds: words };
  if (after['state'] === 'done') return [{ ...told, step: 'done', from: null }];
  if (after['state'] === 'cancelled') return [{ ...told, step: 'cancelled', from: null }];
  // A new sale moves what a rule made; that is the sale's own line.
  if (after['day'] === undefined || after['becauseDay'] !== undefined) return [];
  return [{ ...told, step: 'postponed', from: dayIn(before, 'day') }];
}

/** The fields as they were before the first edit. */
function atBirth(fields: Fields, edits: readonly Edit[]): Fields {
  const oldestLast = [...edits].sort((one, other) => (one.head.rev < other.head.rev ? 1 : -1));
  return oldestLast.reduce((later, { before }) => ({ ...later, ...before }), fields);
}

function birthOf({ id, rev, operationId, by }: Document) {
  const at = toInstant(new Date(readStamp(rev).ms).toISOString());
  return { id, rev, operationId, by, at, day: toBusinessDay(at.slice(0, 10)) };
}

function headOf({ id, rev, operationId, by, at, day }: ChangeEntry) {
  return { id, rev, operationId, by, at, day };
}

function idsIn(fields: Fields, paths: readonly string[]): readonly RowId[] {
  return paths.map((path) => fields[path]).filter(isRowId);
}
