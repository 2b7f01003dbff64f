import { followUpKind } from '#domain/care/follow-up.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { OperationId, RowId, Stamp } from '#domain/kernel/units.ts';
import { idIn } from '#domain/sync/field-readers.ts';
import { stampOfField } from '#domain/sync/join.ts';
import type { Document } from '#domain/sync/rows.ts';

import { breath } from '../breath.ts';
import { entriesAbout, rowsAboutAny } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { isChange } from '../undo-fields.ts';
import { withoutSeq } from '../write/join-into.ts';
import { operate } from '../write/operate.ts';
import { forgetLooked } from './care-pass.ts';
import { isKeepers, keepersAct } from './keepers-act.ts';

/** When a rule was switched on or off, and whether it was on by an action that was taken back since. */
type Switching = { readonly rev: Stamp; readonly isInVain: boolean };
/** By rule, in order of time. */
type Switchings = ReadonlyMap<RowId, readonly Switching[]>;

/** Documents read, and written, at once: the counter waits for no more than that. */
const page = 100;

/**
 * Puts away what rules made after a switching-on that was taken back since, as far as nobody touched it.
 * Switched off by hand a rule leaves what it promised; an undo says that it was never meant to be on. Taken
 * back in its turn, the rule looks anew.
 */
export async function takeRulesBack(shop: WritingShop): Promise<void> {
  const undone = await switchedOnInVain(shop.db);
  if (undone.size === 0) return;
  await forgetLooked(shop.db, [...undone.keys()]);
  const ids = await shop.db.documents.where('kind').equals(followUpKind).primaryKeys();
  for (let start = 0; start < ids.length; start += page) {
    const some = ids.slice(start, start + page);
    const wanted = await madeInVain(shop.db, some, undone);
    if (wanted.length > 0) await putAway(shop, some, undone);
    await breath();
  }
}

/** Of the rules that are not on and once were by an action that counts no more. */
async function switchedOnInVain(db: ShopDatabase): Promise<Switchings> {
  const off = await readOff(db);
  const undone = new Map<RowId, readonly Switching[]>();
  for (const rule of await db.documents.where('kind').equals('careRule').toArray()) {
    if (rule.fields['isOn'] === true && (rule.fields['deletedAt'] ?? null) === null) continue;
    const switchings = await switchingsOf(db, rule, off);
    if (switchings.some(({ isInVain }) => isInVain)) undone.set(rule.id, switchings);
  }
  return undone;
}

async function switchingsOf(
  db: ShopDatabase,
  rule: Document,
  off: ReadonlySet<OperationId>,
): Promise<readonly Switching[]> {
  const changes = (await entriesAbout(db, rule.id))
    .filter(isChange)
    .filter(({ path }) => path === 'isOn')
    .sort((one, other) => (one.rev < other.rev ? -1 : 1));
  const [first] = changes;
  const atBirth = first === undefined ? rule.fields['isOn'] : first.before;
  return [{ ...rule, after: atBirth ?? null }, ...changes].map(({ rev, operationId, after }) => ({
    rev,
    isInVain: after === true && off.has(operationId),
  }));
}

/** There, open, promised after a switching-on in vain, and nobody did anything about it that counts. */
async function madeInVain(
  db: ShopDatabase,
  ids: readonly RowId[],
  undone: Switchings,
): Promise<readonly Document[]> {
  const rows = (await db.documents.bulkGet([...ids])).filter((row) => row !== undefined);
  const made = rows.map(withoutSeq).filter((row) => {
    const ruleId = idIn(row.fields, 'ruleId');
    const switchings = ruleId === null ? undefined : undone.get(ruleId);
    // Put away and made again: since then it is promised.
    const since = stampOfField(row, 'deletedAt') ?? row.rev;
    const isThere = (row.fields['deletedAt'] ?? null) === null;
    return isThere && switchings?.findLast(({ rev }) => rev < since)?.isInVain === true;
  });
  const off = await readOff(db);
  const changes = await rowsAboutAny(
    db,
    made.map(({ id }) => id),
  );
  const touched = new Set(
    changes
      .filter(isChange)
      .filter(({ operationId }) => !isKeepers(operationId) && !off.has(operationId))
      .map(({ document }) => document),
  );
  return made.filter(({ id }) => !touched.has(id));
}

async function putAway(
  shop: WritingShop,
  ids: readonly RowId[],
  undone: Switchings,
): Promise<void> {
  type Nothing = { readonly kind: 'nothing' };
  const act = keepersAct(shop);
  await operate<number, Nothing>(shop, act, async (write): Promise<Result<number, Nothing>> => {
    const wanted = await madeInVain(shop.db, ids, undone);
    for (const document of wanted) write.editDocument(document, { deletedAt: write.at });
    return wanted.length === 0 ? refuse({ kind: 'nothing' }) : accept(wanted.length);
  });
}
