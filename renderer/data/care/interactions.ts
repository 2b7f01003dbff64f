import type {
  CareDoneEntry,
  Channel,
  InteractionEntry,
  InteractionKind,
  SatisfactionEntry,
} from '#domain/care/facts.ts';
import { isCareDone } from '#domain/care/facts.ts';
import { type RatingRefusal, checkRating, isUnhappy } from '#domain/care/rating.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import {
  type BusinessDay,
  type OperationId,
  type RowId,
  toBusinessDay,
} from '#domain/kernel/units.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { careEntriesBetween } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { addComplaint } from './complaint-rows.ts';

export type InteractionDraft = {
  readonly customerId: RowId;
  readonly what: InteractionKind;
  readonly channel: Channel;
  readonly text: string;
  readonly staffId?: RowId | null;
  readonly occasion?: string;
  readonly followUpId?: RowId;
};

export type RatingDraft = {
  readonly customerId: RowId;
  /** 1 to 5; null where not asked. */
  readonly stars: number | null;
  /** 0 to 10; null where not asked. */
  readonly recommend: number | null;
  readonly text: string;
  readonly followUpId: RowId | null;
};

type UnknownCard = { readonly kind: 'unknown-card' };

/** Keeps that the shop and a customer were in touch: a call, a visit, a gift, a greeting that was sent. */
export async function addInteraction(
  shop: Shop,
  draft: InteractionDraft,
  act: Act,
): Promise<Result<RowId, UnknownCard>> {
  return operate<RowId, UnknownCard>(shop, act, async (write) => {
    const card = await liveDocument(shop.db, draft.customerId);
    if (card === undefined) return refuse({ kind: 'unknown-card' });
    const { what, channel, text, staffId = null, occasion, followUpId } = draft;
    const entry = write.addEntry<InteractionEntry>({
      kind: 'interaction',
      subject: card.id,
      what,
      channel,
      staffId,
      textId: write.addTextIfAny(card.id, text),
      ...(occasion !== undefined && { occasion }),
      ...(followUpId !== undefined && { followUpId }),
    });
    return accept(entry.id);
  });
}

/**
 * Keeps how content a customer was. Two stars or fewer open a complaint in the same action
 * (`rules.md` §5), so that undo takes both back; `complaintId` says which. Refuses a rating that says nothing.
 */
export async function rateSatisfaction(
  shop: Shop,
  draft: RatingDraft,
  act: Act,
): Promise<Result<{ readonly complaintId: RowId | null }, UnknownCard | RatingRefusal>> {
  return operate<{ readonly complaintId: RowId | null }, UnknownCard | RatingRefusal>(
    shop,
    act,
    async (write) => {
      const checked = checkRating(draft);
      if (!checked.ok) return checked;
      const card = await liveDocument(shop.db, draft.customerId);
      if (card === undefined) return refuse({ kind: 'unknown-card' });
      const { stars, recommend, followUpId, text } = draft;
      const textId = write.addTextIfAny(card.id, text);
      const facts = { stars, recommend, followUpId, textId };
      write.addEntry<SatisfactionEntry>({ kind: 'satisfaction', subject: card.id, ...facts });
      if (!isUnhappy(stars)) return accept({ complaintId: null });
      const complaint = { type: 'service/afterSale', saleId: null, staffId: null } as const;
      return accept({
        complaintId: addComplaint(write, card.id, { ...complaint, whatId: textId }),
      });
    },
  );
}

/** A line of the board that is no follow-up was seen to; here and on the other counter it is struck through. */
export async function markCareDone(
  shop: Shop,
  customerId: RowId,
  line: string,
  act: Act,
): Promise<Result<RowId, UnknownCard>> {
  return operate<RowId, UnknownCard>(shop, act, async (write) => {
    const card = await liveDocument(shop.db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-card' });
    const done = write.addEntry<CareDoneEntry>({ kind: 'care_done', subject: card.id, line });
    return accept(done.id);
  });
}

/** A line of the board that was seen to; whoever takes it back undoes `operationId`. */
export type CareDone = {
  readonly customerId: RowId;
  readonly line: string;
  readonly day: BusinessDay;
  readonly operationId: OperationId;
};

/** The lines that were seen to since a day, those of other counters included, without what was taken back. */
export async function careDoneSince(shop: Shop, day: BusinessDay): Promise<readonly CareDone[]> {
  const entries = await careEntriesBetween(shop.db, 'care_done', day, lastDay);
  const off = await readOff(shop.db);
  return entries.filter(isCareDone).flatMap((entry) =>
    entry.subject === null || off.has(entry.operationId)
      ? []
      : [
          {
            customerId: entry.subject,
            line: entry.line,
            day: entry.day,
            operationId: entry.operationId,
          },
        ],
  );
}

/** A counter whose clock runs ahead writes days after today. */
const lastDay = toBusinessDay('9999-12-31');
