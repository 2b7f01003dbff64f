import type { OperationId, RowId } from '#domain/kernel/units.ts';

import { entriesAbout } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { isChange } from '../undo-fields.ts';
import { isKeepers } from './keepers-act.ts';

/**
 * The last thing a person did to a follow-up and that still counts: what "undo" on a line that is struck through
 * takes back, also after a restart and on the other counter. Undefined if nobody did anything since it was made.
 * The keeper that moved its day before it heard that it was done is passed over: its action is about others as well.
 */
export async function lastActOn(
  { db }: Pick<Shop, 'db'>,
  documentId: RowId,
): Promise<OperationId | undefined> {
  const off = await readOff(db);
  const changes = (await entriesAbout(db, documentId))
    .filter(isChange)
    .filter(({ operationId, path }) => path === 'state' || !isKeepers(operationId))
    .filter(({ operationId }) => !off.has(operationId));
  const newest = changes.reduce<(typeof changes)[number] | undefined>(
    (last, one) => (last === undefined || one.rev > last.rev ? one : last),
    undefined,
  );
  return newest?.operationId;
}
