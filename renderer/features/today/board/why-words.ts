import type { BirthdayOn } from '#domain/care/birthday-days.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import { hoursWaiting } from '#domain/care/complaint-board.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import type { Words } from '#i18n/use-words.ts';
import { now } from '#platform/clock.ts';

import type { Why } from './board-line.ts';

type Facts = {
  readonly today: BusinessDay;
  /** Decimals of the shop's points. */
  readonly decimals: number;
  /** What was promised, in the shop's own words; empty where its kind says enough. */
  readonly text: string;
};

/** Why somebody is on the board, in parts of a line. */
export function whyWords(why: Why, words: Words, facts: Facts): readonly string[] {
  const { t, day, points, time } = words;
  const { today, decimals, text } = facts;
  switch (why.kind) {
    case 'birthday':
      return birthdayWords(why.birthday, words, today);
    case 'followUp':
      return followUpWords(why.followUp, words, { today, text });
    case 'complaint': {
      const { type, state } = why.complaint;
      const told = t('today.why-complaint', { type: complaintType(type, words) });
      // Answered once already: the hours until that first answer say nothing about the second.
      if (state !== 'open') return [told, t('today.why-again')];
      const waits = t('today.why-waits', { count: hoursWaiting(why.complaint, now()) });
      return [told, why.isLate ? t('today.why-late') : '', waits];
    }
    case 'festival': {
      const name = t(`care.festival-${why.festival}`);
      const left = dayNumber(why.day) - dayNumber(today);
      return [
        t('today.why-festival', { name, day: day(why.day, today) }),
        left === 0 ? t('today.isToday') : t('today.inDays', { count: left }),
        t('today.why-people', { count: why.people }),
        why.greeted === 0 ? '' : t('today.why-greeted', { count: why.greeted }),
      ];
    }
    case 'points': {
      const of = { points: points(why.units, decimals), day: day(why.day, today) };
      return [t('today.why-points', of)];
    }
    case 'stored-low':
    case 'card-low':
      return [t(`today.why-${why.kind}`)];
    case 'slipped': {
      const stage = t(`care.life-${why.life}`);
      return [t('today.why-slipped', { stage, day: day(why.since, today) })];
    }
    case 'signedIn':
      return [t('today.why-signedIn', { time: time(why.at) })];
  }
}

function birthdayWords(birthday: BirthdayOn, words: Words, today: BusinessDay): readonly string[] {
  const { t, day } = words;
  const { turning, nominal, round, zodiacYear } = birthday;
  const left = dayNumber(birthday.day) - dayNumber(today);
  return [
    left === 0
      ? t('today.why-birthday')
      : t('today.why-birthdayOn', { day: day(birthday.day, today) }),
    left === 0 ? '' : t('today.inDays', { count: left }),
    lunarWords(birthday, words),
    turning === null ? '' : t('today.why-turning', { count: turning }),
    nominal === null ? '' : t('today.why-nominal', { count: nominal }),
    round ? t('today.why-round') : '',
    zodiacYear ? t('today.why-zodiac') : '',
  ];
}

/** A birthday that was said by the lunar calendar is shown as it was said. */
function lunarWords({ birthday }: BirthdayOn, { t, language }: Words): string {
  if (birthday.calendar === 'solar') return '';
  const { month, day, leap } = birthday;
  const of = { month: lunarMonth(month, language), day: lunarDay(day, language) };
  return t(leap ? 'today.lunarLeap' : 'today.lunar', of);
}

function followUpWords(
  followUp: FollowUp,
  { t }: Words,
  { today, text }: Pick<Facts, 'today' | 'text'>,
): readonly string[] {
  const { kind, day, minute, state, result } = followUp;
  const late = dayNumber(today) - dayNumber(day);
  return [
    minute === null ? '' : minuteText(minute),
    t(`care.kind-${kind}`),
    state === 'open' && late > 0 ? t('today.why-overdue', { count: late }) : '',
    text,
    state === 'open' ? '' : result === null ? t(`care.state-${state}`) : t(`care.result-${result}`),
  ];
}
