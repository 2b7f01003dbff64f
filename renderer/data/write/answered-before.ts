import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from './act.ts';

/** What this very action answered when it was carried out; undefined if it never was, or still is. An answer may be nothing. */
export async function answeredBefore<Value>(
  db: ShopDatabase,
  { operationId }: Pick<Act, 'operationId'>,
): Promise<{ readonly outcome: Value } | undefined> {
  const done = await db.operations.get(operationId);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The one place that says so: it was the asking command's own answer, stored under this very operation id.
  return done as { readonly outcome: Value } | undefined;
}
