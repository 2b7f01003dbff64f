import type { ChainEnd, RebuildReason, Verdict } from '#domain/sync/reconcile.ts';

import { writtenAnew } from '../erasing/new-generation.ts';
import { giveRenewalUp, isRenewalWanted } from '../erasing/pending.ts';
import { emptyChain, findWitness, writeWitness } from '../journal/witness.ts';
import type { Ports, ShopIdentity } from '../ports.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { foldEverything } from './fold-everything.ts';
import { countFromTheBeginning } from './holes.ts';
import type { OpeningNotice, OpeningProgress } from './opening-said.ts';
import { rebuildView } from './rebuild-view.ts';
import { recoverRows } from './recover-rows.ts';

/** The database that the shop goes on with. */
export type View = {
  readonly db: ShopDatabase;
  readonly generation: number;
  readonly notices: readonly OpeningNotice[];
  /** Databases that were read to their end and are not needed any more. */
  readonly emptied: readonly string[];
};

/**
 * The present view if it agrees with the journal, written anew if somebody was erased from it; else one built of snapshots and
 * journal beside it, and pointed to. Throws if neither can be read: an empty shop is never shown.
 */
export async function viewFor(
  present: ShopDatabase | undefined,
  verdict: Verdict,
  ports: Ports,
  identity: ShopIdentity,
  end: ChainEnd,
  progress: OpeningProgress,
): Promise<View> {
  if (present !== undefined && verdict.kind === 'agree') {
    if ((await findWitness(present)) === undefined) await writeWitness(present, emptyChain);
    const renewed = await renewedView(present, ports, identity, progress);
    return renewed ?? { db: present, generation: identity.generation, notices: [], emptied: [] };
  }
  const why = verdict.kind === 'rebuild' ? verdict.why : 'missing';
  return rebuildBeside(present, why, ports, identity, end, progress);
}

/** Written anew without the bytes of erased people, if somebody asked for it; a disk too full for that is no reason to stay closed. */
async function renewedView(
  present: ShopDatabase,
  ports: Ports,
  { shopId, generation: old }: ShopIdentity,
  progress: OpeningProgress,
): Promise<View | undefined> {
  if (!(await isRenewalWanted(present))) return undefined;
  const generation = old + 1;
  try {
    const tell = (done: number, of: number) => progress({ kind: 'renewing', done, of });
    const db = await writtenAnew(present, databaseName(shopId, generation), tell);
    if (!(await ports.pointTo(generation))) throw new Error('The new database was not recorded.');
    present.close();
    return { db, generation, notices: [], emptied: [databaseName(shopId, old)] };
  } catch {
    await giveRenewalUp(present, ports.clock.ms());
    return undefined;
  }
}

/** The old view stays until the new one is complete and pointed to: a crash in between loses nothing. */
async function rebuildBeside(
  present: ShopDatabase | undefined,
  why: RebuildReason,
  ports: Ports,
  identity: ShopIdentity,
  end: ChainEnd,
  progress: OpeningProgress,
): Promise<View> {
  if (ports.journal === null) throw new Error('There is no journal to rebuild from.');
  const generation = identity.generation + 1;
  const name = databaseName(identity.shopId, generation);
  const { journal, snapshots, newId } = ports;
  const { db, ...rebuilt } = await rebuildView(
    name,
    { journal, snapshots, newId },
    end,
    (done, of) => progress({ kind: 'rebuilding', done, of }),
  );
  const { found, complete } =
    present === undefined
      ? { found: 0, complete: false }
      : await recoverRows(present, db, ports.newId);
  const { found: inSnapshots, missing, ...said } = rebuilt;
  const recovered = found + inSnapshots;
  if (missing > 0 && recovered === 0) throw await unmade(db);
  const held = complete && present !== undefined ? ((await findWitness(present))?.count ?? 0) : 0;
  const unreadable = said.unreadable + Math.max(0, missing - held);
  const whole = await onTheDisk(db);
  if (!(await ports.pointTo(generation)))
    throw new Error('The new database could not be recorded.');
  present?.close();
  return {
    db: whole,
    generation,
    notices: [{ kind: 'rebuilt', why, ...said, unreadable, recovered }],
    emptied: complete ? [databaseName(identity.shopId, identity.generation)] : [],
  };
}

/** Folded, and every row on the disk, from where it is counted at the next start. */
async function onTheDisk(filled: ShopDatabase): Promise<ShopDatabase> {
  await foldEverything(filled);
  filled.close();
  const db = await ShopDatabase.openNamed(filled.name);
  await countFromTheBeginning(db);
  return db;
}

/** The last sales alone are not the shop: whoever saw them would take the rest for lost, and it may be readable tomorrow. */
async function unmade(db: ShopDatabase): Promise<Error> {
  db.close();
  await ShopDatabase.delete(db.name);
  return new Error('What the journal has dropped is in no snapshot that can be read.');
}
