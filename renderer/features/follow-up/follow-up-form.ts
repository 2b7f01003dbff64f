import type { FollowUpDraft } from '#data/care/follow-up-draft.ts';
import type { KnownFollowUp } from '#data/care/follow-up-by-id.ts';
import type { FollowUpKind, Repeat } from '#domain/care/follow-up.ts';
import { minuteFrom, minuteText } from '#domain/kernel/minute-text.ts';
import { type BusinessDay, type RowId, isBusinessDay } from '#domain/kernel/units.ts';

/** A follow-up while it is being typed: days, times and numbers are still texts. */
export type FollowUpForm = {
  readonly customerId: RowId | null;
  readonly kind: FollowUpKind;
  readonly day: string;
  readonly time: string;
  readonly text: string;
  readonly staffId: RowId | null;
  readonly repeat: Repeat['unit'] | 'none';
  readonly every: string;
  readonly from: Repeat['from'];
};

export function newForm(customerId: RowId | null, day: BusinessDay): FollowUpForm {
  const again = { repeat: 'none', every: '1', from: 'due' } as const;
  return { customerId, kind: 'revisit', day, time: '', text: '', staffId: null, ...again };
}

export function formOf({ followUp, text }: KnownFollowUp): FollowUpForm {
  const { customerId, kind, day, minute, staffId, repeat } = followUp;
  return {
    customerId,
    kind,
    day,
    text,
    staffId,
    time: minute === null ? '' : minuteText(minute),
    repeat: repeat?.unit ?? 'none',
    every: String(repeat?.every ?? 1),
    from: repeat?.from ?? 'due',
  };
}

/**
 * The newest state with what was changed since it was shown. How often it comes back is one thing: half of one
 * repeating and half of another is what nobody meant.
 */
export function changedForm(
  newest: FollowUpForm,
  shown: FollowUpForm,
  now: FollowUpForm,
): FollowUpForm {
  function choose<Name extends keyof FollowUpForm>(name: Name): FollowUpForm[Name] {
    return (now[name] === shown[name] ? newest : now)[name];
  }
  const isAsShown =
    now.repeat === shown.repeat && now.every === shown.every && now.from === shown.from;
  const { repeat, every, from } = isAsShown ? newest : now;
  return {
    customerId: choose('customerId'),
    kind: choose('kind'),
    day: choose('day'),
    time: choose('time'),
    text: choose('text'),
    staffId: choose('staffId'),
    repeat,
    every,
    from,
  };
}

/** What is saved; undefined while no customer or no day is chosen. */
export function draftOf(form: FollowUpForm): FollowUpDraft | undefined {
  const { customerId, kind, day, time, text, staffId, repeat, every, from } = form;
  if (customerId === null || !isBusinessDay(day)) return undefined;
  return {
    customerId,
    kind,
    day,
    text,
    staffId,
    minute: minuteFrom(time),
    repeat: repeat === 'none' ? null : { every: Number(every), unit: repeat, from },
  };
}
