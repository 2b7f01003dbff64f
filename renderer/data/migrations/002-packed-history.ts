import type { Migration } from './migration.ts';

/**
 * History that came in one go (an import) lies packed, many sales to a row. `holds` says of such a row
 * whom it is about, and on which days it has sales without a card, so that it is found by a person or a day.
 */
export const packedHistory: Migration = {
  version: 2,
  stores: { entries: 'id, seq, subject, operationId, mark, *holds' },
};
