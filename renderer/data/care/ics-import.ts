import { type Repeat, followUpKind } from '#domain/care/follow-up.ts';
import { byName, oneNamedIn } from '#domain/care/ics/names-in-text.ts';
import type { IcsEvent } from '#domain/care/ics/read-ics.ts';
import { rowOfUid } from '#domain/care/ics/uid-row.ts';
import { nextRepeat } from '#domain/care/repeat.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { type Result, accept } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { type BatchRun, inParts } from '../write/in-parts.ts';
import { withoutSeq } from '../write/join-into.ts';
import type { Write } from '../write/write.ts';
import { checkDraft, writeFollowUp } from './follow-up-draft.ts';

/** What would come of one event of the file; the screen may name the customer and leave lines out. */
export type IcsPlanned = {
  /** The follow-up that it will be. */
  readonly id: RowId;
  readonly day: BusinessDay;
  readonly minute: number | null;
  readonly text: string;
  readonly repeat: Repeat | null;
  /** The one customer whose name the event says; null if none or several: then the screen asks. */
  readonly customerId: RowId | null;
};

export type IcsPlan = {
  /** To be made: new, and not over. In order of days. */
  readonly fresh: readonly IcsPlanned[];
  /** There already, by the name the file gives them (UID): exported from here, imported before, or twice in the file. */
  readonly known: number;
  /** Over before today. */
  readonly past: number;
};

/** What an import of these events would do; writes nothing. A repeating event begins with its next day. */
export async function planIcs(shop: Shop, events: readonly IcsEvent[]): Promise<IcsPlan> {
  const today = shop.clock.today();
  const named = await peopleByName(shop);
  const there = await presentIds(
    shop.db,
    events.flatMap(({ uid }) => rowOfUid(uid) ?? []),
  );
  const fresh = new Map<RowId, IcsPlanned>();
  let known = 0;
  let past = 0;
  for (const event of events) {
    const id = rowOfUid(event.uid);
    const day = comingDay(event, today);
    if (id === null || there.has(id) || fresh.has(id)) known += 1;
    else if (day === null) past += 1;
    else {
      const { minute, repeat, title } = event;
      const text = [title, event.text].filter((words) => words !== '').join('\n');
      const customerId = oneNamedIn(text, named);
      fresh.set(id, { id, day, minute, text, repeat, customerId });
    }
  }
  const inOrder = [...fresh.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { fresh: inOrder, known, past };
}

/**
 * Makes them follow-ups of the kind "custom", in one operation that undo takes back, and answers how many. Lines without a
 * customer, of a customer who is gone, and those that arrived from the other counter meanwhile are left out.
 */
export async function importIcs(
  shop: Shop,
  planned: readonly IcsPlanned[],
  act: Act,
  run: BatchRun,
): Promise<Result<number, { readonly kind: 'cancelled' }>> {
  const doPart = async (part: readonly IcsPlanned[], write: Write, soFar: number) =>
    accept(soFar + (await makeThem(shop.db, part, write)));
  return inParts<IcsPlanned, number, never>(shop, planned, { start: 0, doPart }, act, run);
}

async function makeThem(
  db: ShopDatabase,
  part: readonly IcsPlanned[],
  write: Write,
): Promise<number> {
  const groups = await readGroups(db);
  const wanted = part.flatMap(({ customerId }) => customerId ?? []);
  const cards = new Set((await liveCustomersAmong(db, wanted)).map(({ id }) => id));
  const rows = await db.documents.bulkGet(part.map(({ id }) => id));
  let made = 0;
  part.forEach((one, at) => {
    const customerId = one.customerId === null ? null : canonicalId(groups, one.customerId);
    if (customerId === null || !cards.has(customerId) || !checkDraft(one).ok) return;
    const row = rows[at];
    if (row !== undefined && !isPutAway(row)) return;
    const { id, day, minute, repeat, text } = one;
    if (row === undefined) {
      writeFollowUp(write, { ...one, customerId, kind: 'custom', staffId: null }, id);
    } else {
      // An import that was taken back left the row behind: the same file brings it back to life.
      write.editDocument(withoutSeq(row), {
        deletedAt: null,
        ...(typeof row.fields['state'] === 'string' && openAgain),
        customerId,
        day,
        minute,
        repeat: repeat === null ? null : { ...repeat },
        textId: write.addTextIfAny(customerId, text),
      });
    }
    made += 1;
  });
  return made;
}

/** It was done before its import was taken back: what comes again is to be done again. */
const openAgain = {
  state: 'open',
  result: null,
  noteId: null,
  closedDay: null,
  postponedFrom: null,
};

async function presentIds(db: ShopDatabase, ids: readonly RowId[]): Promise<ReadonlySet<RowId>> {
  const rows = await db.documents.bulkGet([...new Set(ids)]);
  return new Set(rows.flatMap((row) => (row === undefined || isPutAway(row) ? [] : [row.id])));
}

function isPutAway(row: {
  readonly kind: string;
  readonly fields: { readonly deletedAt?: unknown };
}) {
  return row.kind === followUpKind && (row.fields.deletedAt ?? null) !== null;
}

async function peopleByName(shop: Shop) {
  const { list } = columnsOf(shop);
  await list.caughtUp();
  const columns = list.columns();
  const slots = slotsWhere(columns, () => true);
  return byName(
    Array.from(slots, (slot): readonly [string, RowId | undefined] => [
      columns.texts.name.values[slot] ?? '',
      columns.ids[slot],
    ]).filter((one): one is readonly [string, RowId] => one[1] !== undefined),
  );
}

function comingDay({ day, repeat }: IcsEvent, today: BusinessDay): BusinessDay | null {
  if (day >= today) return day;
  if (repeat === null) return null;
  // What somebody wrote for a Sunday is for a Sunday, whether the shop is open or not.
  const everOpen = { closedWeekdays: [], holidays: [] };
  return nextRepeat(repeat, { start: day, due: day, done: daysLater(today, -1) }, everOpen);
}
