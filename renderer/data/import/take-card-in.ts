import { phonesOf } from '#domain/customers/card-document.ts';
import { type FieldPatch, patchFor } from '#domain/customers/card-edit.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import { type RowId, pointUnits } from '#domain/kernel/units.ts';
import type { OpeningPoints } from '#domain/loyalty/points/opening-points.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { documentsOfKind, textField } from '../catalogue/documents.ts';
import { readSettings } from '../catalogue/settings.ts';
import { newTagDocument } from '../catalogue/tags.ts';
import { newCardDocument } from '../customers/create-card.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { WritingShop } from '../shop.ts';
import type { Write } from '../write/write.ts';
import { CardBook } from './card-book.ts';

/** A row of a list with its number in the file. */
export type NumberedRow = { readonly row: number; readonly value: ImportRow };

/** Rows as they are read, in batches of a few thousand at the most. */
export type RowBatches = Iterable<readonly NumberedRow[]> | AsyncIterable<readonly NumberedRow[]>;

/** What becomes of a row whose person is in the book already. */
export type RowDecision = 'keep' | 'update' | 'create';

export type CardsOutcome = {
  readonly created: number;
  readonly updated: number;
  readonly kept: number;
};

/** Of more new cards than this a repetition further down the list is kept out rather than all of them in memory. */
const mostMade = 100_000;

/** What the rows of one list are taken in by. */
export type CardsJob = {
  readonly decide: (row: number) => RowDecision;
  readonly book: CardBook;
  /** Tags by word in small letters, so that a new one is made once for the whole list. */
  readonly tags: Map<string, RowId>;
  readonly decimals: number;
  /** Cards that earlier rows of this very list make: they are in no table yet. */
  readonly made: Map<RowId, Document>;
};

/** Reads who and which tags are in the book. */
export async function newCardsJob(
  shop: WritingShop,
  decide: CardsJob['decide'],
): Promise<CardsJob> {
  const tags = await documentsOfKind(shop.db, 'tag');
  return {
    decide,
    book: await CardBook.read(shop.db),
    tags: new Map(tags.map((tag) => [textField(tag, 'name').toLowerCase(), tag.id])),
    decimals: (await readSettings(shop.db)).earnRule.decimals,
    made: new Map(),
  };
}

type Cards = ReadonlyMap<RowId, Document>;

/** The cards that rows of a chunk may update: read in one go, before the rows are taken in. */
export async function knownCards(
  db: ShopDatabase,
  { book, decide }: CardsJob,
  rows: readonly NumberedRow[],
): Promise<Cards> {
  const updating = rows.filter(({ row }) => decide(row) === 'update');
  const ids = updating.flatMap(({ value }) => book.find(value) ?? []);
  const documents = await liveCustomersAmong(db, ids);
  // The book may know somebody by a card that was merged into another since the import began.
  const groups = await readGroups(db);
  const people = new Map(documents.map((one) => [canonicalId(groups, one.id), one]));
  return new Map(
    ids.flatMap((id) => {
      const document = people.get(canonicalId(groups, id));
      return document === undefined ? [] : [[id, document] as const];
    }),
  );
}

/** Takes one row in as `decide` says; `cards` are what `knownCards` read for its chunk. Awaits nothing. */
export function takeCardIn(
  job: CardsJob,
  cards: Cards,
  write: Write,
  { row, value }: NumberedRow,
): keyof CardsOutcome {
  const known = job.book.find(value);
  const decision = known === undefined ? 'create' : job.decide(row);
  if (known === undefined || decision === 'create') return create(job, write, value);
  if (decision === 'keep') return 'kept';
  return update(job, write, cards.get(known) ?? job.made.get(known), value) ? 'updated' : 'kept';
}

function create(job: CardsJob, write: Write, row: ImportRow): 'created' | 'kept' {
  const { number } = row;
  const edit = {
    ...editOf(job, write, row),
    ...(number !== undefined && { formerNumber: number }),
  };
  const created = newCardDocument(write, edit);
  if (!created.ok) return 'kept';
  job.book.add(created.value.id, row);
  if (job.made.size < mostMade) job.made.set(created.value.id, created.value);
  if (edit.referrerId) job.book.setReferrer(created.value.id, edit.referrerId);
  const { opening } = row;
  if (opening === undefined) return 'created';
  const { pointsHundredths, stored, spent, visits, lastDay } = opening;
  // Hundredths to the shop's decimals, down: nobody is given a point that the other system had not.
  const points = pointUnits(Math.floor((pointsHundredths * 10 ** job.decimals) / 100));
  write.addEntry<OpeningPoints>({
    kind: 'opening',
    subject: created.value.id,
    points,
    decimals: job.decimals,
    stored,
    spent,
    visits,
    lastDay,
  });
  return 'created';
}

function update(job: CardsJob, write: Write, seen: Document | undefined, row: ImportRow): boolean {
  if (seen === undefined) return false;
  const written = write.present(seen.id);
  const document =
    written === undefined ? seen : { ...seen, fields: { ...seen.fields, ...written.fields } };
  const { tagIds = [], phones = [], referrerId, ...rest } = editOf(job, write, row);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  const present = phonesOf(document).map(({ typed, digits }) => ({ typed, digits }));
  const more = phones.filter((one) => !present.some(({ digits }) => digits === phoneDigits(one)));
  const isReferrer = referrerId && !job.book.wouldCircle(document.id, referrerId);
  const patch = patchFor(
    document,
    {
      ...given,
      ...(isReferrer && { referrerId }),
      ...(more.length > 0 && { phones: [...present.map(({ typed }) => typed), ...more] }),
    },
    { id: document.id, today: write.today, newKey: write.newId },
  );
  if (!patch.ok) return false;
  const newTags = tagIds.filter((tag) => document.fields[`tags/${tag}`] !== true);
  const tagFields = Object.fromEntries(newTags.map((tag) => [`tags/${tag}`, true] as const));
  const wanted: FieldPatch = { ...patch.value, ...tagFields };
  if (Object.keys(wanted).length === 0) return false;
  const isMade = job.made.has(document.id);
  // What a list says twice about somebody new was no edit of the card.
  if (isMade) job.made.set(document.id, write.putBack(document, wanted));
  else write.editDocument(document, wanted);
  if (isReferrer) job.book.setReferrer(document.id, referrerId);
  return true;
}

/** The edit with its tags as ids, and who brought the person, where the book knows them. */
function editOf(job: CardsJob, write: Write, row: ImportRow): ImportRow['edit'] {
  const tagIds = row.tags.map((word) => {
    const id = job.tags.get(word.toLowerCase()) ?? newTagDocument(write, word).id;
    job.tags.set(word.toLowerCase(), id);
    return id;
  });
  const referrerId = row.referrer === undefined ? undefined : job.book.findNamed(row.referrer);
  return {
    ...row.edit,
    ...(tagIds.length > 0 && { tagIds }),
    ...(referrerId !== undefined && { referrerId }),
    // Somebody the book does not know is still worth knowing: the name goes to the note.
    ...(row.referrer !== undefined &&
      referrerId === undefined && { note: withLine(row.edit.note ?? '', `← ${row.referrer}`) }),
  };
}

function withLine(note: string, line: string): string {
  return note.includes(line) ? note : [note, line].filter((part) => part !== '').join('\n');
}
