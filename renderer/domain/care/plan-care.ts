import { daysLater } from '../kernel/days-later.ts';
import type { BusinessDay, RowId, Stamp } from '../kernel/units.ts';
import { dayIn } from '../sync/field-readers.ts';
import { stampOfField } from '../sync/join.ts';
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
  /** Which moment of its day; where it is told, the same may happen again on the day somebody called. */
  readonly stamp?: Stamp;
};

/** A follow-up of a rule as the plan must know it. */
export type RuleFollowUp = Pick<
  FollowUp,
  'id' | 'state' | 'day' | 'becauseDay' | 'postponedFrom'
> & {
  /** What it was because of when it was done or cancelled; another counter may have moved it since. */
  readonly closedFor: BusinessDay | null;
  readonly closedStamp: Stamp | null;
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
export function ruleFollowUpFrom(document: Document): RuleFollowUp | null {
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
    closedStamp: state === 'open' ? null : (stampOfField(document, 'state') ?? null),
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
  const handled = lastHandled(followUps);
  const open = followUps.filter(({ state }) => state === 'open').sort(bestFirst);
  const [there, ...extra] = open.filter(({ isAway }) => !isAway);
  const away = open.filter(({ isAway }) => isAway);
  const steps: CareStep[] = extra.map(({ id }) => ({ kind: 'putAway', id }));
  // Put away beside the one of a merged card: taken apart, what a person promised is there again.
  const kept = there ?? away.find((one) => one.isByHand && !isAbout(one, handled));
  if (kept !== undefined && isEndingNow(rule, kept, today)) return [...steps, ...back(kept)];
  const wanted = wantedReason(rule, reasons, handled, kept?.becauseDay ?? null);
  if (wanted === undefined) {
    if (kept === undefined) return steps;
    return [...steps, ...(kept.isByHand ? back(kept) : putAway(kept))];
  }
  const { because } = wanted;
  const day = openDayFrom(daysLater(wanted.from, rule.afterDays), closed);
  if (kept !== undefined) {
    const isSame = because === kept.becauseDay;
    const isBack = kept.becauseDay !== null && because < kept.becauseDay;
    if (isSame || (isBack && kept.isByHand)) return [...steps, ...back(kept)];
    return [...steps, { kind: 'move', id: kept.id, because, day }];
  }
  const [first] = away;
  return first === undefined
    ? [...steps, { kind: 'make', id: freeId(rule.id, customerId, followUps), because, day }]
    : [...steps, { kind: 'move', id: first.id, because, day }];
}

/** Nothing to do about one that is there; one that was put away comes back as it was. */
function back({ id, isAway, becauseDay: because, day }: RuleFollowUp): readonly CareStep[] {
  return isAway && because !== null ? [{ kind: 'move', id, because, day }] : [];
}

function putAway({ id }: RuleFollowUp): readonly CareStep[] {
  return [{ kind: 'putAway', id }];
}

/** Of merged cards that were taken apart, a later number than their count may be taken. */
function freeId(ruleId: RowId, customerId: RowId, followUps: readonly RuleFollowUp[]): RowId {
  const taken = new Set(followUps.map(({ id }) => id));
  for (let ordinal = followUps.length; ; ordinal += 1) {
    const id = ruleFollowUpId(ruleId, customerId, ordinal);
    if (!taken.has(id)) return id;
  }
}

/** Two counters choose the same one to keep: of those whose day a person chose that of the latest sale. */
function bestFirst(one: RuleFollowUp, other: RuleFollowUp): number {
  if (one.isByHand !== other.isByHand) return one.isByHand ? -1 : 1;
  const [day, otherDay] = [one.becauseDay ?? '', other.becauseDay ?? ''];
  if (one.isByHand && day !== otherDay) return day > otherDay ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Whether somebody was called about it, or about something later. */
function isAbout({ becauseDay }: RuleFollowUp, handled: Handled | null): boolean {
  return handled !== null && (becauseDay === null || becauseDay <= handled.day);
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
  handled: Handled | null,
  open: BusinessDay | null,
): CareReason | undefined {
  // What was opened before the rule was switched off and on again stays promised.
  const counting = reasons.filter(({ from, because }) => from >= since || because === open);
  if (!('days' in trigger)) {
    const latest = counting.reduce<CareReason | undefined>(
      (last, one) => (last === undefined || isLater(one, last) ? one : last),
      undefined,
    );
    return latest === undefined || isHandled(latest, handled) ? undefined : latest;
  }
  // Whoever was told of points that end is not called again for those of the next days: one call tells both.
  const told = handled === null ? null : daysLater(handled.day, trigger.days);
  return counting
    .filter(({ because }) => told === null || because > told)
    .reduce<CareReason | undefined>(
      (first, one) => (first === undefined || one.because < first.because ? one : first),
      undefined,
    );
}

function isLater(one: CareReason, other: CareReason): boolean {
  if (one.because !== other.because) return one.because > other.because;
  return (one.stamp ?? '') > (other.stamp ?? '');
}

/** A stage begins on another day under other limits; the lapse is the same until the next visit. */
function isHandled({ because, lastVisit, stamp }: CareReason, handled: Handled | null): boolean {
  if (handled === null) return false;
  const { day, stamp: closed } = handled;
  // Filled up and low again on the very day of the call: it is another time.
  if (because === day && stamp !== undefined && closed !== null) return stamp <= closed;
  return because <= day || (lastVisit !== undefined && lastVisit < day);
}

/** What the last call was about, and, of those about that day, when the last one was closed. */
type Handled = { readonly day: BusinessDay; readonly stamp: Stamp | null };

function lastHandled(followUps: readonly RuleFollowUp[]): Handled | null {
  let last: Handled | null = null;
  for (const { state, closedFor, closedStamp: stamp, becauseDay } of followUps) {
    const day = state === 'open' ? null : (closedFor ?? becauseDay);
    if (day === null || (last !== null && day < last.day)) continue;
    const isNewer = last === null || day > last.day || (stamp ?? '') > (last.stamp ?? '');
    if (isNewer) last = { day, stamp };
  }
  return last;
}
