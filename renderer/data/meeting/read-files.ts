import { cardFrom } from '#domain/customers/card-document.ts';
import type { DeviceId, RowId } from '#domain/kernel/units.ts';
import { afterReading } from '#domain/sync/exchange/after.ts';
import { type ClockWarning, warnOfTheirClock } from '#domain/sync/exchange/clock-warnings.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { type Debt, type Holdings, debtsAfter } from '#domain/sync/exchange/found-after.ts';
import { headerIn } from '#domain/sync/exchange/meeting-part.ts';
import { type ExchangeHeader, contentsOf } from '#domain/sync/exchange/memory.ts';
import { type Arrival, arrivedSpans } from '#domain/sync/exchange/spans.ts';
import { filesToRead } from '#domain/sync/exchange/what-to-read.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { StoredStanding } from '../stored-rows.ts';
import { removedCounters } from './counters.ts';
import { inSmallParts, joinPart } from './join-part.ts';
import { madeAtOf } from './made-at.ts';
import type { LyingFile, OpenedPack } from './ports.ts';
import { settleRefolding } from './refold-later.ts';
import type { Round } from './round.ts';

/** A card that came, with its number and phones, to be compared with those that were here. */
export type ArrivedCard = {
  readonly id: RowId;
  readonly number: string;
  readonly phones: readonly string[];
};

/** What reading the others' files brought, for the owner. */
export type Read = {
  files: number;
  /** Files that no key of this shop opens: another shop meets in the same folder, or the key is another one. */
  strange: number;
  readonly debts: Debt[];
  readonly cards: ArrivedCard[];
  readonly clocks: { readonly device: DeviceId; readonly warning: ClockWarning }[];
  /** Ended early: the journal cannot be written, or no snapshot could be made. */
  stopped: 'not-yet-safe' | 'no-snapshot' | undefined;
};

/** The first meeting of a large shop brings thousands: looking each up would take longer than anybody waits. */
const mostCards = 2_000;

/** Reads what lies there and was not read, one file after the other; each is joined whole, and only then remembered. */
export async function readFiles(round: Round): Promise<Read> {
  const read: Read = { files: 0, strange: 0, debts: [], cards: [], clocks: [], stopped: undefined };
  const tried = new Set<string>();
  while (read.stopped === undefined) {
    const removed = await removedCounters(round.shop.db);
    const wanted = filesToRead(round.memory, round.listing, removed);
    const next = wanted.find((file) => !tried.has(keyOf(file)));
    if (next === undefined) break;
    tried.add(keyOf(next));
    const lying = round.lyingAs(next);
    if (lying !== undefined) await readFile(round, lying, read);
  }
  return read;
}

async function readFile(round: Round, file: LyingFile, read: Read): Promise<void> {
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
  if (header.kind === 'complete' && !(await beforeComplete())) {
    read.stopped = 'no-snapshot';
    return;
  }
  await joinFile(round, opened.value, header, read);
}

async function joinFile(
  round: Round,
  opened: OpenedPack,
  header: ExchangeHeader,
  read: Read,
): Promise<void> {
  const { shop, ports } = round;
  const arrivals: Arrival[] = [];
  const before = new Map<RowId, StoredStanding | undefined>();
  let outbox = 0;
  for await (const part of opened.parts()) {
    // Tables of a newer version: they lie in the file, and in every later one of whoever knows them.
    if (part.kind !== 'rows') continue;
    for (const rows of inSmallParts(part.rows)) {
      const joined = await joinPart(shop, rows);
      arrivals.push(...joined.arrivals);
      outbox = Math.max(outbox, joined.outbox);
      for (const [id, was] of joined.moved) if (!before.has(id)) before.set(id, was);
      keepCards(read, joined.documents);
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
  read.debts.push(...(await debtsSince(round, before)));
  await lookAtClock(round, header, read);
  await round.remember(afterReading(round.memory, header, arrivedSpans(keyOf(header), arrivals)));
}

function keepCards({ cards }: Read, documents: readonly Document[]): void {
  for (const document of documents) {
    if (cards.length >= mostCards) return;
    if (document.kind !== 'customer' || (document.fields['deletedAt'] ?? null) !== null) continue;
    const { id, number, phones } = cardFrom(document);
    cards.push({ id, number, phones: phones.map(({ digits }) => digits) });
  }
}

async function debtsSince(
  { shop }: Round,
  before: ReadonlyMap<RowId, StoredStanding | undefined>,
): Promise<readonly Debt[]> {
  const after = await shop.db.standings.bulkGet([...before.keys()]);
  const were = new Map([...before].flatMap(([id, was]) => (was ? [[id, holdingsOf(was)]] : [])));
  return debtsAfter(
    were,
    after.flatMap((now) => (now === undefined ? [] : [holdingsOf(now)])),
  );
}

function holdingsOf({ customerId, points, stored }: StoredStanding): Holdings {
  return { customerId, points, principal: stored.principal, bonus: stored.bonus };
}

async function lookAtClock(round: Round, header: ExchangeHeader, read: Read): Promise<void> {
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
