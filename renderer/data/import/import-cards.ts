import { type FieldPatch, patchFor } from '#domain/customers/card-edit.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import { newTagDocument, tagsOf } from '../catalogue/tags.ts';
import { newCardDocument } from '../customers/create-card.ts';
import { isLive } from '../customers/customer-documents.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { withoutSeq } from '../write/join-into.ts';
import { beginLong, chunkSize } from '../write/long-operation.ts';
import type { Write } from '../write/write.ts';
import { type PhoneBook, readPhoneBook } from './phone-book.ts';

/** What to do with a line whose phone is on a card already. */
export type DuplicateDecision = 'skip' | 'update';

export type ImportOutcome = {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
};

export type ImportProgress = (done: number, of: number) => void;

/**
 * Takes a list of customers in, as one action that undoes in one step.
 *
 * In chunks, so that the counter stays usable, and all or nothing: cancelled, or killed half-way,
 * nothing of it is left (`design.md` §4). A line whose phone is on a card already, or on an earlier
 * line of the list, updates that card or is skipped, as the owner decided; what a list leaves empty
 * never empties a card.
 */
export async function importCards(
  shop: Shop,
  rows: readonly ImportRow[],
  decision: DuplicateDecision,
  act: Act,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Result<ImportOutcome, { readonly kind: 'cancelled' }>> {
  const long = await beginLong(shop, act);
  if (long === undefined) return accept({ created: 0, updated: 0, skipped: rows.length });

  const tags = await tagsOf(shop);
  const job: Job = {
    decision,
    phones: await readPhoneBook(shop.db),
    tags: new Map(tags.map(({ id, name }) => [name.toLowerCase(), id])),
  };
  const outcome = { created: 0, updated: 0, skipped: 0 };
  try {
    for (let start = 0; start < rows.length; start += chunkSize) {
      if (signal.aborted) {
        await long.abandon();
        return refuse({ kind: 'cancelled' });
      }
      const chunk = rows.slice(start, start + chunkSize);
      await long.stage(async (write) => {
        // One read for the whole chunk: a hundred awaits in a row that ask Dexie nothing end its
        // transaction ("committed too early"; its zone follows at most 100 of them).
        const cards = await knownCards(shop.db, job, chunk);
        for (const row of chunk) outcome[takeIn(job, cards, write, row)] += 1;
      });
      progress(Math.min(start + chunkSize, rows.length), rows.length * 2);
    }
    await long.commit(outcome, (part, of) =>
      progress(rows.length + Math.round((rows.length * part) / of), rows.length * 2),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(outcome);
}

type Job = {
  readonly decision: DuplicateDecision;
  readonly phones: PhoneBook;
  /** Tags by word in small letters, so that a new one is made once for the whole list. */
  readonly tags: Map<string, RowId>;
};

type Cards = ReadonlyMap<RowId, Document>;

/** The cards that lines of a chunk may update. */
async function knownCards(db: ShopDatabase, job: Job, rows: readonly ImportRow[]): Promise<Cards> {
  const ids = rows.flatMap((row) => knownCard(job, row) ?? []);
  const documents = await db.documents.bulkGet([...new Set(ids)]);
  const live = documents.filter((document) => document !== undefined).filter(isLive);
  return new Map(live.map((document) => [document.id, withoutSeq(document)]));
}

function takeIn(job: Job, cards: Cards, write: Write, row: ImportRow): keyof ImportOutcome {
  const known = knownCard(job, row);
  if (known === undefined) {
    const created = newCardDocument(write, withTags(job, write, row));
    if (!created.ok) return 'skipped';
    remember(job, row, created.value.id);
    return 'created';
  }
  if (job.decision === 'skip') return 'skipped';
  const present = write.present(known) ?? cards.get(known);
  return update(job, write, present, row) ? 'updated' : 'skipped';
}

/** Two lines of one list are the same person only if they share a phone; so are a line and a card. */
function knownCard(job: Job, { edit }: ImportRow): RowId | undefined {
  const digits = (edit.phones ?? []).map(phoneDigits);
  return digits.map((one) => job.phones.get(one)).find((id) => id !== undefined);
}

function remember(job: Job, { edit }: ImportRow, id: RowId): void {
  for (const phone of edit.phones ?? []) job.phones.set(phoneDigits(phone), id);
}

function update(job: Job, write: Write, document: Document | undefined, row: ImportRow): boolean {
  // A line may repeat somebody from an earlier chunk of this very list, which is not in place yet.
  if (document === undefined) return false;
  const edit = withTags(job, write, row);
  const { phones: _phones, tagIds = [], ...texts } = edit;
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''));
  const patch = patchFor(document, given, {
    id: document.id,
    today: write.today,
    newKey: write.newId,
  });
  if (!patch.ok) return false;
  const newTags = tagIds.filter((tag) => document.fields[`tags/${tag}`] !== true);
  const tagFields = Object.fromEntries(newTags.map((tag) => [`tags/${tag}`, true] as const));
  const wanted: FieldPatch = { ...patch.value, ...tagFields };
  if (Object.keys(wanted).length === 0) return false;
  write.editDocument(document, wanted);
  return true;
}

function withTags(job: Job, write: Write, row: ImportRow): ImportRow['edit'] {
  const tagIds: RowId[] = [];
  for (const word of row.tags) {
    const id = job.tags.get(word.toLowerCase()) ?? newTagDocument(write, word).id;
    job.tags.set(word.toLowerCase(), id);
    tagIds.push(id);
  }
  return tagIds.length === 0 ? row.edit : { ...row.edit, tagIds };
}
