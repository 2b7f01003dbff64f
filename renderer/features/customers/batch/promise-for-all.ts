import type { FollowUpDraft } from '#data/care/follow-up-draft.ts';
import { minuteFrom } from '#domain/kernel/minute-text.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type BusinessDay, type RowId, isBusinessDay } from '#domain/kernel/units.ts';
import { isRealDay } from '#domain/kernel/day-number.ts';
import { type CustomerColumns, numberAt } from '#domain/customers/columns/customer-columns.ts';
import type { Promised } from '#ui/promise-fields.tsx';

export type PromiseProblem = {
  readonly kind: 'no-day' | 'past-day' | 'no-time' | 'nobody';
};

/**
 * What everybody ticked is promised. A day that is over is refused: hundreds of promises that are overdue from their
 * first moment are never meant.
 */
export function promiseForAll(
  { kind, day, time, text, staffId }: Promised,
  today: BusinessDay,
): Result<Omit<FollowUpDraft, 'customerId'>, PromiseProblem> {
  if (!isBusinessDay(day) || !isRealDay(day)) return refuse({ kind: 'no-day' });
  if (day < today) return refuse({ kind: 'past-day' });
  return accept({ kind, day, text, staffId, minute: minuteFrom(time), repeat: null });
}

/** Who of them said that they do not want to be contacted (`rules.md` §1, §5). */
export function whoSaidNo(
  { slots, numbers }: Pick<CustomerColumns, 'slots' | 'numbers'>,
  ids: readonly RowId[],
): ReadonlySet<RowId> {
  return new Set(
    ids.filter((id) => {
      const slot = slots.get(id);
      return slot !== undefined && numberAt(numbers.consent, slot) === 0;
    }),
  );
}
