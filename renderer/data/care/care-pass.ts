import type { CareRule } from '#domain/care/care-rule.ts';
import { isSaleTrigger } from '#domain/care/care-reasons.ts';
import { lifeStages } from '#domain/care/life-cycle.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { type BusinessDay, type RowId, isBusinessDay, isRowId } from '#domain/kernel/units.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCareRules } from './read-care-rules.ts';
import { takeCareOf } from './write-care.ts';

/** How far each rule has looked: with which trigger and first day, and through which day. */
type Looked = { readonly asked: string; readonly through: BusinessDay };

const key = 'care-looked';
/** A database that was built anew does not know how far it looked; what is older was looked at before it was. */
const lookBack = 60;

/** What is to be looked at once for a rule: from a day on, all of the shop. */
type Look = { readonly rule: CareRule; readonly from: BusinessDay; readonly isWhole: boolean };

export type PassRun = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/**
 * The pass of a new day, and of a rule that was switched on: stages that began, points, memberships that
 * end, balances that are low; for a new rule the sales from its first day on too. Found by indexes: an
 * ordinary morning is a few hundred customers, not 100,000. Answers false if it was stopped: the next
 * one does the same again, and nothing twice.
 *
 * A clock that is behind looks at nothing: it is no day yet (`rules.md` §2).
 */
export async function carePass(
  shop: WritingShop,
  today: BusinessDay,
  { progress, signal }: PassRun,
): Promise<boolean> {
  const looks = await looksDue(shop, today);
  for (const [at, look] of looks.entries()) {
    const ids = await candidates(shop.db, look.rule, look.from, today);
    const touches = ids.map((customerId) => ({ customerId, sales: [], isWhole: look.isWhole }));
    const run = {
      rules: [look.rule],
      today,
      signal,
      progress: (done: number, of: number) => progress(at + done / Math.max(1, of), looks.length),
    };
    if (!(await takeCareOf(shop, touches, run))) return false;
    await setLooked(shop.db, look.rule, today);
  }
  return true;
}

/** How many customers a pass would look at now; 0 if there is nothing to do. */
export async function carePassSize(
  shop: Pick<WritingShop, 'db' | 'clock'>,
  today: BusinessDay,
): Promise<number> {
  let size = 0;
  for (const { rule, from } of await looksDue(shop, today)) {
    // Also one of nobody is carried out: that it was is kept.
    size += 1 + (await candidates(shop.db, rule, from, today)).length;
  }
  return size;
}

/** The customers in whom a rule could find something that began on `from` or later; a few too many. */
export async function candidates(
  db: ShopDatabase,
  { trigger }: Pick<CareRule, 'trigger'>,
  from: BusinessDay,
  today: BusinessDay,
): Promise<readonly RowId[]> {
  const { standings } = db;
  switch (trigger.kind) {
    case 'anySale':
    case 'productSale':
    case 'categorySale':
      // A stage begins on the last visit or later.
      return inStagesSince(db, lifeStages, from, endOfDays);
    case 'stage':
      // Also those who slipped on to the next while the app was closed.
      return inStagesSince(db, lifeStages.slice(lifeStages.indexOf(trigger.stage)), from, today);
    case 'pointsEnd': {
      const first = daysLater(from, trigger.days);
      const last = daysLater(today, trigger.days);
      const range = standings
        .where('expiresNext')
        .between(first < today ? today : first, last, true, true);
      return range.primaryKeys();
    }
    case 'membershipEnds': {
      // The end of a membership is one of the days on which a standing changes by itself.
      const last = daysLater(today, trigger.days + 1);
      const rows = await standings.where('nextChange').belowOrEqual(last).toArray();
      return rows.flatMap(({ customerId, hasMembership }) => (hasMembership ? [customerId] : []));
    }
    case 'storedLow':
      return standings.where('marks').equals('stored-low').primaryKeys();
    case 'cardLow':
      return standings.where('marks').equals('card-low').primaryKeys();
  }
}

async function inStagesSince(
  db: ShopDatabase,
  stages: readonly string[],
  from: BusinessDay,
  through: string,
): Promise<readonly RowId[]> {
  const ids: RowId[] = [];
  for (const stage of stages) {
    const range = db.standings
      .where('[life+lifeSince]')
      .between([stage, from], [stage, through], true, true);
    ids.push(...(await range.primaryKeys()));
  }
  return ids;
}

const endOfDays = '9999-12-31';

async function looksDue(
  { db, clock }: Pick<WritingShop, 'db' | 'clock'>,
  today: BusinessDay,
): Promise<readonly Look[]> {
  const rules = (await readCareRules(db)).filter(({ isOn }) => isOn);
  if (rules.length === 0 || (await daysClockIsBehind(db, clock)) > 0) return [];
  const { looked, isFirst } = await lookedSoFar(db);
  return rules.flatMap((rule): readonly Look[] => {
    const isSales = isSaleTrigger(rule.trigger);
    const last = looked.get(rule.id);
    if (last === undefined || last.asked !== askedBy(rule)) {
      const oldest = daysLater(today, -lookBack);
      const from = isFirst && rule.since < oldest ? oldest : rule.since;
      return [{ rule, from, isWhole: isSales }];
    }
    // Sales arrive by themselves.
    if (isSales || last.through >= today) return [];
    const from = daysLater(last.through, 1);
    return [{ rule, from: from < rule.since ? rule.since : from, isWhole: false }];
  });
}

/** Called once in a new database: if there are no rules yet, the first one looks as far back as it says. */
export async function beginLooking(db: ShopDatabase): Promise<void> {
  const isNew = (await db.local.get(key)) === undefined;
  if (isNew && (await readCareRules(db)).every(({ isOn }) => !isOn)) {
    await db.local.put({ key, value: new Map() });
  }
}

function askedBy({ trigger, since }: CareRule): string {
  return canonical([{ ...trigger }, since]);
}

async function lookedSoFar(
  db: ShopDatabase,
): Promise<{ readonly looked: ReadonlyMap<RowId, Looked>; readonly isFirst: boolean }> {
  const value = (await db.local.get(key))?.value;
  const looked = new Map<RowId, Looked>();
  if (!(value instanceof Map)) return { looked, isFirst: value === undefined };
  const rows: Iterable<readonly [unknown, unknown]> = value;
  for (const [id, one] of rows) if (isRowId(id) && isLooked(one)) looked.set(id, one);
  return { looked, isFirst: false };
}

async function setLooked(db: ShopDatabase, rule: CareRule, through: BusinessDay): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const { looked } = await lookedSoFar(db);
    const now = new Map(looked).set(rule.id, { asked: askedBy(rule), through });
    await db.local.put({ key, value: now });
  });
}

/** These rules look anew once they are on again: what they made was put away. */
export async function forgetLooked(db: ShopDatabase, ids: readonly RowId[]): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const { looked, isFirst } = await lookedSoFar(db);
    if (isFirst) return;
    const rest = [...looked].filter(([id]) => !ids.includes(id));
    await db.local.put({ key, value: new Map(rest) });
  });
}

function isLooked(value: unknown): value is Looked {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asked' in value &&
    typeof value.asked === 'string' &&
    'through' in value &&
    isBusinessDay(value.through)
  );
}
