import type { Migration } from './migration.ts';

/**
 * Care: follow-ups and complaints are documents that are asked for by their customer, so documents have
 * an index over that field (only those that have it are in it, no card pays). Standings say in which
 * stage of their life a customer is and since when, so that those who just slipped are found by index.
 *
 * What was folded before says nothing of that: it is folded anew at the first start, in the background.
 */
export const care: Migration = {
  version: 4,
  stores: {
    documents: 'id, seq, kind, operationId, [kind+fields.customerId]',
    standings:
      'customerId, nextChange, expiresNext, rules, turned, [month+earned], *marks, [life+lifeSince]',
  },
  upgrade: (tx) => tx.table('standings').toCollection().modify({ rules: 0 }),
};
