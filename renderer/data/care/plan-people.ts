import type { CareRule } from '#domain/care/care-rule.ts';
import { isSaleTrigger } from '#domain/care/care-reasons.ts';
import { followUpKind } from '#domain/care/follow-up.ts';
import { type CareStep, planCare, ruleFollowUpFrom } from '#domain/care/plan-care.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { idIn } from '#domain/sync/field-readers.ts';
import { canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import { readRules } from '../fold-rules.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readClosedDays } from './closed-days.ts';
import {
  type CareContext,
  type KnownFollowUp,
  type TouchedPerson,
  saleReasonsOf,
  standingReasonsOf,
} from './read-reasons.ts';

/** What happened to somebody that rules may wait for. */
export type Touch = {
  readonly customerId: RowId;
  /** Sales that just arrived: they are enough to plan from, and a regular's thousand others stay unread. */
  readonly sales: readonly SaleEntry[];
  /** Something was taken back, merged or joined: all that counts is read anew. */
  readonly isWhole: boolean;
};

/** What is to be done for one customer and one rule. */
export type PersonPlan = {
  readonly customerId: RowId;
  readonly rule: CareRule;
  readonly steps: readonly CareStep[];
  /** The documents that the steps name. */
  readonly documents: ReadonlyMap<RowId, Document>;
};

/**
 * What these rules call for among these people; only plans that do something. Reads and writes nothing;
 * inside a command's transaction as well. Whoever is deleted, erased or unknown is passed over.
 */
export async function planPeople(
  db: ShopDatabase,
  touches: readonly Touch[],
  rules: readonly CareRule[],
  today: BusinessDay,
): Promise<readonly PersonPlan[]> {
  if (rules.length === 0 || touches.length === 0) return [];
  const context: CareContext = {
    db,
    rules,
    today,
    closed: await readClosedDays(db),
    fold: await readRules(db),
    off: await readOff(db),
    groups: await readGroups(db),
  };
  const people = await livePeople(context, touches);
  if (people.size === 0) return [];
  const known = await followUpsOf(context, [...people.keys()]);
  const bySales = await saleReasonsOf(context, people, known);
  const byStanding = await standingReasonsOf(context, [...people.keys()]);
  const plans: PersonPlan[] = [];
  for (const customerId of people.keys()) {
    const own = known.get(customerId) ?? [];
    for (const rule of rules) {
      const reasons = (isSaleTrigger(rule.trigger) ? bySales : byStanding)
        .get(customerId)
        ?.get(rule.id);
      if (reasons === undefined) continue;
      const ofRule = own.filter(({ ruleId }) => ruleId === rule.id);
      const followUps = ofRule.map(({ followUp }) => followUp);
      const steps = planCare(rule, reasons, followUps, { ...context, customerId });
      if (steps.length === 0) continue;
      const documents = new Map(ofRule.map(({ document }) => [document.id, document]));
      plans.push({ customerId, rule, steps, documents });
    }
  }
  return plans;
}

/** Each person once, by the card that stands for them. */
async function livePeople(
  { db, groups }: CareContext,
  touches: readonly Touch[],
): Promise<ReadonlyMap<RowId, TouchedPerson>> {
  const all = new Map<RowId, TouchedPerson>();
  for (const { customerId, sales, isWhole } of touches) {
    const id = canonicalId(groups, customerId);
    const known = all.get(id);
    if (known === undefined) all.set(id, { sales: [...sales], isWhole });
    else {
      known.sales.push(...sales);
      known.isWhole ||= isWhole;
    }
  }
  const cards = await liveCustomersAmong(db, [...all.keys()]);
  const live = new Set(cards.map(({ id }) => canonicalId(groups, id)));
  return new Map([...all].filter(([id]) => live.has(id)));
}

/** Everything that rules ever made for these people, by person. */
async function followUpsOf(
  { db, groups, rules }: CareContext,
  people: readonly RowId[],
): Promise<ReadonlyMap<RowId, readonly KnownFollowUp[]>> {
  const wanted = new Set<RowId | null>(rules.map(({ id }) => id));
  const keys = people.flatMap((id) =>
    membersOf(groups, id).map((member): [string, string] => [followUpKind, member]),
  );
  const known = new Map<RowId, KnownFollowUp[]>();
  const rows = await db.documents.where('[kind+fields.customerId]').anyOf(keys).toArray();
  for (const document of rows) {
    const [followUp, ruleId] = [ruleFollowUpFrom(document), idIn(document.fields, 'ruleId')];
    const customerId = idIn(document.fields, 'customerId');
    if (followUp === null || ruleId === null || customerId === null) continue;
    if (!wanted.has(ruleId)) continue;
    const id = canonicalId(groups, customerId);
    const list = known.get(id);
    const one = { ruleId, followUp, document };
    if (list === undefined) known.set(id, [one]);
    else list.push(one);
  }
  return known;
}
