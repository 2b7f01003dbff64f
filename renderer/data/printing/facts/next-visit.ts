import type { RowId } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';

import { careBookOf } from '../../care/care-book.ts';
import { followUpWords } from '../../care/follow-up-words.ts';
import { type Desk, words } from './desk.ts';

/**
 * When somebody is expected again. Only an invitation to come is told to the customer; and its words only where a person
 * wrote them: a rule's words, a call, a complaint to look after are said among the staff.
 */
export async function nextVisitOf(
  { shop, today }: Desk,
  customerId: RowId,
): Promise<PrintFacts['blanks']> {
  const book = careBookOf(shop);
  await book.caughtUp();
  const next = book
    .ofCustomer(customerId)
    .find(({ kind, state, day }) => kind === 'revisit' && state === 'open' && day >= today);
  if (next === undefined) return {};
  const said =
    next.ruleId === null ? await followUpWords(shop.db, [next]) : new Map<RowId, string>();
  return {
    nextVisit: { kind: 'day', day: next.day },
    nextVisitFor: words(said.get(next.id) ?? ''),
  };
}
