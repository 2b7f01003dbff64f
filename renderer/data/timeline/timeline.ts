import {
  type BusinessDay,
  type RowId,
  isRowId,
  pointUnits,
  toBusinessDay,
  toInstant,
} from '#domain/kernel/units.ts';
import { openingUnits } from '#domain/loyalty/points/opening-points.ts';
import { isOpening, isRefund, isReturn, isSale } from '#domain/loyalty/visits.ts';
import { isPrint } from '#domain/printing/print-entry.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { textField } from '../catalogue/documents.ts';
import { staffOf } from '../catalogue/staff.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { entriesAboutAny, entriesOf, walkInSalesOf } from '../entries-door.ts';
import { isReversal, readOff } from '../operations-off.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { StoredDocument } from '../stored-rows.ts';
import { textsOf } from '../texts-door.ts';
import { isChange, readChanges } from '../undo-fields.ts';
import { careFact, careTextIds } from './care-facts.ts';
import { careStepsOf } from './care-steps.ts';
import { changeFact, isNote, printedFact, refundFact, returnFact, saleFact } from './facts.ts';
import { loyaltyFact, namesAmong } from './loyalty-facts.ts';
import type { Surroundings } from './surroundings.ts';
import { type TimelineGroup, isShownIn } from './timeline-groups.ts';
import type { TimelineFact, TimelineLine } from './timeline-line.ts';

/**
 * Everything that happened with a customer, newest first, in words that can be shown: sales,
 * refunds, notes, care and complaints, changes of the card; or one group of these only. What was taken back stays in sight,
 * marked. Fewer lines than `limit` (but for the line that the card was made) are all there are.
 */
export async function timelineOf(
  shop: Shop,
  id: RowId,
  limit = 100,
  only?: TimelineGroup,
): Promise<readonly TimelineLine[]> {
  // Asked first: after a few awaits of the engine's a live query would no longer follow it.
  const steps = await careStepsOf(shop.db, id);
  const entries = [...(await entriesOf(shop.db, id)), ...steps];
  const wanted = entries.filter(({ kind }) => isShownIn(kind, only));
  const newest = wanted.sort(newestFirst).slice(0, limit);
  const lines = await linesFor(shop, newest, entries);
  const isAll = wanted.length <= limit && (only === undefined || only === 'changes');
  const document = isAll ? await shop.db.documents.get(id) : undefined;
  return document === undefined ? lines : [...lines, joinedLine(document)];
}

/** The sales of a day to people without a card, and their refunds, newest first. */
export async function walkInsOf(shop: Shop, day: BusinessDay): Promise<readonly TimelineLine[]> {
  const sales = await walkInSalesOf(shop.db, day);
  const refunds = await entriesAboutAny(
    shop.db,
    sales.map(({ id }) => id),
  );
  const all = [...sales, ...refunds];
  return linesFor(shop, [...all].sort(newestFirst), all);
}

async function linesFor(
  shop: Shop,
  shown: readonly Entry[],
  around: readonly Entry[],
): Promise<readonly TimelineLine[]> {
  const surroundings = await surroundingsOf(shop, shown, around);
  return shown.flatMap((entry) => {
    const fact = factOf(entry, surroundings);
    return fact === undefined ? [] : [{ ...headOf(entry, surroundings), ...fact }];
  });
}

async function surroundingsOf(
  shop: Shop,
  shown: readonly Entry[],
  around: readonly Entry[],
): Promise<Surroundings> {
  const changes = await readChanges(shop.db, shown.filter(isChange));
  const ids = [...shown.flatMap(textIdsOf), ...around.filter(isReversal).flatMap(textIdsOf)];
  const staff = await staffOf(shop);
  const tags = await tagsOf(shop);
  const { tiers, earn } = await readProgram(shop.db);
  return {
    off: await readOff(shop.db),
    refunds: around.filter(isRefund),
    sales: new Map(around.filter(isSale).map((sale) => [sale.id, sale])),
    reasons: new Map(around.filter(isReversal).map((one) => [one.reverses, one.reasonId])),
    changes: new Map(changes.map((change) => [change.id, change])),
    texts: await textsOf(shop.db, ids),
    products: await productNames(shop, shown),
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    tags: new Map(tags.map(({ id, name }) => [id, name])),
    named: namesAmong(around),
    prints: around.filter(isPrint).toSorted((one, other) => (one.rev < other.rev ? -1 : 1)),
    tiers: new Map(tiers.map(({ id, name }) => [id, name])),
    decimals: earn.decimals,
  };
}

function factOf(entry: Entry, surroundings: Surroundings): TimelineFact | undefined {
  if (isSale(entry)) return saleFact(entry, surroundings);
  if (isRefund(entry)) return refundFact(entry, surroundings);
  if (isReturn(entry)) return returnFact(entry, surroundings);
  if (isOpening(entry)) {
    const { stored, spent } = entry;
    const units = pointUnits(openingUnits(entry, surroundings.decimals));
    return { kind: 'opening', units, stored, spent };
  }
  if (isNote(entry)) return { kind: 'note', text: surroundings.texts.get(entry.textId) ?? null };
  if (isPrint(entry)) return printedFact(entry, surroundings);
  if (isChange(entry)) return changeFact(entry, surroundings);
  return loyaltyFact(entry, surroundings) ?? careFact(entry, surroundings);
}

function headOf(entry: Entry, { off, reasons, texts }: Surroundings) {
  const { id, operationId, at, day, by } = entry;
  const isOff = off.has(operationId);
  const reasonId = isOff && !isRefund(entry) ? reasons.get(operationId) : reasonIdOf(entry);
  const reason = reasonId ? (texts.get(reasonId) ?? null) : null;
  return { id, operationId, at, day, by, off: isOff, reason };
}

/** A card says itself when it was made; no entry is needed for that. */
function joinedLine(document: StoredDocument): TimelineLine {
  const ms = Number(document.rev.slice(0, 15));
  const at = toInstant(new Date(ms).toISOString());
  return {
    id: document.id,
    operationId: document.operationId,
    at,
    day: dayOf(document, at),
    by: document.by,
    off: false,
    reason: null,
    kind: 'joined',
  };
}

function dayOf(document: StoredDocument, at: string): BusinessDay {
  const day = document.fields['createdDay'];
  return toBusinessDay(typeof day === 'string' ? day : at.slice(0, 10));
}

async function productNames(
  shop: Shop,
  shown: readonly Entry[],
): Promise<ReadonlyMap<RowId, string>> {
  const lines = shown.flatMap((entry) => (isSale(entry) || isReturn(entry) ? entry.lines : []));
  const ids = lines.flatMap(({ productId, name }) =>
    productId === null || name !== null ? [] : [productId],
  );
  const rows = await shop.db.documents.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, textField(row, 'name')] as const] : [])));
}

function textIdsOf(entry: Entry): readonly RowId[] {
  const own = isReturn(entry)
    ? [entry.reasonId, ...entry.lines.map(({ textId }) => textId)]
    : isSale(entry)
      ? [entry.noteId, ...entry.lines.map(({ textId }) => textId)]
      : isNote(entry)
        ? [entry.textId]
        : [reasonIdOf(entry), ...careTextIds(entry)];
  return own.filter((id) => id !== null);
}

/** Somebody's words about why, of any kind of entry that has a place for them. */
function reasonIdOf(entry: Entry): RowId | null {
  return 'reasonId' in entry && isRowId(entry.reasonId) ? entry.reasonId : null;
}

function newestFirst(one: Entry, other: Entry): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  // Past sales came with one stamp for all of them; among those the time of day counts.
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.rev + one.id < other.rev + other.id ? 1 : -1;
}
