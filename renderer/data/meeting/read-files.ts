import { cardFrom } from '#domain/customers/card-document.ts';
import type { DeviceId, RowId } from '#domain/kernel/units.ts';
import { afterReading } from '#domain/sync/exchange/after.ts';
import { type ClockWarning, warnOfTheirClock } from '#domain/sync/exchange/clock-warnings.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { type Debt, debtsAfter } from '#domain/sync/exchange/found-after.ts';
import { headerIn } from '#domain/sync/exchange/meeting-part.ts';
import { type ExchangeHeader, contentsOf } from '#domain/sync/exchange/memory.ts';
import { type Arrival, arrivedSpans } from '#domain/sync/exchange/spans.ts';
import { filesToRead } from '#domain/sync/exchange/what-to-read.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { removedCounters } from './counters.ts';
import { inSmallParts, joinPart } from './join-part.ts';
import { madeAtOf } from './made-at.ts';
import type { LyingFile, OpenedPack } from './ports.ts';
import { settleRefolding } from './refold-later.ts';
import type { Round } from './round.ts';
import { holdingsOf, toTell } from './to-tell.ts';

/** A card that came, with its number and phones, to be compared with those that were here. */
export type ArrivedCard = {
  readonly id: RowId;
  readonly number: string;
  readonly phones: readonly string[];
};

/** What reading the others' files brought. */
type Reading = {
  files: number;
  /** Files that no key of this shop opens: another shop meets in the same folder, or the key is another one. */
  strange: number;
  readonly clocks: { readonly device: DeviceId; readonly warning: ClockWarning }[];
  /** Ended early, since the journal cannot be written; or complete files were left alone, since no snapshot could be made. */
  stopped: 'not-yet-safe' | 'no-snapshot' | undefined;
};

/** The same, with what the owner is to be told of it and of earlier looks that did not come to their end. */
export type Read = Reading & {
  readonly debts: readonly Debt[];
  readonly cards: readonly ArrivedCard[];
  /** Taken away once it was told (`to-tell.ts`). */
  readonly notes: readonly string[];
};

/** The first meeting of a large shop brings thousands: looking each up would take longer than anybody waits. */
const mostCards = 2_000;

/**
 * Reads what lies there and was not read, one file after the other; each is joined whole, and only then remembered. A complete file
 * waits for a snapshot; the others, and what this counter writes itself, do not wait with it.
 */
export async function readFiles(round: Round): Promise<Read> {
  const read: Reading = { files: 0, strange: 0, clocks: [], stopped: undefined };
  const tried = new Set<string>();
  while (read.stopped !== 'not-yet-safe') {
    const removed = await removedCounters(round.shop.db);
    const wanted = filesToRead(round.memory, round.listing, removed);
    const next = wanted.find((file) => !tried.has(keyOf(file)));
    if (next === undefined) break;
    tried.add(keyOf(next));
    const lying = round.lyingAs(next);
    if (lying !== undefined) await readFile(round, lying, read);
  }
  return { ...read, ...(await foundIn(round.shop.db)) };
}

async function readFile(round: Round, file: LyingFile, read: Reading): Promise<void> {
  const { folder, lock, beforeComplete } = round.ports;
  if (!(await folder.isWhole(file))) return;
  const opened = await lock.open(file);
  if (!opened.ok) {
    if (opened.refusal === 'other-key') read.strange += 1;
    return;
  }
  const header = headerIn(opened.value.head, file);
  if (header === undefined || header.shop !== round.shop.shopId) {
    read.strange += 1;
    return;
  }
  const isLeft = header.kind === 'complete' && read.stopped === 'no-snapshot';
  if (isLeft || (header.kind === 'complete' && !(await beforeComplete()))) {
    read.stopped = 'no-snapshot';
    return;
  }
  await joinFile(round, opened.value, header, read);
}

async function joinFile(
  round: Round,
  opened: OpenedPack,
  header: ExchangeHeader,
  read: Reading,
): Promise<void> {
  const { shop, ports } = round;
  const arrivals: Arrival[] = [];
  let outbox = 0;
  for await (const part of opened.parts()) {
    // Tables of a newer version: they lie in the file, and in every later one of whoever knows them.
    if (part.kind !== 'rows') continue;
    for (const rows of inSmallParts(part.rows)) {
      const joined = await joinPart(shop, rows);
      arrivals.push(...joined.arrivals);
      outbox = Math.max(outbox, joined.outbox);
    }
  }
  await settleRefolding(shop.db);
  shop.sender.nudge(outbox);
  if (arrivals.length > 0) shop.arrivals.publish();
  if (!(await ports.saved(outbox))) {
    read.stopped = 'not-yet-safe';
    return;
  }
  read.files += 1;
  await lookAtClock(round, header, read);
  await round.remember(afterReading(round.memory, header, arrivedSpans(keyOf(header), arrivals)));
}

/** Who owes, and which cards came, since the owner was last told. */
async function foundIn(db: ShopDatabase): Promise<Pick<Read, 'debts' | 'cards' | 'notes'>> {
  const { before, cards, notes } = await toTell(db);
  const now = await db.standings.bulkGet([...before.keys()]);
  const debts = debtsAfter(
    before,
    now.flatMap((standing) => (standing === undefined ? [] : [holdingsOf(standing)])),
  );
  const documents = await db.documents.bulkGet(cards.slice(0, mostCards));
  const live = documents.filter(
    (one) => one !== undefined && (one.fields['deletedAt'] ?? null) === null,
  );
  return {
    debts,
    cards: live.flatMap((one) => (one === undefined ? [] : [arrivedCard(one)])),
    notes,
  };
}

function arrivedCard(document: Document): ArrivedCard {
  const { id, number, phones } = cardFrom(document);
  return { id, number, phones: phones.map(({ digits }) => digits) };
}

async function lookAtClock(round: Round, header: ExchangeHeader, read: Reading): Promise<void> {
  const { device, madeAt, covers } = header;
  const ours = contentsOf(round.memory);
  const afterOursMs = await madeAtOf(
    round.shop.db,
    covers.filter((key) => ours.has(key)),
  );
  const theirs = { madeAtMs: Date.parse(madeAt), afterOursMs };
  const warning = warnOfTheirClock(theirs, round.shop.clock.ms());
  if (warning !== undefined) read.clocks.push({ device, warning });
}
