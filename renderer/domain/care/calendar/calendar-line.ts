import type { BusinessDay, RowId } from '../../kernel/units.ts';
import type { FestivalKind } from '../festivals.ts';
import type { FollowUp } from '../follow-up.ts';

/** What a day of the calendar can have on it. */
export type CalendarLine = FollowUpLine | BirthdayLine | FestivalLine | ExpiryLine | ActivityLine;

type OnDay = {
  /** Names the line among all of all days. */
  readonly key: string;
  readonly day: BusinessDay;
};

/** A promise to a customer; `name` is the customer's. Closed ones stand on the day they were closed. */
export type FollowUpLine = OnDay & {
  readonly kind: 'followUp';
  readonly followUp: FollowUp;
  readonly name: string;
};

export type BirthdayLine = OnDay & {
  readonly kind: 'birthday';
  readonly customerId: RowId;
  readonly name: string;
  /** How old somebody becomes; null without a year. */
  readonly turning: number | null;
  /** 本命年 or a round age: worth a special word. */
  readonly isRound: boolean;
};

export type FestivalLine = OnDay & { readonly kind: 'festival'; readonly festival: FestivalKind };

/** Points of so many people go, or it is the last day of a coupon. */
export type ExpiryLine = OnDay & {
  readonly kind: 'expiry';
  readonly what:
    | { readonly kind: 'points'; readonly people: number }
    | { readonly kind: 'coupon'; readonly id: RowId; readonly name: string };
};

/** Something the shop does over some days (points for taking part, a campaign with more of them): a line on each of them. */
export type ActivityLine = OnDay & {
  readonly kind: 'activity';
  readonly from: BusinessDay;
  readonly through: BusinessDay;
  readonly name: string;
};

export function isOpen(line: CalendarLine): boolean {
  return line.kind !== 'followUp' || line.followUp.state === 'open';
}

/** The minute of the day at which it is to be done; null for any time. */
export function minuteOf(line: CalendarLine): number | null {
  return line.kind === 'followUp' ? line.followUp.minute : null;
}
