import type { BusinessDay, OperationId, RowId } from '#domain/kernel/units.ts';
import {
  type ExplainedLot,
  type StatementLine,
  explainStored,
} from '#domain/stored/explain-stored.ts';
import type { Purses } from '#domain/stored/facts.ts';
import { type CardState, foldCards } from '#domain/stored/fold-cards.ts';
import { type StoredState, foldStored } from '#domain/stored/fold-stored.ts';
import { type AsOf, movesStored } from '#domain/stored/movements.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { staffOf } from '../catalogue/staff.ts';
import { entriesOfOperation, readGroups } from '../entries-door.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';

/** A customer's stored value as it stands, with what is left of each top-up. */
export async function storedOf(shop: Shop, customerId: RowId): Promise<StoredState> {
  return foldStored(await countingRowsOf(shop.db, customerId));
}

/** A customer's visit cards, oldest first, those that are over included: as they stand, or stood at the end of a day. */
export async function cardsOf(
  shop: Shop,
  customerId: RowId,
  through?: BusinessDay,
): Promise<readonly CardState[]> {
  const asOf: AsOf = through === undefined ? {} : { through };
  const today = through ?? shop.clock.today();
  return foldCards(await countingRowsOf(shop.db, customerId), { today, ...asOf });
}

/** A line of a statement with the words in it. */
export type StatementRow = StatementLine & {
  readonly staffName: string | null;
  readonly words: string | null;
};

/** Everything a printed or shown statement needs. */
export type Statement = {
  readonly state: StoredState;
  readonly rows: readonly StatementRow[];
  readonly lots: readonly ExplainedLot[];
};

/**
 * The full statement of a customer's stored value, as of the end of any day or as it stands: evidence
 * in a dispute, so nothing that counts is left out (`rules.md` §6).
 */
export async function statementOf(
  shop: Shop,
  customerId: RowId,
  through?: BusinessDay,
): Promise<Statement> {
  const asOf: AsOf = through === undefined ? {} : { through };
  const { state, lines, lots } = explainStored(await countingRowsOf(shop.db, customerId), asOf);
  const staff = new Map((await staffOf(shop)).map(({ id, name }) => [id, name]));
  const texts = await textsOf(
    shop.db,
    lines.flatMap(({ reasonId }) => reasonId ?? []),
  );
  const rows = lines.map((line) => ({
    ...line,
    staffName: line.staffId === null ? null : (staff.get(line.staffId) ?? null),
    words: line.reasonId === null ? null : (texts.get(line.reasonId) ?? null),
  }));
  return { state, rows, lots };
}

/** An account that taking an action back would leave below zero. */
export type BelowAfterUndo = { readonly customerId: RowId; readonly balance: Purses };

/**
 * Whose stored value would be below zero if this action were taken back: a top-up that is spent already.
 * Undo itself never asks (a mistake must be correctable); the screen warns with this first. Of an undo,
 * or of an action that is off already, nothing is known.
 */
export async function storedAfterUndo(
  shop: Shop,
  operationId: OperationId,
): Promise<readonly BelowAfterUndo[]> {
  const moved = (await entriesOfOperation(shop.db, operationId)).filter(movesStored);
  const groups = await readGroups(shop.db);
  const customers = new Set(
    moved.flatMap(({ subject }) => (subject === null ? [] : canonicalId(groups, subject))),
  );
  const below: BelowAfterUndo[] = [];
  for (const customerId of customers) {
    const facts = await countingRowsOf(shop.db, customerId);
    const { principal, bonus, isBelow } = foldStored(
      facts.filter((fact) => fact.operationId !== operationId),
    );
    if (isBelow) below.push({ customerId, balance: { principal, bonus } });
  }
  return below;
}
