import { complaintKind } from '#domain/care/complaint.ts';
import { followUpKind } from '#domain/care/follow-up.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type BusinessDay, type RowId, isRowId } from '#domain/kernel/units.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { careDocumentsOf } from '../care/complaint-rows.ts';
import { customFieldsOf } from '../catalogue/custom-fields.ts';
import { settingsOf } from '../catalogue/settings.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { entriesOf, rowsAboutAny } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { standingOf } from '../standings.ts';
import { readProgram } from '../loyalty/program.ts';
import { timelineOf } from '../timeline/timeline.ts';
import type { TimelineLine } from '../timeline/timeline-line.ts';
import { withoutSeq } from '../write/join-into.ts';
import { documentsOfGroup, liveCustomers, liveDocument } from './customer-documents.ts';
import { photoOf } from './photo.ts';

/** Everything the shop keeps about a person, ready to be put in words. */
export type PersonalFile = {
  readonly shopName: string;
  readonly madeOn: BusinessDay;
  readonly card: Card;
  /** The cards as they were before they were merged; one if they never were. */
  readonly cards: readonly Card[];
  readonly tags: readonly string[];
  readonly customFields: readonly CustomField[];
  /** Other people only by their card number: what is theirs is not this person's to be given. */
  readonly referrerNumber: string | null;
  readonly broughtNumbers: readonly string[];
  readonly standing: Standing;
  /** How fine the shop counts points. */
  readonly decimals: number;
  readonly timeline: readonly TimelineLine[];
  readonly photo: string | null;
  /** The very rows, for the file that programs read: nothing is left out. */
  readonly rows: Rows;
};

/**
 * All that is kept about a person, to be handed to them (`rules.md` §1): every field of every card they
 * had, all sales, refunds, notes, care, complaints and changes, consent, who brought them and whom they brought. Refuses
 * an id that is nobody's card.
 */
export async function personalFile(
  shop: Shop,
  id: RowId,
): Promise<Result<PersonalFile, { readonly kind: 'unknown-card' }>> {
  const document = await liveDocument(shop.db, id);
  if (document === undefined) return refuse({ kind: 'unknown-card' });
  const documents = await documentsOfGroup(shop.db, id);
  const card = cardFrom(document);
  const tags = await tagsOf(shop);
  return accept({
    shopName: (await settingsOf(shop)).shopName,
    madeOn: shop.clock.today(),
    card,
    cards: documents.map(cardFrom),
    tags: tags.filter((tag) => card.tagIds.includes(tag.id)).map(({ name }) => name),
    customFields: await customFieldsOf(shop),
    referrerNumber: await numberOf(shop, card.referrerId),
    broughtNumbers: await broughtBy(shop, new Set(documents.map((one) => one.id))),
    standing: await standingOf(shop.db, id),
    decimals: (await readProgram(shop.db)).earn.decimals,
    timeline: await timelineOf(shop, id, Number.MAX_SAFE_INTEGER),
    photo: card.photoId === null ? null : await photoOf(shop, card.photoId),
    rows: await rowsOf(shop, id, documents),
  });
}

async function numberOf(shop: Shop, id: RowId | null): Promise<string | null> {
  const document = id === null ? undefined : await liveDocument(shop.db, id);
  return document === undefined ? null : cardFrom(document).number;
}

async function broughtBy(shop: Shop, ids: ReadonlySet<RowId>): Promise<readonly string[]> {
  const brought = (await liveCustomers(shop.db)).filter(({ fields }) => {
    const referrer = fields['referrerId'];
    return isRowId(referrer) && ids.has(referrer);
  });
  return brought.map((document) => cardFrom(document).number).sort();
}

async function rowsOf(shop: Shop, id: RowId, documents: Rows['documents']): Promise<Rows> {
  const texts = await shop.db.texts
    .where('subject')
    .anyOf(documents.map((document) => document.id))
    .toArray();
  const care = await careDocumentsOf(shop.db, [followUpKind, complaintKind], id);
  const edits = await rowsAboutAny(
    shop.db,
    care.map((document) => document.id),
  );
  return {
    documents: [...documents, ...care],
    entries: [...(await entriesOf(shop.db, id)), ...edits].map(withoutSeq),
    texts: texts.map(withoutSeq),
  };
}
