import { addDays } from '#domain/kernel/calendar.ts';
import {
  type BusinessDay,
  cents,
  pointUnits,
  toBusinessDay,
  toInstant,
  toOperationId,
  toRowId,
} from '#domain/kernel/units.ts';
import type { PointsEntry, RedeemCancelEntry, RedeemEntry } from '#domain/loyalty/facts.ts';
import { promisedUnits } from '#domain/loyalty/points/earned.ts';
import { foldPoints } from '#domain/loyalty/points/fold-points.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import { foldTier } from '#domain/loyalty/tiers/fold-tier.ts';
import type { EarnFactor, RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import type { Entry } from '#domain/sync/rows.ts';

import type { CaseEvent, CaseProgram, PointsCase } from './points-cases.ts';
import { stampAt } from './random-rows.ts';

/** A case as the app would record it at its counter, event after event, and what it refused. */
export function entriesOfCase(
  program: CaseProgram,
  { events, customer }: Pick<PointsCase, 'events' | 'customer'>,
): { readonly entries: readonly Entry[]; readonly rejected: readonly string[] } {
  const entries: Entry[] = [];
  const refused: string[] = [];
  const uses = new Map<string, number>();
  for (const event of events.toSorted(inOrder)) {
    if (entries.some(({ id }) => id === event.id) || refused.includes(event.id)) continue;
    const counter = { program, entries, uses, birthday: customer.birthday };
    const isRefused = event.type !== 'adjust' && refuses(event, counter);
    if (isRefused) refused.push(event.id);
    const entry = entryOf(event, isRefused, counter);
    if (entry !== null) entries.push(entry);
  }
  return { entries, rejected: refused };
}

type CaseEntry = SaleEntry | RefundEntry | RedeemEntry | RedeemCancelEntry | PointsEntry;

type Counter = {
  readonly program: CaseProgram;
  readonly entries: readonly Entry[];
  /** Birthday bonuses by birthday-year. */
  readonly uses: Map<string, number>;
  readonly birthday: string | undefined;
};

/** Requests are checked at their place in the order; facts never are. */
function refuses(event: CaseEvent, { program, entries }: Counter): boolean {
  const asked = askedUnits(event);
  if (asked === null) return false;
  const { minUnits, stepUnits, maxPercent } = program.spending;
  const through = dayOf(event);
  const { balance } = foldPoints(entries, { decimals: program.earn.decimals, through });
  if (asked <= 0 || asked < minUnits || asked % stepUnits !== 0 || asked > balance) return true;
  return event.type === 'purchase' && worth(asked, program) * 100 > event.amount_fen * maxPercent;
}

function askedUnits(event: CaseEvent): number | null {
  if (event.type === 'redeem_request') return event.units;
  return event.type === 'purchase' && event.request === true ? (event.redeem_units ?? 0) : null;
}

function entryOf(event: CaseEvent, isRefused: boolean, counter: Counter): CaseEntry | null {
  const { program } = counter;
  const { decimals } = program.earn;
  const freshUntil = lastUsableDay(dayOf(event), program.expiry);
  const back = { graceDays: program.graceDays, freshUntil };
  switch (event.type) {
    case 'purchase':
      return saleOf(event, isRefused, counter);
    case 'refund':
      return {
        ...headOf(event),
        kind: 'refund',
        saleId: toRowId(event.purchase_id),
        amount: cents(event.amount_fen),
        method: 'cash',
        reasonId: null,
        debt: program.refundDebt,
        ...back,
      };
    case 'redeem':
    case 'redeem_request': {
      if (isRefused) return null;
      const units = pointUnits(event.units);
      const reward = { rewardId: null, name: null };
      return {
        ...headOf(event),
        kind: 'redeem',
        units,
        decimals,
        ...reward,
      };
    }
    case 'redeem_cancel': {
      const redeemId = toRowId(event.redeem_id);
      return {
        ...headOf(event),
        kind: 'redeem_cancel',
        redeemId,
        ...back,
      };
    }
    case 'adjust': {
      const until = event.expires === undefined ? freshUntil : toBusinessDay(event.expires);
      const why = { cause: 'adjust', reason: null, reasonId: null, sourceId: null } as const;
      const units = pointUnits(event.units);
      return {
        ...headOf(event),
        kind: 'points',
        units,
        decimals,
        until,
        ...why,
      };
    }
  }
}

function saleOf(
  event: CaseEvent & { type: 'purchase' },
  isRefused: boolean,
  counter: Counter,
): SaleEntry {
  const { program } = counter;
  const { earn, spending, expiry } = program;
  const units = isRefused ? 0 : (event.redeem_units ?? 0);
  const value = cents(Math.min(event.amount_fen, worth(units, program)));
  const total = cents(event.amount_fen - value);
  const used = {
    units: pointUnits(units),
    decimals: earn.decimals,
    perPoint: spending.perPoint,
    value,
  };
  const promise = {
    rule: earn,
    factors: factorsFor(dayOf(event), counter),
    stack: program.stack,
    rounding: program.rounding,
    until: lastUsableDay(dayOf(event), expiry),
    ...(program.earnOn === 'gross' && { gross: true as const }),
    ...(event.granted_units !== undefined && { granted: true as const }),
  };
  const computed = promisedUnits(promise, { amount: cents(event.amount_fen), net: total });
  return {
    ...headOf(event),
    kind: 'sale',
    lines: [],
    discount: cents(0),
    total,
    method: 'cash',
    staffId: null,
    noteId: null,
    earned: { ...promise, units: pointUnits(event.granted_units ?? computed) },
    ...(units !== 0 && { used }),
  };
}

/** Factors by a calculation of the tests' own, for solar birthdays kept on 28 February. */
function factorsFor(day: BusinessDay, counter: Counter): readonly EarnFactor[] {
  const { program, entries, uses, birthday } = counter;
  const { tierId } = foldTier(entries, program, day);
  const tier = program.tiers.find(({ id }) => id === tierId);
  const found: EarnFactor[] = [factor('tier', tier?.id ?? '', tier?.percent ?? 100)];
  for (const { id, from, to, percent } of program.campaigns) {
    if (from <= day && day <= to) found.push(factor('campaign', id, percent));
  }
  const bonus = program.birthday;
  const year = bonus && birthday !== undefined ? birthdayYear(birthday, day, bonus) : null;
  if (bonus && year !== null && (uses.get(year) ?? 0) < (bonus.maxUses ?? Infinity)) {
    uses.set(year, (uses.get(year) ?? 0) + 1);
    found.push(factor('birthday', year, bonus.percent));
  }
  return found;
}

function factor(from: EarnFactor['from'], name: string, percent: number): EarnFactor {
  return { from, name, over: percent, under: 100 };
}

function birthdayYear(
  birthday: string,
  day: BusinessDay,
  bonus: NonNullable<CaseProgram['birthday']>,
): string | null {
  const monthDay = birthday.slice(-5);
  if (bonus.window === 'month') {
    return day.slice(5, 7) === monthDay.slice(0, 2) ? day.slice(0, 4) : null;
  }
  const [before, after] = bonus.window === 'day' ? [0, 0] : [bonus.before, bonus.after];
  const year = Number(day.slice(0, 4));
  for (const candidate of [year - 1, year, year + 1]) {
    const isLeap = addDays(toBusinessDay(`${candidate}-02-28`), 1).endsWith('-29');
    const kept = monthDay === '02-29' && !isLeap ? '02-28' : monthDay;
    const born = toBusinessDay(`${candidate}-${kept}`);
    if (addDays(born, -before) <= day && day <= addDays(born, after)) return String(candidate);
  }
  return null;
}

function worth(units: number, { spending, earn }: CaseProgram): number {
  return Math.floor((units * spending.perPoint) / 10 ** earn.decimals);
}

function inOrder(one: CaseEvent, other: CaseEvent): number {
  return `${one.at} ${one.id}` < `${other.at} ${other.id}` ? -1 : 1;
}

function dayOf({ at }: CaseEvent): BusinessDay {
  return toBusinessDay(at.slice(0, 10));
}

function headOf({ id, at }: CaseEvent) {
  return {
    id: toRowId(id),
    rev: stampAt(0),
    operationId: toOperationId(`operation-${id}`),
    by: null,
    at: toInstant(`${at}.000Z`),
    day: toBusinessDay(at.slice(0, 10)),
    subject: toRowId('card-1'),
  };
}
