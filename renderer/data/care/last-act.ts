import type { OperationId, RowId } from '#domain/kernel/units.ts';

import { entriesAbout } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { isChange } from '../undo-fields.ts';

/**
 * The last action that changed a document and still counts: what "undo" on a line that is struck through takes
 * back, also after a restart and on the other counter. Undefined if nothing was changed since it was made.
 */
export async function lastActOn(
  { db }: Pick<Shop, 'db'>,
  documentId: RowId,
): Promise<OperationId | undefined> {
  const off = await readOff(db);
  const changes = (await entriesAbout(db, documentId))
    .filter(isChange)
    .filter(({ operationId }) => !off.has(operationId));
  const newest = changes.reduce<(typeof changes)[number] | undefined>(
    (last, one) => (last === undefined || one.rev > last.rev ? one : last),
    undefined,
  );
  return newest?.operationId;
}
