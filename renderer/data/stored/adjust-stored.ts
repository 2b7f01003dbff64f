import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import type { Purses, StoredAdjustEntry } from '#domain/stored/facts.ts';
import { foldStored } from '#domain/stored/fold-stored.ts';
import { type AdjustRefusal, decideAdjust } from '#domain/stored/requests.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** By how much each purse changes, up or down, and why. */
export type AdjustRequest = Purses & {
  readonly customerId: RowId;
  /** One of the shop's listed reasons. */
  readonly reason: string | null;
  /** The owner's own words; kept apart, since they may name somebody. */
  readonly words: string;
};

export type AdjustStoredRefusal = AdjustRefusal | { readonly kind: 'unknown-customer' };

/**
 * Corrects stored value by hand, by a difference and never to a new balance: two counters that correct
 * at once must both count. Answers what is there afterwards.
 *
 * Refuses a change of nothing, one without a reason, and one that leaves less than nothing.
 */
export async function adjustStored(
  shop: Shop,
  { customerId, principal, bonus, reason, words }: AdjustRequest,
  act: Act,
): Promise<Result<Purses, AdjustStoredRefusal>> {
  return operate<Purses, AdjustStoredRefusal>(shop, act, async (write) => {
    if ((await liveDocument(shop.db, customerId)) === undefined) {
      return refuse({ kind: 'unknown-customer' });
    }
    const hasReason = (reason ?? '').trim() !== '' || words.trim() !== '';
    const state = foldStored(await countingRowsOf(shop.db, customerId));
    const after = decideAdjust({ principal, bonus }, state, hasReason);
    if (!after.ok) return after;
    write.addEntry<StoredAdjustEntry>({
      kind: 'stored_adjust',
      subject: customerId,
      // Minus nothing would come back from the journal as nothing.
      principal: cents(principal + 0),
      bonus: cents(bonus + 0),
      reason,
      reasonId: write.addTextIfAny(customerId, words),
    });
    return accept(after.value);
  });
}
