import {
  type Stands,
  isSaleTrigger,
  matchesSale,
  needsEntries,
  standingReasons,
} from '#domain/care/care-reasons.ts';
import type { CareRule } from '#domain/care/care-rule.ts';
import type { ClosedDays } from '#domain/care/open-day.ts';
import type { CareReason, RuleFollowUp } from '#domain/care/plan-care.ts';
import type { BusinessDay, OperationId, RowId } from '#domain/kernel/units.ts';
import type { FoldRules } from '#domain/loyalty/fold-rules.ts';
import { noStanding } from '#domain/loyalty/standing.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { type Groups, canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { textField } from '../catalogue/documents.ts';
import { rowsAboutAny } from '../entries-door.ts';
import { entriesAboutAnySince } from '../entries-since.ts';
import { countingRowsOfAll } from '../loyalty/counting-rows.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { isChange } from '../undo-fields.ts';

/** What planning reads once, whoever it is for. */
export type CareContext = {
  readonly db: ShopDatabase;
  readonly rules: readonly CareRule[];
  readonly today: BusinessDay;
  readonly closed: ClosedDays;
  readonly fold: FoldRules;
  readonly off: ReadonlySet<OperationId>;
  readonly groups: Groups;
};

/** Of one person: sales that just arrived, or that all is to be read anew. */
export type TouchedPerson = { sales: SaleEntry[]; isWhole: boolean };

/** A follow-up that a rule made. */
export type KnownFollowUp = {
  readonly ruleId: RowId;
  readonly followUp: RuleFollowUp;
  readonly document: Document;
};

/** By person and rule; a rule about which nothing was read is not in it. */
export type Reasons = ReadonlyMap<RowId, ReadonlyMap<RowId, readonly CareReason[]>>;

/** Of whom sales arrived: those and what is open already. Of whom is to be read anew: all their sales that count. */
export async function saleReasonsOf(
  context: CareContext,
  people: ReadonlyMap<RowId, TouchedPerson>,
  known: ReadonlyMap<RowId, readonly KnownFollowUp[]>,
): Promise<Reasons> {
  const rules = context.rules.filter(({ trigger }) => isSaleTrigger(trigger));
  if (rules.length === 0) return new Map();
  const whole = [...people].flatMap(([id, { isWhole }]) => (isWhole ? [id] : []));
  const read = await salesOf(context, whole, rules, known);
  const sales = new Map<RowId, readonly SaleEntry[]>();
  for (const [id, person] of people) {
    if (person.isWhole) sales.set(id, read.get(id) ?? []);
    else if (person.sales.length > 0) {
      sales.set(
        id,
        person.sales.filter(({ operationId }) => !context.off.has(operationId)),
      );
    }
  }
  const categories = await categoriesIn(context, sales, known);
  const reasons = new Map<RowId, Map<RowId, readonly CareReason[]>>();
  for (const [id, own] of sales) {
    const ofPerson = new Map<RowId, readonly CareReason[]>();
    reasons.set(id, ofPerson);
    for (const { id: ruleId, trigger } of rules) {
      if (!isSaleTrigger(trigger)) continue;
      const promised = openDaysOf(known.get(id), ruleId);
      const matching = own.filter((sale) =>
        matchesSale(trigger, sale, promised.includes(sale.day) ? categories.ever : categories.now),
      );
      const open = people.get(id)?.isWhole === true ? [] : promised;
      const days = new Set([...matching.map(({ day }) => day), ...open]);
      // Nothing new for this rule; whether what is open still has its reason was not read.
      if (matching.length === 0 && people.get(id)?.isWhole !== true) continue;
      ofPerson.set(
        ruleId,
        [...days].map((day) => ({ because: day, from: day })),
      );
    }
  }
  return reasons;
}

/** The sales of these people that count, as far back as a rule looks or something open is because of. */
async function salesOf(
  { db, groups, off }: CareContext,
  people: readonly RowId[],
  rules: readonly CareRule[],
  known: ReadonlyMap<RowId, readonly KnownFollowUp[]>,
): Promise<ReadonlyMap<RowId, readonly SaleEntry[]>> {
  const sales = new Map<RowId, SaleEntry[]>();
  if (people.length === 0) return sales;
  const reaching = rules.map(({ since }) => since);
  for (const id of people) {
    for (const { id: ruleId } of rules) reaching.push(...openDaysOf(known.get(id), ruleId));
  }
  const [since] = reaching.sort();
  if (since === undefined) return sales;
  const cards = people.flatMap((id) => membersOf(groups, id));
  for (const entry of await entriesAboutAnySince(db, cards, since)) {
    if (!isSale(entry) || entry.subject === null || entry.day < since) continue;
    if (off.has(entry.operationId)) continue;
    const id = canonicalId(groups, entry.subject);
    const list = sales.get(id);
    if (list === undefined) sales.set(id, [entry]);
    else list.push(entry);
  }
  return sales;
}

function openDaysOf(
  known: readonly KnownFollowUp[] | undefined,
  ruleId: RowId,
): readonly BusinessDay[] {
  return (known ?? []).flatMap(({ ruleId: of, followUp }) => {
    const { state, isAway, becauseDay } = followUp;
    return of === ruleId && state === 'open' && !isAway && becauseDay !== null ? [becauseDay] : [];
  });
}

type Categories = ReadonlyMap<RowId, readonly string[]>;

/** Categories of the goods that were sold: those of the present, and also those they once were in. */
async function categoriesIn(
  { db, rules }: CareContext,
  sales: ReadonlyMap<RowId, readonly SaleEntry[]>,
  known: ReadonlyMap<RowId, readonly KnownFollowUp[]>,
): Promise<{ readonly now: Categories; readonly ever: Categories }> {
  const asking = rules.filter(({ trigger }) => trigger.kind === 'categorySale');
  if (asking.length === 0) return { now: new Map(), ever: new Map() };
  const products = await db.documents.bulkGet(productsIn([...sales.values()].flat()));
  const there = products.filter((row) => row !== undefined);
  const now = new Map(there.map((row) => [row.id, [textField(row, 'category')]]));
  const promised = [...sales].flatMap(([id, own]) => {
    const days = asking.flatMap((rule) => openDaysOf(known.get(id), rule.id));
    return own.filter(({ day }) => days.includes(day));
  });
  return { now, ever: await categoriesEver(db, productsIn(promised), now) };
}

/**
 * What is promised stays when its category gets another name or its product another category: nobody
 * took the sale back.
 */
async function categoriesEver(
  db: ShopDatabase,
  ids: readonly RowId[],
  now: Categories,
): Promise<Categories> {
  const ever = new Map(ids.map((id) => [id, [...(now.get(id) ?? [])]]));
  for (const entry of (await rowsAboutAny(db, ids)).filter(isChange)) {
    if (entry.path !== 'category') continue;
    for (const name of [entry.before, entry.after]) {
      if (typeof name === 'string') ever.get(entry.document)?.push(name);
    }
  }
  return ever;
}

function productsIn(sales: readonly SaleEntry[]): RowId[] {
  return [
    ...new Set(sales.flatMap(({ lines }) => lines.flatMap(({ productId }) => productId ?? []))),
  ];
}

/** What calls for the other rules, as these people stand today. */
export async function standingReasonsOf(
  context: CareContext,
  people: readonly RowId[],
): Promise<Reasons> {
  const { db, fold, today } = context;
  const rules = context.rules.filter(({ trigger }) => !isSaleTrigger(trigger));
  if (rules.length === 0) return new Map();
  const rows = await db.standings.bulkGet([...people]);
  const standings = people.map((id, at) => rows[at] ?? noStanding(id));
  const asked = standings.filter((standing) =>
    rules.some(({ trigger }) => needsEntries(trigger, standing)),
  );
  const entries = await countingRowsOfAll(
    db,
    asked.map(({ customerId }) => customerId),
  );
  const reasons = new Map<RowId, ReadonlyMap<RowId, readonly CareReason[]>>();
  for (const standing of standings) {
    const { customerId } = standing;
    const own = entries.get(customerId) ?? [];
    const stands: Stands = { standing, entries: own, today, limits: fold.life, low: fold.low };
    const ofPerson = new Map<RowId, readonly CareReason[]>();
    for (const { id, trigger } of rules) {
      if (!isSaleTrigger(trigger)) ofPerson.set(id, standingReasons(trigger, stands));
    }
    reasons.set(customerId, ofPerson);
  }
  return reasons;
}
