import type { BusinessDay, RowId } from '../../kernel/units.ts';
import type { RefundEntry, ReturnEntry, SaleEntry } from '../../sales/sale.ts';
import type { CardUseEntry } from '../../stored/facts.ts';
import type { Entry } from '../../sync/rows.ts';
import { inTheirOrder } from '../in-order.ts';
import { type PaidBill, billOf, netKept } from '../points/earned.ts';
import { amountOr0 } from '../points/whole.ts';

/**
 * Money that counts for a tier, as it moved. A refund says by how much its purchase is worth less, on
 * the day of the refund; it counts at the day of the purchase.
 */
export type SpendingStep =
  | { readonly kind: 'bought'; readonly id: RowId; readonly day: BusinessDay; readonly net: number }
  | {
      readonly kind: 'refunded';
      readonly id: RowId;
      readonly day: BusinessDay;
      readonly boughtDay: BusinessDay;
      /** Below zero, but for a cent that brought a whole point back (`netKept`). */
      readonly change: number;
    }
  /** Goods back without a known sale lower what was spent, on their own day (`rules.md` §2). */
  | {
      readonly kind: 'returned';
      readonly id: RowId;
      readonly day: BusinessDay;
      readonly net: number;
    };

/**
 * What a customer finally paid in money, step by step (`rules-points.md` 10): sales and used visits less
 * what points paid, refunds, returns. Spending brought along from another system has no day and is not
 * in it; a tier from there is a membership.
 */
export function spendingSteps(
  facts: readonly Entry[],
  through: BusinessDay,
): readonly SpendingStep[] {
  const bills = new Map<RowId, Bill>();
  return inTheirOrder(facts.filter(isSpending), through).flatMap(
    (fact) => stepOf(fact, bills) ?? [],
  );
}

type SpendingFact = SaleEntry | CardUseEntry | RefundEntry | ReturnEntry;
type Bill = { readonly bill: PaidBill; readonly day: BusinessDay; refunded: number };

const spendingKinds: Readonly<Record<SpendingFact['kind'], true>> = {
  sale: true,
  card_used: true,
  refund: true,
  return_unlinked: true,
};

function isSpending(entry: Entry): entry is SpendingFact {
  return Object.hasOwn(spendingKinds, entry.kind);
}

function stepOf(fact: SpendingFact, bills: Map<RowId, Bill>): SpendingStep | null {
  const { id, day } = fact;
  switch (fact.kind) {
    case 'sale':
    case 'card_used': {
      const bill = fact.kind === 'sale' ? fact : { total: fact.share };
      bills.set(id, { bill, day, refunded: 0 });
      return { kind: 'bought', id, day, net: netKept(bill, 0) };
    }
    case 'refund': {
      const bought = bills.get(fact.saleId);
      return bought === undefined ? null : refundStep(fact, bought);
    }
    case 'return_unlinked':
      return { kind: 'returned', id, day, net: -amountOr0(fact.amount) };
  }
}

function refundStep({ id, day, amount }: RefundEntry, bought: Bill): SpendingStep {
  const before = netKept(bought.bill, bought.refunded);
  bought.refunded = Math.min(billOf(bought.bill), bought.refunded + amountOr0(amount));
  const change = netKept(bought.bill, bought.refunded) - before;
  return { kind: 'refunded', id, day, boughtDay: bought.day, change };
}
