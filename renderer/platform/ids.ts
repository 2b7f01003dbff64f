import { v7 as uuidv7 } from 'uuid';

import { type OperationId, type RowId, toOperationId, toRowId } from '#domain/kernel/units.ts';

/** The id of a new row. UUIDv7 sorts by time and needs no server. */
export function newRowId(): RowId {
  return toRowId(uuidv7());
}

/** The id of a new user action; drawn when the person begins, so that pressing twice is one action. */
export function newOperationId(): OperationId {
  return toOperationId(uuidv7());
}
