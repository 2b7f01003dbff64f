import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';

import { careBookOf } from '../../care/care-book.ts';
import { followUpWords } from '../../care/follow-up-words.ts';
import { planPeople } from '../../care/plan-people.ts';
import type { Desk } from './desk.ts';

/**
 * When somebody is expected again, after a sale. Only an invitation to come is told to the customer; and its words only
 * where a person wrote them: a rule's words, a call, a complaint to look after are said among the staff.
 *
 * The shop's rules make and move invitations a moment after the sale is saved, and the card is printed before that: what
 * they are about to do is asked of the very plan that they carry out.
 */
export async function nextVisitOf(
  desk: Desk,
  customerId: RowId,
  sale: SaleEntry,
): Promise<PrintFacts['blanks']> {
  const { shop, today, visitRules } = desk;
  const book = careBookOf(shop);
  await book.caughtUp();
  const touch = { customerId, sales: [sale], isWhole: false };
  const plans = await planPeople(shop.db, [touch], visitRules, today);
  const planned = new Map<RowId, BusinessDay | null>();
  for (const step of plans.flatMap(({ steps }) => steps)) {
    planned.set(step.id, step.kind === 'putAway' ? null : step.day);
  }
  const next = soonest(book.ofCustomer(customerId), planned, today);
  if (next === undefined) return {};
  const { day, followUp } = next;
  return { nextVisit: { kind: 'day', day }, nextVisitFor: words(await saidOf(desk, followUp)) };
}

type Visit = { readonly day: BusinessDay; readonly followUp: FollowUp | null };

function soonest(
  known: readonly FollowUp[],
  planned: ReadonlyMap<RowId, BusinessDay | null>,
  today: BusinessDay,
): Visit | undefined {
  const kept = known
    .filter(({ id, kind, state }) => kind === 'revisit' && state === 'open' && !planned.has(id))
    .map((followUp): Visit => ({ day: followUp.day, followUp }));
  const fresh = [...planned.values()].flatMap((day): readonly Visit[] =>
    day === null ? [] : [{ day, followUp: null }],
  );
  const [next] = [...kept, ...fresh]
    .filter(({ day }) => day >= today)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return next;
}

async function saidOf({ shop }: Desk, followUp: FollowUp | null): Promise<string> {
  if (followUp === null || followUp.ruleId !== null) return '';
  return (await followUpWords(shop.db, [followUp])).get(followUp.id) ?? '';
}
