import type { Migration } from './migration.ts';

/**
 * Standings can be asked what time alone will change (`nextChange`), whose points go soonest
 * (`expiresNext`), which were folded by other rules (`rules`), which the turn of a day rewrote
 * (`turned`), who earned most in a month, and whom the owner should hear about (`marks`).
 *
 * What was folded before has none of this: it is folded anew at the first start, in the background,
 * since its `rules` are no rules.
 */
export const standingsThatTurn: Migration = {
  version: 3,
  stores: {
    standings: 'customerId, nextChange, expiresNext, rules, turned, [month+earned], *marks',
  },
  upgrade: (tx) => tx.table('standings').toCollection().modify({ rules: 0 }),
};
