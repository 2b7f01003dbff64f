import type { OperationId, RowId } from '#domain/kernel/units.ts';

/**
 * One user action: its id, drawn when the person begins (so that ten presses are one action),
 * and the staff member, if the shop keeps them apart.
 */
export type Act = { readonly operationId: OperationId; readonly by: RowId | null };
