import { readPoints } from '#domain/kernel/points-text.ts';
import {
  type BusinessDay,
  type PointUnits,
  isBusinessDay,
  pointUnits,
} from '#domain/kernel/units.ts';

import type { Reason } from '../parts/reason-fields.tsx';

/** A change of points as it stands in its fields. */
export type AdjustForm = Reason & {
  readonly sign: 1 | -1;
  readonly amount: string;
  readonly ends: 'rule' | 'day' | 'never';
  readonly until: string;
};

/** Typed with its sign, `-12` is twelve less whatever was chosen before. */
export function withAmount(form: AdjustForm, typed: string): AdjustForm {
  const [, sign, amount = typed] = /^\s*([+＋\-−－])(.*)$/.exec(typed) ?? [];
  if (sign === undefined) return { ...form, amount: typed };
  return { ...form, amount, sign: sign === '+' || sign === '＋' ? 1 : -1 };
}

/** The difference, in units; undefined while it is no number of points. */
export function unitsOf({ sign, amount }: AdjustForm, decimals: number): PointUnits | undefined {
  const units = readPoints(amount, decimals);
  return units === undefined ? undefined : pointUnits(units * sign + 0);
}

/** The last day asked for: absent for the shop's own rule, null for ever, "bad" for no day. */
export function lastDayOf({
  sign,
  ends,
  until,
}: AdjustForm): BusinessDay | null | undefined | 'bad' {
  if (sign < 0 || ends === 'rule') return undefined;
  if (ends === 'never') return null;
  return isBusinessDay(until) ? until : 'bad';
}
