import { type FollowUp, type FollowUpResult, followUpKind } from '#domain/care/follow-up.ts';
import { nextFollowUpId } from '#domain/care/follow-up-id.ts';
import { nextRepeat } from '#domain/care/repeat.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { dayIn, idIn } from '#domain/sync/field-readers.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import { changedFields } from '../catalogue/documents.ts';
import { liveCustomersAmong, liveDocument } from '../customers/customer-documents.ts';
import type { Shop, WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { type BatchRun, inParts } from '../write/in-parts.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readClosedDays } from './closed-days.ts';
import {
  type FollowUpDraft,
  type FollowUpRefusal,
  checkDraft,
  openFollowUp,
  writeFollowUp,
} from './follow-up-draft.ts';
import { followUpWords } from './follow-up-words.ts';
import { noteWinBack } from './win-back.ts';

/** Promises something to a customer for a day. Refuses a customer, day, time or repeating that is none. */
export async function addFollowUp(
  shop: Shop,
  draft: FollowUpDraft,
  act: Act,
): Promise<Result<RowId, FollowUpRefusal>> {
  return operate<RowId, FollowUpRefusal>(shop, act, async (write) => {
    const checked = checkDraft(draft);
    if (!checked.ok) return checked;
    const card = await liveDocument(shop.db, draft.customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    return accept(writeFollowUp(write, { ...draft, customerId: card.id }));
  });
}

/**
 * Promises the same to many, as one action with one undo (`rules.md` §5). Cards that are gone meanwhile,
 * and a second card of one person, are passed over; answers how many were made.
 */
export async function addFollowUps(
  shop: WritingShop,
  ids: readonly RowId[],
  draft: Omit<FollowUpDraft, 'customerId'>,
  act: Act,
  run: BatchRun,
): Promise<Result<number, FollowUpRefusal | { readonly kind: 'cancelled' }>> {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  // Known before the first part: the cards of one person may lie in two of them.
  const cards = await liveCustomersAmong(shop.db, ids);
  const people = cards.map(({ id }) => id);
  const doPart = async (some: readonly RowId[], write: Write, soFar: number) => {
    const live = await liveCustomersAmong(shop.db, some);
    for (const { id } of live) writeFollowUp(write, { ...draft, customerId: id });
    return accept(soFar + live.length);
  };
  return inParts<RowId, number, FollowUpRefusal>(shop, people, { start: 0, doPart }, act, run);
}

/** Changes what is to be done, when, and by whom; the customer stays. */
export async function editFollowUp(
  shop: Shop,
  id: RowId,
  draft: FollowUpDraft,
  act: Act,
): Promise<Result<RowId, FollowUpRefusal>> {
  return operate<RowId, FollowUpRefusal>(shop, act, async (write) => {
    const checked = checkDraft(draft);
    if (!checked.ok) return checked;
    const open = await openFollowUp(shop.db, id);
    if (!open.ok) return open;
    const { document, followUp } = open.value;
    const { kind, day, minute, staffId, repeat } = draft;
    const isOtherDay = day !== followUp.day;
    const isOtherRow = isOtherDay || repeat === null;
    const isOtherTime = isOtherDay || minute !== followUp.minute;
    const wanted: Record<string, Value> = {
      kind,
      day,
      minute,
      staffId,
      textId: await textIdFor(shop.db, write, followUp, draft.text),
      repeat: repeat === null ? null : { ...repeat },
      ...(isOtherRow && { repeatStart: null }),
      // Meant for the new day: the next one is counted from there.
      ...(isOtherDay && { postponedFrom: null }),
      ...(isOtherTime && byHand(document)),
    };
    write.editDocument(document, changedFields(document, wanted));
    return accept(id);
  });
}

/**
 * It was done, and what came of it. A repeating one makes the next in the same step, with an id that
 * every counter knows: done on two of them apart, there is one next.
 */
export async function doneFollowUp(
  shop: Shop,
  id: RowId,
  { result, note }: { readonly result: FollowUpResult; readonly note: string },
  act: Act,
): Promise<Result<RowId | null, FollowUpRefusal>> {
  return operate<RowId | null, FollowUpRefusal>(shop, act, async (write) => {
    const open = await openFollowUp(shop.db, id);
    if (!open.ok) return open;
    close(write, open.value, { state: 'done', result }, note);
    const { document, followUp } = open.value;
    noteWinBack(write, followUp, result);
    return accept(await makeNext(shop.db, write, document, followUp));
  });
}

/** To another day, and time where one is given; the day it was first meant for stays known. */
export async function postponeFollowUp(
  shop: Shop,
  id: RowId,
  to: { readonly day: BusinessDay; readonly minute?: number | null },
  act: Act,
): Promise<Result<RowId, FollowUpRefusal>> {
  return operate<RowId, FollowUpRefusal>(shop, act, async (write) => {
    const open = await openFollowUp(shop.db, id);
    if (!open.ok) return open;
    const { document, followUp } = open.value;
    const minute = to.minute === undefined ? followUp.minute : to.minute;
    const checked = checkDraft({ ...followUp, day: to.day, minute });
    if (!checked.ok) return checked;
    const first = followUp.postponedFrom ?? followUp.day;
    const postponedFrom = first === to.day ? null : first;
    const wanted = { day: to.day, minute, postponedFrom, ...byHand(document) };
    write.editDocument(document, changedFields(document, wanted));
    return accept(id);
  });
}

/** It will not be done, and why. */
export async function cancelFollowUp(
  shop: Shop,
  id: RowId,
  why: string,
  act: Act,
): Promise<Result<RowId, FollowUpRefusal>> {
  return operate<RowId, FollowUpRefusal>(shop, act, async (write) => {
    const open = await openFollowUp(shop.db, id);
    if (!open.ok) return open;
    close(write, open.value, { state: 'cancelled', result: null }, why);
    return accept(id);
  });
}

type Open = { readonly document: Document; readonly followUp: FollowUp };

function close(
  write: Write,
  { document, followUp }: Open,
  how: { readonly state: 'done' | 'cancelled'; readonly result: FollowUpResult | null },
  words: string,
): void {
  const noteId = write.addTextIfAny(followUp.customerId, words);
  const closing: Record<string, Value> = { ...how, noteId, closedDay: write.today };
  // What it was about: another counter that does not know yet may still move it to a later sale.
  const of = followUp.ruleId === null ? {} : { closedFor: followUp.becauseDay };
  write.editDocument(document, changedFields(document, { ...closing, ...of }));
}

async function makeNext(
  db: ShopDatabase,
  write: Write,
  { fields }: Document,
  { id, customerId, kind, day, minute, textId, staffId, postponedFrom, repeat }: FollowUp,
): Promise<RowId | null> {
  if (repeat === null) return null;
  const due = postponedFrom ?? day;
  const start = dayIn(fields, 'repeatStart') ?? due;
  const next = nextRepeat(repeat, { start, due, done: write.today }, await readClosedDays(db));
  const nextId = nextFollowUpId(id);
  const words: Record<string, Value> = { customerId, kind, day: next, minute, staffId, textId };
  const firstId = idIn(fields, 'firstId') ?? id;
  const series: Record<string, Value> = { repeat: { ...repeat }, repeatStart: start, firstId };
  // Done again after an undo: it is there already, put away.
  const before = await db.documents.get(nextId);
  if (before === undefined) write.createDocument(followUpKind, { ...words, ...series }, nextId);
  else if ((before.fields['deletedAt'] ?? null) !== null) {
    // What a person closed stays closed as it was: the one after it is on the board.
    const isClosed = (before.fields['state'] ?? 'open') !== 'open';
    const fresh = { ...words, ...series, state: 'open', result: null, noteId: null };
    const again = isClosed ? {} : { ...fresh, closedDay: null };
    write.editDocument(before, changedFields(before, { ...again, deletedAt: null }));
  }
  return nextId;
}

/** Whose day a person chose stays when what it came of is taken back: a sale, or the one before it. */
function byHand({ fields }: Document): Record<string, Value> {
  const isMadeByItself = idIn(fields, 'ruleId') !== null || idIn(fields, 'firstId') !== null;
  return isMadeByItself ? { isByHand: true } : {};
}

/** Words that were not changed stay where they are: with the rule, if it is the rule that says them. */
async function textIdFor(
  db: ShopDatabase,
  write: Write,
  followUp: FollowUp,
  text: string,
): Promise<RowId | null> {
  const { id, customerId, textId, ruleId } = followUp;
  const known = (await followUpWords(db, [followUp])).get(id) ?? '';
  if (known === text.trim()) return textId;
  // Without words of its own it would say those of the rule again: an empty text is one of its own too.
  return ruleId === null
    ? write.addTextIfAny(customerId, text)
    : write.addText(customerId, text.trim());
}
