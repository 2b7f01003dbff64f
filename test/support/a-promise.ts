import { addFollowUp } from '#data/care/follow-ups.ts';
import type { FollowUpDraft } from '#data/care/follow-up-draft.ts';
import type { Shop } from '#data/shop.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';

/** A promise to somebody as a clerk types it: once, on a day, whoever is there does it. */
export function aPromise(customerId: RowId, changes: Partial<FollowUpDraft> = {}): FollowUpDraft {
  const usual = { kind: 'custom', minute: null, text: '问一下鞋子合不合脚' } as const;
  const day = toBusinessDay('2026-03-05');
  return { customerId, ...usual, day, staffId: null, repeat: null, ...changes };
}

/** Promises it; a refusal is a mistake of the test. */
export async function promisedBy(
  [shop, computer]: readonly [Shop, TestComputer],
  draft: FollowUpDraft,
): Promise<RowId> {
  const made = await addFollowUp(shop, draft, computer.act());
  computer.later();
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}
