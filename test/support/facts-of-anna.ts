import { addDays } from '#domain/kernel/calendar.ts';
import {
  cents,
  pointUnits,
  toBusinessDay,
  toInstant,
  toOperationId,
  toRowId,
} from '#domain/kernel/units.ts';
import type { OpeningEntry, RefundEntry, ReturnEntry, SaleEntry } from '#domain/sales/sale.ts';

import { unitsByPoster } from './poster.ts';
import { stampAt } from './random-rows.ts';

/** Anna's card; the facts below are about her. */
export const anna = toRowId('card-1');
/** 5 points for every 100 yuan. */
export const rule = { points: 5, forEvery: cents(10_000), decimals: 0 };
/** Day 0 of the facts. */
export const firstDay = toBusinessDay('2025-01-01');

/** What every fact has: an id, its day counted from the first, its hour. */
export function head(id: string, day: number, hour: number) {
  const shopDay = addDays(firstDay, day);
  return {
    id: toRowId(id),
    rev: stampAt(day * 24 + hour),
    operationId: toOperationId(`operation-${id}`),
    by: null,
    at: toInstant(`${shopDay}T${String(hour).padStart(2, '0')}:00:00.000Z`),
    day: shopDay,
    subject: anna,
  };
}

/** She bought something. */
export function sale(id: string, day: number, hour: number, total: number): SaleEntry {
  const shopDay = addDays(firstDay, day);
  return {
    ...head(id, day, hour),
    kind: 'sale',
    lines: [],
    discount: cents(0),
    total: cents(total),
    method: 'cash',
    staffId: null,
    noteId: null,
    earned: { rule, units: pointUnits(unitsByPoster(Math.max(0, total), rule)) },
    day: shopDay,
  };
}

/** She brought a part of a sale back, or all of it. */
export function aRefundOf(
  its: ReturnType<typeof head>,
  saleId: RefundEntry['saleId'],
  amount: number,
  terms: Pick<RefundEntry, 'debt' | 'graceDays' | 'freshUntil'>,
): RefundEntry {
  const how = { method: 'cash', reasonId: null } as const;
  return { ...its, kind: 'refund', saleId, amount: cents(amount), ...how, ...terms };
}

/** She brought something back, and nobody knows from which sale. */
export function unlinked(id: string, day: number, amount: number): ReturnEntry {
  const parts = { kind: 'return_unlinked', lines: [], method: 'cash', staffId: null } as const;
  return { ...head(id, day, 9), ...parts, amount: cents(amount), reasonId: null, rule };
}

/** Balances from another system. */
export function opening({ visits }: { readonly visits: number }): OpeningEntry {
  return {
    ...head('o1', 0, 8),
    kind: 'opening',
    points: pointUnits(37),
    stored: cents(5_000),
    spent: cents(80_000),
    visits,
    lastDay: toBusinessDay('2024-12-01'),
  };
}
