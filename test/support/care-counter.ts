import { followUpKind } from '#domain/care/follow-up.ts';
import { movedFields } from '#domain/care/moved-fields.ts';
import { type ClosedDays } from '#domain/care/open-day.ts';
import { type CareStep, planCare, ruleFollowUpFrom } from '#domain/care/plan-care.ts';
import type { CareRule } from '#domain/care/care-rule.ts';
import { dayText } from '#domain/kernel/day-number.ts';
import {
  type BusinessDay,
  type RowId,
  isBusinessDay,
  toBusinessDay,
  toOperationId,
  toRowId,
  toStamp,
} from '#domain/kernel/units.ts';
import { joinDocument } from '#domain/sync/join.ts';
import type { Document, Fields } from '#domain/sync/rows.ts';

/** Some day of the summer of 2026, by its number. */
export function dayNo(number: number): BusinessDay {
  return toBusinessDay(dayText(20_600 + number));
}

export const customer = toRowId('anna');

export const threeDaysAfter: CareRule = {
  id: toRowId('rule-1'),
  isOn: true,
  trigger: { kind: 'anySale' },
  afterDays: 3,
  kind: 'afterSale',
  text: '',
  staffId: null,
  since: dayNo(5),
};

/** Closed on Mondays and on one single day. */
export const mondaysOff: ClosedDays = { closedWeekdays: [0], holidays: [dayNo(17)] };

/** What can happen at a counter in a day; numbers choose the day, the sale or the follow-up it is about. */
export type CareEvent = {
  readonly kind: 'sell' | 'takeBack' | 'bringBack' | 'done' | 'cancel' | 'postpone';
  readonly number: number;
};

/**
 * A counter with one customer and one rule, as documents that are joined field by field: what the keeper
 * of the data layer does, without a database.
 */
export class CareCounter {
  documents = new Map<RowId, Document>();
  /** Ticks go up on both counters, as a clock's do. */
  private readonly now: () => number;
  readonly name: string;

  constructor(name: string, now: () => number) {
    this.name = name;
    this.now = now;
  }

  happens({ kind, number }: CareEvent): void {
    const sales = this.sales();
    const sale = sales[number % Math.max(1, sales.length)];
    const open = this.open()[0];
    if (kind === 'sell')
      this.create(`sale-${this.name}-${String(this.now()).padStart(6, '0')}`, 'sale', {
        day: dayNo(number),
      });
    if (kind === 'takeBack' && sale) this.edit(sale.id, { isOff: true });
    if (kind === 'bringBack' && sale) this.edit(sale.id, { isOff: false });
    if (open === undefined) return;
    const closedFor = open.fields['becauseDay'] ?? null;
    if (kind === 'done' || kind === 'cancel') {
      this.edit(open.id, { state: kind === 'done' ? 'done' : 'cancelled', closedFor });
    }
    if (kind === 'postpone') {
      this.edit(open.id, { day: dayNo(40 + number), isByHand: true, postponedFrom: dayNo(0) });
    }
  }

  /** Answers what was done; a second time nothing. */
  keep(today = dayNo(0)): readonly CareStep[] {
    const reasons = this.counting().map((day) => ({ because: day, from: day }));
    const known = this.followUps()
      .map(ruleFollowUpFrom)
      .filter((one) => one !== null);
    const plan = { customerId: customer, today, closed: mondaysOff };
    const steps = planCare(threeDaysAfter, reasons, known, plan);
    for (const step of steps) this.carryOut(step);
    return steps;
  }

  takeIn(other: CareCounter): void {
    for (const theirs of other.documents.values()) {
      const mine = this.documents.get(theirs.id);
      this.documents.set(theirs.id, mine === undefined ? theirs : joinDocument(mine, theirs));
    }
  }

  /** The days of the sales that count. */
  counting(): readonly BusinessDay[] {
    return this.sales().flatMap(({ fields: { day, isOff } }) =>
      isBusinessDay(day) && isOff !== true ? [day] : [],
    );
  }

  followUps(): readonly Document[] {
    return [...this.documents.values()].filter(({ kind }) => kind === followUpKind);
  }

  open(): readonly Document[] {
    return this.followUps().filter(
      ({ fields }) =>
        (fields['state'] ?? 'open') === 'open' && (fields['deletedAt'] ?? null) === null,
    );
  }

  closed(): readonly Document[] {
    return this.followUps().filter(({ fields }) => (fields['state'] ?? 'open') !== 'open');
  }

  private sales(): readonly Document[] {
    return [...this.documents.values()]
      .filter(({ kind }) => kind === 'sale')
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  private carryOut(step: CareStep): void {
    if (step.kind === 'make') {
      const days = { day: step.day, becauseDay: step.because };
      const fields = {
        customerId: customer,
        ruleId: threeDaysAfter.id,
        kind: 'afterSale',
        ...days,
      };
      this.create(step.id, followUpKind, fields);
    } else if (step.kind === 'putAway') this.edit(step.id, { deletedAt: 'now' });
    else this.edit(step.id, movedFields(this.documents.get(step.id)?.fields ?? {}, step));
  }

  private create(id: string, kind: string, fields: Fields): void {
    const head = { id: toRowId(id), rev: this.stamp(), operationId: toOperationId('o'), by: null };
    this.documents.set(head.id, { ...head, kind, fields, clock: {} });
  }

  private edit(id: RowId, fields: Fields): void {
    const before = this.documents.get(id);
    if (before === undefined) throw new Error('Nothing to edit.');
    const changed = Object.entries(fields).filter(
      ([path, value]) => (before.fields[path] ?? null) !== (value ?? null),
    );
    const stamp = this.stamp();
    const stamps = Object.fromEntries(changed.map(([path]) => [path, stamp]));
    this.documents.set(id, {
      ...before,
      fields: { ...before.fields, ...Object.fromEntries(changed) },
      clock: { ...before.clock, ...stamps },
    });
  }

  private stamp() {
    return toStamp(`${String(this.now()).padStart(15, '0')}-0000-${this.name}`);
  }
}
