import { daysLater } from '../kernel/days-later.ts';
import type { BusinessDay, RowId } from '../kernel/units.ts';
import { dayIn } from '../sync/field-readers.ts';
import type { Document } from '../sync/rows.ts';
import type { CareRule } from './care-rule.ts';
import { type FollowUp, followUpFrom } from './follow-up.ts';
import { ruleFollowUpId } from './follow-up-id.ts';
import { type ClosedDays, openDayFrom } from './open-day.ts';

/** Something that calls for a follow-up: what it is because of, and the day from which is counted. */
export type CareReason = {
  readonly because: BusinessDay;
  readonly from: BusinessDay;
  /** The last visit of somebody who slips away: whatever was closed because of a later day was about this lapse. */
  readonly lastVisit?: BusinessDay;
};

/** A follow-up of a rule as the plan must know it. */
export type RuleFollowUp = Pick<
  FollowUp,
  'id' | 'state' | 'day' | 'becauseDay' | 'postponedFrom'
> & {
  /** What it was because of when it was done or cancelled; another counter may have moved it since. */
  readonly closedFor: BusinessDay | null;
  /** A person chose its day: what is taken back does not take that along. */
  readonly isByHand: boolean;
  readonly isAway: boolean;
};

/** One thing to do about the follow-ups of one customer and one rule. */
export type CareStep =
  | {
      readonly kind: 'make';
      readonly id: RowId;
      readonly because: BusinessDay;
      readonly day: BusinessDay;
    }
  /** Also brings back one that was put away. */
  | {
      readonly kind: 'move';
      readonly id: RowId;
      readonly because: BusinessDay;
      readonly day: BusinessDay;
    }
  | { readonly kind: 'putAway'; readonly id: RowId };

/** Whom it is for (the card that stands for the group), on which day, in which shop. */
export type PlanFor = {
  readonly customerId: RowId;
  readonly today: BusinessDay;
  readonly closed: ClosedDays;
};

/** What the plan reads of a follow-up's document; null if it has no customer or day. */
export function ruleFollowUpFrom(document: Pick<Document, 'id' | 'fields'>): RuleFollowUp | null {
  const followUp = followUpFrom(document);
  if (followUp === null) return null;
  const { fields } = document;
  const { id, state, day, becauseDay, postponedFrom } = followUp;
  return {
    id,
    state,
    day,
    becauseDay,
    postponedFrom,
    closedFor: dayIn(fields, 'closedFor'),
    isByHand: fields['isByHand'] === true,
    isAway: (fields['deletedAt'] ?? null) !== null,
  };
}

/**
 * What is to be done about one customer and one rule, given what happened that counts. At most one is open
 * at a time: a new sale moves it, on from its day plus the rule's days to the next open day; one that is
 * not newer than what the last closed one was because of makes nothing; without its reason an untouched
 * one goes back to the sale before or away, and one whose day a person chose stays (`rules.md` §5).
 *
 * A function of the present state alone: asked again it answers nothing, and two counters that joined do
 * the same.
 */
export function planCare(
  rule: Pick<CareRule, 'id' | 'trigger' | 'afterDays' | 'since'>,
  reasons: readonly CareReason[],
  followUps: readonly RuleFollowUp[],
  { customerId, today, closed }: PlanFor,
): readonly CareStep[] {
  const [kept, ...extra] = followUps
    .filter(({ state, isAway }) => state === 'open' && !isAway)
    .sort(byHandFirst);
  const steps: CareStep[] = extra.map(({ id }) => ({ kind: 'putAway', id }));
  if (kept !== undefined && isEndingNow(rule, kept, today)) return steps;
  const wanted = wantedReason(rule, reasons, followUps, kept?.becauseDay ?? null);
  if (wanted === undefined) {
    return kept === undefined || kept.isByHand
      ? steps
      : [...steps, { kind: 'putAway', id: kept.id }];
  }
  const { because } = wanted;
  const day = openDayFrom(daysLater(wanted.from, rule.afterDays), closed);
  if (kept !== undefined) {
    const isSame = because === kept.becauseDay;
    const isBack = kept.becauseDay !== null && because < kept.becauseDay;
    if (isSame || (isBack && kept.isByHand)) return steps;
    return [...steps, { kind: 'move', id: kept.id, because, day }];
  }
  const [away] = followUps
    .filter(({ state, isAway }) => state === 'open' && isAway)
    .sort(byHandFirst);
  return away === undefined
    ? [...steps, { kind: 'make', id: freeId(rule.id, customerId, followUps), because, day }]
    : [...steps, { kind: 'move', id: away.id, because, day }];
}

/** Of merged cards that were taken apart, a later number than their count may be taken. */
function freeId(ruleId: RowId, customerId: RowId, followUps: readonly RuleFollowUp[]): RowId {
  const taken = new Set(followUps.map(({ id }) => id));
  for (let ordinal = followUps.length; ; ordinal += 1) {
    const id = ruleFollowUpId(ruleId, customerId, ordinal);
    if (!taken.has(id)) return id;
  }
}

/** Two counters choose the same one to keep. */
function byHandFirst(one: RuleFollowUp, other: RuleFollowUp): number {
  if (one.isByHand !== other.isByHand) return one.isByHand ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** What ended is no more among the reasons; whoever was to call because of it may still want to. */
function isEndingNow(
  { trigger }: Pick<CareRule, 'trigger'>,
  { becauseDay }: RuleFollowUp,
  today: BusinessDay,
): boolean {
  return 'days' in trigger && becauseDay !== null && becauseDay < today;
}

function wantedReason(
  { trigger, since }: Pick<CareRule, 'trigger' | 'since'>,
  reasons: readonly CareReason[],
  followUps: readonly RuleFollowUp[],
  open: BusinessDay | null,
): CareReason | undefined {
  const handled = lastHandled(followUps);
  // What was opened before the rule was switched off and on again stays promised.
  const counting = reasons.filter(({ from, because }) => from >= since || because === open);
  if (!('days' in trigger)) {
    const latest = counting.reduce<CareReason | undefined>(
      (last, one) => (last === undefined || one.because > last.because ? one : last),
      undefined,
    );
    return latest === undefined || isHandled(latest, handled) ? undefined : latest;
  }
  // Whoever was told of points that end is not called again for those of the next days: one call tells both.
  const told = handled === null ? null : daysLater(handled, trigger.days);
  return counting
    .filter(({ because }) => told === null || because > told)
    .reduce<CareReason | undefined>(
      (first, one) => (first === undefined || one.because < first.because ? one : first),
      undefined,
    );
}

/** A stage begins on another day under other limits; the lapse is the same until the next visit. */
function isHandled({ because, lastVisit }: CareReason, handled: BusinessDay | null): boolean {
  if (handled === null) return false;
  return because <= handled || (lastVisit !== undefined && lastVisit < handled);
}

function lastHandled(followUps: readonly RuleFollowUp[]): BusinessDay | null {
  let last: BusinessDay | null = null;
  for (const { state, closedFor, becauseDay } of followUps) {
    const day = state === 'open' ? null : (closedFor ?? becauseDay);
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}
