import { type ChainEnd, type Verdict, compareViewWithJournal } from '#domain/sync/reconcile.ts';

import { emptyChain, findWitness } from '../journal/witness.ts';
import type { JournalRecord, Ports } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { settleLongOperations } from '../write/long-operation.ts';
import { hasHole } from './holes.ts';

/**
 * Removes unfinished imports and says whether the view tells the same story as the journal. A database that opens and cannot
 * be read is as good as missing, as long as there is a journal; without one the fault is thrown.
 */
export async function lookAtView(
  present: ShopDatabase | undefined,
  ports: Ports,
  end: ChainEnd,
): Promise<{ readonly verdict: Verdict; readonly removed: number }> {
  try {
    const removed = present === undefined ? 0 : await settleLongOperations(present);
    return { verdict: await judge(present, ports, end), removed };
  } catch (error) {
    if (ports.journal === null) throw error;
    return { verdict: { kind: 'rebuild', why: 'missing' }, removed: 0 };
  }
}

async function judge(
  present: ShopDatabase | undefined,
  ports: Ports,
  end: ChainEnd,
): Promise<Verdict> {
  if (ports.journal === null) return { kind: 'agree' };
  if (present === undefined) return { kind: 'rebuild', why: 'missing' };
  const witness = await findWitness(present);
  if (witness === undefined && (await present.documents.count()) > 0) {
    return { kind: 'rebuild', why: 'different' };
  }
  // Neither database nor journal has anything, and yet there was a shop: both were lost, the snapshots were not.
  const isNew = witness === undefined && end.count === 0;
  if (isNew && ((await ports.snapshots?.list()) ?? []).length > 0) {
    return { kind: 'rebuild', why: 'missing' };
  }
  const outbox = await present.outbox.orderBy('n').toArray();
  const tail = await tailAfter(ports, witness ?? emptyChain, end, outbox.length + 1);
  const verdict = compareViewWithJournal(witness, outbox, end, tail);
  const isWhole = verdict.kind !== 'agree' || !(await hasHole(present));
  return isWhole ? verdict : { kind: 'rebuild', why: 'different' };
}

async function tailAfter(
  ports: Ports,
  witness: ChainEnd,
  end: ChainEnd,
  most: number,
): Promise<readonly JournalRecord[]> {
  if (ports.journal === null || end.count <= witness.count) return [];
  const page = await ports.journal.read(witness.count);
  return page.kind === 'page' ? page.records.slice(0, most) : [];
}
