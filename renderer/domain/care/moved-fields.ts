import { dayIn } from '../sync/field-readers.ts';
import type { Fields, Value } from '../sync/rows.ts';
import type { CareStep } from './plan-care.ts';

/**
 * What a move writes into a follow-up. A day that a person chose is kept aside while a later sale takes
 * the follow-up on; if that sale is taken back the chosen day is there again, and still by hand.
 */
export function movedFields(
  fields: Fields,
  { because, day }: Pick<Extract<CareStep, { readonly kind: 'move' }>, 'because' | 'day'>,
): Record<string, Value> {
  const handDay = dayIn(fields, 'handDay');
  const moved = { becauseDay: because, deletedAt: null };
  if (handDay !== null && dayIn(fields, 'handBecause') === because) {
    const forgotten = { handDay: null, handFrom: null, handBecause: null };
    const postponedFrom = dayIn(fields, 'handFrom');
    return { ...moved, ...forgotten, day: handDay, postponedFrom, isByHand: true };
  }
  const was = dayIn(fields, 'becauseDay');
  // Back again for the same reason: the day that a person chose is still the day.
  if (fields['isByHand'] === true && was === because) return moved;
  const isTakenOn = fields['isByHand'] === true && was !== null && was < because;
  const aside = {
    handDay: dayIn(fields, 'day'),
    handFrom: dayIn(fields, 'postponedFrom'),
    handBecause: was,
  };
  return { ...moved, day, postponedFrom: null, isByHand: false, ...(isTakenOn && aside) };
}
