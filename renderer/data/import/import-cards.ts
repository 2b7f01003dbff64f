import { phonesOf } from '#domain/customers/card-document.ts';
import { type FieldPatch, patchFor } from '#domain/customers/card-edit.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { OpeningEntry } from '#domain/sales/sale.ts';
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
import type { Act } from '../write/act.ts';
import { beginLong } from '../write/long-operation.ts';
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

/** `placing`: it is committed and cannot be cancelled any more, only undone. */
export type ImportProgress = (done: number, of: number, phase: 'staging' | 'placing') => void;

/** Says of rows in the book what the check shows of them. */
export type DuplicateSeen = (row: NumberedRow, card: RowId) => void;

/**
 * Takes a list of customers in, as one action that undoes in one step.
 *
 * In chunks, so that the counter stays usable, and all or nothing: cancelled, or killed half-way,
 * nothing of it is left (`design.md` §4). A row whose number or phone is on a card already, or on an
 * earlier row of the list, updates that card, keeps it as it is or makes a second one, as `decide` says;
 * what a list leaves empty never empties a card. Balances become entries of new cards only: a card that
 * is in the book has its own. `progress` counts rows written; while they are read it does not know of how many.
 */
export async function importCards(
  shop: WritingShop,
  rows: RowBatches,
  decide: (row: number) => RowDecision,
  act: Act,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Result<CardsOutcome, { readonly kind: 'cancelled' }>> {
  const outcome = { created: 0, updated: 0, kept: 0 };
  const long = await beginLong(shop, act);
  if (long === undefined) {
    const done = await shop.db.operations.get(act.operationId);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The outcome was this command's own answer, stored under this very operation id.
    return accept((done?.outcome as CardsOutcome | undefined) ?? outcome);
  }
  try {
    const job = await newJob(shop, decide);
    let taken = 0;
    for await (const batch of rows) {
      if (signal.aborted) break;
      await long.stage(async (write) => {
        // One read for the whole chunk: a hundred awaits in a row that ask Dexie nothing end its
        // transaction ("committed too early"; its zone follows at most 100 of them).
        const cards = await knownCards(shop.db, job, batch);
        for (const row of batch) outcome[takeIn(job, cards, write, row)] += 1;
      });
      taken += batch.length;
      progress(taken, 0, 'staging');
    }
    if (signal.aborted) {
      await long.abandon();
      return refuse({ kind: 'cancelled' });
    }
    await long.commit(outcome, (part, of) =>
      progress(Math.round((taken * part) / of), taken, 'placing'),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(outcome);
}

/** What `importCards` would do, at most: an update that changes nothing will be counted as kept. Writes nothing. */
export async function planCards(
  db: ShopDatabase,
  rows: RowBatches,
  decide: (row: number) => RowDecision,
  onDuplicate: DuplicateSeen,
): Promise<CardsOutcome & { readonly duplicates: number }> {
  const book = await CardBook.read(db);
  const outcome = { created: 0, updated: 0, kept: 0, duplicates: 0 };
  let drawn = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      const known = book.find(row.value);
      if (known !== undefined) {
        outcome.duplicates += 1;
        onDuplicate(row, known);
      }
      const decision = known === undefined ? 'create' : decide(row.row);
      if (decision === 'create') book.add(placeholder(++drawn), row.value);
      outcome[decision === 'create' ? 'created' : decision === 'update' ? 'updated' : 'kept'] += 1;
    }
  }
  return outcome;
}

/** Of more new cards than this a repetition further down the list is kept out rather than all of them in memory. */
const mostMade = 100_000;

type Job = {
  readonly decide: (row: number) => RowDecision;
  readonly book: CardBook;
  /** Tags by word in small letters, so that a new one is made once for the whole list. */
  readonly tags: Map<string, RowId>;
  readonly decimals: number;
  /** Cards that earlier rows of this very list make: they are in no table yet. */
  readonly made: Map<RowId, Document>;
};

async function newJob(shop: WritingShop, decide: Job['decide']): Promise<Job> {
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

/** The cards that rows of a chunk may update. */
async function knownCards(
  db: ShopDatabase,
  { book, decide }: Job,
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

function takeIn(
  job: Job,
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

function create(job: Job, write: Write, row: ImportRow): 'created' | 'kept' {
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
  write.addEntry<OpeningEntry>({
    kind: 'opening',
    subject: created.value.id,
    points,
    stored,
    spent,
    visits,
    lastDay,
  });
  return 'created';
}

function update(job: Job, write: Write, seen: Document | undefined, row: ImportRow): boolean {
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
function editOf(job: Job, write: Write, row: ImportRow): ImportRow['edit'] {
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

/** Stands for a card that a plan would make. */
function placeholder(number: number): RowId {
  return toRowId(`planned-${number}`);
}
