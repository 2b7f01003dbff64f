import { type Result, accept } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { isSale } from '#domain/loyalty/visits.ts';
import { isReversal, refreshOff } from '../operations-off.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { forgetRules } from '../fold-rules.ts';
import { refoldStandings, refreshStandings } from '../standings.ts';
import type { Act } from './act.ts';
import { answeredBefore } from './answered-before.ts';
import { readCounters, writeCounters } from './counters.ts';
import { joinInto } from './join-into.ts';
import { type JournalBody, idsOf, journalText } from './journal-body.ts';
import { piecesOf } from './record-sizes.ts';
import { Write } from './write.ts';

/**
 * Carries out one user action: one transaction in which the command reads, lets the domain decide
 * and hands in its rows, which are stamped, stored, folded into the standings and put into the
 * outbox for the journal, all or nothing (`design.md` §4).
 *
 * The same operation again does nothing and answers what it answered before. A refusal writes
 * nothing. Inside `decide` only Dexie calls may be awaited; anything else ends the transaction.
 */
export async function operate<Value, Refusal>(
  shop: WritingShop,
  act: Act,
  decide: (write: Write) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let committed = 0;
  const result = await shop.db.transaction('rw', tablesOf(shop.db), async () => {
    const [before, counters] = await Promise.all([
      answeredBefore<Value>(shop.db, act),
      readCounters(shop.db),
    ]);
    if (before !== undefined) return accept(before.outcome);
    const write = new Write(act, counters, shop.clock, shop.newId, shop.deviceId);
    const decision = await decide(write);
    if (decision.ok) committed = await store(shop, act, write, decision.value);
    return decision;
  });
  shop.sender.nudge(committed);
  if (committed > 0) shop.arrivals.publish();
  return result;
}

/** The tables a command may touch: all that travels, what is folded from it, and the outbox. */
export function tablesOf(db: ShopDatabase) {
  return [
    db.entries,
    db.documents,
    db.texts,
    db.standings,
    db.operationsOff,
    db.operations,
    db.outbox,
    db.staged,
    db.longOperations,
    db.local,
  ];
}

/** Answers the number of the outbox record. */
async function store(shop: WritingShop, act: Act, write: Write, outcome: unknown): Promise<number> {
  const { db } = shop;
  const rows = write.rows();
  const joined = await joinInto(db, rows, write.countersAfter());
  if (joined.changed.entries.some(isReversal)) await refreshOff(db);
  if (rows.documents.length > 0 || !rows.entries.every(isSale)) forgetRules();
  await refreshStandings(db, joined.changed.entries);
  await refoldStandings(db, write.toRefold());
  await db.operations.put({ operationId: act.operationId, outcome });
  const bodies = bodiesOf(rows, outcome);
  const first = joined.counters.outbox + 1;
  await db.outbox.bulkPut(
    bodies.map(({ body, ids }, at) => ({
      n: first + at,
      operationId: act.operationId,
      part: bodies.length === 1 ? 0 : at + 1,
      ids,
      body: journalText(body),
    })),
  );
  const outbox = joined.counters.outbox + bodies.length;
  await writeCounters(db, { ...joined.counters, outbox });
  return outbox;
}

/** One record, or, for more than one can carry, staged ones that their commit makes count. */
function bodiesOf(
  rows: Rows,
  outcome: unknown,
): readonly { readonly body: JournalBody; readonly ids: readonly RowId[] }[] {
  const pieces = piecesOf(rows);
  if (pieces.length <= 1) return [{ body: { kind: 'rows', rows, outcome }, ids: idsOf(rows) }];
  return [
    ...pieces.map((piece) => ({
      body: { kind: 'staged', rows: piece } as const,
      ids: idsOf(piece),
    })),
    { body: { kind: 'commit', parts: pieces.length, outcome } as const, ids: [] },
  ];
}
