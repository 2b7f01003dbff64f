import { isRealDay } from '../kernel/day-number.ts';
import { largestAmount } from '../kernel/largest-amount.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { type BusinessDay, type RowId, cents, isBusinessDay, isRowId } from '../kernel/units.ts';
import { addDays } from '../kernel/calendar.ts';
import type { Value } from '../sync/rows.ts';
import type { CouponTerms } from './facts.ts';

/** For how long an issued coupon can be used. `days` counts from the day of issue: 0 is that day only. */
export type Validity =
  | { readonly mode: 'days'; readonly days: number }
  | { readonly mode: 'fixed'; readonly from: BusinessDay; readonly until: BusinessDay };

/** Who may get one. */
export type Segment = { readonly kind: 'tag' | 'filter'; readonly id: RowId };

/** A kind of coupon that the shop issues. */
export type Coupon = {
  readonly id: RowId;
  readonly name: string;
  readonly terms: CouponTerms;
  readonly validity: Validity;
  /** How many one person may get in all, voided ones not counted; null for as many as they like. */
  readonly perPerson: number | null;
  /** Whether pieces are counted; without, there are always more. */
  readonly stockKept: boolean;
  /** Null for everybody. */
  readonly segment: Segment | null;
  /** Of a partner shop: printed here, redeemed there. */
  readonly partner: boolean;
  readonly active: boolean;
};

/** Which part of a coupon cannot be so. */
export type CouponFlaw = {
  readonly kind: 'empty' | 'bad-terms' | 'bad-validity' | 'bad-limit';
};

const longestName = 60;
const mostDays = 3_650;
const mostEach = 1_000;

/**
 * A coupon that can be issued. Refuses one without a name, one that takes off nothing or more than the bill
 * it asks for, a last day before its first, and a limit that lets nobody have one.
 */
export function checkCoupon<Given extends Omit<Coupon, 'id'>>(
  given: Given,
): Result<Given, CouponFlaw> {
  const name = given.name.trim();
  if (name === '' || name.length > longestName) return refuse({ kind: 'empty' });
  if (!areTerms(given.terms)) return refuse({ kind: 'bad-terms' });
  if (!isValidity(given.validity)) return refuse({ kind: 'bad-validity' });
  const { perPerson } = given;
  if (perPerson !== null && !isCount(perPerson, 1, mostEach)) return refuse({ kind: 'bad-limit' });
  return accept({ ...given, name });
}

/** First and last usable day of a coupon issued on `day`; null once its days are over. */
export function usableDays(
  validity: Validity,
  day: BusinessDay,
): { readonly from: BusinessDay; readonly until: BusinessDay } | null {
  if (validity.mode === 'days') return { from: day, until: addDays(day, validity.days) };
  return validity.until < day ? null : { from: validity.from, until: validity.until };
}

/** The terms of a document; undefined for those of a newer app or a damaged file. */
export function termsFrom(value: Value | undefined): CouponTerms | undefined {
  const { type, off, from, percent, atMost, gift } = keyed(value);
  if (!isAmount(from)) return undefined;
  const least = { from: cents(from) };
  if (type === 'off' && isAmount(off)) return checked({ type, off: cents(off), ...least });
  if (type === 'gift' && typeof gift === 'string') return checked({ type, gift, ...least });
  if (type !== 'percent' || typeof percent !== 'number') return undefined;
  if (atMost !== null && !isAmount(atMost)) return undefined;
  return checked({ type, percent, atMost: atMost === null ? null : cents(atMost), ...least });
}

/** As `termsFrom`. */
export function validityFrom(value: Value | undefined): Validity | undefined {
  const { mode, days, from, until } = keyed(value);
  if (mode === 'days' && typeof days === 'number') {
    return isCount(days, 0, mostDays) ? { mode, days } : undefined;
  }
  if (mode !== 'fixed' || !isBusinessDay(from) || !isBusinessDay(until)) return undefined;
  return isValidity({ mode, from, until }) ? { mode, from, until } : undefined;
}

/** As `termsFrom`. Whoever cannot be read is nobody, not everybody: undefined and null differ. */
export function segmentFrom(value: Value | undefined): Segment | null | undefined {
  if (value === null || value === undefined) return null;
  const { kind, id } = keyed(value);
  return (kind === 'tag' || kind === 'filter') && isRowId(id) ? { kind, id } : undefined;
}

function checked(terms: CouponTerms): CouponTerms | undefined {
  return areTerms(terms) ? terms : undefined;
}

function areTerms(terms: CouponTerms): boolean {
  if (!isAmount(terms.from)) return false;
  switch (terms.type) {
    case 'off':
      return isAmount(terms.off) && terms.off > 0 && (terms.from === 0 || terms.off <= terms.from);
    case 'percent':
      return isCount(terms.percent, 1, 100) && isAbove(terms.atMost);
    case 'gift':
      return terms.gift.trim() !== '' && terms.gift.length <= longestName;
  }
}

function isValidity(validity: Validity): boolean {
  if (validity.mode === 'days') return isCount(validity.days, 0, mostDays);
  const { from, until } = validity;
  return isRealDay(from) && isRealDay(until) && from <= until;
}

function isAbove(amount: number | null): boolean {
  return amount === null || (isAmount(amount) && amount > 0);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && isCount(value, 0, largestAmount);
}

function isCount(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function keyed(value: Value | undefined): { readonly [key: string]: Value } {
  const isKeyed = typeof value === 'object' && value !== null && !Array.isArray(value);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object of `Value` that is no list has only keys; TypeScript does not narrow readonly lists away
  return isKeyed ? (value as { readonly [key: string]: Value }) : {};
}
