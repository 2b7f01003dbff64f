import {
  type BusinessDay,
  type PointUnits,
  cents,
  toInstant,
  toOperationId,
  toRowId,
  toStamp,
} from '#domain/kernel/units.ts';
import type { RedeemEntry } from '#domain/loyalty/facts.ts';
import { planEarning } from '#domain/loyalty/earning-plan.ts';
import { foldPoints } from '#domain/loyalty/points/fold-points.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { exampleBill } from './examples.ts';

/** Points of the example bill are spent for a reward, then the goods come back: what they earned, and the balance. */
export function refundedAfterSpending(
  program: LoyaltyProgram,
  day: BusinessDay,
): { readonly earned: PointUnits; readonly balance: PointUnits } {
  const { decimals } = program.earn;
  const earned = planEarning({
    program: { ...program, expiry: { mode: 'none' } },
    day,
    bill: { lines: [], amount: exampleBill, net: exampleBill },
    customer: { tierId: null, birthday: null, birthdayUses: {} },
  });
  const sale: SaleEntry = {
    ...head('1', day),
    kind: 'sale',
    lines: [],
    discount: cents(0),
    total: exampleBill,
    method: 'cash',
    staffId: null,
    noteId: null,
    earned,
  };
  const redeem: RedeemEntry = {
    ...head('2', day),
    kind: 'redeem',
    units: earned.units,
    decimals,
    rewardId: null,
    name: null,
  };
  const refund: RefundEntry = {
    ...head('3', day),
    kind: 'refund',
    saleId: sale.id,
    amount: exampleBill,
    method: 'cash',
    reasonId: null,
    debt: program.refundDebt,
  };
  const { balance } = foldPoints([sale, redeem, refund], { decimals, through: day });
  return { earned: earned.units, balance };
}

function head(id: string, day: BusinessDay) {
  return {
    id: toRowId(id),
    rev: toStamp(`00000000000000${id}-0000-example`),
    operationId: toOperationId(`example-${id}`),
    by: null,
    at: toInstant(`${day}T0${id}:00:00.000Z`),
    day,
    subject: toRowId('example'),
  };
}
