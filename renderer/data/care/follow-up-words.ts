import type { FollowUp } from '#domain/care/follow-up.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { textField } from '../catalogue/documents.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { textsOf } from '../texts-door.ts';

/**
 * What is to be said or done, by follow-up: a person's own words, or those of the rule that made it, which
 * lie with the rule, also after it was deleted. Who has neither is not among the answer.
 */
export async function followUpWords(
  db: ShopDatabase,
  followUps: readonly FollowUp[],
): Promise<ReadonlyMap<RowId, string>> {
  const ids = followUps.flatMap(({ textId }) => textId ?? []);
  const own = await textsOf(db, [...new Set(ids)]);
  const ruleIds = [...new Set(followUps.flatMap(({ ruleId }) => ruleId ?? []))];
  const rules = (await db.documents.bulkGet(ruleIds)).filter((row) => row !== undefined);
  const ofRule = new Map(rules.map((rule) => [rule.id, textField(rule, 'text')]));
  const words = new Map<RowId, string>();
  for (const { id, textId, ruleId } of followUps) {
    const said = textId === null ? ruleId && ofRule.get(ruleId) : own.get(textId);
    if (said !== undefined && said !== null && said !== '') words.set(id, said);
  }
  return words;
}
