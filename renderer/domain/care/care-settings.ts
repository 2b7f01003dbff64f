import { type Result, accept, refuse } from '../kernel/result.ts';
import {
  type Reader,
  type SettingRefusal,
  list,
  oneOf,
  shape,
  unless,
  whole,
  yesNo,
} from '../kernel/setting-readers.ts';
import type { Fields } from '../sync/rows.ts';
import { type FestivalKind, festivalKinds } from './festivals.ts';
import { type LifeLimits, usualLifeLimits } from './life-cycle.ts';

/**
 * How the shop cares for its customers: the ⚙ of `rules.md` §3 and §5 that are no list of their own. Days on
 * which it is closed for once are the holidays of the loyalty programme.
 */
export type CareSettings = {
  readonly life: LifeLimits;
  /** Weekdays on which the shop is closed; 0 is Monday. */
  readonly closedWeekdays: readonly number[];
  /** When the shop opens, in minutes after midnight: then the day is announced. */
  readonly opensAt: number;
  /** Whether the computer announces the day, and follow-ups that have a time. */
  readonly notifies: boolean;
  readonly festivals: readonly FestivalKind[];
  /** So many days before a festival it stands on the board. */
  readonly festivalLead: number;
  /** Within so many hours a complaint is to be answered. */
  readonly answerHours: number;
  /** So many days after a complaint was solved the customer is asked whether it is. */
  readonly checkAfter: number;
  /** A win-back counts if a sale follows within so many days. */
  readonly winBackDays: number;
};

export type CareRefusal = SettingRefusal;

/** What a shop has before the owner says otherwise. */
export const usualCare: CareSettings = {
  life: usualLifeLimits,
  closedWeekdays: [],
  opensAt: 540,
  notifies: true,
  festivals: festivalKinds,
  festivalLead: 7,
  answerHours: 24,
  checkAfter: 3,
  winBackDays: 60,
};

const days = (least: number, most: number) => whole((value) => value, least, most);

const readers: { readonly [Name in keyof CareSettings]: Reader<CareSettings[Name]> } = {
  life: unless(
    shape<LifeLimits>({
      active: days(1, 9_996),
      quiet: days(1, 9_997),
      sleeping: days(1, 9_998),
      leaving: days(1, 9_999),
    }),
    ({ active, quiet, sleeping, leaving }, field) =>
      active < quiet && quiet < sleeping && sleeping < leaving
        ? undefined
        : { kind: 'not-rising', field },
  ),
  // A shop that is closed on all seven would never call anybody.
  closedWeekdays: list(days(0, 6), 6),
  opensAt: days(0, 1_439),
  notifies: yesNo,
  festivals: list(oneOf(festivalKinds), festivalKinds.length),
  festivalLead: days(0, 60),
  answerHours: days(1, 720),
  checkAfter: days(0, 365),
  winBackDays: days(1, 3_650),
};

/**
 * The settings as they lie in their document, each part a field of its own so that two counters can change
 * two of them. A part that is missing or damaged is as it was before anyone set it.
 */
export function careSettingsFrom(fields: Fields): CareSettings {
  const part = <Name extends keyof CareSettings>(name: Name): CareSettings[Name] => {
    const reader: Reader<CareSettings[Name]> = readers[name];
    const read = reader(fields[name], name);
    return read.ok ? read.value : usualCare[name];
  };
  return {
    life: part('life'),
    closedWeekdays: part('closedWeekdays'),
    opensAt: part('opensAt'),
    notifies: part('notifies'),
    festivals: part('festivals'),
    festivalLead: part('festivalLead'),
    answerHours: part('answerHours'),
    checkAfter: part('checkAfter'),
    winBackDays: part('winBackDays'),
  };
}

/** The settings, if a shop can work by them. A refusal names the part: `life`, `closedWeekdays/3`. */
export function checkCare(settings: CareSettings): Result<CareSettings, CareRefusal> {
  const read = shape<CareSettings>(readers)(settings, '');
  return read.ok ? accept(read.value) : refuse(read.refusal);
}
