import { type CareRule, careRuleFrom } from '#domain/care/care-rule.ts';

import { documentsOfKind } from '../catalogue/documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** The shop's rules, in the order they were made; those that are off too. Also inside a command. */
export async function readCareRules(db: ShopDatabase): Promise<readonly CareRule[]> {
  const documents = await documentsOfKind(db, 'careRule');
  return documents.map(careRuleFrom).filter((rule) => rule !== null);
}
