import { patchFor } from '#domain/customers/card-edit.ts';
import type { CardRefusal } from '#domain/customers/card.ts';
import { confirmedDayPath } from '#domain/customers/data-check.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import {
  type BusinessDay,
  type Instant,
  type OperationId,
  type RowId,
  isRowId,
} from '#domain/kernel/units.ts';
import { type ReadChange, fieldKey } from '#domain/sync/effective.ts';
import { lostEdits } from '#domain/sync/exchange/lost-edits.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import { stampOfField } from '#domain/sync/join.ts';
import type { Value } from '#domain/sync/rows.ts';

import { textField } from '../catalogue/documents.ts';
import { staffOf } from '../catalogue/staff.ts';
import { entriesOf } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { isChange, readChanges } from '../undo-fields.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveDocument } from './customer-documents.ts';
import { whyNotEdit } from './edit-card.ts';

/** One field of a card got another value. */
export type CardChange = {
  readonly id: RowId;
  /** Field path: `name`, `tags/<id>`, `phones/<key>`, `custom/<id>`. */
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
  /** When another counter wrote this field too, and that stayed; neither had seen the other's. */
  readonly lostTo?: Instant;
};

/** All that one action changed on a card, shown together. */
export type HistoryStep = {
  readonly operationId: OperationId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly byName: string | null;
  /** The action was taken back since: its values do not count, but can still be put back. */
  readonly off: boolean;
  readonly changes: readonly CardChange[];
};

/** The edit history of a card and the words for the ids in it: tags, people, fields, put away or not. */
export type CardHistory = {
  readonly steps: readonly HistoryStep[];
  readonly names: ReadonlyMap<RowId, string>;
};

export type PutBackRefusal = CardRefusal | { readonly kind: 'nothing-to-put-back' };

/** Every change of a card, newest first; those of cards that were merged into it included. */
export async function historyOf(shop: Shop, id: RowId): Promise<CardHistory> {
  const entries = (await entriesOf(shop.db, id)).filter(isChange);
  const read = new Map((await readChanges(shop.db, entries)).map((one) => [one.id, one]));
  const off = await readOff(shop.db);
  const lost = await lostAmong(shop, entries, off);
  const staff = new Map((await staffOf(shop)).map((one) => [one.id, one.name]));
  const steps = new Map<OperationId, HistoryStep & { changes: CardChange[] }>();
  for (const entry of [...entries].sort(newestFirst)) {
    const change = read.get(entry.id);
    if (change === undefined) continue;
    const { operationId, at, day, by } = entry;
    const byName = by === null ? null : (staff.get(by) ?? null);
    const step = steps.get(operationId) ?? {
      operationId,
      at,
      day,
      byName,
      off: off.has(operationId),
      changes: [],
    };
    const lostTo = lost.get(entry.id);
    step.changes.push({ ...changeFrom(change), ...(lostTo !== undefined && { lostTo }) });
    steps.set(operationId, step);
  }
  const shown = [...steps.values()].map(inReadingOrder);
  return { steps: shown, names: await namesIn(shop, [...read.values()]) };
}

/**
 * Gives fields of a card the values again that they had before these changes, as a new edit of its own
 * that can be undone. Refuses what would leave the card without name and phone or make a circle of
 * referrers, and says so if all of it is as it was already.
 */
export async function putBack(
  shop: Shop,
  id: RowId,
  changes: readonly CardChange[],
  act: Act,
): Promise<Result<null, PutBackRefusal>> {
  return operate<null, PutBackRefusal>(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    const wanted = changes.filter(({ path }) => mayPutBack(path));
    const patch = Object.fromEntries(
      wanted
        .filter(({ path, before }) => !isSame(document.fields[path] ?? null, before))
        .map(({ path, before }) => [path, before] as const),
    );
    if (Object.keys(patch).length === 0) return refuse({ kind: 'nothing-to-put-back' });

    const referrerId = patch['referrerId'];
    if (isRowId(referrerId)) {
      const refusal = await whyNotEdit(shop.db, document.id, { referrerId });
      if (refusal !== undefined) return refuse(refusal);
    }
    const after = { fields: { ...document.fields, ...patch } };
    const context = { id: document.id, today: write.today, newKey: write.newId };
    const whole = patchFor(after, {}, context);
    if (!whole.ok) return whole;
    write.editDocument(document, patch);
    return accept(null);
  });
}

/** Whether a value of this field can be put back: a card's number is given once, and being there is undone, not put back. */
export function mayPutBack(path: string): boolean {
  return !['number', 'createdDay', 'deletedAt', confirmedDayPath].includes(path);
}

/** In the order of writing; that a card was confirmed goes without saying where something else was edited. */
function inReadingOrder({ changes, ...step }: HistoryStep): HistoryStep {
  const edits = changes.filter(({ path }) => path !== confirmedDayPath);
  return { ...step, changes: edits.length === 0 ? changes : edits.toReversed() };
}

function changeFrom({ id, path, before, after }: ReadChange): CardChange {
  return { id, path, before, after };
}

/** The changes that lost against one of another counter, and when that one was made. Nobody decided about them. */
async function lostAmong(
  shop: Shop,
  entries: readonly ChangeEntry[],
  off: ReadonlySet<OperationId>,
): Promise<ReadonlyMap<RowId, Instant>> {
  const documents = await shop.db.documents.bulkGet([
    ...new Set(entries.map((one) => one.document)),
  ]);
  const present = new Map(documents.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const fields = Map.groupBy(entries, ({ document, path }) => fieldKey(document, path));
  const lost = new Map<RowId, Instant>();
  for (const changes of fields.values()) {
    const [first] = changes;
    const document = first && present.get(first.document);
    const stamp = document && stampOfField(document, first.path);
    const winner = changes.find(({ rev }) => rev === stamp);
    if (stamp === undefined || winner === undefined) continue;
    for (const { id, operationId } of lostEdits(changes, stamp)) {
      if (!off.has(operationId)) lost.set(id, winner.at);
    }
  }
  return lost;
}

/** Names of everything that the changes point at, read by key. What is gone for good has none. */
async function namesIn(
  shop: Shop,
  changes: readonly ReadChange[],
): Promise<ReadonlyMap<RowId, string>> {
  const ids = changes.flatMap(({ path, before, after }) => {
    const [set, member] = path.split('/');
    if (set === 'referrerId') return [before, after].filter(isRowId);
    return (set === 'tags' || set === 'custom') && isRowId(member) ? [member] : [];
  });
  const rows = await shop.db.documents.bulkGet([...new Set(ids)]);
  return new Map(
    rows.flatMap((row) =>
      row ? [[row.id, textField(row, 'name') || textField(row, 'number')] as const] : [],
    ),
  );
}

function isSame(one: Value, other: Value): boolean {
  const plain = (value: Value) => canonical(value === '' ? null : value);
  return plain(one) === plain(other);
}

function newestFirst(one: ChangeEntry, other: ChangeEntry): number {
  return one.rev + one.id < other.rev + other.id ? 1 : -1;
}
