import { toBusinessDay, toInstant, toOperationId, toRowId, toStamp } from '#domain/kernel/units.ts';
import type { Entry } from '#domain/sync/rows.ts';

/** An entry of whatever kind, by its number: 7 is later than 6, of an operation and about a customer of its own choosing. */
export function someEntry<Facts extends object>(
  number: number,
  facts: Facts & { readonly kind: string; readonly day?: string; readonly operation?: string },
) {
  const { day = '2026-03-01', operation = `op-${number}`, ...others } = facts;
  const text = String(number).padStart(4, '0');
  const entry = {
    id: toRowId(`entry-${text}`),
    rev: toStamp(`000000000000001-${text}-a`),
    operationId: toOperationId(operation),
    by: null,
    at: toInstant(`${day}T08:00:00.000Z`),
    day: toBusinessDay(day),
    subject: toRowId('anna'),
    ...others,
  };
  return entry satisfies Entry;
}
