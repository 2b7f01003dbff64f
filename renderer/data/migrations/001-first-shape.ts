import type { Migration } from './migration.ts';

/**
 * The first shape. Three tables hold everything that is true and travels; the rest is this
 * computer's own. `mark` is set on few entries only: merges, erasures and reversals, which change how
 * all others are read, and sales without a card.
 */
export const firstShape: Migration = {
  version: 1,
  stores: {
    entries: 'id, seq, subject, operationId, mark',
    documents: 'id, seq, kind, operationId',
    texts: 'id, seq, subject',
    // Local: never synced, rebuilt or forgotten without loss.
    standings: 'customerId',
    operationsOff: 'operationId',
    operations: 'operationId',
    outbox: 'n',
    staged: '[operationId+part], operationId',
    longOperations: 'operationId',
    local: 'key',
    // Apart from `local`, which every command writes: megabytes must not make a sale wait.
    packed: 'name',
  },
};
